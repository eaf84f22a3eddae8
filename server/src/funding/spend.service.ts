import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordSpendForm } from '@throughline/shared/forms/record-spend';
import { validateForm, type DataOf } from '@throughline/shared/forms';
import { formatPence } from '@throughline/shared/money';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { holdLedgerOpen } from './grant-change.service.ts';
import type { GrantRow } from './grant.entity.ts';
import { canRecordSpend } from './grant.policy.ts';
import { lineOfSpend } from './budget-rows.service.ts';
import { grantToChange, holdWithinAllocations } from './grant-rows.service.ts';
import type { RecordSpendInput } from './grant-inputs.type.ts';
import { SpendEntryRow } from './spend-entry.entity.ts';
import { holdSpendAllowed } from './spend-guards.service.ts';

export type SpendLine = DataOf<typeof recordSpendForm>;

/** A line as it will be written: what it is booked to, and what it adds to the totals of its grant. */
interface Booking {
  allowedUse: string;
  budgetLine: string | null;
  site: string | null;
  decision: string;
  spentPence: number;
  committedPence: number;
}

/**
 * Adds a line to the ledger of a grant. Lines are never edited: a mistake is put right by a reversal, in whole or in part.
 *
 * The totals of the grant are raised in the same transaction, under its lock, so that two lines at once cannot pass a limit together.
 *
 * Who: canRecordSpend.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, SPEND_OUTSIDE_GRANT_DATES, SPEND_NEEDS_AUTHORITY, SPEND_ABOVE_AUTHORITY,
 * GRANT_CLOSED, CAPITAL_NEEDS_SELECTED_SITE, CAPITAL_EXCEEDS_ALLOCATION, REVENUE_ON_CAPITAL.
 * Writes: spend_entry, funding_grant (totals), audit_entry.
 */
export async function recordSpend(context: Context, input: RecordSpendInput): Promise<string> {
  const form = validateForm(recordSpendForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const line = form.data;
  return command(context, async (em) => {
    const grant = await grantToChange(context, em, line.grantId, canRecordSpend);
    holdNotInFuture(context, 'spentOn', line.spentOn);
    await holdLedgerOpen(em, grant.id);
    const { spentPence, committedPence, ...booked } = line.kind === 'REVERSAL' ? await reversal(em, grant, line) : await spending(em, grant, line);
    grant.spentPence += spentPence;
    grant.committedPence += committedPence;
    if (line.fundType === 'CAPITAL') grant.capitalUsedPence += spentPence + committedPence;
    await em.flush();
    await holdWithinAllocations(em, grant);

    const recordedAt = context.clock.now();
    const id = newId(recordedAt.getTime());
    const { kind, fundType, amountPence, spentOn, description, evidence, reversesId } = line;
    await em.insert(SpendEntryRow, {
      id, council: grant.council.id, grant: grant.id, kind, fundType, amountPence, spentOn, description, evidence, reversesId, recordedAt, ...booked,
      isDemonstration: context.demo,
    });
    return { result: id, audit: { councilId: grant.council.id, action: 'recordSpend', subjectType: 'spendEntry', subjectId: id } };
  });
}

async function spending(em: SqlEntityManager, grant: GrantRow, line: SpendLine): Promise<Booking> {
  const { use, site, decision } = await holdSpendAllowed(em, grant, line);
  const budgetLine = await lineOfSpend(em, grant, line);
  const isCommitment = line.kind === 'COMMITMENT';
  return {
    allowedUse: use.id, budgetLine: budgetLine?.id ?? null, site: site?.id ?? null, decision,
    spentPence: isCommitment ? 0 : line.amountPence,
    committedPence: isCommitment ? line.amountPence : 0,
  };
}

/** Takes back what is left of an earlier line. A correction may come after the grant has ended. */
async function reversal(em: SqlEntityManager, grant: GrantRow, line: SpendLine): Promise<Booking> {
  const refuse = (field: string, words: string) => new Refused('BAD_INPUT', { [field]: words });
  const entry = await em.findOne(SpendEntryRow, { id: line.reversesId ?? '', grant: grant.id });
  if (!entry || entry.kind === 'REVERSAL') throw refuse('reversesId', 'Choose an entry of this grant that is not itself a reversal');
  if (entry.fundType !== line.fundType) throw refuse('fundType', 'A reversal is capital or revenue as the entry that it takes back');
  if (line.spentOn < entry.spentOn) throw refuse('spentOn', 'A reversal cannot be earlier than the entry that it takes back');
  const earlier = await em.find(SpendEntryRow, { reversesId: entry.id });
  const left = earlier.reduce((rest, { amountPence }) => rest - amountPence, entry.amountPence);
  if (line.amountPence > left) throw refuse('amountPence', `No more than ${formatPence(left)} of that entry is left to reverse`);
  const isCommitment = entry.kind === 'COMMITMENT';
  return {
    allowedUse: entry.allowedUse.id, budgetLine: entry.budgetLine?.id ?? null, site: entry.site?.id ?? null, decision: entry.decision.id,
    spentPence: isCommitment ? 0 : -line.amountPence,
    committedPence: isCommitment ? -line.amountPence : 0,
  };
}
