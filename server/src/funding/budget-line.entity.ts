import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** A line of the budget of one financial year, of a grant or of another source. */
const lineSchema = defineEntity({
  name: 'BudgetLineRow',
  tableName: 'budget_line',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    source: p.text(),
    grant: () => p.manyToOne(GrantRow).nullable(),
    title: p.text(),
    financialYear: p.text(),
    fundType: p.text(),
    strand: p.text().nullable(),
    site: () => p.manyToOne(SiteRow).nullable(),
    /** As first agreed; what moves in and out stands in the transfers. */
    originalPence: p.bigint('number'),
    agreedOn: p.date(),
    isDemonstration: p.boolean(),
    version: p.integer(),
  },
});
export class BudgetLineRow extends lineSchema.class {}
lineSchema.setClass(BudgetLineRow);

/** How a line is spread over its months, from a day on. Append-only. */
const profileSchema = defineEntity({
  name: 'BudgetProfileRow',
  tableName: 'budget_profile',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    budgetLine: () => p.manyToOne(BudgetLineRow),
    seq: p.integer(),
    /** Twelve amounts, April first. */
    monthPence: p
      .array(
        (pence) => Number(pence),
        (pence) => String(pence),
      )
      .columnType('int8[]'),
    holdsFrom: p.date(),
    reason: p.text().nullable(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class BudgetProfileRow extends profileSchema.class {}
profileSchema.setClass(BudgetProfileRow);
