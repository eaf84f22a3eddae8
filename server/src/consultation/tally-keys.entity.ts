import { hash } from 'node:crypto';
import type { Capacity } from '@throughline/shared/forms/answer-as';
import type { FormDefinition } from './form.queries.ts';
import { optionsCounted, type GivenAnswer } from './response.entity.ts';

/** A counter that a response raises, and by how much. */
export interface CountedKey {
  key: string;
  amount: number;
}

/**
 * The key of what is counted of two things together: a line of a matrix with an option, an option at a rank (`rank 1`), the
 * points of an option (`points`), the answers of a group with anything else. The same as pair_key() in the database.
 */
export function pairKey(a: string, b: string): string {
  const hex = hash('md5', `${a}/${b}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * Everything that a response counts for: the consultation; each question it answers, with its options, lines, ranks and
 * points; and all of that once more for each group that it belongs to by a question that results are split by.
 */
export function keysCounted(form: FormDefinition, answers: readonly GivenAnswer[], capacity: Capacity = 'INDIVIDUAL'): CountedKey[] {
  const ofQuestions = answers.map((answer) => ({ answer, keys: keysOfAnswer(answer) }));
  const groups = answers.filter(({ question }) => question.isBreakdown);
  const split = groups.flatMap(({ question, optionIds }) => {
    const group = countsAs(question.options, optionIds[0]!);
    const others = ofQuestions.filter(({ answer }) => answer.question !== question);
    return others.flatMap(({ keys }) => keys.map(({ key, amount }) => ({ key: pairKey(group, key), amount })));
  });
  const counted = [{ key: form.consultationId, amount: 1 }, ...ofQuestions.flatMap(({ keys }) => keys), ...split];
  return capacity === 'ORGANISATION' ? counted.map(({ key, amount }) => ({ key: organisationsKey(key), amount })) : counted;
}

/** The counter of organisations that stands beside a counter of people. */
export const organisationsKey = (key: string): string => pairKey(key, 'organisations');

const countsAs = (among: readonly { id: string; countsAs: string }[], id: string): string => among.find((each) => each.id === id)!.countsAs;

/** What one answer counts for: its question, its options, lines, ranks and points. */
export function keysOfAnswer(answer: GivenAnswer): CountedKey[] {
  const { question, optionIds, parts } = answer;
  const once = (key: string): CountedKey => ({ key, amount: 1 });
  const keyOf = (optionId: string) => countsAs(question.options, optionId);
  const keys = [once(question.countsAs), ...optionsCounted(answer).map((id) => once(keyOf(id)))];
  switch (question.kind) {
    case 'MATRIX':
      return [...keys, ...parts.flatMap(({ partId, optionId }) => {
        const line = countsAs(question.parts, partId);
        return [once(line), once(pairKey(line, keyOf(optionId!)))];
      })];
    case 'RANKING':
      return [...keys, ...optionIds.map((id, place) => once(pairKey(keyOf(id), `rank ${place + 1}`)))];
    case 'PRIORITY_POINTS':
      return [...keys, ...parts.map(({ partId, points }) => ({ key: pairKey(keyOf(partId), 'points'), amount: points! }))];
    default:
      return keys;
  }
}
