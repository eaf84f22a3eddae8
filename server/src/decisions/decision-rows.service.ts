import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { formatDay } from '@throughline/shared/dates';
import { stateOn, stepsAfter, type DecisionLife, type DecisionState, type DecisionStepKind } from '@throughline/shared/decision-life';
import type { DataOf, Form } from '@throughline/shared/forms';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { DecisionStepRow } from './decision-life.entity.ts';
import { DecisionRow } from './decision.entity.ts';
import { canManageDecisions, canSeeDecision } from './decision.policy.ts';

interface SeenDecision {
  decisionId: string;
  version: number;
}

/**
 * What every change of a decision has in common: the form, the lock, the two halves of access, the version.
 *
 * @returns the decision's key
 * @throws Refused BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, and what the change refuses
 */
export function changeDecision<F extends Form<SeenDecision>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, decision: DecisionRow, data: DataOf<F>) => Promise<void>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { decisionId, version } = data as SeenDecision;
  return command(context, async (em) => {
    // Whoever relies on the decision holds it shared, so that one of the two waits for the other.
    const decision = await em.findOne(DecisionRow, { id: decisionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    see(decision, decision !== null && canSeeDecision(context.viewer, decision));
    allow(canManageDecisions(context.viewer, decision.council.id));
    if (decision.version !== version) throw new Refused('VERSION_CONFLICT');
    await change(em, decision, data);
    decision.version += 1;
    return {
      result: decisionId,
      audit: { councilId: decision.council.id, action, subjectType: 'decision', subjectId: decisionId },
    };
  });
}

interface Step {
  kind: DecisionStepKind;
  on: string;
  byRole?: string | null;
  note?: string | null;
  /** The field of the form that holds the day. */
  field: string;
}

/**
 * Adds a step to the life of a decision, when it may follow where the decision stood on that day.
 *
 * @returns where it stood
 * @throws Refused BAD_INPUT (with the field of the day), DECISION_STEP_NOT_ALLOWED
 */
export async function addStep(context: Context, em: SqlEntityManager, decision: DecisionRow, step: Step): Promise<DecisionState> {
  holdNotInFuture(context, step.field, step.on);
  const life = await lifeOf(em, decision);
  const last = life.steps.at(-1)?.on ?? decision.madeOn ?? null;
  if (last !== null && step.on < last) throw new Refused('BAD_INPUT', { [step.field]: `The date cannot be before ${formatDay(last)}, when the last step of this decision was` });
  const state = stateOn(life, step.on);
  if (!stepsAfter(state, decision).includes(step.kind)) throw new Refused('DECISION_STEP_NOT_ALLOWED');
  await writeStep(context, em, decision, life.steps.length + 1, step);
  return state;
}

/** Writes a step as it is; `addStep` asks first whether it may follow. */
export async function writeStep(
  context: Context,
  em: SqlEntityManager,
  { id, council }: DecisionRow,
  position: number,
  { kind, on, byRole = null, note = null }: Omit<Step, 'field'>,
): Promise<void> {
  const recordedAt = context.clock.now();
  await em.insert(DecisionStepRow, {
    id: newId(recordedAt.getTime()), council: council.id, decision: id, position, kind, happenedOn: on, byRole, note, recordedAt,
    isDemonstration: context.demo,
  });
}

/** The life of a decision, from which its state on any day follows. */
export async function lifeOf(em: SqlEntityManager, decision: DecisionRow): Promise<DecisionLife> {
  const steps = await em.find(DecisionStepRow, { decision: decision.id }, { orderBy: { position: 'asc' } });
  return {
    route: decision.route as DecisionLife['route'],
    callIn: decision.callIn,
    madeOn: decision.madeOn ?? null,
    callInEndsOn: decision.callInEndsOn ?? null,
    effectiveOn: decision.effectiveOn ?? null,
    endedOn: decision.endedOn ?? null,
    steps: steps.map(({ kind, happenedOn }) => ({ kind: kind as DecisionStepKind, on: happenedOn })),
  };
}
