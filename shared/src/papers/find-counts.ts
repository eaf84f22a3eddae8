import { type Claims, foundAt, numberOf, numberPattern, withoutAddresses, wordsAround } from './find-places.ts';
import type { Found, Paper, PaperFigure, Place } from './paper.ts';

const asWritten = 'Read as written.';
const percentage = /\b(\d{1,4}(?:\.\d{1,2})?) ?(?:%|per ?cent\b|percent\b)/gi;
const period = new RegExp(`\\b(${numberPattern})[- ](?:calendar |working |further |full )?(day|week|month|year)s?\\b(?!-old|s?[- ]olds?)`, 'gi');
const age = '(?:\\d{1,2}|two|three|four|five)';
const ages = new RegExp(
  [
    `\\b(?:aged?|ages)(?: range)?(?: from| of)? (${age}) ?(?:-|–|—|to|and) ?(${age})\\b`,
    `\\b(0) ?(?:-|–|—|to) ?(\\d{1,2})(?:s|'s|’s)?\\b(?! ?%|[./-]\\d)`,
    `\\b(\\d{1,2}) ?(?:-|–|—|to) ?(\\d{1,2})(?:s\\b|[- ]?years?(?:['’]s?)?(?:[- ]olds?)?\\b)`,
    `\\b(?:from )?(conception|pregnancy|birth)(?: through)? (?:to|until|till)(?: the)?(?: age)?(?: of)? (${age})\\b`,
    `\\b(conception)\\b[^.;]{0,20}? and the age of (${age})\\b`,
    `\\b(?:up to|under) (?:the )?(?:age )?(?:of )?()(\\d{1,2})(?= (?:for|years|with|where)\\b)`,
  ].join('|'),
  'gi',
);
const small = '[a-z][a-z’\'-]{1,20}';
const count = new RegExp(`(?<![£\\d.,/:–-])\\b(${numberPattern}) ((?:(?!and |or |of |in |to |the |for |with |at |on |by |per |is |are |as )${small} ){0,3}?(?:people|children|staff|families|${small}[^s\\W]s|[A-Z][a-z]{2,20}s(?= [a-z]|[.,;:)]|$)|[A-Z]{2,6}s?(?= [a-z])))\\b`, 'gi');
/** Words behind which a number names something: 'Appendix 1', 'Option 2', 'post 16'. */
const naming = /\b(?:appendix|annexe?|section|sections|paragraphs?|para|table|figure|option|phase|stage|tier|level|year|part|priority|item|no\.?|number|post|aged?|chapter|schedule|article|regulation|act|form|page|outcome|recommendation|strand|key stage|q) $/i;
const noCount = /^(?:days?|weeks?|months?|years?|hours?|minutes?|per ?cent|thousands|millions|pounds|olds|was|is|has|this|its)$/i;

/** Percentages, spans of time, ages and counts with what is counted, as a paper states them. */
export function findCounts(paper: Paper, claims: Claims): Found<PaperFigure>[] {
  const found: Found<PaperFigure>[] = [];
  for (const [block, { text }] of paper.blocks.entries()) {
    const plain = withoutAddresses(text);
    for (const [pattern, read] of readers) {
      for (const match of plain.matchAll(pattern)) {
        const value = read(match);
        const place: Place = { block, start: match.index, end: match.index + match[0].length };
        if (value === null || (value.kind === 'COUNT' && isNaming(plain, place)) || !claims.take(place)) continue;
        const label = wordsAround(plain, place.start, place.end);
        found.push(foundAt(paper, withSurroundings({ ...value, label }, plain, place), place, asWritten, true));
      }
    }
  }
  return found;
}

type Unlabelled<T> = T extends unknown ? Omit<T, 'label'> : never;
type Reader = (match: RegExpExecArray) => Unlabelled<PaperFigure> | null;

const readers: [RegExp, Reader][] = [
  [percentage, ([, number]) => ({ kind: 'PERCENTAGE', hundredths: Math.round(Number(number) * 100) })],
  [ages, readAges],
  [period, ([, number, unit]) => ({ kind: 'PERIOD', number: numberOf(number!), unit: `${unit!.toUpperCase()}S` as 'DAYS' })],
  [count, readCount],
];

/** Ages are from 0 to 25, the older last: hubs are for children, and for young people up to 25. */
function readAges(match: RegExpExecArray): Unlabelled<PaperFigure> | null {
  const [from, to] = match.slice(1).filter((part) => part !== undefined) as [string, string];
  if (to === undefined) return null;
  const last = numberOf(to);
  const first = from === '' ? 0 : /^(?:conception|pregnancy)$/i.test(from) ? 'CONCEPTION' : /^birth$/i.test(from) ? 0 : numberOf(from);
  if (last > 25 || (typeof first === 'number' && first >= last)) return null;
  return { kind: 'AGES', from: first, to: last };
}

function readCount([, number, unit]: RegExpExecArray): Unlabelled<PaperFigure> | null {
  const last = unit!.split(' ').at(-1)!;
  const isYear = /^(?:19|20)\d\d$/.test(number!);
  if (isYear || noCount.test(last) || number!.toLowerCase() === 'one') return null;
  return { kind: 'COUNT', number: numberOf(number!), unit: unit!, isApproximate: false };
}

/** 'Section 3 requires' counts nothing, and 'three Children, Young People and Family Hubs' counts no children. */
function isNaming(text: string, { start, end }: Place): boolean {
  if (naming.test(text.slice(Math.max(0, start - 20), start))) return true;
  return /^\S+ \p{Lu}/u.test(text.slice(start, end)) && /^, \p{Lu}/u.test(text.slice(end, end + 4));
}

function withSurroundings(value: PaperFigure, text: string, { start }: Place): PaperFigure {
  if (value.kind !== 'COUNT') return value;
  const lead = text.slice(Math.max(0, start - 24), start);
  return { ...value, isApproximate: /\b(?:about|around|approximately|approx\.?|circa|some|nearly|almost|over|more than|roughly) $/i.test(lead) };
}
