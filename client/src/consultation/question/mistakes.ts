import type { FormError, FormValues } from '../../forms/form-result.ts';
import { textOf } from '../../forms/form-result.ts';
import type { WordedQuestionFragment } from '../Worded.graphql.generated.ts';
import type { Mistakes } from './controls.ts';

/**
 * Brings what is wrong with an answer to the controls it is about: each line of a matrix without an answer, each rank that
 * was given twice, the points as a whole.
 *
 * @returns control → what is wrong, in the order of the question; `question` where it is about all of it
 */
export function mistakesOf(question: WordedQuestionFragment, values: FormValues, errors: readonly FormError[]): Mistakes {
  const message = errors.find(({ field }) => field === 'optionIds' || field === 'text' || field === 'parts')?.message;
  if (message === undefined) return {};
  const beside = (names: readonly string[]): Mistakes => (names.length > 0 ? Object.fromEntries(names.map((name) => [name, message])) : { question: message });
  switch (question.kind) {
    case 'MATRIX':
      return beside(question.parts.map(({ id }) => `part-${id}`).filter((name) => textOf(values[name]) === ''));
    case 'RANKING': {
      const given = question.options.map(({ id }) => `rank-${id}`).filter((name) => textOf(values[name]) !== '');
      return beside(given.filter((name) => given.some((other) => other !== name && textOf(values[other]) === textOf(values[name]))));
    }
    case 'PRIORITY_POINTS':
      return beside(question.options.map(({ id }) => `points-${id}`).filter((name) => !/^\d*$/.test(textOf(values[name]).trim())));
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
