import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** What the parser is given at once: small, so that the server can answer others in between. */
const BYTES_AT_ONCE = 32 * 1024;
/** A response can have many answers in words, and its headings name every one of them. */
const LONGEST_LINE = 512 * 1024;

/** What is wrong with a file as a whole. */
export class WrongFile extends Error {
  constructor(readonly problem: string, readonly line: number | null) {
    super(problem);
  }
}

/** One record of a file. */
export interface FileRecord {
  record: string[];
  /** As it stands in the file. */
  raw: string;
  /** Of the file, from 1, where it begins. */
  line: number;
}

/** The records below the headings. */
export async function* recordsOf(pieces: AsyncIterable<Buffer>, { encoding, separator }: { encoding: string; separator: string }): AsyncGenerator<FileRecord> {
  const parser = Readable.from(decoded(pieces, encoding), { objectMode: false }).pipe(
    parse({ ...csvRules, delimiter: separator, from: 2, raw: true, info: true, columns: false }),
  );
  let previous = 0;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<{ record: string[]; raw: string; info: { lines: number } }>) {
      const line = Math.max(previous + 1, info.lines - newlinesIn(raw.trimEnd()));
      previous = info.lines;
      yield { record, raw: raw.replace(/\r?\n$/, '').replaceAll('\u0000', ''), line };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new WrongFile('QUOTES', Number(error['lines'] ?? previous) || null);
    throw error;
  }
}

const newlinesIn = (text: string): number => text.split('\n').length - 1;

/** How our files are read; a quotation mark inside a cell without quotes is a character like others. */
export const csvRules = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: LONGEST_LINE } as const;

async function* decoded(pieces: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; from += BYTES_AT_ONCE) {
      yield Buffer.from(decoder.decode(piece.subarray(from, from + BYTES_AT_ONCE), { stream: true }));
    }
  }
  yield Buffer.from(decoder.decode());
}
