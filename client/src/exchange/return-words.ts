import type { TagColour } from '../govuk/Tag.tsx';

/** Where a return stands, in words and a colour. */
export const returnStatus: Record<string, { words: string; colour: TagColour }> = {
  NOT_STARTED: { words: 'Not started', colour: 'grey' },
  IN_PROGRESS: { words: 'In progress', colour: 'light-blue' },
  COMPLETE: { words: 'Complete', colour: 'turquoise' },
  SIGNED_OFF: { words: 'Signed off', colour: 'purple' },
  SUBMITTED: { words: 'Submitted', colour: 'blue' },
  ACCEPTED: { words: 'Accepted', colour: 'green' },
  QUERIED: { words: 'Queried', colour: 'yellow' },
  RESUBMITTED: { words: 'Submitted again', colour: 'blue' },
};

/** What can be done with a return, as a choice. */
export const moveWords: Record<string, string> = {
  BEGIN: 'Work on it has begun',
  COMPLETE: 'It is complete',
  BACK: 'It goes back to be checked',
  SIGN_OFF: 'I sign it off',
  SUBMIT: 'It was submitted to the funder, with the figures as they are now',
  ACCEPTED: 'The funder has accepted it',
  QUERIED: 'The funder has a question',
};

export const fundWords = (fundType: string): string => (fundType === 'CAPITAL' ? 'Capital' : 'Revenue');
