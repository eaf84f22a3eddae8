import * as z from 'zod/mini';
import { formatDay, isDay } from '../calendar.ts';
import { readText } from '../form-fields.ts';
import { field, type FieldReading } from '../forms.ts';
import { NOT_IN_ORDER, longestAnswer, type AnswerPart, type QuestionToAnswer } from '../questions.ts';

/**
 * The form of one question; its data is an `AnswerValue` (see questions.ts), whatever the kind.
 *
 * `optionIds` may come as one text or a list. An empty answer passes when the question is not required. The server refuses
 * mistakes as ANSWER_NOT_VALID or BAD_INPUT with the same fields.
 */
export function answerForm(question: QuestionToAnswer) {
  return z.object({
    optionIds: field((entered) => readOptions(entered, question)),
    text: field((entered) => readWords(entered, question)),
    parts: field((entered) => readParts(entered, question)),
  });
}

const wordKinds = ['SHORT_TEXT', 'LONG_TEXT', 'NUMBER', 'DATE', 'PIN'];
const partKinds = ['MATRIX', 'PRIORITY_POINTS'];
const isBlank = (entered: unknown): boolean => entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '');

function readOptions(entered: unknown, { kind, isRequired, options, mostChosen }: QuestionToAnswer): FieldReading<string[]> {
  if (entered === NOT_IN_ORDER) return { ok: false, message: 'Give each rank once: 1 for what matters most, then 2, and so on' };
  const listed = Array.isArray(entered) ? entered : [entered];
  const chosen = [...new Set(listed.filter((each) => !isBlank(each)))];
  if (wordKinds.includes(kind) || partKinds.includes(kind)) {
    const message = partKinds.includes(kind) ? 'This question is answered line by line' : 'This question is answered in words';
    return chosen.length === 0 ? { ok: true, value: [] } : { ok: false, message };
  }
  if (chosen.length === 0) {
    const missing: Readonly<Partial<Record<string, string>>> = { MULTIPLE_CHOICE: 'Select at least one answer', RANKING: 'Rank at least one answer' };
    return isRequired ? { ok: false, message: missing[kind] ?? 'Select an answer' } : { ok: true, value: [] };
  }
  const isSeveral = kind === 'MULTIPLE_CHOICE' || kind === 'RANKING';
  if (chosen.length > 1 && !isSeveral) return { ok: false, message: 'Select one answer only' };
  const known = options.filter((option) => chosen.includes(option.id));
  if (known.length !== chosen.length) return { ok: false, message: 'Select an answer from the list' };
  if (mostChosen && chosen.length > mostChosen) return { ok: false, message: `${kind === 'RANKING' ? 'Rank' : 'Select'} ${mostChosen} answers or fewer` };
  if (chosen.length > 1 && known.some(({ isExclusive }) => isExclusive)) return { ok: false, message: 'Select “none of these” by itself, or other answers without it' };
  return { ok: true, value: kind === 'RANKING' ? chosen.map(String) : known.map(({ id }) => id) };
}

function readWords(entered: unknown, question: QuestionToAnswer): FieldReading<string | null> {
  const { kind, isRequired } = question;
  if (!wordKinds.includes(kind)) {
    return isBlank(entered) ? { ok: true, value: null } : { ok: false, message: 'This question is answered by choosing from the list' };
  }
  if (kind === 'NUMBER' || kind === 'DATE' || kind === 'PIN') {
    if (isBlank(entered)) return isRequired ? { ok: false, message: missingWords[kind] } : { ok: true, value: null };
    return { NUMBER: readNumber, DATE: readDay, PIN: readPin }[kind](String(entered).trim(), question);
  }
  if ((entered === undefined || entered === null || entered === '') && !isRequired) return { ok: true, value: null };
  const missing = 'Enter an answer';
  const reading = readText(entered, { name: 'Your answer', missing, max: longestAnswer[kind]!, multiline: kind === 'LONG_TEXT' });
  return !reading.ok && reading.message === missing && !isRequired ? { ok: true, value: null } : reading;
}

const missingWords = { NUMBER: 'Enter a number', DATE: 'Enter a date', PIN: 'Enter a place' } as const;

