import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import type { DataOf, Form } from '@throughline/shared/forms';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { MilestoneChangeRow, MilestoneRow } from './milestone.entity.ts';
import { canManageMilestones, canSeeMilestone } from './programme.policy.ts';

interface SeenMilestone {
  milestoneId: string;
  version: number;
}

/** What was done with a milestone, for its history. */
export interface MilestoneEvent {
  kind: string;
  /** How far it has come by this, where this changes it. */
  progress?: string;
  /** The day from which this holds; today when it is not said. */
  holdsFrom?: string;
  note?: string | null;
}

/**
 * What every change of a milestone has in common: the form, the lock, the two halves of access, the version, and the
 * entry in its history.
 *
 * @param change changes the row and says what was done; `today` is the day in London
 */
export function changeMilestone<F extends Form<SeenMilestone>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, milestone: MilestoneRow, data: DataOf<F>, today: string) => Promise<MilestoneEvent>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { milestoneId, version } = data as SeenMilestone;
  return command(context, async (em) => {
    // The lock makes a second editor wait, so that the version they are compared with is the newest.
    const milestone = await em.findOne(MilestoneRow, { id: milestoneId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (milestone) await em.populate(milestone, ['programme']);
    see(
      milestone,
      milestone !== null &&
        canSeeMilestone(context.viewer, milestone as MilestoneRow & { programme: { isPublished: boolean } }),
    );
    allow(canManageMilestones(context.viewer, milestone.council.id));
    if (milestone.version !== version) throw new Refused('VERSION_CONFLICT');
    const event = await change(em, milestone, data, londonDay(context.clock.now()));
    milestone.version += 1;
    writeHistory(context, em, milestone, event);
    return {
      result: milestoneId,
      audit: { councilId: milestone.council.id, action, subjectType: 'milestone', subjectId: milestoneId },
    };
  });
}

/** Adds to the history of a milestone what its newest version is about, and keeps its progress in step with it. */
export function writeHistory(
  context: Context,
  em: SqlEntityManager,
  milestone: MilestoneRow,
  { kind, progress, holdsFrom, note = null }: MilestoneEvent,
): void {
  const madeAt = context.clock.now();
  const from = holdsFrom ?? londonDay(madeAt);
  if (progress !== undefined) {
    milestone.progress = progress;
    milestone.progressSince = from;
  }
  em.create(MilestoneChangeRow, {
    id: newId(madeAt.getTime()),
    council: milestone.council,
    milestone,
    version: milestone.version,
    kind,
    progress: progress ?? null,
    holdsFrom: from,
    note,
    madeBy: context.viewer.personId!,
    madeAt,
  });
}

/** @throws Refused MILESTONE_CLOSED when it was reached, given up or cancelled */
export function refuseWhenClosed({ progress }: MilestoneRow): void {
  if (progress !== 'PLANNED' && progress !== 'IN_PROGRESS') throw new Refused('MILESTONE_CLOSED');
}
