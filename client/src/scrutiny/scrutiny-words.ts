import type { TagColour } from '../govuk/Tag.tsx';
import type { CommitteeStage, MatterStanding, RecommendationProgress, ResolutionOutcome, ScrutinyResponse, WorkPlanState } from '../schema.generated.ts';

interface Words {
  words: string;
  colour: TagColour;
}

export const standingWords: Record<MatterStanding, Words> = {
  OPEN: { words: 'Open', colour: 'grey' },
  NOT_ANSWERED: { words: 'No answer yet', colour: 'yellow' },
  NOT_DONE: { words: 'Not done yet', colour: 'yellow' },
  PUT_OFF: { words: 'Put off', colour: 'yellow' },
  NOT_ARRANGED: { words: 'Not settled', colour: 'yellow' },
  WAITING: { words: 'To come', colour: 'light-blue' },
  KEPT: { words: 'Kept', colour: 'green' },
  NOT_KEPT: { words: 'Not kept', colour: 'red' },
  NO_LONGER: { words: 'No longer applies', colour: 'grey' },
  DONE: { words: 'Done', colour: 'green' },
  NOT_ACCEPTED: { words: 'Not accepted', colour: 'red' },
  RESOLVED: { words: 'Resolved', colour: 'green' },
  ANSWERED: { words: 'Answered', colour: 'green' },
  HEARD: { words: 'Heard', colour: 'green' },
};

export const outcomeWords: Record<ResolutionOutcome, Words> = {
  AGREED: { words: 'Agreed', colour: 'green' },
  NOTED: { words: 'Noted', colour: 'green' },
  AMENDED: { words: 'Agreed with other words', colour: 'green' },
  NOT_AGREED: { words: 'Not agreed', colour: 'red' },
  DEFERRED: { words: 'Put off', colour: 'yellow' },
  REFERRED: { words: 'Referred', colour: 'blue' },
};

export const responseWords: Record<ScrutinyResponse, Words> = {
  ACCEPTED: { words: 'Accepted', colour: 'green' },
  PARTLY: { words: 'Accepted in part', colour: 'yellow' },
  NOT_ACCEPTED: { words: 'Not accepted', colour: 'red' },
};

export const progressWords: Record<RecommendationProgress, Words> = {
  DONE: { words: 'Done', colour: 'green' },
  ON_THE_WAY: { words: 'On the way', colour: 'blue' },
  NOT_DONE: { words: 'Not done', colour: 'red' },
};

export const planWords: Record<WorkPlanState, Words> = {
  PLANNED: { words: 'Planned', colour: 'grey' },
  ON_AGENDA: { words: 'On an agenda', colour: 'light-blue' },
  CONSIDERED: { words: 'Considered', colour: 'green' },
  DROPPED: { words: 'Dropped', colour: 'grey' },
};

export const stageWords: Record<CommitteeStage, Words | null> = {
  NOT_PUBLISHED: null,
  PUBLISHED: { words: 'No record yet', colour: 'grey' },
  CONSIDERED: { words: 'Considered', colour: 'blue' },
  MINUTED: { words: 'Minuted', colour: 'green' },
};

/** "1 day late", "96 days late". */
export const lateWords = (days: number): string => `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'} late`;

/** "3 months" for an arrangement, "month" for each month. */
export const paceWords = (months: number): string => (months === 1 ? 'every month' : `every ${months} months`);
