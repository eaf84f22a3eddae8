import type { TagColour } from '../govuk/Tag.tsx';
import type { MilestoneStatus } from '../schema.generated.ts';

const standings: Readonly<Record<MilestoneStatus, { words: string; colour: TagColour }>> = {
  PLANNED: { words: 'Planned', colour: 'grey' },
  BLOCKED: { words: 'Waits for a decision', colour: 'yellow' },
  READY: { words: 'Can start', colour: 'light-blue' },
  IN_PROGRESS: { words: 'In progress', colour: 'blue' },
  COMPLETE: { words: 'Reached', colour: 'green' },
  MISSED: { words: 'Not reached', colour: 'red' },
};

/** Where a milestone stands, in words for everybody. A date that has passed without a word is not called a failure. */
export function milestoneStanding({ status, isOverdue }: { status: MilestoneStatus; isOverdue: boolean }): { words: string; colour: TagColour } {
  if (!isOverdue) return standings[status];
  if (status === 'IN_PROGRESS') return { words: 'In progress, later than planned', colour: 'orange' };
  if (status === 'BLOCKED') return { words: 'Date passed, waits for a decision', colour: 'orange' };
  return { words: 'Date passed, no outcome recorded', colour: 'orange' };
}
