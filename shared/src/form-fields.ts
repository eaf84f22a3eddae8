import { parseFuzzyDate } from './dates.ts';
import { field, type FieldReading } from './forms.ts';
import { isPence, parseMoney, type Pence } from './money.ts';
import { cleanText, type TextLimits } from './text.ts';

interface TextFieldWords extends TextLimits {
  /** How the text is called in sentences: 'Your answer', 'The note'. */
  name: string;
  /** What to say when nothing is entered. */
  missing: string;
}

/** Reads text that must be there. */
export function readText(entered: unknown, { name, missing, ...limits }: TextFieldWords): FieldReading<string> {
  const cleaned = cleanText(typeof entered === 'string' ? entered : '', limits);
  if (cleaned.ok) return cleaned.text === '' ? { ok: false, message: missing } : { ok: true, value: cleaned.text };
  const problems = {
    TOO_LONG: `${name} must be ${limits.max.toLocaleString('en-GB')} characters or fewer`,
    UNUSABLE_CHARACTERS: `${name} has characters that cannot be kept. Type it again without them`,
    SEVERAL_LINES: `${name} must be on one line`,
  };
  return { ok: false, message: problems[cleaned.problem] };
}

/** Text that must be there, cleaned. */
export function textField(words: TextFieldWords) {
  return field((entered) => readText(entered, words));
}

/** Text that may be left out: null when nothing is entered. */
export function optionalTextField(words: Omit<TextFieldWords, 'missing'>) {
  return optional((entered) => readText(entered, { ...words, missing: '' }));
}

/** The id of a row, a UUID. Whether there is such a row is for the server. */
export function idField(missing: string) {
  return field((entered) => readId(entered, missing));
}

/** The id of a row, or null when nothing is entered. */
export function optionalIdField(wrong: string) {
  return optional((entered) => readId(entered, wrong));
}

/** One of a fixed list of values. */
export function choiceField<const Choice extends string>(choices: readonly Choice[], missing: string) {
  return field((entered): FieldReading<Choice> => {
    const chosen = choices.find((choice) => choice === entered);
    return chosen === undefined ? { ok: false, message: missing } : { ok: true, value: chosen };
  });
}

/**
 * An amount above nought. A number is whole pence, as programs send it; text is pounds, as people write it.
 *
 * @param name how the amount is called in sentences: 'The amount'
 */
export function amountField(name: string) {
  return field((entered) => readAmount(entered, name));
}

/** An amount above nought, or null when nothing is entered. */
export function optionalAmountField(name: string) {
  return optional((entered) => readAmount(entered, name));
}

/**
 * A single day as 'YYYY-MM-DD', from '27 3 2024', '27/03/2024', '27 March 2024' or '2024-03-27'.
 *
 * @param name how the day is called in sentences: 'The date of the spend'
 */
export function dayField(name: string) {
  return field((entered) => readDay(entered, name));
}

/** A single day, or null when nothing is entered. */
export function optionalDayField(name: string) {
  return optional((entered) => readDay(entered, name));
}

/**
 * A time of day as 'HH:MM', from '17:00', '9.30', '5pm' or 'midday'; null when nothing is entered.
 *
 * @param name how the time is called in sentences: 'The time it opens'
 */
export function optionalTimeField(name: string) {
  return optional((entered) => readTime(entered, name));
}

function readTime(entered: unknown, name: string): FieldReading<string> {
  const words = typeof entered === 'string' ? entered.trim().toLowerCase().replace(/^midday$/, '12:00') : '';
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/.exec(words) ?? [];
  const hour = Number(hours);
  const isKnown = half === undefined ? hour <= 23 && /[:.]/.test(words) : hour >= 1 && hour <= 12;
  if (hours === undefined || !isKnown || Number(minutes) > 59) return { ok: false, message: `${name} must be a time, like 9:30 or 5pm` };
  const ofDay = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  return { ok: true, value: `${String(ofDay).padStart(2, '0')}:${minutes}` };
}

function readId(entered: unknown, message: string): FieldReading<string> {
  const isId = typeof entered === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(entered);
  return isId ? { ok: true, value: entered.toLowerCase() } : { ok: false, message };
}

function readAmount(entered: unknown, name: string): FieldReading<Pence> {
  const reading = readExactAmount(entered, name);
  return reading.ok ? aboveNought(reading.value, name) : reading;
}

/** Reads an amount that may be nought, and not below: whole pence from programs, pounds as people write them. */
export function readAmountOrNought(entered: unknown, name: string): FieldReading<Pence> {
  const reading = readExactAmount(entered, name);
  if (!reading.ok || reading.value >= 0) return reading;
  return { ok: false, message: `${name} must be £0 or more` };
}

function readExactAmount(entered: unknown, name: string): FieldReading<Pence> {
  if (isPence(entered)) return { ok: true, value: entered };
  const reading = parseMoney(typeof entered === 'string' ? entered : '');
  if (reading.kind === 'question') {
    return { ok: false, message: `${name} must be an amount in pounds, like 1,300 or 1,300.50. ${reading.reason}` };
  }
  if (reading.assumed || reading.approximate || reading.qualifier || reading.perPeriod) {
    return { ok: false, message: `${name} must be one exact amount in pounds, like 1,300 or 1,300.50` };
  }
  return { ok: true, value: reading.pence };
}

function aboveNought(pence: Pence, name: string): FieldReading<Pence> {
  return pence > 0 ? { ok: true, value: pence } : { ok: false, message: `${name} must be more than £0` };
}

function readDay(entered: unknown, name: string): FieldReading<string> {
  const text = typeof entered === 'string' ? entered.trim() : '';
  const example = `${name} must be a real date, like 27 3 2024`;
  // Two figures at both ends: which of them is the year depends on who joined them.
  if (/^\d\d?-\d\d?-\d\d?$/.test(text)) return { ok: false, message: `${example}, with all four figures of the year` };
  const reading = parseFuzzyDate(text);
  if (reading.kind === 'question') return { ok: false, message: example };
  const { precision, approximate, start } = reading.date;
  const isOneDay = precision === 'DAY' && !approximate && reading.qualifier === undefined;
  return isOneDay ? { ok: true, value: start } : { ok: false, message: example };
}

function optional<Value>(read: (entered: unknown) => FieldReading<Value>) {
  return field((entered): FieldReading<Value | null> => {
    const isBlank = entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '');
    return isBlank ? { ok: true, value: null } : read(entered);
  });
}
