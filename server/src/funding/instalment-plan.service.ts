import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { claimInstalmentForm, planInstalmentForm, takeBackInstalmentForm, withholdInstalmentForm } from '@throughline/shared/forms/instalment-plan';
import { formatPence } from '@throughline/shared/money';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { holdLedgerOpen } from './grant-change.service.ts';
import type { GrantRow } from './grant.entity.ts';
import { canRecordInstalment } from './grant.policy.ts';
import { grantToChange } from './grant-rows.service.ts';
import { InstalmentRow } from './instalment.entity.ts';
import { holdInstalmentsWithinAward } from './instalment.service.ts';

/**
 * Plans an instalment that the funder is expected to pay. What is planned counts against the award.
 *
 * Who: canRecordInstalment.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, GRANT_CLOSED, INSTALMENT_ABOVE_AWARD.
 * Writes: grant_instalment, audit_entry.
 */
export async function planInstalment(context: Context, input: object): Promise<string> {
  const { grantId, amountPence, due, financialYear, note } = checkedInput(planInstalmentForm, input);
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, grantId, canRecordInstalment);
    await holdLedgerOpen(em, grant.id);
    const instalments = await em.find(InstalmentRow, { grant: grant.id });
    const line = em.create(InstalmentRow, {
      ...newLine(context, grant, instalments), financialYear, profiledPence: amountPence, amountPence, status: 'PROFILED', note, ...(due && fuzzyDateValues('due', due)),
    });
    await holdInstalmentsWithinAward(em, grant, [...instalments, line]);
    return { result: line.id, audit: auditOf(line, 'planInstalment') };
  });
}

/**
 * The council has asked for a planned instalment.
 *
 * Who: canRecordInstalment.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: grant_instalment, audit_entry.
 */
export function claimInstalment(context: Context, input: object): Promise<string> {
  return changeInstalment(context, 'claimInstalment', claimInstalmentForm, input, async (_em, _grant, instalment, { claimedOn, note }) => {
    holdNotInFuture(context, 'claimedOn', claimedOn);
    if (instalment.status !== 'PROFILED') throw new Refused('BAD_INPUT', { claimedOn: 'Only an instalment that is planned can be claimed' });
    Object.assign(instalment, { status: 'CLAIMED', claimedOn, note: note ?? instalment.note });
    return instalment;
  });
}

/**
 * The funder keeps an instalment back. It counts against the award no more.
 *
 * Who: canRecordInstalment.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: grant_instalment, audit_entry.
 */
export function withholdInstalment(context: Context, input: object): Promise<string> {
  return changeInstalment(context, 'withholdInstalment', withholdInstalmentForm, input, async (_em, _grant, instalment, { withheldOn, reason }) => {
    holdNotInFuture(context, 'withheldOn', withheldOn);
    if (!['PROFILED', 'CLAIMED'].includes(instalment.status)) throw new Refused('BAD_INPUT', { withheldOn: 'Only an instalment that has not been received can be kept back' });
    Object.assign(instalment, { status: 'WITHHELD', withheldOn, note: reason });
    return instalment;
  });
}

/**
 * Takes back a receipt, in whole or in part, by a line of its own: money was repaid, clawed back, or never came and had
 * been entered by mistake. The receipt stays as it is.
 *
 * Who: canRecordInstalment.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: grant_instalment (a new line, and the version of the receipt), funding_grant (the total received), audit_entry.
 */
export function takeBackInstalment(context: Context, input: object): Promise<string> {
  return changeInstalment(context, 'takeBackInstalment', takeBackInstalmentForm, input, async (em, grant, receipt, back) => {
    const { amountPence, takenBackOn, reason } = back;
    holdNotInFuture(context, 'takenBackOn', takenBackOn);
    if (receipt.status !== 'RECEIVED') throw new Refused('BAD_INPUT', { amountPence: 'Only an instalment that was received can be taken back' });
    if (receipt.receivedOn && takenBackOn < receipt.receivedOn) throw new Refused('BAD_INPUT', { takenBackOn: 'That is before the day it was received' });
    const instalments = await em.find(InstalmentRow, { grant: grant.id });
    const earlier = instalments.filter(({ takesBackId }) => takesBackId === receipt.id);
    // Money that went back without naming its receipt has gone too.
    const left = Math.min(earlier.reduce((rest, line) => rest - line.amountPence, receipt.amountPence), grant.receivedPence);
    if (amountPence > left) throw new Refused('BAD_INPUT', { amountPence: `No more than ${formatPence(left)} of it is left to take back` });
    grant.receivedPence -= amountPence;
    return em.create(InstalmentRow, {
      ...newLine(context, grant, instalments), financialYear: receipt.financialYear ?? null, amountPence, status: 'REPAID',
      receivedOn: takenBackOn, note: reason, takesBackId: receipt.id, takesBackAs: back.as,
    });
  });
}

interface SeenInstalment {
  instalmentId: string;
  version: number;
}

/** What every change of an instalment has in common: the form, the lock of the grant and of the row, access, the version. */
function changeInstalment<F extends Form<SeenInstalment>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, grant: GrantRow, instalment: InstalmentRow, data: DataOf<F>) => Promise<InstalmentRow>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { instalmentId, version } = data as SeenInstalment;
  return command(context, async (em) => {
    const known = await em.findOne(InstalmentRow, { id: instalmentId });
    const grant = await grantToChange(context, em, known?.grant.id ?? newId(), canRecordInstalment);
    // Read again under the lock of the grant: somebody may have changed it meanwhile.
    const instalment = (await em.findOne(InstalmentRow, { id: instalmentId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }))!;
    if (instalment.version !== version) throw new Refused('VERSION_CONFLICT');
    const line = await change(em, grant, instalment, data);
    instalment.version += 1;
    return { result: line.id, audit: auditOf(line, action) };
  });
}

const newLine = (context: Context, grant: GrantRow, instalments: readonly InstalmentRow[]) => ({
  id: newId(context.clock.now().getTime()), council: grant.council.id, grant: grant.id,
  seq: Math.max(0, ...instalments.map(({ seq }) => seq)) + 1, isDemonstration: context.demo, version: 1,
});

const auditOf = (line: InstalmentRow, action: string) => ({ councilId: line.council.id, action, subjectType: 'instalment', subjectId: line.id });
