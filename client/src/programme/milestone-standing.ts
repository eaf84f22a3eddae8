import type { TagColour } from '../govuk/Tag.tsx';
import type { MilestoneStatus } from '../schema.generated.ts';

/** A short status, and perhaps a sentence that goes with it. */
export interface Standing {
  words: string;
  colour: TagColour;
  note?: string;
}

const standings: Readonly<Record<MilestoneStatus, Standing>> = {
  PLANNED: { words: 'Planned', colour: 'grey' },
  BLOCKED: { words: 'Blocked', colour: 'yellow' },
  READY: { words: 'Can start', colour: 'light-blue' },
  IN_PROGRESS: { words: 'In progress', colour: 'blue' },
  COMPLETE: { words: 'Reached', colour: 'green' },
  MISSED: { words: 'Not reached', colour: 'red' },
  CANCELLED: { words: 'No longer wanted', colour: 'grey' },
};

/** Where a milestone stands, in words for everybody. A date that has passed without a word is not called a failure. */
export function milestoneStanding({ status, isOverdue }: { status: MilestoneStatus; isOverdue: boolean }): Standing {
  const standing = standings[status];
  if (!isOverdue) return standing;
  if (status === 'PLANNED' || status === 'READY') return datePassed;
  return { ...standing, note: 'Its date has passed.' };
}

/** Something whose date has passed, and of which nothing more is known here. */
export const datePassed: Standing = { words: 'Date passed', colour: 'orange', note: 'No outcome is recorded here.' };
