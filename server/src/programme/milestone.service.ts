import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { validateForm, type DataOf, type Form } from '@throughline/shared/forms';
import {
  completeMilestoneForm,
  reforecastMilestoneForm,
  startMilestoneForm,
} from '@throughline/shared/forms/milestone';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { MilestoneForecastRow, MilestoneRow } from './milestone.entity.ts';
import { canManageMilestones, canSeeMilestone } from './programme.policy.ts';
import { waitsForDecision } from './programme.queries.ts';

/**
 * Says that work on a milestone has begun.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED, MILESTONE_BLOCKED.
 * Writes: milestone, audit_entry.
 */
export function startMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(context, 'startMilestone', startMilestoneForm, input, async (em, milestone) => {
    if (milestone.progress !== 'PLANNED') throw new Refused('MILESTONE_CLOSED');
    await refuseWhileBlocked(context, em, milestone);
    milestone.progress = 'IN_PROGRESS';
  });
}

/**
 * Says that a milestone was reached, on a day that has come.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED, MILESTONE_BLOCKED.
 * Writes: milestone, audit_entry.
 */
export function completeMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(
    context,
    'completeMilestone',
    completeMilestoneForm,
    input,
    async (em, milestone, { completedOn }) => {
      refuseWhenClosed(milestone);
      if (completedOn > londonDay(context.clock.now()))
        throw new Refused('BAD_INPUT', { completedOn: 'The date it was completed must be today or earlier' });
      if (milestone.progress === 'PLANNED') await refuseWhileBlocked(context, em, milestone);
      milestone.progress = 'COMPLETE';
      const day = { start: completedOn, end: completedOn, precision: 'DAY', approximate: false, raw: null };
      em.assign(milestone, fuzzyDateValues('actual', day));
    },
  );
}

/**
 * Says when a milestone is now expected, and why. The time first promised stays; earlier forecasts stay too.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED.
 * Writes: milestone, milestone_forecast, audit_entry.
 */
export function reforecastMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(
    context,
    'reforecastMilestone',
    reforecastMilestoneForm,
    input,
    async (em, milestone, { due, reason }) => {
      refuseWhenClosed(milestone);
      const madeAt = context.clock.now();
      if (due.end < londonDay(madeAt))
        throw new Refused('BAD_INPUT', { due: 'The date it is now expected must not be over already' });
      em.assign(milestone, fuzzyDateValues('forecast', due));
      em.create(MilestoneForecastRow, {
        id: newId(madeAt.getTime()),
        council: milestone.council,
        milestone,
        version: milestone.version + 1,
        ...fuzzyDateValues('due', due),
        reason,
        madeBy: context.viewer.personId!,
        madeAt,
      });
    },
  );
}

interface SeenMilestone {
  milestoneId: string;
  version: number;
}

/** What every change of a milestone has in common: the form, the lock, the two halves of access, the version. */
function changeMilestone<F extends Form<SeenMilestone>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, milestone: MilestoneRow, data: DataOf<F>) => Promise<void>,
): Promise<string> {
  const checked = validateForm(form, input);
  if (!checked.ok) throw new Refused('BAD_INPUT', checked.fields);
  const { milestoneId, version } = checked.data as SeenMilestone;
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
    await change(em, milestone, checked.data);
    milestone.version += 1;
    return {
      result: milestoneId,
      audit: { councilId: milestone.council.id, action, subjectType: 'milestone', subjectId: milestoneId },
    };
  });
}

function refuseWhenClosed({ progress }: MilestoneRow): void {
  if (progress === 'COMPLETE' || progress === 'MISSED') throw new Refused('MILESTONE_CLOSED');
}

async function refuseWhileBlocked(context: Context, em: SqlEntityManager, milestone: MilestoneRow): Promise<void> {
  if (await waitsForDecision(em, milestone.id, londonDay(context.clock.now()))) throw new Refused('MILESTONE_BLOCKED');
}
