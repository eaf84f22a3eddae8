import type { Flaw, Rule } from '../check-rule.ts';
import { quoted } from '../check-words.ts';

/** Thousands as the unit of a table, in its heading: £000s. */
const isUnit = /^£\s?[0’']*s?$/;

/** An amount that can be read in two ways: the difference is a factor of a thousand. */
export const moneyDoubtful: Rule = {
  name: 'money-in-doubt',
  grade: 'MEND',
  looksFor: 'An amount that can be read in two ways.',
  find(hand) {
    const asked = hand.facts.questions.filter(({ kind, raw }) => kind === 'MONEY' && !isUnit.test(raw)).map(
      ({ place, raw, reason }): Flaw => ({ place, about: raw, words: `${reason} Write it so that it can be read in one way only, like ${quoted('£640,000')}.` }),
    );
    const dotted = hand.search(/£\s?\d{1,3}(?:\.\d{3})+(?![\d]|\s?(?:m|k|bn|million|billion|thousand)\b)/gi).map(
      ({ match: [raw], place }): Flaw => ({
        place,
        about: raw,
        words: `In ${quoted(raw)} the full stop can be read as a decimal point, which makes it a thousandth. Write the thousands with a comma.`,
      }),
    );
    return [...dotted, ...asked.filter(({ place }) => !dotted.some((each) => each.place!.block === place!.block && each.place!.start < place!.end && place!.start < each.place!.end))];
  },
};
