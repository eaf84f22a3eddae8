import { parseMoney } from '../money.ts';
import { type Claims, foundAt, numberPattern, withoutAddresses, wordsAround } from './find-places.ts';
import type { Found, Paper, PaperFacts, PaperFigure, Place } from './paper.ts';

type Money = Extract<PaperFigure, { kind: 'MONEY' }>;

const unit = '(?:k|m|mn|bn|thousand|million|billion)\\b';
const figure = '\\d[\\d,]{0,24}(?:\\.\\d{1,9}){0,4}(?: \\d{3}(?!\\d)){0,4}';
const amount = new RegExp(`(?:[-−](?=£))?(?:£ ?|\\bGBP ?)[-−]?${figure}(?: ?${unit})?|(?<=£ ?\\d[\\d.,]{0,12} ?(?:-|–|—|to) ?)\\d[\\d,]{0,12}(?:\\.\\d{1,3})? ?${unit}|\\b${figure}(?: ?${unit})? ?(?:pounds\\b|GBP\\b)`, 'gi');
const joinedRange = new RegExp(`(?:£ ?)(${figure}) ?(?:-|–|—|to) ?£? ?${figure} ?(${unit})`, 'gi');
const about = '(?:approximately|approximate|approx\\.?|about|around|roughly|circa|ca?\\.|c|some|nearly|almost|an estimated|estimated(?: at)?)';
const before = new RegExp(`(?:\\b(up to|no more than|a maximum of|at most|at least|a minimum of|no less than|more than|over|above|in excess of|exceeding|less than|under|below)(?: |$))?(?:\\b${about} ?)?$`, 'i');
const aboutBefore = new RegExp(`\\b${about} ?$`, 'i');
const spanBefore = new RegExp(`\\b(${numberPattern})[- ](month|year)s?\\b[^.;]{0,40}$`, 'i');
const perPeriod = /^,? ?(?:\(?per annum\)?|p\.?a\b\.?|(?:a|per|each|every) (year|month|week|quarter|day)\b|annually|yearly|\/ ?(?:year|yr)\b)/i;
const overYears = new RegExp(`^ (?:over|across|for|in|during) (?:the )?(?:next |first |coming |last |following |a )?(${numberPattern})[- ](year|month)s?`, 'i');

/**
 * Every amount of money in a paper, with what limits it and the time it is for. What can be read in two ways comes back
 * as a question. In a table figures under a heading with a pound sign are amounts too, in thousands or millions where
 * the heading says so; these are for somebody to look at.
 */
export function findMoney(paper: Paper, claims: Claims): { figures: Found<PaperFigure>[]; questions: PaperFacts['questions'][number][] } {
  const figures: Found<PaperFigure>[] = [];
  const questions: PaperFacts['questions'][number][] = [];
  for (const [block, { text, kind }] of paper.blocks.entries()) {
    if (kind === 'TABLE') figures.push(...columnMoney(paper, block, claims));
    if (!/£|gbp|pounds/i.test(text)) continue;
    const plain = withoutAddresses(text);
    const borrowed = borrowedUnits(plain);
    for (const match of plain.matchAll(amount)) {
      const words = match[0].replace(/[, .]+$/, '');
      const place: Place = { block, start: match.index, end: match.index + words.length };
      if (/^£ ?0{2,}$/.test(words) || !claims.take(place)) continue;
      const lent = borrowed.get(match.index);
      const reading = parseMoney(kind === 'TABLE' ? withBrackets(plain, place, words) : `${words}${lent ?? ''}`);
      if (reading.kind === 'question') {
        questions.push({ kind: 'MONEY', place, raw: words, reason: reading.reason, candidates: reading.candidates.map(String) });
        continue;
      }
      const value = moneyAt(plain, place, reading.pence);
      const rule = lent === undefined ? reading.rule : `${reading.rule} The unit stands at the second amount of the range.`;
      figures.push(foundAt(paper, value, place, rule, !reading.assumed && lent === undefined));
    }
  }
  return { figures, questions };
}

/** In '£5–10 million' the unit of the first amount stands at the second: place of the first to the unit. */
function borrowedUnits(text: string): Map<number, string> {
  return new Map(
    [...text.matchAll(joinedRange)].flatMap((match) => {
      const own = new RegExp(`^£ ?${match[1]!.replaceAll('.', '\\.')} ?${unit}`, 'i');
      return own.test(match[0]) ? [] : [[match.index, ` ${match[2]}`] as const];
    }),
  );
}

