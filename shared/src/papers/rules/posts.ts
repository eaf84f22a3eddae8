import type { PaperInHand } from '../check-hand.ts';
import type { Rule } from '../check-rule.ts';
import { foldWords, quoted } from '../check-words.ts';

const post =
  /\b((?:(?:Corporate|Strategic|Executive|Service|Assistant|Deputy|Interim|Acting|Operational|Associate|Programme|Group|Divisional) ){0,3})(Director|Head|Chief Executive|Chief Officer|Manager|Lead|Cabinet Member|Portfolio Holder|Executive Member)( of| for| –| -|,) ((?:[A-Z][\p{L}’'-]*|and|&|of|the|,)(?:,? (?:[A-Z][\p{L}’'-]*|and|&|of|the))*)/gu;

/** One post by two names: two people to ask, or one? What is delegated to a post must name it exactly. */
export const postUnderTwoNames: Rule = {
  name: 'post-under-two-names',
  grade: 'KNOW',
  looksFor: 'One post that is called by two names.',
  find(hand) {
    const first = new Map<string, string>();
    return hand.search(post).flatMap(({ match, place }) => {
      const name = trimmed(match[0]);
      const key = samePost(match);
      const before = first.get(key);
      if (before === undefined) return (first.set(key, name), []);
      if (foldWords(before) === foldWords(name) || isSpelling(hand, before, name)) return [];
      return [{ place: { ...place, end: place.start + name.length }, about: `${before} ${name}`, words: `This post is ${quoted(before)} in another place. Call it by one name, the one in the constitution.` }];
    });
  },
};

/** What two names of one post have in common: the rank without its adornment, and the field. */
function samePost([, ranks, kind, , field]: RegExpExecArray): string {
  const rank = /\b(?:Assistant|Deputy|Service|Operational|Associate|Programme|Group|Divisional)\b/.exec(ranks!)?.[0] ?? '';
  return foldWords(`${rank} ${kind} ${trimmed(field!)}`).replace(/\b(?:and|&)\b/g, '&');
}

const trimmed = (words: string): string => words.replace(/(?:,? (?:and|&|of|the)|,)+$/, '').trim();

/** Whether two names differ only in quotation marks. */
function isSpelling(_: PaperInHand, one: string, other: string): boolean {
  return foldWords(one).replaceAll("'", '') === foldWords(other).replaceAll("'", '');
}
