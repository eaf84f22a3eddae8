import { parseFuzzyDate, type FuzzyDate } from '../dates.ts';
import { type Claims, foundAt, withoutAddresses, wordsAround } from './find-places.ts';
import type { Found, Paper, PaperFacts, PaperFigure, Place } from './paper.ts';

type FoundDate = Found<Extract<PaperFigure, { kind: 'DATE' }>>;

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\b\\.?';
const weekday = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?';
const day = '\\d{1,2}(?:st|nd|rd|th)?(?: of)?';
const year = '(?:19|20)\\d\\d';
const financial = `${year} ?[/–-] ?(?:${year}|\\d\\d)(?![\\d/])`;
const dash = '(?: ?[-–—/] ?| (?:to|until|till) )';
const dayAndMonth = `(?:${weekday}${day}[ -]?)?${month}`;
const yearly = `(?:,? ?${year}|[ -]\\d\\d(?!\\d|[:.,]\\d))`;

/** How dates are written, the longer before the shorter. Years that stand alone need a word before them. */
const written = new RegExp(
  [
    `(?:${weekday}${day} ?)?${month}(?:,? ${year})?${dash}${dayAndMonth},? ?${year}`,
    `${day}${dash}${day} ?${month},? ?${year}`,
    `(?<=[Bb]etween )${dayAndMonth}(?:,? ${year})? and ${dayAndMonth},? ?${year}`,
    `(?:early|mid|late|Early|Mid|Late)[ -](?:in )?(?:${financial}|(?:${month},? )?${year})`,
    `(?:[Ee]nd|[Ss]tart|[Bb]eginning) of (?:the )?(?:${financial}|(?:${month},? )?${year})`,
    `(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?: of)? ${year}(?:/\\d\\d(?!\\d))?`,
    `Q[1-4],?(?: of)? (?:${financial}|${year})|(?:${financial}),? Q[1-4]`,
    `${weekday}${day}[ -]?${month}${yearly}`,
    `${weekday}${month} ${day},? ${year}`,
    `${month},? ?${year}`,
    `\\d{1,2}([./-])\\d{1,2}\\1(?:${year}|\\d\\d)(?![\\d./-]*\\d)`,
    `${year}-\\d\\d-\\d\\d`,
    `(?:[Ee]nd|[Ss]tart|[Bb]eginning) of ${month}(?! \\d{4})`,
    `(?:FY ?)?${financial}`,
    `${weekday}${day}[ -]${month}`,
    `(?<=\\b(?:in|by|until|since|during|from|to|early|late|mid|last|next|this|its|the|our|their) )(?:${month})(?= |[.,;)]|$)(?! \\d{4})`,
    `(?<=\\b(?:in|In|by|By|since|Since|from|From|until|Until|during|During|before|after|for|to|and|throughout|of) (?:the year )?)(?<!\\d{4} to )${year}(?![\\d/]|[–-]\\d)`,
  ].join('|'),
  'g',
);

/** What stands before figures that look like a date and number a paragraph, or before the year of a law. */
const numbering = /(?:\b(?:paragraphs?|paras?\.?|sections?|clauses?|appendix|figure|table|version|v|rules?|schedule|part)\s?|[£\d./])$/i;
const ofLaw = /\b(?:Acts?|Regulations|Order|Directive|Measure|Code)(?: \([^)]{1,60}\))?,? (?:of )?$/;

/**
 * Every date in a paper. A date without a year takes the year that brings it nearest to the date beside it in the same
 * block, or else to the middle of all the paper's dates, and says so; what cannot be read for certain comes back as a
 * question. Years of laws are part of their names and no dates.
 */
export function findDates(paper: Paper, claims: Claims): { figures: FoundDate[]; questions: PaperFacts['questions'][number][] } {
  const figures: FoundDate[] = [];
  const questions: PaperFacts['questions'][number][] = [];
  const yearless: { place: Place; text: string }[] = [];
  for (const [block, { text }] of paper.blocks.entries()) {
    if (!/\d|\b(?:in|by|until|since|during|from|to|of|its|the|our|their|next|last|this) [A-Z]/.test(text)) continue;
    const plain = withoutAddresses(text);
    for (const match of plain.matchAll(written)) {
      const place: Place = { block, start: match.index, end: match.index + match[0].replace(/[\s.]+$/, '').length };
      if (isNoDate(plain, place) || !claims.take(place)) continue;
      if (/\d{4}|\d[./-]\d\d?$|[./ -]\d\d$/.test(match[0])) readInto(paper, place, plain, undefined, figures, questions);
      else yearless.push({ place, text: plain });
    }
  }
  const assumed: FoundDate[] = [];
  const middle = middleDay(figures);
  const known = new Map<string, number>();
  for (const { place, text } of yearless) {
    const anchor = dayBeside(figures, place) ?? middle;
    readInto(paper, place, text, anchor === undefined ? undefined : nearestYear(text.slice(place.start, place.end), anchor, known), assumed, questions);
  }
  return { figures: [...figures, ...assumed].toSorted(byPlace), questions };
}

