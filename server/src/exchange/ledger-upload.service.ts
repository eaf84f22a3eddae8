import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainHeading } from '@throughline/shared/ledger-columns';
import { GrantRow } from '../funding/grant.entity.ts';
import { canSeeGrant } from '../funding/grant.policy.ts';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { queueJob } from '../platform/jobs.ts';
import { keepPiece } from './ledger-file.queries.ts';
import { LedgerImportRow, LedgerLayoutRow } from './ledger-import.entity.ts';
import { canImportLedger } from './ledger-import.policy.ts';
import { arrive, headingsOf, PIECE, type Arrived } from './uploaded-file.service.ts';

/** The council's slug of a grant into whose ledger the viewer may import. */
export async function grantToImportInto(context: Context, grantId: string): Promise<{ slug: string }> {
  const grant = await context.em.fork().findOne(GrantRow, { id: grantId }, { populate: ['council'] });
  const councilId = grant?.council.id ?? '';
  see(grant, canSeeGrant(context.viewer, { councilId, isPublished: grant?.isPublished ?? false }));
  allow(canImportLedger(context.viewer, { councilId }));
  return { slug: grant.council.slug };
}

/**
 * Takes a file of a finance system for the ledger of a grant. Nothing enters the ledger: where its columns are known from
 * earlier files it is read in a job, otherwise the officer says first what is in them.
 *
 * Who: canImportLedger.
 * Refuses: NOT_FOUND, FORBIDDEN; WrongUpload for a file that is none or too large.
 * Writes: ledger_import, ledger_import_piece, perhaps a job, audit_entry.
 */
export async function sendLedgerFile(context: Context, grantId: string, request: IncomingMessage): Promise<string> {
  await grantToImportInto(context, grantId);
  const folder = await mkdtemp(join(tmpdir(), 'throughline-'));
  try {
    const file = await arrive(request, join(folder, 'file'));
    const { separator, headings } = headingsOf(file);
    return await keepFile(context, grantId, file, separator, headings);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By which a file's columns are known again: its headings, however they are spaced or marked. */
export const hashOfHeadings = (headings: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(headings.map(plainHeading))).digest('hex');

async function keepFile(context: Context, grantId: string, file: Arrived, separator: string, headings: string[]): Promise<string> {
  const headingsHash = hashOfHeadings(headings);
  const now = context.clock.now();
  return command(context, async (em) => {
    const grant = await em.findOneOrFail(GrantRow, grantId);
    const layout = await em.findOne(LedgerLayoutRow, { council: grant.council.id, headingsHash });
    const id = newId(now.getTime());
    await em.insert(LedgerImportRow, {
      id, council: grant.council.id, grant: grantId, status: layout ? 'READING' : 'COLUMNS_NEEDED', fileName: file.name, fileHash: file.hash,
      byteCount: file.byteCount, encoding: file.encoding, separator, headings: JSON.stringify(headings), headingsHash, layout: layout?.id ?? null,
      kind: layout?.kind ?? null, linesRead: 0, addCount: 0, addPence: 0, alreadyCount: 0, wrongCount: 0, wrongPence: 0, codesToMatch: 0,
      uploadedBy: context.viewer.personId!, uploadedAt: now, movedAt: now, isDemonstration: context.demo, version: 1,
    });
    let position = 0;
    for await (const piece of createReadStream(file.path, { highWaterMark: PIECE })) await keepPiece(em, id, position++, piece as Buffer);
    if (layout) await queueJob(em, 'readLedgerFile', { importId: id }, `ledger-import:${id}`);
    return { result: id, audit: { councilId: grant.council.id, action: 'sendLedgerFile', subjectType: 'ledgerImport', subjectId: id } };
  });
}
