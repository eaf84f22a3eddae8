import type { Flaw, Rule } from '../check-rule.ts';

/** A number of 'currently': when the paper is read in a year, of when was it? */
export const currentlyUndated: Rule = {
  name: 'number-of-an-undated-now',
  grade: 'KNOW',
  looksFor: 'A number that is true “currently”, without the day.',
  find(hand) {
    return hand.search(/\b(?:currently|at present|at the moment|to date|so far|at the time of writing)\b/gi).flatMap(({ place, sentence }): Flaw[] => {
      if (hand.figuresWithin('DATE', sentence).length > 0 || /\b(?:as at|19\d\d|20\d\d)\b/i.test(sentence.text)) return [];
      const counts = [...hand.figuresWithin('COUNT', sentence), ...hand.figuresWithin('MONEY', sentence), ...hand.figuresWithin('PERCENTAGE', sentence)];
      if (!counts.some(({ place: at }) => Math.abs(at.start - place.end) < 60)) return [];
      return [{ place, about: sentence.text, words: 'This number will change. Say on which day it was so.' }];
    });
  },
};
