import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordInstalmentForm } from '@throughline/shared/forms/record-instalment';
import { validateForm, type DataOf } from '@throughline/shared/forms';
import { formatPence } from '@throughline/shared/money';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { shownAllocations } from './allocation.queries.ts';
import type { RecordInstalmentInput } from './grant-inputs.type.ts';
import type { GrantRow } from './grant.entity.ts';
import { canRecordInstalment } from './grant.policy.ts';
import { grantToChange } from './grant-rows.service.ts';
import { InstalmentRow } from './instalment.entity.ts';

type Movement = DataOf<typeof recordInstalmentForm>;

/**
 * Records money of a grant that came from the funder or went back. An instalment that was planned or claimed becomes
 * received; what is received is never edited, and money that goes back is a line of its own.
 *
 * Who: canRecordInstalment.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, INSTALMENT_ABOVE_AWARD.
 * Writes: grant_instalment, funding_grant (the total received), audit_entry.
 */
export async function recordInstalment(context: Context, input: RecordInstalmentInput): Promise<string> {
  const form = validateForm(recordInstalmentForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const movement = form.data;
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, movement.grantId, canRecordInstalment);
    holdNotInFuture(context, 'receivedOn', movement.receivedOn);
    const instalments = await em.find(InstalmentRow, { grant: grant.id });
    if (movement.movement === 'REPAID' && movement.amountPence > grant.receivedPence) {
      throw new Refused('BAD_INPUT', { amountPence: `No more than ${formatPence(grant.receivedPence)} has been received` });
    }
    const planned = movement.instalmentId === null ? null : plannedInstalment(instalments, movement.instalmentId);
    const line = planned ? received(planned, movement) : newLine(context, em, grant, instalments, movement);
    const lines = planned ? instalments : [...instalments, line];
    await holdInstalmentsWithinAward(em, grant, lines);
    grant.receivedPence += movement.movement === 'RECEIVED' ? movement.amountPence : -movement.amountPence;
    return { result: line.id, audit: { councilId: grant.council.id, action: 'recordInstalment', subjectType: 'instalment', subjectId: line.id } };
  });
}

function plannedInstalment(instalments: readonly InstalmentRow[], id: string): InstalmentRow {
  const planned = instalments.find((instalment) => instalment.id === id && ['PROFILED', 'CLAIMED'].includes(instalment.status));
  if (!planned) throw new Refused('BAD_INPUT', { instalmentId: 'Choose an instalment that has not been received yet' });
  return planned;
}

function received(planned: InstalmentRow, { amountPence, receivedOn, note }: Movement): InstalmentRow {
  planned.profiledPence ??= planned.amountPence;
  return Object.assign(planned, { status: 'RECEIVED', amountPence, receivedOn, note: note ?? planned.note });
}

function newLine(context: Context, em: SqlEntityManager, grant: GrantRow, instalments: readonly InstalmentRow[], movement: Movement): InstalmentRow {
  const { amountPence, receivedOn, financialYear, note } = movement;
  return em.create(InstalmentRow, {
    id: newId(context.clock.now().getTime()), council: grant.council.id, grant: grant.id,
    seq: Math.max(0, ...instalments.map(({ seq }) => seq)) + 1,
    financialYear, amountPence, status: movement.movement, receivedOn, note,
    isDemonstration: context.demo,
  });
}

/**
 * All instalments that are not withheld, less what was paid back, stay within the award; those of one financial year
 * within what the award has for that year, where that is known.
 *
 * @throws Refused INSTALMENT_ABOVE_AWARD
 */
export async function holdInstalmentsWithinAward(em: SqlEntityManager, grant: GrantRow, lines: readonly InstalmentRow[]): Promise<void> {
  const expected = (some: readonly InstalmentRow[]) => some.reduce((total, line) => total + counted(line), 0);
  if (expected(lines) > (grant.awardedPence ?? 0)) throw new Refused('INSTALMENT_ABOVE_AWARD');
  const years = (await shownAllocations(em, grant.id)).filter((part) => part.kind === null && part.strand === null);
  for (const { financialYear, amountPence } of years) {
    const ofYear = lines.filter((line) => line.financialYear === financialYear);
    if (amountPence !== null && expected(ofYear) > amountPence) throw new Refused('INSTALMENT_ABOVE_AWARD');
  }
}

function counted({ status, amountPence }: InstalmentRow): number {
  if (status === 'WITHHELD') return 0;
  return status === 'REPAID' ? -amountPence : amountPence;
}
