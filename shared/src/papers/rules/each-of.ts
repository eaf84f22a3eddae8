import type { FoundFigure, PaperInHand } from '../check-hand.ts';
import type { Rule } from '../check-rule.ts';
import { numberOf, numberPattern, quoted, singular } from '../check-words.ts';

/**
 * Sixteen people for each of seventeen places: somebody goes without, or works in two. The reader asks which, and the
 * paper has the numbers in different sections.
 */
export const fewerThanEach: Rule = {
  name: 'fewer-than-each',
  grade: 'KNOW',
  looksFor: 'People or things given to “each” of a larger number.',
  find(hand) {
    const counts = countsByNoun(hand);
    return hand.search(/\b(?:each|every|all)(?: of)?(?: the)?(?: \d+)? ([\p{L}-]+)/giu).flatMap(({ match, place, sentence }) => {
      const places = counts.get(singular(match[1]!));
      if (places === undefined || !/\b(?:align|appoint|assign|alloc|attach|place|based|provid|employ|deploy|dedicated)/i.test(sentence.text)) return [];
      const before = sentence.text.slice(0, place.start - sentence.start);
      const after = sentence.text.slice(place.end - sentence.start);
      const named = [...[...before.matchAll(/[\p{L}-]+s\b/gu)].map(([word]) => word), ...[...after.matchAll(/\b(?:an?|one|its own|their own) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+)/gu)].flatMap(([, words]) => words!.split(' ').reverse())];
      const people = named
        .map((word) => counts.get(singular(word)))
        .find((count) => count !== undefined && count.noun !== places.noun && count.number < places.number && count.number > 1);
      if (people === undefined) return [];
      const words = `${quoted(`${people.number} ${people.noun}`)} cannot be one for each of ${quoted(`${places.number} ${places.noun}`)}. Say how they are shared.`;
      return [{ place, about: `${people.number} ${people.noun} ${places.number} ${places.noun}`, words }];
    });
  },
};

/** The largest number that the paper gives for each noun: the whole, where it also speaks of some. */
function countsByNoun(hand: PaperInHand): Map<string, { number: number; noun: string }> {
  const counts = new Map<string, { number: number; noun: string }>();
  for (const { value } of hand.figures('COUNT') satisfies FoundFigure<'COUNT'>[]) {
    const noun = value.unit.split(' ').at(-1)!;
    const key = singular(noun);
    if (key.length < 3) continue;
    if ((counts.get(key)?.number ?? 0) < value.number) counts.set(key, { number: value.number, noun: value.unit });
  }
  const counted = new RegExp(`(?<![\\d£.,-])\\b(${numberPattern}) ((?:[\\p{L}-]+ ){0,2}?[\\p{L}-]+s|\\p{Lu}{2,6})(?![\\p{L}-])`, 'gu');
  for (const { match } of hand.search(counted)) {
    const number = numberOf(match[1]!) ?? 0;
    const key = singular(match[2]!.split(' ').at(-1)!);
    if (key.length >= 3 && (counts.get(key)?.number ?? 0) < number) counts.set(key, { number, noun: match[2]! });
  }
  return counts;
}
