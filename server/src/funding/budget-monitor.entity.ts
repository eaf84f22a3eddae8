import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { given } from '../platform/reading/sql.ts';

/** The budget monitor of a council: the council, as those read it who answer for its money. A view; never written. */
const schema = defineEntity({
  name: 'BudgetMonitorRow',
  tableName: 'budget_monitor',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
  },
});
export class BudgetMonitorRow extends schema.class {}
schema.setClass(BudgetMonitorRow);

/** The day and the financial year that a monitor is for. The query prepares both. */
export const monitorDay = given('monitorDay', 'date');
export const monitorYear = given('financialYear', 'text');
