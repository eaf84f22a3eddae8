import type { Rule } from '../check-rule.ts';

/** A paper that does not say when it is for: nothing in it can be dated from it, and no search finds it by year. */
export const paperUndated: Rule = {
  name: 'paper-without-a-date',
  grade: 'MEND',
  looksFor: 'A paper that does not say when it is for or was written.',
  find(hand) {
    if (hand.facts.header.meetingDay !== null || hand.known.meetingDay !== null || hand.paper.blocks.length < 4) return [];
    return [{ place: null, about: 'undated', words: 'The paper does not say for which meeting or day it was written. Put the date at its head.' }];
  },
};
