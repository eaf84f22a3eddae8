import type { Absence } from '../layout/NotStated.tsx';
import type {
  EnclosureKind,
  ImplicationState,
  ReportCapacity,
  ReportKind,
  ReportPurpose,
  ReportStatus,
  StatedAnswer,
} from '../schema.generated.ts';

export const kindWords: Readonly<Record<ReportKind, string>> = {
  SCRUTINY_PROGRESS_REPORT: 'Progress report for scrutiny',
  UPDATE_FOR_INFORMATION: 'Update for information',
  OUTLINE_BUSINESS_CASE: 'Outline business case',
  FULL_BUSINESS_CASE: 'Full business case',
  HIGHLIGHT_REPORT: 'Highlight report',
  QUARTERLY_DASHBOARD: 'Quarterly dashboard',
  DECISION_RECORD: 'Record of a decision',
};

export const statusWords: Readonly<Record<Exclude<ReportStatus, 'PUBLISHED'>, string>> = {
  DRAFTING: 'Draft',
  CONSULTING: 'Officers are asked',
  SIGN_OFF: 'Waiting for sign-off',
  CLEARED: 'Signed off',
  WITHDRAWN: 'Withdrawn',
};

export const purposeWords: Readonly<Record<Exclude<ReportPurpose, 'NOT_STATED'>, string>> = {
  DECISION: 'A decision',
  DISCUSSION: 'Discussion and comment',
  INFORMATION: 'Nothing: it is for information',
};

export const capacityWords: Readonly<Record<ReportCapacity, string>> = {
  AUTHOR: 'Author',
  ACCOUNTABLE_OFFICER: 'Officer who answers for it',
  PORTFOLIO_HOLDER: 'Portfolio holder',
  CONTACT: 'Contact',
};

export const enclosureWords: Readonly<Record<EnclosureKind, string>> = {
  APPENDIX: 'Appendix',
  BACKGROUND_PAPER: 'Background paper',
  EARLIER_DECISION: 'Earlier item',
};

/** In what way an answer on a form says nothing; null when it says yes or no. */
export const absenceOf = (answer: StatedAnswer | ImplicationState): Absence | null =>
  answer === 'YES' || answer === 'NO' || answer === 'SOME' ? null : answer;
