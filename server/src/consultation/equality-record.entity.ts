import { hashOfCode } from '../platform/ids.ts';
import type { GivenAnswer } from './response.entity.ts';
import { keysOfAnswer, pairKey, type CountedKey } from './tally-keys.entity.ts';

/** A question about people themselves, as far as answers are checked by it. */
export interface AskedEqualityQuestion {
  id: string;
  /** Asked only of those who chose this answer to an earlier one. */
  followsOptionId: string | null;
  optionIds: string[];
}

/**
 * What leads from a receipt code to what its owner said about themselves. It is kept beside that; the response keeps another
 * hash of the code, and neither hash leads to the other.
 */
export const equalityLinkOf = (receiptCode: string): Buffer => hashOfCode(`equality:${receiptCode}`);

/** The counter of those who chose an option of a question about themselves. */
export const equalityGroupKey = (consultationId: string, optionId: string): string => pairKey(consultationId, optionId);

/** The questions that somebody with these answers is asked: what follows an answer comes after it. */
export function equalityWay(questions: readonly AskedEqualityQuestion[], chosen: readonly string[]): AskedEqualityQuestion[] {
  return questions.filter(({ followsOptionId }) => followsOptionId === null || chosen.includes(followsOptionId));
}

/**
 * What is chosen when one question is answered anew, in the order of the keys. Answers that only followed from another go
 * with it.
 *
 * @param optionId null: the question is left out
 */
export function withEqualityAnswer(
  questions: readonly AskedEqualityQuestion[],
  chosen: readonly string[],
  { questionId, optionId }: { questionId: string; optionId: string | null },
): string[] {
  const question = questions.find(({ id }) => id === questionId);
  let kept = chosen.filter((id) => !question?.optionIds.includes(id));
  if (optionId !== null) kept = [...kept, optionId];
  // A question follows one that stands before it, so that one pass is enough.
  for (const { followsOptionId, optionIds } of questions) {
    if (followsOptionId !== null && !kept.includes(followsOptionId)) kept = kept.filter((id) => !optionIds.includes(id));
  }
  return kept.toSorted();
}

/** Everything that somebody counts for by what they chose: each group, and how that group answered the consultation. */
export function equalityKeysCounted(consultationId: string, chosen: readonly string[], answers: readonly GivenAnswer[]): CountedKey[] {
  const answered = answers.flatMap(keysOfAnswer);
  return chosen.flatMap((optionId) => {
    const group = equalityGroupKey(consultationId, optionId);
    return [{ key: group, amount: 1 }, ...answered.map(({ key, amount }) => ({ key: pairKey(group, key), amount }))];
  });
}

/** By how much counters change from one to the other, in the order of their keys; those that do not are left out. */
export function changesBetween(before: readonly CountedKey[], after: readonly CountedKey[]): CountedKey[] {
  const byKey = new Map<string, number>();
  for (const { key, amount } of after) byKey.set(key, (byKey.get(key) ?? 0) + amount);
  for (const { key, amount } of before) byKey.set(key, (byKey.get(key) ?? 0) - amount);
  const changes = [...byKey].map(([key, amount]) => ({ key, amount })).filter(({ amount }) => amount !== 0);
  return changes.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