function isNoDate(text: string, { start, end }: Place): boolean {
  const lead = text.slice(Math.max(0, start - 90), start);
  const words = text.slice(start, end);
  if (/[A-Za-z]$/.test(lead) || /^[A-Za-z]/.test(text.slice(end, end + 1))) return true;
  if (/^\d/.test(words) && numbering.test(lead)) return true;
  return (/^\d{4}$/.test(words) && ofLaw.test(lead)) || /^ (?:[A-Z][a-z]+ ){0,4}(?:Act|Regulations|Order)\b/.test(text.slice(end, end + 60));
}

function readInto(
  paper: Paper,
  place: Place,
  text: string,
  contextYear: number | undefined,
  figures: FoundDate[],
  questions: PaperFacts['questions'][number][],
): void {
  const raw = text.slice(place.start, place.end);
  const words = /^between /i.test(text.slice(Math.max(0, place.start - 8), place.start)) ? `between ${raw}` : raw;
  const reading = parseFuzzyDate(words, contextYear === undefined ? {} : { contextYear });
  if (reading.kind === 'question') {
    questions.push({ kind: 'DATE', place, raw, reason: reading.reason, candidates: reading.candidates });
    return;
  }
  const date: FuzzyDate = { ...reading.date, raw, approximate: reading.date.approximate || isLoose(text, place.start) };
  const value = { kind: 'DATE', date, label: wordsAround(text, place.start, place.end) } as const;
  figures.push(foundAt(paper, value, place, reading.rule, !reading.assumed));
}

function isLoose(text: string, start: number): boolean {
  return /\b(?:broadly|approximately|about|around|circa|roughly)(?: (?:by|from|in|up to|until))?(?: the)? $/i.test(text.slice(Math.max(0, start - 40), start));
}

/** Whether a date says when something was or will be: a day or a month, and not a whole year. */
function isDayOrMonth({ value: { date } }: FoundDate): boolean {
  return date.precision === 'DAY' || date.precision === 'MONTH';
}

/** The day in the middle of all days and months of a paper. */
function middleDay(dates: readonly FoundDate[]): string | undefined {
  const days = dates.filter((date) => isDayOrMonth(date) || date.value.date.precision === 'RANGE').map(({ value }) => value.date.start).toSorted();
  return days[(days.length - 1) >> 1] ?? dates[0]?.value.date.start;
}

/** The day of the date that stands nearest in the same block. The dates are in their order. */
function dayBeside(dates: readonly FoundDate[], place: Place): string | undefined {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(dates[middle]!.place, place)) low = middle + 1;
    else high = middle;
  }
  const apart = (date: FoundDate) => Math.abs(date.place.start - place.start);
  const beside = [dates[low - 1], dates[low]].filter((date) => date?.place.block === place.block && isDayOrMonth(date));
  return beside.toSorted((one, other) => apart(one!) - apart(other!))[0]?.value.date.start;
}

/** Of the years around a day the one that brings words without a year nearest to it. What was worked out once is kept in `known`. */
function nearestYear(words: string, anchor: string, known: Map<string, number>): number {
  const key = `${words}|${anchor}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const own = Number(anchor.slice(0, 4));
  const apart = (contextYear: number) => {
    const reading = parseFuzzyDate(words, { contextYear });
    return reading.kind === 'parsed' ? Math.abs(Date.parse(reading.date.start) - Date.parse(anchor)) : Number.MAX_SAFE_INTEGER;
  };
  const [chosen] = [own, own - 1, own + 1].map((each) => ({ each, days: apart(each) })).toSorted((one, other) => one.days - other.days);
  known.set(key, chosen!.each);
  return chosen!.each;
}

function byPlace(one: FoundDate, other: FoundDate): number {
  return isBefore(one.place, other.place) ? -1 : 1;
}

function isBefore(one: Place, other: Place): boolean {
  return one.block === other.block ? one.start < other.start : one.block < other.block;
}
