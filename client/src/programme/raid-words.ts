import type { TagColour } from '../govuk/Tag.tsx';
import type { RaidBasis, RaidKind, RaidOutcome, RaidResponse, Tone } from '../schema.generated.ts';

/** What each kind is called, alone and in a list. */
export const kindWords: Readonly<Record<RaidKind, { one: string; many: string; letter: string }>> = {
  RISK: { one: 'Risk', many: 'Risks', letter: 'R' },
  ASSUMPTION: { one: 'Assumption', many: 'Assumptions', letter: 'A' },
  ISSUE: { one: 'Issue', many: 'Issues', letter: 'I' },
  DEPENDENCY: { one: 'Dependency', many: 'Dependencies', letter: 'D' },
  ACTION: { one: 'Action', many: 'Actions', letter: 'AC' },
  DECISION_LOG: { one: 'Team decision', many: 'Team decisions', letter: 'DL' },
};

/** How people call an item: "R4". */
export const referenceOf = ({ kind, number }: { kind: RaidKind; number: number }) => `${kindWords[kind].letter}${number}`;

/** The part of the address for a kind. */
export const kindPath = (kind: RaidKind) => kind.toLowerCase().replace('_', '-');

/** The kind that a part of an address names, if any. */
export const kindOf = (path: string | undefined): RaidKind | undefined =>
  (Object.keys(kindWords) as RaidKind[]).find((kind) => kindPath(kind) === path);

export const basisWords: Readonly<Record<RaidBasis, string>> = {
  INHERENT: 'If nothing were done',
  CURRENT: 'As it is now',
  TARGET: 'As it is meant to become',
};

export const responseWords: Readonly<Record<RaidResponse, string>> = {
  AVOID: 'Avoid it',
  REDUCE: 'Reduce it',
  TRANSFER: 'Transfer it to somebody else',
  SHARE: 'Share it with a partner',
  ACCEPT: 'Accept it and watch it',
};

export const outcomeWords: Readonly<Record<RaidOutcome, string>> = {
  RESOLVED: 'It was dealt with',
  HAPPENED: 'It happened, or proved wrong',
  NO_LONGER_APPLIES: 'It no longer applies',
  ACCEPTED: 'It stays and is no longer watched',
  DONE: 'It was done',
};

const colours: Readonly<Record<Tone, TagColour>> = { GREEN: 'green', YELLOW: 'yellow', ORANGE: 'orange', RED: 'red' };

/** The colour of a tag beside its word. */
export const toneColour = (tone: Tone | null): TagColour => (tone === null ? 'grey' : colours[tone]);

/** What each number from 1 to 5 stands for. */
export const likelihoodWords = ['', 'Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Almost certain'];
export const impactWords = ['', 'Very small', 'Small', 'Moderate', 'Large', 'Very large'];

/** The five choices of a question about likelihood or impact. */
export const fiveChoices = (words: readonly string[]) =>
  [1, 2, 3, 4, 5].map((number) => ({ value: String(number), label: `${number} – ${words[number]}` }));
