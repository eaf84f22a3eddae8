import { factKinds } from '@throughline/shared/forms/paper-import';
import type { ImportedFactKind, PaperImportStatus } from '../schema.generated.ts';

/** What the kinds of facts are called, several at once. */
export const factKindWords: Readonly<Record<ImportedFactKind, string>> = {
  HEADER: 'Head of the paper',
  PERSON: 'People',
  RECOMMENDATION: 'Recommendations',
  IMPLICATION: 'Implications',
  ENCLOSURE: 'Appendices and background papers',
  MONEY: 'Amounts of money',
  DATE: 'Dates',
  COUNT: 'Counts',
  FINDING: 'What does not fit',
};

/** What becomes of an accepted fact of each kind. */
export const factKindUse: Readonly<Record<ImportedFactKind, string>> = {
  HEADER: 'What you take over stands at the head of the draft.',
  PERSON: 'Whom you take over is named in the draft. Those who signed go to its sign-off list.',
  RECOMMENDATION: 'What you take over becomes a recommendation of the draft.',
  IMPLICATION: 'What you take over says what the draft means for each field.',
  ENCLOSURE: 'What you take over is listed as an enclosure. Its file is not there until somebody adds it.',
  MONEY: 'What you take over becomes a figure of the draft, with the paper as its source.',
  DATE: 'A day that you take over becomes a figure of the draft. Months and years are kept beside it, with their place in the paper.',
  COUNT: 'What you take over becomes a figure of the draft, with the paper as its source.',
  FINDING: 'What you take over is written down beside the draft, for those who use its figures.',
};

export const paperImportStatus: Readonly<Record<PaperImportStatus, { words: string; colour: 'blue' | 'green' | 'grey' }>> = {
  OPEN: { words: 'To look at', colour: 'blue' },
  DONE: { words: 'Draft made', colour: 'green' },
  DISCARDED: { words: 'Put aside', colour: 'grey' },
};

/** The kind that an address names; null where it names none. */
export const factKindIn = (search: URLSearchParams): ImportedFactKind | null => factKinds.find((kind) => kind === search.get('kind')) ?? null;

export const facts = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'fact' : 'facts'}`;
