import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { correctImportedFactForm, judgeImportedFactForm, judgeImportedFactsForm, paperImportForm } from '@throughline/shared/forms/paper-import';
import type { PaperProblem } from '@throughline/shared/paper-problems';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { canPrepareReports } from '../reports/report.policy.ts';
import { corrected } from './paper-correction.service.ts';
import { factsToJudge, sayFact, type FactToJudge } from './paper-facts.service.ts';
import { PaperImportBlockRow, PaperImportFactRow, PaperImportRow } from './paper-import.entity.ts';
import { forgetPaper, judgeOpenFacts } from './paper-import.queries.ts';
import { formatOf, readUploadedPaper, type PaperFormat, type ReadPaper } from './paper-reading.service.ts';
import { arrive, WrongUpload, type Arrived } from './uploaded-file.service.ts';

const MOST_BYTES = 10 * 1024 * 1024;
/** Pasted text of a million characters, of up to four bytes each. */
const MOST_PASTED = 4 * 1024 * 1024;

/** The paper that was sent cannot be read; the officer is told on the page. */
export class WrongPaper extends Error {
  constructor(readonly problem: PaperProblem) {
    super(problem);
  }
}

/** A council for which the viewer may prepare papers. */
export async function councilToFill(context: Context, slug: string): Promise<{ id: string; slug: string }> {
  const council = await context.em.fork().findOne(CouncilRow, { slug });
  see(council, council !== null);
  allow(canPrepareReports(context.viewer, council.id));
  return { id: council.id, slug: council.slug };
}

/**
 * Takes an older paper, pasted or as a file, and finds its facts. Nothing of it is in a report yet: each fact is shown
 * for somebody to accept, correct or leave out.
 *
 * Who: canPrepareReports.
 * Refuses: NOT_FOUND, FORBIDDEN; WrongPaper for what is no paper, too large or too hard to read.
 * Writes: paper_import, paper_import_block, paper_import_fact, audit_entry.
 *
 * @returns the id of the import
 */
