import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Milestones and promises. A decision that the viewer may not see is, for them, still to be taken. */
export function programmeMeanings(tables: Tables, visible: Rules): Meanings {
  const status = (milestone: Raw, day: unknown, viewer: Viewer): string => {
    if (milestone['progress'] !== 'PLANNED') return String(milestone['progress']);
    const preconditions = tables.where('milestone_precondition', 'milestone_id', milestone['id']);
    if (preconditions.length === 0) return 'PLANNED';
    return preconditions.every((needed) => isInForce(tables, visible, needed, day, viewer)) ? 'READY' : 'BLOCKED';
  };

  return {
    'ProgrammeCommitment.isOverdue': (promise, { on }) =>
      promise['status'] === 'OPEN' && promise['due_end'] !== null && String(promise['due_end']) < String(on),
    'MilestonePrecondition.isMet': (needed, { on }, viewer) => isInForce(tables, visible, needed, on, viewer),
    'Milestone.status': (milestone, { on }, viewer) => status(milestone, on, viewer),
    'Milestone.isBlocked': (milestone, { on }, viewer) => status(milestone, on, viewer) === 'BLOCKED',
    'Milestone.isOverdue': (milestone, { on }) => {
      const promised = milestone['baseline_end'] ?? milestone['forecast_end'];
      const isToDo = milestone['progress'] === 'PLANNED' || milestone['progress'] === 'IN_PROGRESS';
      return isToDo && promised !== null && String(promised) < String(on);
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
  return decision['effective_on'] !== null && String(decision['effective_on']) <= String(day);
}

export const daysBetween = (from: unknown, to: unknown): number =>
  (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;
