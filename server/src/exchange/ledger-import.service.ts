import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { chooseColumnsForm, importVersionForm, matchCodeForm } from '@throughline/shared/forms/ledger-import';
import { londonDay } from '@throughline/shared/dates';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { AllowedUseRow } from '../funding/allowed-use.entity.ts';
import { GrantRow } from '../funding/grant.entity.ts';
import { see } from '../platform/access.ts';
import { audit } from '../platform/audit.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { queueJob, type Job } from '../platform/jobs.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { forgetFile } from './ledger-file.queries.ts';
import { LedgerCodeRow, LedgerImportCodeRow, LedgerImportRow, LedgerLayoutRow } from './ledger-import.entity.ts';
import { canImportLedger } from './ledger-import.policy.ts';
import { lockDecisions, writeLines } from './ledger-judge.queries.ts';
import { judgeLines } from './ledger-judge.service.ts';
import { factsOf } from './ledger-reading.service.ts';

type Change<Data> = (em: SqlEntityManager, found: LedgerImportRow, data: Data) => Promise<void>;

/** Loads the import of a form, locked, holds it to the version that the person saw, changes it and writes the audit entry. */
async function changeImport<F extends Form<{ importId: string; version?: number }>>(
  context: Context, action: string, form: F, input: object, isStill: readonly string[], change: Change<DataOf<F>>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { importId, version } = data as { importId: string; version?: number };
  return command(context, async (em) => {
    const found = await em.findOne(LedgerImportRow, { id: importId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const councilId = found?.council.id ?? '';
    see(found, canImportLedger(context.viewer, { councilId }));
    if (version !== undefined && version !== found.version) throw new Refused('VERSION_CONFLICT');
    if (!isStill.includes(found.status)) throw new Refused('VERSION_CONFLICT');
    await change(em, found, data);
    found.version += 1;
    found.movedAt = context.clock.now();
    return { result: found.id, audit: { councilId, action, subjectType: 'ledgerImport', subjectId: found.id } };
  });
}

/**
 * Says which column of a file holds what. The choice is remembered for files with the same headings; the file is read in a job.
 *
 * Who: canImportLedger.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, VERSION_CONFLICT.
 * Writes: ledger_layout, ledger_import, a job, audit_entry.
 */
export function chooseImportColumns(context: Context, input: object): Promise<string> {
  return changeImport(context, 'chooseImportColumns', chooseColumnsForm, input, ['COLUMNS_NEEDED', 'READY'], async (em, found, chosen) => {
    const width = (JSON.parse(found.headings) as string[]).length;
    const columns = {
      kind: chosen.kind, dateColumn: chosen.date, amountColumn: chosen.amount, creditColumn: chosen.credit, descriptionColumn: chosen.description,
      numberColumn: chosen.number, evidenceColumn: chosen.evidence, creditsColumn: chosen.credits, codeColumn: chosen.code, secondCodeColumn: chosen.secondCode,
    };
    for (const name of ['date', 'amount', 'credit', 'description', 'number', 'evidence', 'credits', 'code', 'secondCode'] as const) {
      if ((chosen[name] ?? 0) >= width) throw new Refused('BAD_INPUT', { [name]: 'Choose a column from the list' });
    }
    const remembered = await em.findOne(LedgerLayoutRow, { council: found.council.id, headingsHash: found.headingsHash }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const layoutId = remembered?.id ?? newId();
    if (remembered) em.assign(remembered, columns);
    else await em.insert(LedgerLayoutRow, { id: layoutId, council: found.council.id, headingsHash: found.headingsHash, ...columns });
    found.layout = em.getReference(LedgerLayoutRow, layoutId);
    found.kind = chosen.kind;
    found.status = 'READING';
    found.linesRead = 0;
    await em.flush();
    await queueJob(em, 'readLedgerFile', { importId: found.id }, `ledger-import:${found.id}`);
  });
}

/**
 * Says what a code of the finance system stands for in a grant: for one code of a file, or for all that are not matched yet.
 * It is remembered for every file that comes. Lines already in the ledger stay as they are.
 *
 * Who: canImportLedger.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, VERSION_CONFLICT (the import has moved on).
 * Writes: ledger_code, ledger_import, a job, audit_entry.
 */
export function matchImportCode(context: Context, input: object): Promise<string> {
  return changeImport(context, 'matchImportCode', matchCodeForm, input, ['READY'], async (em, found, match) => {
    const { codeId, fundType, allowedUseId, decisionId, siteId, budgetTitle } = match;
    const of = { council: found.council.id, grant: found.grant.id };
    await holdMatchKnown(em, found, match);
    // Whoever writes lines of this grant holds it: between their judging and their writing no code comes to stand for another thing.
    await em.findOneOrFail(GrantRow, found.grant.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const codes = await em.find(LedgerImportCodeRow, { import: found.id, ...(codeId === null ? { ledgerCode: null } : { id: codeId }) });
    if (codeId !== null && codes.length === 0) throw new Refused('BAD_INPUT', { codeId: 'Choose a code from the list' });
    const values = { fundType, allowedUse: allowedUseId, decision: decisionId, site: siteId, budgetTitle };
    for (const { code } of codes) {
      const known = await em.findOne(LedgerCodeRow, { grant: found.grant.id, code }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (known) em.assign(known, { ...values, version: known.version + 1 });
      else await em.insert(LedgerCodeRow, { id: newId(), ...of, code, ...values, version: 1 });
    }
    found.status = 'READING';
    await em.flush();
    await queueJob(em, 'judgeLedgerImport', { importId: found.id }, `ledger-import:${found.id}`);
  });
}

async function holdMatchKnown(em: SqlEntityManager, found: LedgerImportRow, match: DataOf<typeof matchCodeForm>): Promise<void> {
  const use = await em.findOne(AllowedUseRow, { id: match.allowedUseId, grant: found.grant.id });
  if (!use) throw new Refused('BAD_INPUT', { allowedUseId: 'Choose a use from the list' });
  if (use.fundType && use.fundType !== match.fundType) throw new Refused('BAD_INPUT', { allowedUseId: 'That use is for the other type of money' });
  if (!(await em.findOne(DecisionRow, { id: match.decisionId, council: found.council.id }))) throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision from the list' });
  if (match.siteId !== null && !(await em.findOne(SiteRow, { id: match.siteId, council: found.council.id }))) {
    throw new Refused('BAD_INPUT', { siteId: 'Choose a site from the list' });
  }
}

/**
 * Confirms what the preview of an import said: its good lines are written in a job, all of them or none. Whoever confirms
 * at the same time finds that it has moved on.
 *
 * Who: canImportLedger.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT.
 * Writes: ledger_import, a job, audit_entry; the job writes spend_entry, funding_grant (totals), audit_entry.
 */
export function confirmLedgerImport(context: Context, input: object): Promise<string> {
  return changeImport(context, 'confirmLedgerImport', importVersionForm, input, ['READY'], async (em, found) => {
    if (found.addCount === 0) throw new Refused('BAD_INPUT', { importId: 'No line of this file can be added' });
    found.status = 'WRITING';
    found.confirmedBy = context.viewer.personId;
    await em.flush();
    await queueJob(em, 'writeLedgerImport', { importId: found.id }, `ledger-import:${found.id}`);
  });
}

/**
 * Puts an import aside; nothing of it has been added or will be.
 *
 * Who: canImportLedger.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT.
 * Writes: ledger_import, audit_entry.
 */
export function discardLedgerImport(context: Context, input: object): Promise<string> {
  return changeImport(context, 'discardLedgerImport', importVersionForm, input, ['COLUMNS_NEEDED', 'READY', 'STOPPED'], async (em, found) => {
    found.status = 'DISCARDED';
    await forgetFile(em, found.id);
  });
}

/**
 * Takes up an import that stopped where nobody expected it.
 *
 * Who: canImportLedger.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT.
 * Writes: ledger_import, a job, audit_entry.
 */
export function takeUpLedgerImport(context: Context, input: object): Promise<string> {
  return changeImport(context, 'takeUpLedgerImport', importVersionForm, input, ['STOPPED'], async (em, found) => {
    found.status = found.layout ? 'READING' : 'COLUMNS_NEEDED';
    found.problem = null;
    found.problemLine = null;
    await em.flush();
    if (found.layout) await queueJob(em, 'readLedgerFile', { importId: found.id }, `ledger-import:${found.id}`);
  });
}

/** The job that writes a confirmed import, in one transaction under the lock of its grant, after judging its lines anew. */
export const writeLedgerImport: Job = async ({ importId }, context) => {
  const { em, clock, isLastAttempt } = context;
  try {
    await em.fork().transactional(async (own) => {
      const found = await own.findOne(LedgerImportRow, { id: importId!, status: 'WRITING' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!found) return;
      const grant = await own.findOneOrFail(GrantRow, found.grant.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const facts = factsOf(found);
      await lockDecisions(own, facts);
      await judgeLines(own, grant, facts, londonDay(clock.now()));
      context.goOn();
      await writeLines(own, facts, clock.now());
      context.goOn();
      await forgetFile(own, found.id);
      await own.nativeUpdate(LedgerImportRow, found.id, { status: 'DONE', doneAt: clock.now(), movedAt: clock.now(), version: found.version + 1 });
      await audit(own, clock.now(), {
        councilId: found.council.id, actorId: found.confirmedBy ?? null, action: 'writeLedgerImport', subjectType: 'ledgerImport', subjectId: found.id,
      });
    });
  } catch (error) {
    if (isLastAttempt) await em.fork().nativeUpdate(LedgerImportRow, { id: importId!, status: 'WRITING' }, { status: 'STOPPED', problem: 'INTERNAL' });
    throw error;
  }
};
