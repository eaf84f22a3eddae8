import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Milestones and promises. A decision that the viewer may not see is, for them, still to be taken. */
export function programmeMeanings(tables: Tables, visible: Rules): Meanings {
  const status = (milestone: Raw, day: unknown, viewer: Viewer): string => {
    const progress = progressOn(tables, milestone, day);
    if (progress !== 'PLANNED') return progress;
    const preconditions = tables
      .where('milestone_precondition', 'milestone_id', milestone['id'])
      .filter((needed) => stoodOn(needed, day));
    if (preconditions.length === 0) return 'PLANNED';
    return preconditions.every((needed) => isInForce(tables, visible, needed, day, viewer)) ? 'READY' : 'BLOCKED';
  };
  const decidedBy = (needed: Raw, viewer: Viewer): unknown => {
    const decision = tables.one('decision', needed['decision_id']);
    const known = decision && visible['Decision']!(decision, viewer) ? effectFrom(decision) : null;
    return known ?? needed['expected_end'];
  };

  return {
    'ProgrammeCommitment.isOverdue': (promise, { on }) =>
      promise['status'] === 'OPEN' &&
      (promise['revised_end'] ?? promise['due_end']) !== null &&
      String(promise['revised_end'] ?? promise['due_end']) < String(on),
    'MilestonePrecondition.isMet': (needed, { on }, viewer) => isInForce(tables, visible, needed, on, viewer),
    'Milestone.status': (milestone, { on }, viewer) => status(milestone, on, viewer),
    'Milestone.isBlocked': (milestone, { on }, viewer) => status(milestone, on, viewer) === 'BLOCKED',
    'Milestone.isOverdue': (milestone, { on }) => {
      const promised = dueOn(tables, milestone, on);
      const isToDo = ['PLANNED', 'IN_PROGRESS'].includes(progressOn(tables, milestone, on));
      return isToDo && promised !== null && String(promised) < String(on);
    },
    'Milestone.isDueBeforeDecision': (milestone, _args, viewer) => {
      const due = milestone['agreed_end'] ?? milestone['baseline_end'] ?? milestone['forecast_end'];
      if (milestone['progress'] !== 'PLANNED' || due === null) return false;
      return tables.where('milestone_precondition', 'open_milestone_id', milestone['id']).some((needed) => {
        const decided = decidedBy(needed, viewer);
        return decided !== null && String(decided) >= String(due);
      });
    },
    'Milestone.slipDays': (milestone) => {
      const now = milestone['actual_end'] ?? milestone['forecast_end'];
      if (now === null || milestone['baseline_end'] === null) return null;
      return daysBetween(milestone['baseline_end'], now);
    },
  };
}

/** The decision that is needed has effect on the day, as far as the viewer may know. */
export function isInForce(tables: Tables, visible: Rules, needed: Raw, day: unknown, viewer: Viewer): boolean {
  const decision = tables.one('decision', needed['decision_id']);
  if (!decision || !visible['Decision']!(decision, viewer)) return false;
  const [from, until] = [effectFrom(decision), decision['ended_on']];
  return from !== null && String(from) <= String(day) && (until === null || String(until) > String(day));
}

/** From when a decision has effect: what its record says; if scrutiny cannot call it in, the day it was taken. */
const effectFrom = (decision: Raw): unknown =>
  decision['effective_on'] ?? (decision['call_in'] === 'YES' ? null : decision['made_on']);

/** Whether a milestone waited for this on the day, whatever had been decided. */
export const stoodOn = (needed: Raw, day: unknown): boolean =>
  (needed['added_on'] === null || String(needed['added_on']) <= String(day)) &&
  (needed['removed_on'] === null || String(needed['removed_on']) > String(day));

/** The last thing said of its progress that held by the day; before all that was said, how it stood at first. */
export function progressOn(tables: Tables, milestone: Raw, day: unknown): string {
  const said = byVersion(tables.where('milestone_change', 'milestone_id', milestone['id'])).filter(
    (change) => change['progress'] !== null && String(change['holds_from']) <= String(day),
  );
  const newest = said.at(-1)?.['progress'];
  if (newest) return String(newest);
  const since = milestone['progress_since'] ?? milestone['actual_end'];
  return String(since === null || String(since) <= String(day) ? milestone['progress'] : milestone['first_progress']);
}

/** The last day by which it was promised as the promises stood; without any, by which it was then expected. */
export function dueOn(tables: Tables, milestone: Raw, day: unknown): unknown {
  const by = (table: string, column: string) =>
    byVersion(tables.where(table, 'milestone_id', milestone['id']))
      .filter((row) => String(row[column]) <= String(day))
      .at(-1)?.['due_end'];
  const isKnown = milestone['forecast_made_on'] === null || String(milestone['forecast_made_on']) <= String(day);
  const expected = isKnown ? milestone['forecast_end'] : (by('milestone_forecast', 'made_on') ?? null);
  return by('milestone_baseline', 'set_on') ?? milestone['baseline_end'] ?? expected;
}

const byVersion = (rows: readonly Raw[]): Raw[] => rows.toSorted((a, b) => Number(a['version']) - Number(b['version']));

export const daysBetween = (from: unknown, to: unknown): number =>
  (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;
