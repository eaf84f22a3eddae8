import { parseFuzzyDate } from './dates.ts';
import { isDay } from './calendar.ts';
import type { ColumnPlaces } from './ledger-columns.ts';
import { parseMoney, type Pence } from './money.ts';
import { cleanText } from './text.ts';

/** The longest text of a line that the ledger keeps. */
const LONGEST = 200;
const LONGEST_CODE = 80;

/** One line of a finance system's file as it was read; what could not be read is null and `misread` says why. */
export interface ReadLedgerLine {
  spentOn: string | null;
  /** Below nought for a credit. */
  pence: Pence | null;
  description: string | null;
  evidence: string | null;
  number: string | null;
  credits: string | null;
  code: string;
  /** Null when everything could be read; otherwise in a sentence for the officer. */
  misread: string | null;
}

/**
 * Reads a line of a finance system's file: days with the day first or as ISO, amounts in pounds with credits below
 * nought. Texts are text, whatever they begin with. Nothing is guessed: what can be read in two ways is not read.
 *
 * @param width how many cells the headings have
 */
export function readLedgerLine(cells: readonly string[], places: ColumnPlaces, width: number): ReadLedgerLine {
  const problems: string[] = [];
  const cell = (place: number | null) => (place === null ? '' : (cells[place] ?? '').trim());
  if (cells.length !== width) problems.push(`The line has ${cells.length} cells and the headings have ${width}.`);
  const text = (place: number | null, name: string, longest = LONGEST): string | null => {
    const cleaned = cleanText(cell(place).replace(/\s+/g, ' ').slice(0, longest * 4), { max: longest * 4 });
    if (!cleaned.ok) {
      problems.push(`The ${name} has characters that cannot be kept.`);
      return null;
    }
    return cleaned.text === '' ? null : shortened(cleaned.text, longest);
  };

  const spentOn = readLedgerDay(cell(places.date));
  if (spentOn === null) problems.push(cell(places.date) === '' ? 'There is no date.' : `‘${quoted(cell(places.date))}’ is not a date we can read.`);
  const amount = readAmounts(cell(places.amount), cell(places.credit));
  if ('problem' in amount) problems.push(amount.problem);
  const description = text(places.description, 'description');
  if (description === null && problems.length === 0) problems.push('There is no description.');
  const codes = [text(places.code, 'code', LONGEST_CODE), text(places.secondCode, 'second code', LONGEST_CODE)];
  const line = {
    spentOn, description,
    pence: 'pence' in amount ? amount.pence : null,
    evidence: text(places.evidence, 'reference'),
    number: text(places.number, 'transaction number'),
    credits: text(places.credits, 'reference of the credited line'),
    code: codes.filter((code) => code !== null).join(' / '),
  };
  return { ...line, misread: problems[0] ?? null };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as finance systems write it: 2023-06-01, 01/06/2023, 1-Jun-23, with a time behind it or not. Null when it is none for certain. */
export function readLedgerDay(entered: string): string | null {
  const text = entered.replace(/[T ]\d\d?:\d\d(:\d\d(\.\d+)?)?Z?$/, '').trim();
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return isDay(text) ? text : null;
  const [, day, month, year] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(text) ?? /^(\d\d?)[ -]([A-Za-z]{3})[ -](\d{4}|\d\d)$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.toLowerCase()) + 1;
    const read = `${year.length === 2 ? `20${year}` : year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(read) ? read : null;
  }
  // Two figures at both ends: which of them is the year depends on who joined them.
  if (/^\d\d?-\d\d?-\d\d?$/.test(text)) return null;
  const reading = parseFuzzyDate(text);
  if (reading.kind === 'question' || reading.assumed || reading.qualifier) return null;
  return reading.date.precision === 'DAY' && !reading.date.approximate ? reading.date.start : null;
}

type Amount = { pence: Pence } | { problem: string };

/** The amount less the credit, where credits stand in a column of their own. */
function readAmounts(entered: string, credit: string): Amount {
  const [amount, back] = [entered, credit].map((cell) => (cell === '' ? null : readLedgerAmount(cell)));
  if (amount && 'problem' in amount) return amount;
  if (back && 'problem' in back) return back;
  if (!amount && !back) return { problem: 'There is no amount.' };
  const pence = (amount?.pence ?? 0) - Math.abs(back?.pence ?? 0);
  return pence === 0 ? { problem: 'The amount is £0, so there is nothing to add.' } : { pence };
}

/** An amount in pounds as finance systems write it; below nought with a minus at either end, in brackets or with CR. */
export function readLedgerAmount(entered: string): Amount {
  const simple = /^(-?)(\d{1,13})(?:\.(\d\d))?$/.exec(entered);
  if (simple) return { pence: (simple[1] ? -1 : 1) * (Number(simple[2]) * 100 + Number(simple[3] ?? 0)) };
  const [, figure, ending] = /^(.*?) ?(-|cr|dr)$/i.exec(entered) ?? [undefined, entered, ''];
  const reading = parseMoney(figure!);
  if (reading.kind === 'question') return { problem: `‘${quoted(entered)}’ is not an amount we can read. ${reading.reason}` };
  if (reading.assumed || reading.approximate || reading.qualifier || reading.perPeriod || (ending && reading.pence < 0)) {
    return { problem: `‘${quoted(entered)}’ can be read in more than one way.` };
  }
  return { pence: /^(-|cr)$/i.test(ending ?? '') ? -reading.pence : reading.pence };
}

const shortened = (text: string, longest: number): string => {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
};
const quoted = (text: string): string => shortened(text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' '), 40);
