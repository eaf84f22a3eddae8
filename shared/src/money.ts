import { roundHalfUp } from './figures.ts';
import { readFigure } from './money-figure.ts';
import { type MoneyQualifier, readSign, readWords, reasonUnreadable } from './money-words.ts';

/** An amount of money: whole pence, a safe integer (up to about £90 trillion). £997,000 is 99700000. */
export type Pence = number;

/** What was read from an amount in words and figures: either pence, or a question for the person who knows. */
export type MoneyReading =
  | {
      kind: 'parsed';
      pence: Pence;
      /** True when the words say about, approximately, circa. */
      approximate: boolean;
      qualifier?: MoneyQualifier;
      /** Present for a yearly cost. */
      perPeriod?: 'year';
      /** How it was read, in a sentence that can stand beside the figure. */
      rule: string;
      /** True when the rule is an assumption that somebody should look at. */
      assumed: boolean;
    }
  | {
      kind: 'question';
      /** What is doubtful, in a sentence for the person who entered it. */
      reason: string;
      /** Amounts it could be; none is chosen. */
      candidates: Pence[];
    };

/** Whether a value is an amount in whole pence. */
export function isPence(value: unknown): value is Pence {
  return Number.isSafeInteger(value);
}

/**
 * Reads an amount as people and papers write it: '£12,345.67', '£1.3m', '£997k', '£2.6 million', '£640.000',
 * '(£1,000)', 'approximately £280,000', 'up to £10m', '£400,000 per annum'.
 *
 * What can be read in two ways, or in none, comes back as a question; nothing is guessed silently. Formulas, other
 * currencies, several amounts at once and characters that only look like figures are questions too. Never throws.
 */
export function parseMoney(raw: string): MoneyReading {
  const text = raw.replace(/\p{Zs}+/gu, ' ').trim();
  const unreadable = reasonUnreadable(text);
  if (unreadable) return { kind: 'question', reason: unreadable, candidates: [] };
  const { rest, ...words } = readWords(text);
  const { figure, negative, rule } = readSign(rest);
  const reading = readFigure(figure);
  if ('reason' in reading) {
    const candidates = reading.candidates.map((pence) => signed(pence, negative));
    return { kind: 'question', reason: reading.reason, candidates };
  }
  return {
    kind: 'parsed',
    pence: signed(reading.pence, negative),
    ...words,
    rule: `${reading.rule}${rule}`,
    assumed: reading.assumed,
  };
}

function signed(pence: Pence, negative: boolean): Pence {
  return negative && pence !== 0 ? -pence : pence;
}

/**
 * An amount in full: '£997,000', '£1,234.56', '−£5'. Pence are shown only when there are any; minus is a real minus sign.
 *
 * @throws RangeError when the value is not whole pence
 */
export function formatPence(pence: Pence): string {
  if (!isPence(pence)) throw new RangeError('An amount must be whole pence.');
  const size = Math.abs(pence);
  const rest = size % 100;
  const pounds = String((size - rest) / 100).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${pence < 0 ? '−' : ''}£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** Units of the short form, largest first: name, pence in one, and the most decimals that still read well. */
const shortUnits = [
  { name: 'bn', pence: 100_000_000_000, decimals: 2 },
  { name: 'm', pence: 100_000_000, decimals: 2 },
  { name: 'k', pence: 100_000, decimals: 1 },
];

/**
 * An amount in short: '£1.3m', '£301.75m', '£997k'; below £10,000 in full. A short form that is not exact says so:
 * 'about £1.2m'.
 *
 * @throws RangeError when the value is not whole pence
 */
export function formatPenceShort(pence: Pence): string {
  const size = Math.abs(pence);
  const unit = shortUnits.find((each) => size >= each.pence);
  if (unit === undefined || size < 1_000_000) return formatPence(pence);
  const sign = pence < 0 ? '−' : '';
  const exactStep = unit.pence / 10 ** unit.decimals;
  if (size % exactStep === 0) return `${sign}£${decimal(size / exactStep, unit.decimals)}${unit.name}`;
  const decimals = unit.name === 'k' ? 0 : 1;
  const step = unit.pence / 10 ** decimals;
  const rounded = roundHalfUp(size, step) * step;
  const larger = shortUnits.find((each) => rounded >= each.pence) ?? unit;
  const places = larger.name === 'k' ? 0 : 1;
  return `about ${sign}£${decimal(rounded / (larger.pence / 10 ** places), places)}${larger.name}`;
}

/** A whole number of steps as a decimal without trailing noughts: (130, 2) is '1.3'. */
function decimal(steps: number, decimals: number): string {
  const digits = String(steps).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return decimals === 0 || fraction === '' ? whole : `${whole}.${fraction}`;
}

/**
 * A variance in words, never by sign or colour: '£1,000 over budget', '£1,000 under budget', 'on budget'.
 *
 * @param pence forecast less budget, so above nought is over
 * @throws RangeError when the value is not whole pence
 */
export function sayVariance(pence: Pence): string {
  if (pence === 0) return 'on budget';
  return `${formatPence(Math.abs(pence))} ${pence > 0 ? 'over' : 'under'} budget`;
}

/** What was spent less what was planned until the same day, in words: 'as planned', '£500 less than planned'. */
export function sayAgainstPlan(pence: Pence): string {
  if (pence === 0) return 'as planned';
  return `${formatPence(Math.abs(pence))} ${pence > 0 ? 'more' : 'less'} than planned`;
}
