import * as z from 'zod/mini';
import { dayField } from './form-fields.ts';
import { validateForm } from './forms.ts';
import { answerForm } from './forms/answer.ts';
import { answerFromFields, isEmptyAnswer, type AnswerValue, type QuestionToAnswer } from './questions.ts';

/** A question as far as its answers stand in columns, or are typed by number. */
export interface QuestionInColumns extends QuestionToAnswer {
  id: string;
  /** Its place among the questions, from 1. */
  position: number;
  text: string;
  options: readonly { id: string; label: string; isExclusive?: boolean }[];
  parts: readonly { id: string; label: string }[];
}

/** One column of answers: a question, or a part of one. */
export interface ResponseColumn {
  /** `Q3`; of the second option or line `Q3.2`. A file is read by it, whatever else the heading says. */
  key: string;
  /** The key with the words of the question, for people. */
  heading: string;
  questionId: string;
  /** The option or the line that it is about; null when it holds the whole answer. */
  subjectId: string | null;
}

/** Column key → what stands there. */
export type ResponseCells = Readonly<Record<string, string>>;

/** Kinds that have a column for each option; a MATRIX has one for each line. */
const columnEachOption: readonly string[] = ['MULTIPLE_CHOICE', 'RANKING', 'PRIORITY_POINTS'];
const LONGEST_HEADING = 120;

/** The columns of a form's answers, in the order of its questions. The same for every export and import. */
export function responseColumns(questions: readonly QuestionInColumns[]): ResponseColumn[] {
  return questions.flatMap(columnsOfQuestion);
}

export function columnsOfQuestion({ id, kind, position, text, options, parts }: QuestionInColumns): ResponseColumn[] {
  const subjects = kind === 'MATRIX' ? parts : columnEachOption.includes(kind) ? options : null;
  if (!subjects) return [{ key: `Q${position}`, heading: headingOf(`Q${position}`, text), questionId: id, subjectId: null }];
  return subjects.map((subject, place) => {
    const key = `Q${position}.${place + 1}`;
    return { key, heading: headingOf(key, `${subject.label} (${text})`), questionId: id, subjectId: subject.id };
  });
}

function headingOf(key: string, words: string): string {
  const letters = [...`${key} ${squeezed(words)}`];
  return letters.length <= LONGEST_HEADING ? letters.join('') : `${letters.slice(0, LONGEST_HEADING - 1).join('')}…`;
}

/** The column that a heading names: what stands before its first space. */
export const keyOfHeading = (heading: string): string => heading.trim().split(/\s/)[0]!.toUpperCase();

/** What stands in the columns for an answer: an option as `2. Its words`, a chosen one of several as `x`, a rank, points, the text. */
export function cellsOfAnswer(question: QuestionInColumns, { optionIds, text, parts }: AnswerValue): ResponseCells {
  const { kind } = question;
  return Object.fromEntries(
    columnsOfQuestion(question).map(({ key, subjectId }) => {
      const part = parts.find(({ partId }) => partId === subjectId);
      if (subjectId === null) return [key, optionIds.length > 0 ? optionInWords(question, optionIds[0]!) : (text ?? '')];
      if (kind === 'MATRIX') return [key, part ? optionInWords(question, part.optionId!) : ''];
      if (kind === 'PRIORITY_POINTS') return [key, part ? String(part.points) : ''];
      const place = optionIds.indexOf(subjectId);
      if (place < 0) return [key, ''];
      return [key, kind === 'RANKING' ? String(place + 1) : 'x'];
    }),
  );
}

function optionInWords({ options }: QuestionInColumns, id: string): string {
  const place = options.findIndex((option) => option.id === id);
  return `${place + 1}. ${squeezed(options[place]!.label)}`;
}

/** Something that cannot be read, with the column in which it stands. */
export interface CellProblem {
  key: string;
  message: string;
}
/** Null: nothing was answered. */
export type AnswerReading = { ok: true; answer: AnswerValue | null } | { ok: false; problems: CellProblem[] };

