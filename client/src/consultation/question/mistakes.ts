import { filledIn, journeyWords } from '@throughline/shared/journey-words';
import { textOf, type FormError, type FormValues } from '../../forms/form-result.ts';
import type { Reading } from '../reading.ts';
import type { WordedQuestionFragment } from '../Worded.graphql.generated.ts';
import type { Mistakes } from './controls.ts';
import { wordsIn } from './worded.tsx';

/**
 * Brings what is wrong with an answer to the controls it is about: each line of a matrix without an answer, each rank that
 * was given twice, points that are no numbers.
 *
 * @returns control → what is wrong, in the order of the question; `question` where it is about all of it
 */
export function mistakesOf(question: WordedQuestionFragment, values: FormValues, errors: readonly FormError[], reading: Reading): Mistakes {
  const message = errors.find(({ field }) => field === 'optionIds' || field === 'text' || field === 'parts')?.message;
  if (message === undefined) return {};
  const given = (name: string) => textOf(values[name]).trim();
  const beside = (entries: readonly (readonly [string, string])[]): Mistakes => (entries.length > 0 ? Object.fromEntries(entries) : { question: message });
  const { kind, options, parts } = question;
  switch (kind) {
    case 'MATRIX':
      return beside(
        parts.filter(({ id }) => given(`part-${id}`) === '')
          .map((part) => [`part-${part.id}`, filledIn(journeyWords.mistakeThisLine, { line: wordsIn(part, part.label, reading) })]),
      );
    case 'RANKING': {
      const ranked = options.filter(({ id }) => given(`rank-${id}`) !== '');
      const isShared = (id: string) => ranked.some((other) => other.id !== id && given(`rank-${other.id}`) === given(`rank-${id}`));
      return beside(
        ranked.filter(({ id }) => isShared(id))
          .map((option) => [`rank-${option.id}`, filledIn(journeyWords.mistakeSameRank, { option: wordsIn(option, option.label, reading) })]),
      );
    }
    case 'PRIORITY_POINTS':
      return beside(options.filter(({ id }) => !/^\d*$/.test(given(`points-${id}`))).map(({ id }) => [`points-${id}`, message]));
    default:
      return { question: message };
  }
}

/** The id of the control that the error summary leads to. */
export function anchorOf({ kind, options, parts }: WordedQuestionFragment, name: string): string {
  if (name !== 'question') return `#${name}`;
  const first: Readonly<Partial<Record<string, string>>> = {
    MATRIX: `part-${parts[0]?.id}`, RANKING: `rank-${options[0]?.id}`, PRIORITY_POINTS: `points-${options[0]?.id}`, DATE: 'text-day', PIN: 'latitude', NUMBER: 'text',
    SHORT_TEXT: 'text', LONG_TEXT: 'text',
  };
  return `#${first[kind] ?? 'optionIds'}`;
}
