import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  completeMilestoneForm,
  reforecastMilestoneForm,
  startMilestoneForm,
} from '@throughline/shared/forms/milestone';
import { coverOf } from '../decisions/decision-cover.queries.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { changeMilestone, refuseWhenClosed } from './milestone-change.service.ts';
import { MilestoneForecastRow, MilestonePreconditionRow, type MilestoneRow } from './milestone.entity.ts';

/**
 * Says that work on a milestone has begun, today or on an earlier day on which all its decisions were in force.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED, MILESTONE_BLOCKED.
 * Writes: milestone, milestone_change, audit_entry.
 */
export function startMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(context, 'startMilestone', startMilestoneForm, input, async (em, milestone, data, today) => {
    const beganOn = data.beganOn ?? today;
    if (milestone.progress !== 'PLANNED') throw new Refused('MILESTONE_CLOSED');
    if (beganOn > today) throw new Refused('BAD_INPUT', { beganOn: 'The date work began must be today or earlier' });
    await refuseWhileBlocked(em, milestone, beganOn);
    milestone.beganOn = beganOn;
    return { kind: 'STARTED', progress: 'IN_PROGRESS', holdsFrom: beganOn };
  });
}

/**
 * Says that a milestone was reached, on a day that has come. One that had not begun must have been free to begin by then.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED, MILESTONE_BLOCKED.
 * Writes: milestone, milestone_change, audit_entry.
 */
export function completeMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(
    context,
    'completeMilestone',
    completeMilestoneForm,
    input,
    async (em, milestone, { completedOn }, today) => {
      refuseWhenClosed(milestone);
      if (completedOn > today)
        throw new Refused('BAD_INPUT', { completedOn: 'The date it was completed must be today or earlier' });
      const beganLater = typeof milestone.beganOn === 'string' && milestone.beganOn > completedOn;
      if (milestone.progress === 'PLANNED' || beganLater) await refuseWhileBlocked(em, milestone, completedOn);
      const day = { start: completedOn, end: completedOn, precision: 'DAY', approximate: false, raw: null };
      em.assign(milestone, fuzzyDateValues('actual', day));
      // Who says that it was reached before it was said to have begun, says that it had begun by then.
      if (beganLater) milestone.beganOn = completedOn;
      return { kind: 'COMPLETED', progress: 'COMPLETE', holdsFrom: completedOn };
    },
  );
}

/**
 * Says when a milestone is now expected, and why. The time first promised stays; earlier forecasts stay too.
 *
 * Who: canManageMilestones.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, MILESTONE_CLOSED.
 * Writes: milestone, milestone_forecast, milestone_change, audit_entry.
 */
export function reforecastMilestone(context: Context, input: object): Promise<string> {
  return changeMilestone(
    context,
    'reforecastMilestone',
    reforecastMilestoneForm,
    input,
    async (em, milestone, { due, reason }, today) => {
      refuseWhenClosed(milestone);
      if (due.end < today)
        throw new Refused('BAD_INPUT', { due: 'The date it is now expected must not be over already' });
      forecast(context, em, milestone, due, reason, today);
      return { kind: 'REFORECAST' };
    },
  );
}

/** Adds a forecast, which is then the newest. Called before the version is raised. */
export function forecast(
  context: Context,
  em: SqlEntityManager,
  milestone: MilestoneRow,
  due: Parameters<typeof fuzzyDateValues>[1],
  reason: string,
  today: string,
): void {
  const madeAt = context.clock.now();
  em.assign(milestone, { ...fuzzyDateValues('forecast', due), forecastMadeOn: today });
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
}

/**
 * Each decision that a milestone waits for must be in force on the day. They are held so until the end of the
 * transaction, in one order for everybody: whoever calls one in at the same moment comes before or after, never between.
 */
async function refuseWhileBlocked(em: SqlEntityManager, milestone: MilestoneRow, day: string): Promise<void> {
  const needed = await em.find(MilestonePreconditionRow, { openMilestone: milestone.id }, { orderBy: { decision: 'asc' } });
  for (const { decision } of needed) {
    const cover = decision ? await coverOf(em, milestone.council.id, decision.id, day, []) : null;
    if (!cover?.isInForce) throw new Refused('MILESTONE_BLOCKED');
  }
}