function withBrackets(text: string, { start, end }: Place, words: string): string {
  return /(?:^|[\t\n])\($/.test(text.slice(Math.max(0, start - 2), start)) && text[end] === ')' ? `(${words})` : words;
}

function moneyAt(text: string, { start, end }: Place, pence: number): Money {
  const lead = text.slice(Math.max(0, start - 60), start);
  const clause = lead.slice(Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('; '), lead.lastIndexOf('£')) + 1);
  const tail = text.slice(end, end + 60);
  const [, limit] = before.exec(lead) ?? [];
  return {
    kind: 'MONEY',
    pence,
    isApproximate: aboutBefore.test(lead) || /\bapproximate(?:ly)?\b|~ ?$/i.test(clause),
    limit: limitOf(limit, tail, text, start, end),
    period: periodOf(clause, tail),
    label: wordsAround(text, start, end),
  };
}

function limitOf(words: string | undefined, tail: string, text: string, start: number, end: number): Money['limit'] {
  if (/^(?:\+| or (?:more|over|above)| and (?:over|above|more)| plus\b)/i.test(tail)) return 'OR_MORE';
  if (/^ or (?:less|under|below)/i.test(tail)) return 'UP_TO';
  if (words !== undefined) return /^(?:up|no more|a max|at most|less|under|below)/i.test(words) ? 'UP_TO' : 'OR_MORE';
  if (/^ ?(?:-|–|—|to) ?£? ?\d/.test(text.slice(end, end + 8)) || (/\bbetween $/i.test(text.slice(Math.max(0, start - 8), start)) && tail.startsWith(' and £'))) return 'OR_MORE';
  const lead = text.slice(Math.max(0, start - 40), start);
  return /£ ?\d[\d,.]* ?(?:[a-z]{1,8})? ?(?:-|–|—|to) ?$/i.test(lead) || /between £[^£]{1,25} and $/i.test(lead) ? 'UP_TO' : null;
}

function periodOf(clause: string, tail: string): string | null {
  const per = perPeriod.exec(tail);
  if (per) return per[1]?.toLowerCase() ?? 'year';
  const [, number, name] = overYears.exec(tail) ?? [];
  if (number !== undefined) return `${number} ${name!.toLowerCase()}s`;
  const [, months, span] = spanBefore.exec(clause) ?? [];
  if (months !== undefined && /\bcosts?\b|\bbudget\b/i.test(clause)) return `${months} ${span!.toLowerCase()}s`;
  return /\b(?:annual|yearly|per annum)\b[^.;]{0,40}$/i.test(clause) ? 'year' : null;
}

/** Figures of a table in columns whose heading has a pound sign, or in all columns where the line above the table has one. */
function columnMoney(paper: Paper, block: number, claims: Claims): Found<PaperFigure>[] {
  const rows = paper.blocks[block]!.text.split('\n');
  const above = paper.blocks[block - 1]?.text ?? '';
  const caption = above.length <= 160 && /£ ?['’]?(?:000|k\b|m\b|million|thousand)|\(£\)/i.test(above) ? above : null;
  if (caption === null && !rows[0]!.includes('£') && !rows[1]?.includes('£')) return [];
  const headings = rows[0]!.split('\t').map((words) => (words.includes('£') || caption === null || /%|\b(?:number|no\.?|posts?|fte|staff|families|children)\b/i.test(words) ? words : `${words} ${/£ ?['’]?\w*/.exec(caption)?.[0] ?? ''}`));
  // A second row of headings that says the units.
  const units = rows[1]?.split('\t') ?? [];
  const hasUnits = units.some((cell) => cell.includes('£')) && units.every((cell) => cell === '' || /^\(?£ ?['’]?(?:000s?|k|m|million)?\)?$/i.test(cell));
  const named = headings.map((words, column) => (hasUnits && units[column] ? `${words} ${units[column]}` : words));
  const found: Found<PaperFigure>[] = [];
  let start = rows[0]!.length + 1;
  for (const row of rows.slice(1)) {
    const cells = row.split('\t');
    let within = start;
    for (const [column, cell] of cells.entries()) {
      const heading = named[column] ?? '';
      const place: Place = { block, start: within, end: within + cell.length };
      within += cell.length + 1;
      if (column === 0 || !heading.includes('£') || !/^\(?[-−]?\d[\d,]*(?:\.\d+)?\)?$/.test(cell)) continue;
      const [, scale = ''] = /£ ?['’]?(000s?|k|m|million|thousand)?/i.exec(heading) ?? [];
      const reading = parseMoney(cell.replace(/(?=\)?$)/, /^(?:0|k|t)/i.test(scale) ? 'k' : /^m/i.test(scale) ? 'm' : ''));
      if (reading.kind === 'question' || !claims.take(place)) continue;
      const label = `${cells[0]}, ${heading}`;
      const value: Money = { kind: 'MONEY', pence: reading.pence, isApproximate: false, limit: null, period: null, label };
      const rule = scale === '' ? 'The heading of its column has a pound sign.' : `The heading of its column says ${heading}.`;
      found.push(foundAt(paper, value, place, rule, scale === ''));
    }
    start += row.length + 1;
  }
  return found;
}
