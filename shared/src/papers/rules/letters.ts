import type { Hit, PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { quoted } from '../check-words.ts';

/** Characters that look alike, each as one sign. */
function faceOf(word: string): string {
  return word.replace(/[lI1|]/g, '|').replace(/[O0]/g, '0');
}

/**
 * A letter that only looks like the right one, as l for I. A search does not find the word, and a screen reader says
 * something else.
 */
export const lookAlikeLetter: Rule = {
  name: 'look-alike-letter',
  grade: 'MEND',
  looksFor: 'A letter or figure that only looks like the right one.',
  find(hand) {
    const words = hand.search(/[\p{L}\p{N}]+/gu);
    const spellings = spellingsByFace(words);
    const seen = new Set<string>();
    return words.flatMap(({ match: [word], place }): Flaw[] => {
      if (seen.has(word)) return [];
      seen.add(word);
      if (mixesScripts(word)) return [{ place, about: word, words: `${quoted(word)} has a letter of another alphabet in it that looks like one of ours. Type the word again.` }];
      const other = [...(spellings.get(faceOf(word)) ?? [])].find((each) => each !== word && isRight(each, word));
      if (other !== undefined) return [{ place, about: word, words: `${quoted(word)} looks like ${quoted(other)} and is spelt with other characters. Type it again.` }];
      if (!/^(?=(?:.*[A-Z]){2})[A-Za-z]{0,4}[A-Za-z]l[A-Z]$/.test(word)) return [];
      return [{ place, about: word, words: `${quoted(word)} has a small l among capitals, probably for the capital I. Type it again.` }];
    });
  },
};

function spellingsByFace(words: readonly Hit[]): Map<string, Set<string>> {
  const spellings = new Map<string, Set<string>>();
  for (const { match: [word] } of words) {
    const face = faceOf(word);
    const known = spellings.get(face) ?? new Set<string>();
    spellings.set(face, known.add(word));
  }
  return spellings;
}

/** Whether, of two words that look alike, the first is the one that was meant: capitals together, or only figures. */
function isRight(right: string, wrong: string): boolean {
  // 'I' and 'II' alone are words and Roman numbers, not slips for 1 and 11.
  if (/^\d+$/.test(right)) return !/^\d+$/.test(wrong) && (/\d/.test(wrong) || /[lO]/.test(wrong)) && wrong.length > 1;
  return /[A-Z]/.test(right) && /[l10](?=[A-Z])|[A-Z][l10]|[a-z][I01]/.test(wrong) && !/[l10](?=[A-Z])|[a-z][01]/.test(right);
}

function mixesScripts(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word) && !/[µμ]/.test(word);
}

/** Letters that a font of signs showed as a tick, a cross or a bullet, and that any other font shows as themselves. */
const signs = new Map([
  ['ü', 'a tick'],
  ['û', 'a cross'],
  ['þ', 'a ticked box'],
  ['\uf0fc', 'a tick'],
  ['\uf0fb', 'a cross'],
  ['\uf0fe', 'a ticked box'],
]);

/** A tick that came out as ü: whoever has another font reads a letter and not an answer. */
export const tickAsLetter: Rule = {
  name: 'tick-shown-as-a-letter',
  grade: 'MEND',
  looksFor: 'A tick or cross that comes out as a letter.',
  find(hand) {
    return hand.search(/(?<![\p{L}\p{N}])[üûþ\uf0fb\uf0fc\uf0fe](?![\p{L}\p{N}])/gu).map(({ match: [letter], place }) => ({
      place,
      about: `${letter} ${labelBefore(hand, place.block)}`,
      words: `This stands for ${signs.get(letter)!} in one font and is a letter in every other. Write ${quoted('Yes')} or ${quoted('No')}.`,
    }));
  },
};

function labelBefore(hand: PaperInHand, block: number): string {
  const own = hand.block(block).text;
  return own.length > 1 || block === 0 ? own : hand.block(block - 1).text;
}
