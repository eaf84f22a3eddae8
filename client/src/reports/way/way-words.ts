import { isRole, roleLabels } from '@throughline/shared/roles';
import type { ReportGapKind, ReportStatus, ReportStepKind, StatedAnswer } from '../../schema.generated.ts';

/** What is being prepared, and what comes next. */
export const stateWords: Readonly<Record<ReportStatus, { is: string; next: string }>> = {
  DRAFTING: { is: 'It is being written', next: 'Ask officers what they think, or ask for signatures when the text is finished.' },
  CONSULTING: { is: 'Officers are asked what they think', next: 'The text can still be changed. Ask for signatures when it is finished.' },
  SIGN_OFF: { is: 'It waits to be signed', next: 'The text does not change now. When every line is signed, it can be cleared.' },
  CLEARED: { is: 'It is cleared', next: 'Everybody has signed. The clerk can publish it.' },
  PUBLISHED: { is: 'It is published', next: 'A published version never changes. What is wrong in it is put right in a correction.' },
  WITHDRAWN: { is: 'It was withdrawn', next: 'Everybody still finds its title and the reason. It is not published again.' },
};

export const stepWords: Readonly<Record<ReportStepKind, string>> = {
  CONSULTED: 'Officers were asked what they think',
  SIGN_OFF_ASKED: 'The text was fixed and signatures were asked for',
  SIGNED: 'A line was answered',
  RETURNED: 'It went back to those who write it',
  CLEARED: 'It was cleared',
  PUBLISHED: 'It was published',
  CORRECTION_BEGUN: 'A correction was begun',
  WITHDRAWN: 'It was withdrawn',
};

export const answerWords: Readonly<Record<StatedAnswer, string>> = {
  YES: 'Signed',
  NO: 'Not signed',
  NOT_APPLICABLE: 'Does not apply',
  NOT_STATED: 'Waits',
};

const gapWords: Readonly<Record<ReportGapKind, (words: string) => string>> = {
  SECTION: (words) => `The section “${words}” is empty`,
  FIGURE: (words) => `The figure “${words}” has no source`,
  ENCLOSURE: (words) => `“${words}” is not at hand, and it is not said why it may be left out`,
  EQUALITY: () => 'A full business case has to say what it means for equality',
  WARD: (words) => `${words} is not a ward on the day of the meeting`,
  SIGN_OFF_LIST: () => 'Nobody is on the list of those who sign',
  SIGN_OFF: (words) => `“${words}” is not signed`,
};
export const gapSentence = ({ kind, words }: { kind: ReportGapKind; words: string | null }): string => gapWords[kind](words ?? '');

/** A role as people say it; as it is kept where it is none of ours. */
export const roleWords = (role: string): string => (isRole(role) ? roleLabels[role] : role);
