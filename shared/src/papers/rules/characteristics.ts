import type { Flaw, Rule } from '../check-rule.ts';
import { listed } from '../check-words.ts';

/** The protected characteristics of section 4 of the Equality Act 2010, with the words by which papers name them. */
const characteristics: [name: string, pattern: RegExp][] = [
  ['age', /\bage\b/i],
  ['disability', /\bdisabilit/i],
  ['gender reassignment', /\bgender reassignment|\btransgender\b|\btrans\b/i],
  ['marriage and civil partnership', /\bmarriage|civil partnership/i],
  ['pregnancy and maternity', /\bpregnan|maternity/i],
  ['race', /\brace\b|\bracial/i],
  ['religion or belief', /\breligion|\bfaith\b|\bbelief/i],
  ['sex', /\bsex\b(?! work)|\bgender\b(?! reassign)/i],
  ['sexual orientation', /\bsexual orientation/i],
];

/** A list of protected characteristics that leaves some out: the duty is to all nine, and a court reads the list. */
export const characteristicsLeftOut: Rule = {
  name: 'characteristics-left-out',
  grade: 'KNOW',
  looksFor: 'A list of protected characteristics that leaves some of the nine out.',
  find(hand) {
    return hand.sentences.flatMap((sentence): Flaw[] => {
      const missing = characteristics.filter(([, pattern]) => !pattern.test(sentence.text)).map(([name]) => name);
      if (missing.length === 0 || missing.length > 4) return [];
      const words = `Of the nine characteristics that the Equality Act 2010 protects, ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} not in this list. Name all nine, and what you add to them as your own.`;
      return [{ place: sentence, words }];
    });
  },
};
