import type { Flaw, Rule } from '../check-rule.ts';
import { wordsOf } from '../check-words.ts';

const runLength = 8;

/** Eight words in a row of an exempt passage in a public part: what was kept back is out. */
export const exemptWordsInPublic: Rule = {
  name: 'exempt-words-in-public',
  grade: 'MEND',
  looksFor: 'Words of an exempt part in the public part.',
  find(hand) {
    const exempt = new Set(hand.known.exemptPassages.flatMap((passage) => runsOf(wordsOf(passage))));
    if (exempt.size === 0) return [];
    return hand.sentences.flatMap((sentence): Flaw[] => {
      if (!runsOf(wordsOf(sentence.text)).some((run) => exempt.has(run))) return [];
      return [{ place: sentence, words: 'These words stand in an exempt part too. Take them out here, or make that part public.' }];
    });
  },
};

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - runLength + 1)).map((_, start) => words.slice(start, start + runLength).join(' '));
}
