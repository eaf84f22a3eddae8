import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  addPreconditionForm,
  namePreconditionDecisionForm,
  removePreconditionForm,
} from '@throughline/shared/forms/milestone-precondition';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { changeMilestone } from './milestone-change.service.ts';
import { decisionOf } from './milestone-plan.service.ts';
import { MilestonePreconditionRow, type MilestoneRow } from './milestone.entity.ts';

/** More than a board can keep in view; the list is read whole. */
const MOST_PRECONDITIONS = 10;

/**
 * Says that a milestone may not start before a decision is in force: one that has a record, or one still to be taken.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED.
 * Writes: milestone, milestone_precondition, milestone_change, audit_entry.
 */
export function addPrecondition(context: Context, input: object): Promise<string> {
  return changeMilestone(context, 'addPrecondition', addPreconditionForm, input, async (em, milestone, data, today) => {
    refuseOnceBegun(milestone);
    const { title, decisionId, expected } = data;
    const decision = await decisionOf(context, em, milestone.council.id, decisionId);
    const standing = await em.find(MilestonePreconditionRow, { openMilestone: milestone.id });
    if (standing.some((needed) => needed.title === title))
      throw new Refused('BAD_INPUT', { title: 'It waits for this already' });
    if (standing.length >= MOST_PRECONDITIONS)
      throw new Refused('BAD_INPUT', { title: `A milestone can wait for ${MOST_PRECONDITIONS} decisions at most` });
    em.create(MilestonePreconditionRow, {
      id: newId(context.clock.now().getTime()),
      council: milestone.council,
      milestone,
      title,
      decision,
      ...(expected && fuzzyDateValues('expected', expected)),
      addedOn: today,
      isDemonstration: milestone.isDemonstration,
    });
    return { kind: 'PRECONDITION_ADDED', note: title };
  });
}

/**
 * Names the decision that a milestone waits for, once there is a record of it.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED.
 * Writes: milestone, milestone_precondition, milestone_change, audit_entry.
 */
export function namePreconditionDecision(context: Context, input: object): Promise<string> {
  return changeMilestone(
    context,
    'namePreconditionDecision',
    namePreconditionDecisionForm,
    input,
    async (em, milestone, { preconditionId, decisionId }) => {
      refuseOnceBegun(milestone);
      const needed = await standingOf(em, milestone, preconditionId);
      const decision = (await decisionOf(context, em, milestone.council.id, decisionId))!;
      needed.decision = decision;
      // The history is read by more people than decisions that are not published.
      return { kind: 'PRECONDITION_DECIDED', note: decision.isPublished ? `${needed.title}: ${decision.reference}` : needed.title };
    },
  );
}

/**
 * Says that a milestone need no longer wait for a decision, and why. That it once did stays in the history.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED.
 * Writes: milestone, milestone_precondition, milestone_change, audit_entry.
 */
export function removePrecondition(context: Context, input: object): Promise<string> {
  return changeMilestone(
    context,
    'removePrecondition',
    removePreconditionForm,
    input,
    async (em, milestone, { preconditionId, reason }, today) => {
      refuseOnceBegun(milestone);
      const needed = await standingOf(em, milestone, preconditionId);
      needed.removedOn = today;
      return { kind: 'PRECONDITION_REMOVED', note: `${needed.title}: ${reason}` };
    },
  );
}

/** What a milestone waited for before it began is history. */
function refuseOnceBegun({ progress }: MilestoneRow): void {
  if (progress !== 'PLANNED') throw new Refused('MILESTONE_CLOSED');
}

async function standingOf(em: SqlEntityManager, milestone: MilestoneRow, id: string): Promise<MilestonePreconditionRow> {
  const needed = await em.findOne(MilestonePreconditionRow, { id, openMilestone: milestone.id });
  if (!needed) throw new Refused('BAD_INPUT', { preconditionId: 'Choose one of the decisions that it waits for' });
  return needed;
}
