import { arrivalEvidence, assistances } from './forms/entered-response.ts';
import { capacities } from './forms/answer-as.ts';
import { keyOfHeading, responseColumns, type QuestionInColumns, type ResponseCells } from './response-columns.ts';

/** Columns beside the answers, by the field of the form that reads them. */
export const notedColumns = {
  reference: 'Reference', receivedOn: 'Received on', receivedTime: 'Received at', capacity: 'Answered for', organisationName: 'Organisation',
  assistance: 'Help given', language: 'Language', format: 'Format', evidence: 'Evidence', reason: 'Reason',
} as const;
export type NotedColumn = keyof typeof notedColumns;

/** Columns that an export or a file of wrong lines has, and an import does not look at. */
export const exportOnlyColumns: readonly string[] = ['Status', 'Channel', 'Form version', 'Sent at', 'Batch', 'Demonstration', 'Line', 'What is wrong'];

/** The headings of a file to fill in: what is noted, then the answers. */
export const templateHeadings = (questions: readonly QuestionInColumns[]): string[] => [...Object.values(notedColumns), ...responseColumns(questions).map(({ heading }) => heading)];

/** By which place of a line each column is read; or the first heading that is missing or unknown. */
export type HeadingsReading =
  | { ok: true; places: ReadonlyMap<string, number> }
  | { ok: false; problem: 'UNKNOWN_COLUMN' | 'MISSING_COLUMN' | 'COLUMN_TWICE'; column: string };

/** Finds the columns of a form in the headings of a file. Nothing is guessed: an answer in a column that nobody knows would be lost. */
export function readHeadings(questions: readonly QuestionInColumns[], headings: readonly string[]): HeadingsReading {
  const answers = responseColumns(questions);
  const places = new Map<string, number>();
  const noted = new Map(Object.entries(notedColumns).map(([field, heading]) => [heading.toLowerCase(), field]));
  const ignored = exportOnlyColumns.map((heading) => heading.toLowerCase());
  for (const [place, heading] of headings.entries()) {
    const plain = heading.trim().toLowerCase();
    const name = noted.get(plain) ?? answers.find(({ key }) => key === keyOfHeading(heading))?.key;
    if (name === undefined && (plain === '' || ignored.includes(plain))) continue;
    if (name === undefined) return { ok: false, problem: 'UNKNOWN_COLUMN', column: heading };
    if (places.has(name)) return { ok: false, problem: 'COLUMN_TWICE', column: heading };
    places.set(name, place);
  }
  const missing = places.has('receivedOn') ? answers.find(({ key }) => !places.has(key))?.heading : notedColumns.receivedOn;
  return missing === undefined ? { ok: true, places } : { ok: false, problem: 'MISSING_COLUMN', column: missing };
}

/** What is noted on a line, as the form takes it: choices by their code or in a word or two, blank where there is nothing. */
export function notedFromCells(cells: ResponseCells): Record<NotedColumn, string> {
  const of = (field: NotedColumn) => (cells[field] ?? '').trim();
  return {
    ...(Object.fromEntries(Object.keys(notedColumns).map((field) => [field, of(field as NotedColumn)])) as Record<NotedColumn, string>),
    capacity: codeOf(of('capacity'), capacities) || 'INDIVIDUAL',
    assistance: codeOf(of('assistance'), assistances) || 'NONE',
    evidence: codeOf(of('evidence'), arrivalEvidence),
    format: codeOf(of('format'), ['STANDARD', 'EASY_READ']) || 'STANDARD',
  };
}

/** 'on behalf' is ON_BEHALF; what is no code stays as it is, for the form to refuse. */
const codeOf = (cell: string, codes: readonly string[]): string => codes.find((code) => code === cell.toUpperCase().replace(/[\s-]+/g, '_')) ?? cell;

/** What was wrong with a whole file of responses. */
export const responseFileProblems = {
  NOT_CSV: 'This is not a CSV file. In your spreadsheet, choose ‘CSV’ or ‘Comma separated values’.',
  TOO_LARGE: 'The file is too large. Send at most 32 MB at a time.',
  TOO_MANY_LINES: 'The file has more than 10,000 lines. Send it in parts.',
  EMPTY: 'The file has no lines below its headings.',
  NO_FILE: 'Choose a file.',
  QUOTES: 'A quotation mark is opened and never closed, so the rest of the file cannot be told apart. Mend that line and send the file again.',
  CUT_OFF: 'The file did not arrive whole. Send it again.',
  UNKNOWN_COLUMN: 'The file has a column that we do not know. Begin with the headings of the file to fill in.',
  MISSING_COLUMN: 'A column is missing from the file. Begin with the headings of the file to fill in.',
  COLUMN_TWICE: 'The file has a column twice. Begin with the headings of the file to fill in.',
  NOT_OPEN: 'The consultation does not take responses now.',
  INTERNAL: 'Something went wrong while the file was read. Nothing was added.',
} as const;
export type ResponseFileProblem = keyof typeof responseFileProblems;
