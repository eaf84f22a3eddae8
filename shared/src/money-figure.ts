/** A bare figure as read, in whole pence and never negative; or what is doubtful about it. */
export type FigureReading =
  | { pence: number; rule: string; assumed: boolean }
  | { reason: string; candidates: number[] };

interface Numeral {
  /** Digits before the decimal point, separators removed. */
  whole: string;
  /** Digits after it; '' when there is none. */
  fraction: string;
  rule: string;
  assumed: boolean;
}

const unitPowers: Record<string, number> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  bn: 9,
  billion: 9,
};

const asWritten = 'Read as written.';
const dottedThousands =
  'A full stop followed by exactly three figures, and no other decimals, is read as a thousands separator.';
const spacedThousands = 'Spaces between groups of three figures are read as thousands separators.';

/**
 * Reads a figure without sign, currency or words: '1,300', '12.50', '640.000', '1.3m', '997k', '2.6 million', '50p'.
 *
 * The boundary for full stops: '12.345' and '640.000' (two or three figures, none of them a leading nought, then
 * exactly three) are thousands, and the assumption is recorded. '1.300' could be £1,300 or £1.30 with a nought too
 * many, '0.640' and '1234.567' fit neither custom: these are doubts. Two or more groups ('1.234.567') are thousands. Before
 * a unit ('1.300m') a full stop is always a decimal point. A comma is never a decimal point.
 */
export function readFigure(figure: string): FigureReading {
  const [, digits, unitWord] = /^(\d[\d., ]*?) ?(k|thousand|mn?|million|bn|billion|p|pence)?$/i.exec(figure) ?? [];
  if (digits === undefined) return doubt('This is not an amount we can read.');
  const unit = unitWord?.toLowerCase();
  if (unit === 'p' || unit === 'pence') return readPence(digits);
  const power = unit === undefined ? undefined : unitPowers[unit];
  const numeral = readNumeral(digits);
  if (numeral === undefined) return misplacedComma(digits, power ?? 0);
  if (power === undefined) return readPounds(numeral);
  const pence = scaled(numeral, power);
  if (pence === undefined) return doubt('The amount is not a whole number of pence, or is too large to hold.');
  return { pence, rule: `${numeral.rule} The unit is written as ‘${unitWord}’.`, assumed: numeral.assumed };
}

function readPence(digits: string): FigureReading {
  if (!/^(0|[1-9]\d*)$/.test(digits)) return doubt('An amount in pence must be a whole number.');
  const pence = Number(digits);
  if (!Number.isSafeInteger(pence)) return doubt('The amount is too large to hold.');
  return { pence, rule: 'The unit is written as pence.', assumed: false };
}

function readNumeral(digits: string): Numeral | undefined {
  const plain = /^(0|[1-9]\d*)(?:\.(\d+))?$/.exec(digits);
  if (plain) return { whole: plain[1]!, fraction: plain[2] ?? '', rule: asWritten, assumed: false };
  const grouped = /^([1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+))(?:\.(\d+))?$/.exec(digits);
  if (grouped) {
    const spaced = grouped[1]!.includes(' ');
    return {
      whole: grouped[1]!.replace(/[, ]/g, ''),
      fraction: grouped[2] ?? '',
      rule: spaced ? spacedThousands : asWritten,
      assumed: spaced,
    };
  }
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(digits)) {
    const rule = 'Full stops between several groups of three figures are read as thousands separators.';
    return { whole: digits.replaceAll('.', ''), fraction: '', rule, assumed: true };
  }
  return undefined;
}

function readPounds(numeral: Numeral): FigureReading {
  const { whole, fraction } = numeral;
  if (fraction.length === 3) return threeAfterThePoint(whole, fraction);
  if (fraction.length > 3) return doubt('There are more than two figures after the point.');
  const pence = scaled(numeral, 0);
  if (pence === undefined) return doubt('The amount is too large to hold.');
  const rule = fraction.length === 1 ? 'One figure after the point is tens of pence.' : numeral.rule;
  return { pence, rule, assumed: numeral.assumed };
}

function threeAfterThePoint(whole: string, fraction: string): FigureReading {
  const thousands = /^[1-9]\d{0,2}$/.test(whole) ? Number(whole + fraction) * 100 : undefined;
  if (thousands !== undefined && whole.length > 1) return { pence: thousands, rule: dottedThousands, assumed: true };
  const decimals = fraction.endsWith('0') ? Number(whole + fraction.slice(0, 2)) : undefined;
  const candidates = [thousands, decimals].filter((pence) => pence !== undefined && Number.isSafeInteger(pence));
  return doubt('The full stop could mark thousands or pence.', candidates as number[]);
}

/** '1,32' may be meant as 1.32; that is offered, never taken. */
function misplacedComma(digits: string, power: number): FigureReading {
  const [, whole, fraction] = /^(0|[1-9]\d*),(\d{1,2})$/.exec(digits) ?? [];
  const reason = 'The commas, points or noughts are not where we expect them.';
  if (whole === undefined || fraction === undefined) return doubt(reason);
  const pence = scaled({ whole, fraction }, power);
  return doubt(reason, pence === undefined ? [] : [pence]);
}

/** Pence of a decimal number of pounds times ten to a power, by moving digits; undefined when not whole or too large. */
function scaled({ whole, fraction }: Pick<Numeral, 'whole' | 'fraction'>, power: number): number | undefined {
  const places = power + 2;
  if (/[1-9]/.test(fraction.slice(places))) return undefined;
  const pence = Number(whole + fraction.slice(0, places).padEnd(places, '0'));
  return Number.isSafeInteger(pence) ? pence : undefined;
}

function doubt(reason: string, candidates: number[] = []): FigureReading {
  return { reason, candidates };
}
