import { addDays, daysBetween } from '../../calendar.ts';
import { consultationLength, formatDay, parseFuzzyDate } from '../../dates.ts';
import type { FoundFigure, PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { numberOf, numberPattern } from '../check-words.ts';
import type { Place } from '../paper.ts';

/** A length of time with the day on which it starts. */
interface Stretch {
  place: Place;
  number: number;
  unit: 'DAYS' | 'WEEKS';
  /** Month and day, 'MM-DD': a year is often left out. */
  start: string;
}

const dayWords = '(\\d{1,2})(?:st|nd|rd|th)? (january|february|march|april|may|june|july|august|september|october|november|december)(?: (\\d{4}))?';

/**
 * A consultation of eight weeks from a day, and elsewhere from that day 'to March': people are told two closing days, and
 * the later one loses their answer.
 */
export const lengthAgainstDates: Rule = {
  name: 'length-against-dates',
  grade: 'MEND',
  looksFor: 'A length of time that does not go with the dates that are given for it.',
  find(hand) {
    return [...lengthsOfRanges(hand), ...lengthsElsewhere(hand)];
  },
};

/** A range that begins on the day from which a length is counted in another place. */
function lengthsElsewhere(hand: PaperInHand): Flaw[] {
  return hand.search(new RegExp(`\\bfrom (?:the )?${dayWords} (?:to|until|-|–) (?:the )?((?:\\d{1,2}(?:st|nd|rd|th)? )?\\p{L}+ \\d{4})`, 'giu')).flatMap(({ match, place }) => {
    const closing = parseFuzzyDate(match[4]!);
    if (closing.kind !== 'parsed') return [];
    const year = match[3] ?? closing.date.end.slice(0, 4);
    const start = parseFuzzyDate(`${match[1]} ${match[2]} ${year}`);
    if (start.kind !== 'parsed' || closing.date.end < start.date.start) return [];
    const stated = stretches(hand).find((stretch) => stretch.start === start.date.start.slice(5));
    if (stated === undefined) return [];
    const days = stated.number * (stated.unit === 'WEEKS' ? 7 : 1);
    const end = addDays(start.date.start, days - 1);
    if (end === closing.date.end) return [];
    const length = `${stated.number} ${stated.unit.toLowerCase()}`;
    const other = consultationLength(start.date.start, closing.date.end).words;
    const isExact = closing.date.start === closing.date.end;
    const found = isExact
      ? `until ${formatDay(closing.date.end)}, which is ${other}`
      : `to ${match[4]!}, with no day; until the end of it would be ${other}`;
    return [{ place, words: `From ${formatDay(start.date.start)}, ${length} end on ${formatDay(end)}. Here it runs ${found}. Give one closing day.` }];
  });
}

/** A length and a range of days in one sentence. */
function lengthsOfRanges(hand: PaperInHand): Flaw[] {
  return hand.search(new RegExp(`\\b(${numberPattern})[ -](day|week)s?\\b`, 'gi')).flatMap(({ match, place, sentence }): Flaw[] => {
    const stated = (numberOf(match[1]!) ?? 0) * (match[2]!.toLowerCase() === 'week' ? 7 : 1);
    const range = rangeIn(hand, sentence);
    if (range === null || !/\b(?:consult\w*|survey|runs?|running|open|period|lasts?|pilot)\b/i.test(sentence.text)) return [];
    const { start, end } = range;
    if (Math.abs(daysBetween(start, end) + 1 - stated) <= 3) return [];
    return [{ place, about: `${stated} ${start} ${end}`, words: `From ${formatDay(start)} to ${formatDay(end)} is ${consultationLength(start, end).words}. Give a length and days that fit.` }];
  });
}

/** The first and the last day that a sentence gives for one thing: as a range, or with 'opens' and 'closes'. */
function rangeIn(hand: PaperInHand, sentence: Place): { start: string; end: string } | null {
  const dates = hand.figuresWithin('DATE', sentence);
  const range = dates.find(({ raw, value: { date } }) => date.start !== date.end && (raw.match(/\d{1,2}(?:st|nd|rd|th)? \p{L}/gu) ?? []).length > 1);
  if (range !== undefined) return range.value.date;
  const [first, last] = dates.map(({ value }) => value.date);
  if (dates.length !== 2 || first!.start !== first!.end || last!.start !== last!.end || first!.start >= last!.start) return null;
  const between = hand.block(sentence.block).text.slice(dates[0]!.place.end, dates[1]!.place.start);
  return /\b(?:clos(?:es?|ed|ing)|end(?:s|ed|ing)?|until|finish(?:es|ed)?)\b/i.test(between) ? { start: first!.start, end: last!.end } : null;
}

function stretches(hand: PaperInHand): Stretch[] {
  return hand.search(new RegExp(`\\b(\\d{1,3})[ -](day|week)s?\\b[^.;]{0,120}?\\b(?:from|on|starting)(?: from| on)? (?:the )?${dayWords}`, 'gi')).flatMap(({ match, place }) => {
    const start = parseFuzzyDate(`${match[3]} ${match[4]} ${match[5] ?? '2000'}`);
    if (start.kind !== 'parsed') return [];
    const unit = match[2]!.toLowerCase() === 'week' ? ('WEEKS' as const) : ('DAYS' as const);
    return [{ place, number: Number(match[1]), unit, start: start.date.start.slice(5) }];
  });
}

/** 'For the past three years', and in the same breath a year before them. */
export const yearsBack: Rule = {
  name: 'past-years-against-a-year',
  grade: 'KNOW',
  looksFor: '“The past three years” beside a year that is further back.',
  find(hand) {
    const { day } = hand;
    if (day === null) return [];
    return hand.search(/\b(?:past|last) (\d|two|three|four|five|six|seven|eight|nine|ten) years\b/gi).flatMap(({ match, place }) => {
      const years = Number(match[1]) || ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(match[1]!.toLowerCase()) + 2;
      const first = Number(day.slice(0, 4)) - years;
      const earlier = datesIn(hand, place.block).find(({ place: at, value }) => {
        const year = Number(value.date.start.slice(0, 4));
        return at.start > place.end && year < first && year >= first - 2 && value.date.precision === 'YEAR';
      });
      if (earlier === undefined) return [];
      return [{ place, words: `Counted back from ${formatDay(day)} this begins in ${first}; the same paragraph begins in ${earlier.raw}. Give the year instead.` }];
    });
  },
};

function datesIn(hand: PaperInHand, block: number): FoundFigure<'DATE'>[] {
  return hand.figuresWithin('DATE', { block, start: 0, end: hand.block(block).text.length });
}
