import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { GrantRow } from './grant.entity.ts';
import { AllowedUseRow } from './allowed-use.entity.ts';
import { BudgetLineRow } from './budget-line.entity.ts';

/** A line of a grant's ledger. Append-only: a mistake is put right by a reversal. */
const entrySchema = defineEntity({
  name: 'SpendEntryRow',
  tableName: 'spend_entry',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    kind: p.text(),
    fundType: p.text(),
    allowedUse: () => p.manyToOne(AllowedUseRow),
    /** Of the same grant and fund type, for the financial year of the day; null when it is booked to none. */
    budgetLine: () => p.manyToOne(BudgetLineRow).nullable(),
    amountPence: p.bigint('number'),
    spentOn: p.date(),
    description: p.text(),
    evidence: p.text().nullable(),
    site: () => p.manyToOne(SiteRow).nullable(),
    decision: () => p.manyToOne(DecisionRow),
    /** Of a reversal: the entry that it takes back, in whole or in part. */
    reversesId: p.uuid().nullable(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class SpendEntryRow extends entrySchema.class {}
entrySchema.setClass(SpendEntryRow);

/** What the grant is expected to come to, as somebody expected it on a day. Append-only; the latest counts. */
const forecastSchema = defineEntity({
  name: 'ForecastRow',
  tableName: 'grant_forecast',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    amountPence: p.bigint('number'),
    madeOn: p.date(),
    note: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class ForecastRow extends forecastSchema.class {}
forecastSchema.setClass(ForecastRow);
