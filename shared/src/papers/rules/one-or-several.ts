import type { Flaw, Rule } from '../check-rule.ts';
import { quoted, singular } from '../check-words.ts';

/** The pilot hub on one page and the pilot hubs on another: how many are there, and which was evaluated? */
export const oneOrSeveral: Rule = {
  name: 'one-or-several',
  grade: 'KNOW',
  looksFor: 'Something that is one in one place and several in another, as the pilot and the pilots.',
  find(hand) {
    const first = new Map<string, string>();
    const told = new Set<string>();
    return hand.search(/\bthe (?:(?:first|current|existing) )?((?:pilot|trial|lead|flagship|demonstrator|prototype) (?:hub|site|school|area|locality|project|scheme|team|centre)(?:ies|s)?)\b/gi).flatMap(({ match, place }): Flaw[] => {
      const words = match[1]!.toLowerCase();
      const thing = words.split(' ').map(singular).join(' ');
      const before = first.get(thing);
      if (before === undefined) return (first.set(thing, words), []);
      if (before === words || told.has(thing)) return [];
      told.add(thing);
      return [{ place, about: thing, words: `Here it is ${quoted(words)}, elsewhere ${quoted(before)}. Say how many there are, and which is meant.` }];
    });
  },
};
