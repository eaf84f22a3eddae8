import { field, type FieldReading } from './forms.ts';

/** The version of the row that the person was looking at, so that nobody overwrites what they have not seen. */
export function versionField(missing = 'Open this page again') {
  return field((entered) => readWhole(entered, { min: 1, message: missing }));
}

/** As `versionField`, or null from programs that do not send it. */
export function optionalVersionField() {
  return optional((entered) => readWhole(entered, { min: 1, message: 'Open this page again' }));
}

interface WholeWords {
  /** How the number is called in sentences: 'The number of posts'. */
  name: string;
  min: number;
  max: number;
}

/** A whole number within limits, as people type it. */
export function wholeField({ name, min, max }: WholeWords) {
  return field((entered) => readWhole(entered, { min, max, message: wholeWords({ name, min, max }) }));
}

/** A whole number within limits, or null when nothing is entered. */
export function optionalWholeField({ name, min, max }: WholeWords) {
  return optional((entered) => readWhole(entered, { min, max, message: wholeWords({ name, min, max }) }));
}

/**
 * Full-time posts in hundredths: '2.5' is 250. A number is hundredths already, as programs send it; null when nothing is
 * entered.
 */
export function optionalHundredthsField(name: string) {
  return optional((entered): FieldReading<number> => {
    const message = `${name} must be a number with at most two figures after the point, like 2.5`;
    const isText = typeof entered === 'string' && /^\d{1,4}(?:\.\d{1,2})?$/.test(entered.trim());
    const hundredths = isText ? Math.round(Number(entered) * 100) : entered;
    const isRight = typeof hundredths === 'number' && Number.isSafeInteger(hundredths) && hundredths > 0;
    return isRight ? { ok: true, value: hundredths } : { ok: false, message };
  });
}

/** Yes or no: a boolean from programs, 'YES' or 'NO' from radios. */
export function yesOrNoField(missing: string) {
  return field((entered): FieldReading<boolean> => {
    if (typeof entered === 'boolean') return { ok: true, value: entered };
    const isAnswer = entered === 'YES' || entered === 'NO';
    return isAnswer ? { ok: true, value: entered === 'YES' } : { ok: false, message: missing };
  });
}

/** '2022/23', also written with a hyphen; null when nothing is entered. */
export function optionalYearField() {
  return optional((entered): FieldReading<string> => {
    const [, first, second] = /^(\d{4})[/-](\d{2})$/.exec(typeof entered === 'string' ? entered.trim() : '') ?? [];
    const follows = first !== undefined && (Number(first) + 1) % 100 === Number(second);
    const message = 'The financial year must be two years in a row, like 2022/23';
    return follows ? { ok: true, value: `${first}/${second}` } : { ok: false, message };
  });
}

const wholeWords = ({ name, min, max }: WholeWords): string => `${name} must be a whole number from ${min} to ${max}`;

function readWhole(entered: unknown, { min, max = Number.MAX_SAFE_INTEGER, message }: { min: number; max?: number; message: string }): FieldReading<number> {
  const isNumber = typeof entered === 'number' || (typeof entered === 'string' && /^\d{1,9}$/.test(entered.trim()));
  const number = isNumber ? Number(entered) : Number.NaN;
  return Number.isSafeInteger(number) && number >= min && number <= max ? { ok: true, value: number } : { ok: false, message };
}

function optional<Value>(read: (entered: unknown) => FieldReading<Value>) {
  return field((entered): FieldReading<Value | null> => {
    const isBlank = entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '');
    return isBlank ? { ok: true, value: null } : read(entered);
  });
}
