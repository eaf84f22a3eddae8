import { formatDay } from '../../dates.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { listed, quoted, tellingWords } from '../check-words.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const dayAndMonth = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${months})\\b(?!,? (?:'|’)?\\d{2})`, 'gi');

/** A day and month without a year: the paper will be read in other years, and so will what was promised in it. */
export const yearMissing: Rule = {
  name: 'year-missing',
  grade: 'KNOW',
  looksFor: 'A day and a month without a year.',
  find(hand) {
    return hand.search(dayAndMonth).flatMap(({ match, place }) => {
      const after = hand.block(place.block).text.slice(place.end, place.end + 40);
      const isStartOfRange = new RegExp(`^ ?(?:-|–|—|to|and|until) ?(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${months})?,? ?\\d{4}`, 'i').test(after);
      if (isStartOfRange || Number(match[1]) > 31) return [];
      return [{ place, words: `The year is not given. Readers in other years need it: write the whole date.` }];
    });
  },
};

const forms: [name: string, pattern: RegExp][] = [
  ['with full stops', /\b\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b(?!\.\d)/],
  ['with slashes', /\b\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})\b/],
  ['with st, nd, rd or th', new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th) (?:of )?(?:${months})\\b`, 'i')],
  ['in words', new RegExp(`\\b\\d{1,2} (?:${months})\\b`, 'i')],
];

/** Days written in several ways: slower to read, and in figures alone the day and the month are easily taken for each other. */
export const datesInSeveralForms: Rule = {
  name: 'dates-in-several-forms',
  grade: 'KNOW',
  looksFor: 'Days that are written in several ways in one paper.',
  find(hand) {
    const first = forms.flatMap(([name, pattern]) => {
      const [hit] = hand.search(new RegExp(pattern.source, `${pattern.flags}g`));
      return hit === undefined ? [] : [{ name, hit }];
    });
    if (first.length < 2) return [];
    const examples = listed(first.map(({ hit }) => quoted(hit.match[0])));
    const place = first[0]!.hit.place;
    return [{ place, about: examples, words: `Days are written in ${first.length} ways: ${examples}. Write them all like ${quoted('20 December 2022')}.` }];
  },
};

/** One end written as a day, as the end of a month and as a month: on which day is it overdue? */
export const oneDayInSeveralWordings: Rule = {
  name: 'one-day-in-several-wordings',
  grade: 'KNOW',
  looksFor: 'One deadline that is given as a day in one place and less exactly in another.',
  find(hand) {
    const dates = hand.figures('DATE').filter(({ place }) => ends.test(hand.sentenceAt(place).text));
    return dates.flatMap((exact): Flaw[] => {
      const { date } = exact.value;
      if (date.start !== date.end || !isLastOfMonth(date.end)) return [];
      const subject = longWords(hand.sentenceAt(exact.place).text);
      const looser = dates.filter(({ place, value }) => {
        const isThatMonth = value.date.start === `${date.end.slice(0, 7)}-01` && value.date.end === date.end;
        return isThatMonth && longWords(hand.sentenceAt(place).text).some((word) => subject.includes(word));
      });
      const wordings = [...new Set(looser.map(({ raw }) => raw))];
      if (wordings.length === 0) return [];
      const words = `This end is ${formatDay(date.end)} here and ${listed(wordings.map(quoted))} elsewhere. Give the day each time, so that everyone knows when it is late.`;
      return [{ place: exact.place, about: date.end, words }];
    });
  },
};

const ends = /\b(?:by|until|end|ends|conclud\w*|complet\w*|finish\w*|through|to)\b/i;

/** The words of a sentence that say what it is about. */
function longWords(text: string): string[] {
  return tellingWords(text).filter((word) => word.length >= 7 && !months.includes(word));
}

function isLastOfMonth(day: string): boolean {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1;
}