/** The figures without commas and without noughts that say nothing: '1,200.50' is '1200.5'. */
function readNumber(entered: string, { least, most, decimals }: QuestionToAnswer): FieldReading<string> {
  const figures = entered.replace(/,(?=\d{3}(\D|$))/g, '');
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(figures)) return { ok: false, message: 'Enter a number, such as 12' };
  const places = figures.split('.')[1]?.replace(/0+$/, '').length ?? 0;
  if (places > (decimals ?? 0)) {
    return { ok: false, message: decimals ? `Enter a number with at most ${decimals} figure${decimals === 1 ? '' : 's'} after the point` : 'Enter a whole number' };
  }
  const value = Number(figures);
  if (least !== undefined && least !== null && value < Number(least)) return { ok: false, message: `The number must be ${least} or more` };
  if (most !== undefined && most !== null && value > Number(most)) return { ok: false, message: `The number must be ${most} or less` };
  return { ok: true, value: String(value === 0 ? 0 : value) };
}

function readDay(entered: string, { least, most }: QuestionToAnswer): FieldReading<string> {
  if (!isDay(entered)) return { ok: false, message: 'Enter a real date, such as 27 3 2024' };
  if (least && entered < least) return { ok: false, message: `The date must be ${formatDay(least)} or later` };
  if (most && entered > most) return { ok: false, message: `The date must be ${formatDay(most)} or earlier` };
  return { ok: true, value: entered };
}

/** A point, to about a hundred metres: nearer is nobody's business. */
function readPin(entered: string): FieldReading<string> {
  const [latitude, longitude, ...rest] = entered.split(',').map((each) => (each.trim() === '' ? Number.NaN : Number(each)));
  const isPoint = rest.length === 0 && Number.isFinite(latitude) && Number.isFinite(longitude);
  const isHere = isPoint && latitude! >= 49 && latitude! <= 61 && longitude! >= -9 && longitude! <= 2;
  if (!isHere) return { ok: false, message: 'Enter the latitude and longitude of a place in the United Kingdom' };
  return { ok: true, value: `${latitude!.toFixed(3)},${longitude!.toFixed(3)}` };
}

function readParts(entered: unknown, question: QuestionToAnswer): FieldReading<AnswerPart[]> {
  const { kind, isRequired } = question;
  const given = Array.isArray(entered) ? (entered as Partial<AnswerPart>[]) : [];
  if (!partKinds.includes(kind)) {
    return given.length === 0 ? { ok: true, value: [] } : { ok: false, message: 'This question is not answered line by line' };
  }
  const ids = given.map((part) => part?.partId);
  if (new Set(ids).size !== ids.length) return { ok: false, message: 'Answer each line once' };
  return kind === 'MATRIX' ? readLines(given, question, isRequired) : readPoints(given, question, isRequired);
}

function readLines(given: readonly Partial<AnswerPart>[], { parts = [], options }: QuestionToAnswer, isRequired: boolean): FieldReading<AnswerPart[]> {
  const isKnown = ({ partId, optionId }: Partial<AnswerPart>) => parts.some(({ id }) => id === partId) && options.some(({ id }) => id === optionId);
  if (!given.every(isKnown)) return { ok: false, message: 'Select an answer from the list' };
  if (isRequired && given.length < parts.length) return { ok: false, message: 'Select an answer on each line' };
  return { ok: true, value: parts.flatMap(({ id }) => given.filter(({ partId }) => partId === id).map(({ optionId }) => ({ partId: id, optionId: optionId!, points: null }))) };
}

function readPoints(given: readonly Partial<AnswerPart>[], { options, points: total }: QuestionToAnswer, isRequired: boolean): FieldReading<AnswerPart[]> {
  if (!given.every(({ partId }) => options.some(({ id }) => id === partId))) return { ok: false, message: 'Give points to the answers in the list' };
  if (!given.every(({ points }) => Number.isInteger(points) && points! >= 0)) return { ok: false, message: 'Points are whole numbers, such as 3' };
  const sum = given.reduce((added, { points }) => added + points!, 0);
  if (sum === 0) return isRequired ? { ok: false, message: `Give out ${total} points` } : { ok: true, value: [] };
  if (sum !== total) return { ok: false, message: `Give out exactly ${total} points: so far it is ${sum}` };
  const some = options.flatMap(({ id }) => given.filter(({ partId, points }) => partId === id && points! > 0));
  return { ok: true, value: some.map(({ partId, points }) => ({ partId: partId!, optionId: null, points: points! })) };
}
