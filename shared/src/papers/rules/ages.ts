import type { Rule } from '../check-rule.ts';
import { singular, wordsOf } from '../check-words.ts';

const range = /(?<![\d£.,/-])(\d{1,2}) ?(?:-|–|—|to) ?(\d{1,2})(?![\d%/])(?: ?(?:year\p{L}*['’]?s?|olds?|years? old))?/gu;
const things = new Set(['hub', 'model', 'service', 'offer', 'programme', 'network', 'strategy', 'pathway']);
/** Words before the thing that say which one it is. */
const kinds = new Set(['family', 'hub', 'youth', 'early', 'help', 'start', 'life', 'community', 'health', 'children', 'delivery', 'integrated', 'support']);

interface Ages {
  words: string;
  about: string;
  place: { block: number; start: number; end: number };
}

/** A model for ages 0 to 19 on one page and 0 to 25 on another: who is it for, and who was costed? */
export const agesDiffer: Rule = {
  name: 'ages-differ',
  grade: 'KNOW',
  looksFor: 'One service that is for different ages in different places.',
  find(hand) {
    const seen: Ages[] = hand.search(range).flatMap(({ match, place }) => {
      if (Number(match[1]) >= Number(match[2]) || Number(match[2]) > 26) return [];
      const { text } = hand.block(place.block);
      const about = describedThing(text.slice(place.end, place.end + 70)) ?? thingBefore(text.slice(Math.max(0, place.start - 100), place.start));
      return about === null ? [] : [{ words: `${match[1]} to ${match[2]}`, about, place }];
    });
    const first = new Map<string, Ages>();
    return seen.flatMap((ages) => {
      const before = first.get(ages.about);
      if (before === undefined) return (first.set(ages.about, ages), []);
      if (before.words === ages.words) return [];
      return [{ place: ages.place, about: `${ages.about} ${before.words} ${ages.words}`, words: `Here the ages are ${ages.words}, elsewhere ${before.words}, for what is called the same. Say once who it is for, and what differs for whom.` }];
    });
  },
};

/** What an age range describes: the kind of thing that follows within a few words, such as 'family hub'. */
function describedThing(after: string): string | null {
  const clause = after.split(/[.,;:()]/, 1)[0]!;
  const words = wordsOf(clause).slice(0, 8).map(singular);
  const end = words.findIndex((word) => things.has(word));
  if (end === -1) return null;
  const kind = words.slice(Math.max(0, end - 2), end).filter((word) => kinds.has(word));
  return kind.length === 0 ? null : [...kind, words[end]!].join(' ');
}

/** What is said to be for an age range that follows: '… hub model in the district is for children 0-5'. */
function thingBefore(before: string): string | null {
  const [, words] = /([^.,;:()]*)\b(?:is|are|will be) (?:designed |intended |open )?(?:for|to) (?:all )?(?:children|families|those|people|young people|babies)?(?: and families)?(?: aged?| from| ages)* ?$/i.exec(before) ?? [];
  return words === undefined ? null : describedThing(words);
}
