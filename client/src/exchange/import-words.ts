import { fileProblems, type FileProblem } from '@throughline/shared/ledger-reasons';
import type { TagColour } from '../govuk/Tag.tsx';

/** Where an import stands, in words and a colour. */
export const importStatus: Record<string, { words: string; colour: TagColour }> = {
  COLUMNS_NEEDED: { words: 'Columns to choose', colour: 'yellow' },
  READING: { words: 'Being read', colour: 'light-blue' },
  READY: { words: 'To confirm', colour: 'yellow' },
  WRITING: { words: 'Being added', colour: 'light-blue' },
  DONE: { words: 'Added', colour: 'green' },
  STOPPED: { words: 'Stopped', colour: 'red' },
  DISCARDED: { words: 'Put aside', colour: 'grey' },
};

export const lineVerdict: Record<string, { words: string; colour: TagColour }> = {
  ADD: { words: 'Will be added', colour: 'green' },
  ALREADY: { words: 'Already there', colour: 'grey' },
  WRONG: { words: 'Wrong', colour: 'red' },
};

/** What is wrong with a file, for a problem that the server or the address names; undefined for any other text. */
export const sayFileProblem = (problem: string | null | undefined): string | undefined =>
  problem && Object.hasOwn(fileProblems, problem) ? fileProblems[problem as FileProblem] : undefined;

/** "1 line", "2,000 lines" */
export const lines = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'line' : 'lines'}`;

/** A code as it is shown: a file without a column for codes has one code for all lines. */
export const codeWords = (code: string): string => (code === '' ? 'All lines (the file has no codes)' : code);