/**
 * The answer to a question from its columns: options by their number, their words, or both as they are exported; of several
 * that can be chosen each with an x, a 1 or "yes". A question may be left blank, also one that must be answered online.
 */
export function answerFromCells(question: QuestionInColumns, cells: ResponseCells): AnswerReading {
  const columns = columnsOfQuestion(question);
  const problems: CellProblem[] = [];
  const values: Record<string, string | string[]> = { optionIds: [] };
  for (const { key, subjectId } of columns) {
    const cell = (cells[key] ?? '').trim();
    if (cell === '') continue;
    const problem = readCell(question, subjectId, cell, values);
    if (problem !== null) problems.push({ key, message: problem });
  }
  if (problems.length > 0) return { ok: false, problems };
  const checked = validateForm(answerForm({ ...question, isRequired: false }), answerFromFields(question, values));
  if (!checked.ok) return { ok: false, problems: [{ key: columns[0]!.key, message: Object.values(checked.fields)[0]! }] };
  return { ok: true, answer: isEmptyAnswer(checked.data) ? null : checked.data };
}

const onlyDay = z.object({ day: dayField('The date') });

/** Puts what one cell says into the fields of the answer's form; gives what is wrong with it, or null. */
function readCell(question: QuestionInColumns, subjectId: string | null, cell: string, values: Record<string, string | string[]>): string | null {
  const { kind } = question;
  const chosen = values['optionIds'] as string[];
  switch (kind) {
    case 'SINGLE_CHOICE':
    case 'LIKERT':
    case 'WARD':
    case 'MATRIX': {
      const option = optionFrom(question, cell);
      if (!option.ok) return option.message;
      if (kind === 'MATRIX') values[`part-${subjectId}`] = option.id;
      else chosen.push(option.id);
      return null;
    }
    case 'MULTIPLE_CHOICE':
      if (/^(x|1|y|yes|✓)$/i.test(cell)) chosen.push(subjectId!);
      else if (!/^(0|n|no)$/i.test(cell)) return 'Enter x where it is ticked, and nothing where it is not';
      return null;
    case 'RANKING':
      if (!/^\d{1,2}$/.test(cell)) return 'Enter a rank, such as 1';
      values[`rank-${subjectId}`] = cell;
      return null;
    case 'PRIORITY_POINTS':
      values[`points-${subjectId}`] = cell;
      return null;
    case 'PIN': {
      const [latitude = '', longitude = '', ...rest] = cell.split(',');
      if (rest.length > 0 || longitude.trim() === '') return 'Enter the latitude and the longitude with a comma between them';
      Object.assign(values, { latitude, longitude });
      return null;
    }
    case 'DATE': {
      const day = validateForm(onlyDay, { day: cell });
      if (!day.ok) return day.fields['day']!;
      values['text'] = day.data.day;
      return null;
    }
    default:
      values['text'] = cell;
      return null;
  }
}

type OptionReading = { ok: true; id: string } | { ok: false; message: string };

function optionFrom({ options }: QuestionInColumns, cell: string): OptionReading {
  const [, number, words] = /^(\d{1,3})(?:\.\s*(.*))?$/s.exec(cell) ?? [];
  if (number !== undefined) {
    const option = options[Number(number) - 1];
    if (!option) return { ok: false, message: `Enter a number from 1 to ${options.length}` };
    if (words !== undefined && words !== '' && squeezed(words) !== squeezed(option.label)) return { ok: false, message: `The words beside number ${number} are not those of the form` };
    return { ok: true, id: option.id };
  }
  const same = options.filter(({ label }) => squeezed(label).toLowerCase() === squeezed(cell).toLowerCase());
  return same.length === 1 ? { ok: true, id: same[0]!.id } : { ok: false, message: `Enter the number of the answer, from 1 to ${options.length}` };
}

const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim();
