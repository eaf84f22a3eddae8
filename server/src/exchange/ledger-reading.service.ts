import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { londonDay } from '@throughline/shared/dates';
import type { ColumnPlaces } from '@throughline/shared/ledger-columns';
import { readLedgerLine } from '@throughline/shared/ledger-line';
import { sameNumber, type FileProblem } from '@throughline/shared/ledger-reasons';
import { GrantRow } from '../funding/grant.entity.ts';
import { newId } from '../platform/ids.ts';
import type { Job, JobContext } from '../platform/jobs.ts';
import { recordsOf, WrongFile } from './csv-records.service.ts';
import { forgetLines, gatherCodes, holdingImport, piecesOf, sayProgress, stageLines, type StagedLine } from './ledger-file.queries.ts';
import { LedgerImportRow, type LedgerLayoutRow } from './ledger-import.entity.ts';
import type { ImportFacts } from './ledger-judge.queries.ts';
import { judgeLines } from './ledger-judge.service.ts';

export const MOST_LINES = 100_000;
const LINES_AT_ONCE = 1_000;

/**
 * The job that reads the file of an import and judges its lines. It begins anew when it was cut off: what it had kept of
 * the file before is forgotten first.
 */
export const readLedgerFile: Job = (payload, context) =>
  workAt(payload['importId']!, context, async (found, client) => {
    if (found.status !== 'READING' || !found.layout) return;
    const of = { importId: found.id, councilId: found.council.id };
    await forgetLines(client, found.id);
    await readLines(found, found.layout, client, context);
    await gatherCodes(client, of);
    await judge(found.id, context);
  });

/** The job that judges the lines of an import anew, because something that they depend on was changed. */
export const judgeLedgerImport: Job = (payload, context) =>
  workAt(payload['importId']!, context, async (found) => {
    if (found.status === 'READING') await judge(found.id, context);
  });

async function judge(importId: string, { em, clock }: JobContext): Promise<void> {
  await em.fork().transactional(async (own) => {
    const found = await own.findOneOrFail(LedgerImportRow, importId);
    const grant = await own.findOneOrFail(GrantRow, found.grant.id);
    await judgeLines(own, grant, factsOf(found), londonDay(clock.now()));
    await own.nativeUpdate(LedgerImportRow, { id: importId, status: 'READING' }, { status: 'READY', movedAt: clock.now(), version: found.version + 1 });
  });
}

/** What judging and writing need to know of an import. */
export function factsOf({ id, grant, kind }: LedgerImportRow): ImportFacts {
  if (!kind) throw new Error('The columns of an import are chosen before its lines are judged');
  return { id, grantId: grant.id, kind };
}

/** Works at one import, alone. What is wrong with the file, or goes wrong for good, is written down for the officer. */
async function workAt(importId: string, context: JobContext, work: (found: LedgerImportRow, client: PoolClient) => Promise<void>): Promise<void> {
  const stop = (problem: FileProblem, line: number | null) =>
    context.em.fork().nativeUpdate(LedgerImportRow, { id: importId, status: { $in: ['READING', 'WRITING'] } }, { status: 'STOPPED', problem, problemLine: line });
  try {
    await holdingImport(context.pool, importId, async (client) => {
      const found = await context.em.fork().findOne(LedgerImportRow, importId, { populate: ['layout'] });
      if (found) await work(found, client);
    });
  } catch (error) {
    if (error instanceof WrongFile) return void (await stop(error.problem as FileProblem, error.line));
    if (context.isLastAttempt) await stop('INTERNAL', null);
    throw error;
  }
}

async function readLines(found: LedgerImportRow, layout: LedgerLayoutRow, client: PoolClient, context: JobContext): Promise<void> {
  const of = { importId: found.id, councilId: found.council.id };
  const places = placesOf(layout);
  const width = (JSON.parse(found.headings) as string[]).length;
  const keys = new LineKeys(layout.numberColumn !== null && layout.numberColumn !== undefined);
  let lines: StagedLine[] = [];
  let count = 0;
  for await (const { record, raw, line: lineNumber } of recordsOf(piecesOf(client, found.id), found)) {
    count += 1;
    if (count > MOST_LINES) throw new WrongFile('TOO_MANY_LINES', null);
    const read = readLedgerLine(record, places, width);
    const key = read.misread === null ? keys.of(read) : null;
    lines.push({ id: newId(), lineNumber, ...read, ledgerKey: key, raw, misread: read.misread ?? (key === null ? sameNumber : null) });
    if (lines.length < LINES_AT_ONCE) continue;
    context.goOn();
    await stageLines(client, of, lines);
    await sayProgress(client, found.id, count, context.clock.now());
    await breathe();
    lines = [];
  }
  if (count === 0) throw new WrongFile('EMPTY', null);
  await stageLines(client, of, lines);
  await sayProgress(client, found.id, count, context.clock.now());
}

const placesOf = (layout: LedgerLayoutRow): ColumnPlaces => ({
  date: layout.dateColumn, amount: layout.amountColumn, credit: layout.creditColumn ?? null, description: layout.descriptionColumn,
  number: layout.numberColumn ?? null, evidence: layout.evidenceColumn ?? null, credits: layout.creditsColumn ?? null,
  code: layout.codeColumn ?? null, secondCode: layout.secondCodeColumn ?? null,
});

/**
 * The key under which a line is known for good: the number of the finance system where the file has one, otherwise what
 * the line says and how many lines before it in the file say the same. Null for a number that the file has twice.
 */
class LineKeys {
  private readonly seen = new Map<string, number>();
  constructor(private readonly hasNumbers: boolean) {}

  of(line: ReturnType<typeof readLedgerLine>): string | null {
    const isNumbered = this.hasNumbers && line.number !== null;
    const said = isNumbered ? `id:${line.number}` : `line:${hashOf([line.spentOn, line.pence, line.description, line.evidence, line.code])}`;
    const times = (this.seen.get(said) ?? 0) + 1;
    this.seen.set(said, times);
    if (isNumbered) return times === 1 ? said : null;
    return `${said}:${times}`;
  }
}

const hashOf = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 24);
