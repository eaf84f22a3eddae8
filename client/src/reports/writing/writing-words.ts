import type { ImplicationState, RecommendationVerb, ReportCapacity, SectionRole, StatedAnswer } from '../../schema.generated.ts';

export const roleWords: Readonly<Record<SectionRole, string>> = {
  SUMMARY: 'Summary',
  BODY: 'Main text',
  OPTIONS: 'Options',
  CONSULTEES: 'Who was consulted',
  RISKS: 'Risks',
  NEXT_STEPS: 'Next steps',
};

export const verbWords: Readonly<Record<RecommendationVerb, string>> = {
  NOTE: 'Note it',
  CONSIDER: 'Consider it',
  REVIEW: 'Review it',
  AGREE: 'Agree it',
  APPROVE: 'Approve it',
  ENDORSE: 'Endorse it',
  SUPPORT: 'Support it',
  REFER: 'Refer it to another body',
  COMMENT: 'Comment on it',
};

export const implicationWords: Readonly<Record<ImplicationState, string>> = {
  SOME: 'There are implications',
  NONE: 'There are none',
  NOT_ASSESSED: 'Not assessed yet',
  NOT_APPLICABLE: 'Not applicable',
  NOT_STATED: 'Not answered yet',
};

export const implicationHints: Readonly<Record<ImplicationState, string>> = {
  SOME: 'Say which below',
  NONE: 'Somebody looked, and there are none',
  NOT_ASSESSED: 'Nobody has looked yet',
  NOT_APPLICABLE: 'It does not arise for a paper of this kind',
  NOT_STATED: 'The paper says nothing about it',
};

export const statedWords: Readonly<Record<StatedAnswer, string>> = { YES: 'Yes', NO: 'No', NOT_APPLICABLE: 'Not applicable', NOT_STATED: 'Not stated' };

export const capacityChoices: Readonly<Record<ReportCapacity, string>> = {
  AUTHOR: 'They wrote it. There can be several authors, officers and members',
  ACCOUNTABLE_OFFICER: 'The officer who answers for it',
  PORTFOLIO_HOLDER: 'A portfolio holder',
  CONTACT: 'Somebody to ask about it',
};

/** The choices of radios, from values and their words. */
export const choicesOf = (words: Readonly<Record<string, string>>, hints: Readonly<Record<string, string>> = {}) =>
  Object.entries(words).map(([value, label]) => ({ value, label, ...(hints[value] !== undefined && { hint: hints[value] }) }));
