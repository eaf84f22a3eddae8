/** The kinds of question that can be asked. */
export const questionKinds = [
  'SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'MATRIX', 'RANKING', 'NUMBER', 'DATE', 'SHORT_TEXT', 'LONG_TEXT', 'PRIORITY_POINTS', 'WARD', 'PIN',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** Kinds that are answered by choosing exactly one option: an answer can lead elsewhere, and results can be split by them. */
export const oneChoiceKinds: readonly string[] = ['SINGLE_CHOICE', 'LIKERT', 'WARD'] satisfies QuestionKind[];

/** The most characters of an answer in words, by kind of question; other kinds are not answered in words. */
export const longestAnswer: Readonly<Partial<Record<string, number>>> = { SHORT_TEXT: 200, LONG_TEXT: 4000 };

/** A line of a matrix with the option chosen for it, or an option with the points given to it. */
export interface AnswerPart {
  /** The line's id; the option's id where points are given. */
  partId: string;
  /** The option chosen for a line; null where points are given. */
  optionId: string | null;
  /** The points given to an option; null for a line. */
  points: number | null;
}

/**
 * An answer to a question of any kind.
 *
 * `optionIds`: the options chosen, in the order of the question; of a RANKING in the order of the ranks, first one first.
 * `text`: the words; of a NUMBER its figures such as "12.5", of a DATE a day YYYY-MM-DD, of a PIN "latitude,longitude".
 * `parts`: the lines of a MATRIX that were answered; the options of PRIORITY_POINTS that were given points.
 */
export interface AnswerValue {
  optionIds: string[];
  text: string | null;
  parts: AnswerPart[];
}

/** What must be known of a question to check an answer to it. */
export interface QuestionToAnswer {
  /** One of `questionKinds`. */
  kind: string;
  isRequired: boolean;
  options: readonly { id: string; isExclusive?: boolean }[];
  /** The lines of a MATRIX. */
  parts?: readonly { id: string }[];
  /** A NUMBER or a DATE: the least and the most that can be answered, as text. */
  least?: string | null;
  most?: string | null;
  /** A NUMBER: figures after the point. */
  decimals?: number | null;
  /** PRIORITY_POINTS: how many are to be given out, all of them. */
  points?: number | null;
  /** MULTIPLE_CHOICE and RANKING: how many options at most. */
  mostChosen?: number | null;
}

/** Whether an answer says nothing. */
export const isEmptyAnswer = ({ optionIds, text, parts }: AnswerValue): boolean => optionIds.length === 0 && text === null && parts.length === 0;

/**
 * The answer from the fields of a form: `optionIds` and `text` as they are; `part-<id>` the option of a line; `points-<id>`
 * the points of an option; `rank-<id>` the rank of an option from 1; `latitude` and `longitude` of a pin. What is odd about
 * it is for the check of the answer to say.
 */
export function answerFromFields(question: QuestionToAnswer, values: Readonly<Record<string, string | readonly string[] | undefined>>): Record<keyof AnswerValue, unknown> {
  const of = (name: string): string => String(values[name] ?? '').trim();
  const { kind, options, parts = [] } = question;
  if (kind === 'MATRIX') {
    return { optionIds: [], text: null, parts: parts.filter(({ id }) => of(`part-${id}`) !== '').map(({ id }) => ({ partId: id, optionId: of(`part-${id}`), points: null })) };
  }
  if (kind === 'PRIORITY_POINTS') {
    const given = options.filter(({ id }) => of(`points-${id}`) !== '');
    return { optionIds: [], text: null, parts: given.map(({ id }) => ({ partId: id, optionId: null, points: /^\d+$/.test(of(`points-${id}`)) ? Number(of(`points-${id}`)) : of(`points-${id}`) })) };
  }
  if (kind === 'RANKING') {
    const ranked = options.filter(({ id }) => of(`rank-${id}`) !== '').map(({ id }) => ({ id, rank: Number(of(`rank-${id}`)) }));
    // Ranks that are given twice stay where they are, so that the check sees them.
    const isOneToN = ranked.every(({ rank }, _, all) => Number.isInteger(rank) && all.filter((other) => other.rank === rank).length === 1 && rank >= 1 && rank <= all.length);
    return { optionIds: isOneToN ? ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id) : NOT_IN_ORDER, text: null, parts: [] };
  }
  if (kind === 'PIN') {
    const [latitude, longitude] = [of('latitude'), of('longitude')];
    return { optionIds: [], text: latitude === '' && longitude === '' ? null : `${latitude},${longitude}`, parts: [] };
  }
  return { optionIds: values['optionIds'] ?? [], text: values['text'] ?? null, parts: [] };
}

/** Stands for ranks that are no order. */
export const NOT_IN_ORDER = 'not in order';
