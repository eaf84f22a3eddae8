import type { Absence } from '../layout/NotStated.tsx';
import type { ImplicationState, ReportStatus, StatedAnswer } from '../schema.generated.ts';

export const statusWords: Readonly<Record<Exclude<ReportStatus, 'PUBLISHED'>, string>> = {
  DRAFTING: 'Draft',
  CONSULTING: 'Officers are asked',
  SIGN_OFF: 'Waiting for sign-off',
  CLEARED: 'Signed off',
  WITHDRAWN: 'Withdrawn',
};

/** In what way an answer on a form says nothing; null when it says yes or no. */
export const absenceOf = (answer: StatedAnswer | ImplicationState): Absence | null =>
  answer === 'YES' || answer === 'NO' || answer === 'SOME' ? null : answer;
