import type { PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { quoted, singular } from '../check-words.ts';

/**
 * A name with a hyphen in one place and without in another, or with one letter and with two: a search finds half of it,
 * and readers wonder whether they are two.
 */
export const nameInSeveralSpellings: Rule = {
  name: 'name-in-several-spellings',
  grade: 'KNOW',
  looksFor: 'A name that is spelt in several ways.',
  find(hand) {
    return [...hyphens(hand), ...doubledLetters(hand)];
  },
};

function hyphens(hand: PaperInHand): Flaw[] {
  const first = new Map<string, string>();
  const joined = hand.search(/(?<![\p{L}-])\p{L}{2,}(?:[-‑]\p{L}{2,})(?![\p{L}-])/gu);
  return joined.flatMap(({ match: [word], place }): Flaw[] => {
    const [one, other] = word.split(/[-‑]/) as [string, string];
    const key = `${one}${singular(other)}`.toLowerCase();
    if (first.has(key)) return [];
    first.set(key, word);
    const solid = one.length <= 3 ? firstMatch(hand, new RegExp(`(?<![\\p{L}-])${one}${singular(other)}(?:s|es)?(?![\\p{L}-])`, 'iu')) : null;
    const isName = /^\p{Lu}/u.test(one) && /^\p{Lu}/u.test(other);
    const spaced = isName ? firstMatch(hand, new RegExp(`(?<![\\p{L}-])${one} ${other}(?![\\p{L}-])`, 'u')) : null;
    const variant = solid ?? spaced;
    if (variant === null) return [];
    return [{ place, about: `${word} ${variant}`.toLowerCase(), words: `${quoted(word)} is written ${quoted(variant)} in another place. Choose one: a search for the one does not find the other.` }];
  });
}

function firstMatch(hand: PaperInHand, pattern: RegExp): string | null {
  for (const block of hand.paper.blocks) {
    const [word] = pattern.exec(block.text) ?? [];
    if (word !== undefined) return word;
  }
  return null;
}

/** Names that are one but for a doubled letter: Trialler and Trialer. Only words with a capital. */
function doubledLetters(hand: PaperInHand): Flaw[] {
  const first = new Map<string, string>();
  return hand.search(/(?<![\p{L}'’-])\p{Lu}\p{Ll}{5,}(?![\p{L}'’-]*-)/gu).flatMap(({ match: [word], place }): Flaw[] => {
    const key = singular(word).replace(/(\p{L})\1/gu, '$1');
    const before = first.get(key);
    if (before === undefined) return (first.set(key, word), []);
    if (singular(before) === singular(word)) return [];
    return [{ place, about: `${before} ${word}`.toLowerCase(), words: `${quoted(word)} is spelt ${quoted(before)} in another place. Choose one.` }];
  });
}
