import type { Rule } from '../check-rule.ts';
import { formatPence } from '../../money.ts';

/**
 * 'Up to ten million over three years', one instalment received: what is a ceiling, what is promised and what is in the
 * bank are three amounts, and readers add them or take one for another.
 */
export const ceilingBesideReceipts: Rule = {
  name: 'ceiling-beside-what-is-certain',
  grade: 'KNOW',
  looksFor: '“Up to” an amount over several years, beside what has come so far, with the rest left open.',
  find(hand) {
    const amounts = hand.figures('MONEY');
    return amounts.flatMap((ceiling) => {
      const { text } = hand.sentenceAt(ceiling.place);
      const before = hand.block(ceiling.place.block).text.slice(Math.max(0, ceiling.place.start - 24), ceiling.place.start);
      const isLimit = ceiling.value.limit === 'UP_TO' || /\b(?:maximum(?: of)?|at most|no more than) $/i.test(before);
      if (!isLimit || !/\b(?:grant|fund\w*|award\w*|receiv\w*)\b/i.test(text) || !/\byears\b/i.test(text)) return [];
      const certain = amounts.filter(({ place, value }) => {
        const around = hand.sentenceAt(place).text;
        return value.pence < ceiling.value.pence && value.limit === null && /\b(?:received|instalment|first year|year one|year 1|to date)\b/i.test(around);
      });
      if (certain.length === 0) return [];
      const most = Math.max(...certain.map(({ value }) => value.pence));
      const words = `This is the most that could come, and ${formatPence(most)} at most is certain elsewhere in the paper. Say what each year is expected to bring and what it depends on.`;
      return [{ place: ceiling.place, about: `${ceiling.value.pence} ${most}`, words }];
    });
  },
};
