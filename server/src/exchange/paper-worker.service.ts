import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import { checkPaper } from '@throughline/shared/papers/check-paper';
import { nothingKnown } from '@throughline/shared/papers/check-known';
import { findFacts } from '@throughline/shared/papers/find-facts';
import type { Paper } from '@throughline/shared/papers/paper';
import { paperOfHtml } from '@throughline/shared/papers/read-html';
import { readPaper } from '@throughline/shared/papers/read-paper';
import { isSafeDocx } from './docx-archive.service.ts';
import type { PaperToRead, ReadPaper } from './paper-reading.service.ts';

// Runs in a thread of its own, which is ended when a paper takes too long or too much memory.

const MOST_CHARACTERS = 1_000_000;
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='Heading 7'] => h6:fresh"];

async function read({ bytes, format, encoding, today }: PaperToRead): Promise<ReadPaper> {
  const paper = format === 'DOCX' ? await paperOfDocx(Buffer.from(bytes)) : paperOfText(new TextDecoder(encoding).decode(bytes), format);
  if (typeof paper === 'string') return { problem: paper };
  if (paper.blocks.length === 0) return { problem: 'EMPTY' };
  const facts = findFacts(paper);
  return { paper, facts, findings: checkPaper({ paper, facts, known: nothingKnown(today) }) };
}

function paperOfText(text: string, format: 'TEXT' | 'HTML'): Paper | 'TOO_LONG' {
  if (text.length > MOST_CHARACTERS * (format === 'HTML' ? 4 : 1)) return 'TOO_LONG';
  return format === 'HTML' ? paperOfHtml(text) : readPaper(text);
}

async function paperOfDocx(buffer: Buffer): Promise<Paper | 'TOO_LONG' | 'NOT_READABLE'> {
  if (!isSafeDocx(buffer)) return 'NOT_READABLE';
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const converted = await mammoth.convertToHtml({ buffer }, { styleMap: styles, convertImage, includeEmbeddedStyleMap: false }).catch(() => null);
  if (converted === null) return 'NOT_READABLE';
  return paperOfText(converted.value, 'HTML');
}

parentPort!.postMessage(await read(workerData as PaperToRead));