export async function sendPaper(context: Context, councilSlug: string, request: IncomingMessage): Promise<string> {
  const council = await councilToFill(context, councilSlug);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  try {
    const sent = await sentPaper(request, join(folder, 'file'));
    const read = await readUploadedPaper({ ...sent, today: londonDay(context.clock.now()) });
    if ('problem' in read) throw new WrongPaper(read.problem);
    return await keepPaper(context, council.id, sent, read);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface SentPaper {
  bytes: Buffer;
  format: PaperFormat;
  encoding: Arrived['encoding'];
  name: string | null;
  hash: string;
}

async function sentPaper(request: IncomingMessage, path: string): Promise<SentPaper> {
  const file = await arrive(request, path, { fileSize: MOST_BYTES, fieldSize: MOST_PASTED, mayLackFile: true }).catch((error: unknown) => {
    throw error instanceof WrongUpload ? new WrongPaper(error.problem === 'NOT_CSV' ? 'NOT_READABLE' : (error.problem as PaperProblem)) : error;
  });
  if (file.byteCount > 0) {
    const format = formatOf(file.name, file.head);
    if (format === null) throw new WrongPaper('NOT_READABLE');
    return { bytes: await readFile(path), format, encoding: file.encoding, name: file.name || null, hash: file.hash };
  }
  const pasted = file.fields['text'] ?? '';
  if (pasted.trim() === '') throw new WrongPaper('NO_FILE');
  const bytes = Buffer.from(pasted);
  if (bytes.length >= MOST_PASTED) throw new WrongPaper('TOO_LONG');
  return { bytes, format: formatOf('', bytes.subarray(0, 500)) === 'HTML' ? 'HTML' : 'TEXT', encoding: 'utf-8', name: null, hash: file.hash };
}

async function keepPaper(context: Context, councilId: string, sent: SentPaper, { paper, facts, findings }: Extract<ReadPaper, { paper: unknown }>): Promise<string> {
  const now = context.clock.now();
  const id = newId(now.getTime());
  const title = (facts.header.title?.value ?? paper.blocks[0]!.text).slice(0, 200);
  const blocks = paper.blocks.map(({ kind, level, label, text }, index) => ({ id: newId(), council: councilId, import: id, position: index + 1, kind, level, label, text }));
  return command(context, async (em) => {
    await em.insert(PaperImportRow, {
      id, council: councilId, title, format: sent.format, fileName: sent.name, fileHash: sent.hash, byteCount: sent.bytes.length, status: 'OPEN', uploadedBy: context.viewer.personId!, uploadedAt: now,
      isDemonstration: context.demo, version: 1,
    });
    await em.insertMany(PaperImportBlockRow, blocks);
    await em.insertMany(PaperImportFactRow, factsToJudge(paper, facts, findings).map((fact, index) => rowOf(fact, index, { council: councilId, import: id }, blocks)));
    return { result: id, audit: { councilId, action: 'sendPaper', subjectType: 'paperImport', subjectId: id } };
  });
}

function rowOf({ placed, ...fact }: FactToJudge, index: number, of: { council: string; import: string }, blocks: readonly { id: string }[]) {
  return {
    id: newId(), ...of, position: index + 1, block: placed === null ? null : blocks[placed.block]!.id, placeStart: placed?.start ?? 0, placeEnd: placed?.end ?? 0, ...fact, taken: fact.taken,
    verdict: 'OPEN', isCorrected: false, decidedBy: null, decidedAt: null, version: 1,
  };
}

/** The import, locked and still open; only that who may prepare papers sees it. */
export async function openImport(em: SqlEntityManager, context: Context, id: string, version?: number): Promise<PaperImportRow> {
  const found = await em.findOne(PaperImportRow, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  see(found, found !== null && canPrepareReports(context.viewer, found.council.id));
  if ((version !== undefined && version !== found.version) || found.status !== 'OPEN') throw new Refused('VERSION_CONFLICT');
  return found;
}

async function changeFact(context: Context, action: string, asked: { factId: string; version: number }, change: (fact: PaperImportFactRow) => void): Promise<string> {
  return command(context, async (em) => {
    const seen = await em.findOne(PaperImportFactRow, { id: asked.factId });
    see(seen, seen !== null && canPrepareReports(context.viewer, seen.council.id));
    await openImport(em, context, seen.import.id);
    const fact = await em.refreshOrFail(seen);
    if (fact.version !== asked.version) throw new Refused('VERSION_CONFLICT');
    change(fact);
    em.assign(fact, { version: fact.version + 1, ...decided(context, fact.verdict) });
    return { result: fact.id, audit: { councilId: fact.council.id, action, subjectType: 'importedFact', subjectId: fact.id } };
  });
}

const decided = (context: Context, verdict: string) => (verdict === 'OPEN' ? { decidedBy: null, decidedAt: null } : { decidedBy: context.viewer.personId, decidedAt: context.clock.now() });

/**
 * Says of one fact that it is taken over, left out, or not decided after all.
 *
 * Who: canPrepareReports.
 * Refuses: BAD_INPUT (a fact from which nothing could be read has to be corrected first), NOT_FOUND, VERSION_CONFLICT (also once the paper is done).
 * Writes: paper_import_fact, audit_entry.
 */
export function judgeImportedFact(context: Context, input: object): Promise<string> {
  const { verdict, ...asked } = checkedInput(judgeImportedFactForm, input);
  return changeFact(context, 'judgeImportedFact', asked, (fact) => {
    if (verdict === 'ACCEPTED' && fact.taken === null) throw new Refused('BAD_INPUT', { verdict: 'Say how it is meant first' });
    fact.verdict = verdict;
  });
}

/**
 * Says how one fact is meant, and takes it over so.
 *
 * Who: canPrepareReports.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, VERSION_CONFLICT (also once the paper is done).
 * Writes: paper_import_fact, audit_entry.
 */
export function correctImportedFact(context: Context, input: object): Promise<string> {
  const { words, choice, post, reason, ...asked } = checkedInput(correctImportedFactForm, input);
  return changeFact(context, 'correctImportedFact', asked, (fact) => {
    fact.taken = corrected(fact.kind, fact.taken ?? null, { words, choice, post, reason });
    Object.assign(fact, { words: sayFact(fact.taken), isCorrected: true, verdict: 'ACCEPTED' });
  });
}

/**
 * Takes over, or leaves out, every fact of a kind that nobody has decided on. What has to be corrected first stays open.
 *
 * Who: canPrepareReports.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT (once the paper is done).
 * Writes: paper_import_fact, audit_entry.
 */
export function judgeImportedFacts(context: Context, input: object): Promise<string> {
  const { importId, kind, verdict } = checkedInput(judgeImportedFactsForm, input);
  return command(context, async (em) => {
    const { id, council } = await openImport(em, context, importId);
    await judgeOpenFacts(em, { importId: id, kind, verdict, by: context.viewer.personId!, at: context.clock.now() });
    return { result: id, audit: { councilId: council.id, action: 'judgeImportedFacts', subjectType: 'paperImport', subjectId: id } };
  });
}

/**
 * Puts a paper aside and forgets its text and what was found in it.
 *
 * Who: canPrepareReports.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT.
 * Writes: paper_import, paper_import_block, paper_import_fact, audit_entry.
 */
export function discardPaperImport(context: Context, input: object): Promise<string> {
  const { importId, version } = checkedInput(paperImportForm, input);
  return command(context, async (em) => {
    const found = await openImport(em, context, importId, version);
    Object.assign(found, { status: 'DISCARDED', version: found.version + 1 });
    await forgetPaper(em, found.id);
    return { result: found.id, audit: { councilId: found.council.id, action: 'discardPaperImport', subjectType: 'paperImport', subjectId: found.id } };
  });
}
