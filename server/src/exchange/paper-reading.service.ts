import { Worker } from 'node:worker_threads';
import type { PaperProblem } from '@throughline/shared/paper-problems';
import type { Paper, PaperFacts, PaperFinding } from '@throughline/shared/papers/paper';

export type PaperFormat = 'TEXT' | 'HTML' | 'DOCX';

export interface PaperToRead {
  bytes: Uint8Array;
  format: PaperFormat;
  encoding: 'utf-8' | 'windows-1252';
  /** The day on which it is checked, 'YYYY-MM-DD'. */
  today: string;
}

/** A paper with what was found in it, or why it cannot be read. */
export type ReadPaper = { paper: Paper; facts: PaperFacts; findings: PaperFinding[] } | { problem: PaperProblem };

const LONGEST_MS = 30_000;
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './paper-worker.service.ts' : './paper-worker.service.js', import.meta.url);

/**
 * Reads a paper in a thread of its own: what it asks of the processor holds nobody else up, and a file that was made to
 * do harm ends with its thread. Never rejects.
 */
export function readUploadedPaper(asked: PaperToRead): Promise<ReadPaper> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, { workerData: asked, resourceLimits: { maxOldGenerationSizeMb: 384 }, stdout: true, stderr: true });
    const timer = setTimeout(() => end({ problem: 'TOO_HARD' }), LONGEST_MS);
    const end = (answer: ReadPaper) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    worker.once('message', end);
    worker.once('error', () => end({ problem: 'NOT_READABLE' }));
    worker.once('exit', () => end({ problem: 'TOO_HARD' }));
  });
}

/** What kind of file this is, by its name and its first bytes; null for one that is none of those we read. */
export function formatOf(name: string, head: Buffer): PaperFormat | null {
  if (head.subarray(0, 2).toString('latin1') === 'PK') return 'DOCX';
  if (head.includes(0)) return null;
  return /\.(?:html?|xhtml)$/i.test(name) || /^\s*<(?:!doctype html|html)/i.test(head.subarray(0, 500).toString('latin1')) ? 'HTML' : 'TEXT';
}
