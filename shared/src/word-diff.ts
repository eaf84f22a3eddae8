/** A run of words that both wordings have, that only the old one had, or that only the new one has. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * What changed from one wording to another, word by word, with as few changed words as there can be.
 *
 * The same and removed runs in order are the old words; the same and added runs are the new ones.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  // lengths[i][j]: how many words old[i…] and now[j…] can share, in order.
  const lengths = Array.from({ length: old.length + 1 }, () => [...now, ''].map(() => 0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i]![j] = old[i] === now[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add(runs, 'same', old[i++]!);
      j++;
    } else if (j >= now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) add(runs, 'removed', old[i++]!);
    else add(runs, 'added', now[j++]!);
  }
  return runs;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

function add(runs: WordRun[], kind: WordRun['kind'], word: string): void {
  const last = runs.at(-1);
  if (last?.kind === kind) last.text += ` ${word}`;
  else runs.push({ kind, text: word });
}
