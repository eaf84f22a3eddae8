import type { ImplicationAnswer, ReportContent } from './report-content.ts';
import type { Stated } from './papers/paper.ts';

/** What each kind of paper is called. */
export const kindWords: Readonly<Record<ReportContent['kind'], string>> = {
  SCRUTINY_PROGRESS_REPORT: 'Progress report for scrutiny',
  UPDATE_FOR_INFORMATION: 'Update for information',
  OUTLINE_BUSINESS_CASE: 'Outline business case',
  FULL_BUSINESS_CASE: 'Full business case',
  HIGHLIGHT_REPORT: 'Highlight report',
  QUARTERLY_DASHBOARD: 'Quarterly dashboard',
  DECISION_RECORD: 'Record of a decision',
};

export const purposeWords: Readonly<Record<Exclude<ReportContent['asksFor'], 'NOT_STATED'>, string>> = {
  DECISION: 'A decision',
  DISCUSSION: 'Discussion and comment',
  INFORMATION: 'Nothing: it is for information',
};

export const capacityWords: Readonly<Record<ReportContent['people'][number]['capacity'], string>> = {
  AUTHOR: 'Author',
  ACCOUNTABLE_OFFICER: 'Officer who answers for it',
  PORTFOLIO_HOLDER: 'Portfolio holder',
  CONTACT: 'Contact',
};

export const enclosureWords: Readonly<Record<ReportContent['enclosures'][number]['kind'], string>> = {
  APPENDIX: 'Appendix',
  BACKGROUND_PAPER: 'Background paper',
  EARLIER_DECISION: 'Earlier item',
};

/** Yes, no, or one of the four ways of saying nothing. */
export const answerWords: Readonly<Record<Stated | ImplicationAnswer, string>> = {
  YES: 'Yes',
  NO: 'No',
  SOME: 'Some',
  NONE: 'None',
  NOT_ASSESSED: 'Not assessed',
  NOT_APPLICABLE: 'Not applicable',
  NOT_STATED: 'Not stated',
};

/** The answers on the front of a paper, in the order of the form: the question and the field. */
export const headerQuestions = [
  ['Key decision', 'isKey'],
  ['In the forward plan', 'inForwardPlan'],
  ['Scrutiny can call it in', 'callIn'],
  ['Urgent', 'isUrgent'],
  ['Portfolio holder recommends something', 'holderRecommends'],
] as const;
