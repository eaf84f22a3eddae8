import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionPartRow, DecisionRow } from './decision.entity.ts';

/** What must happen before what was decided may go further. */
const conditionSchema = defineEntity({
  name: 'DecisionConditionRow',
  tableName: 'decision_condition',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    part: () => p.manyToOne(DecisionPartRow).nullable(),
    position: p.integer(),
    needs: p.text(),
    text: p.text(),
    metOn: p.date().nullable(),
    metByDecision: () => p.manyToOne(DecisionRow).nullable(),
    metNote: p.text().nullable(),
  },
});
export class DecisionConditionRow extends conditionSchema.class {}
conditionSchema.setClass(DecisionConditionRow);

/** What may be done, and spent on, under a decision. */
const allowanceSchema = defineEntity({
  name: 'DecisionAllowanceRow',
  tableName: 'decision_allowance',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    activity: p.text(),
    text: p.text(),
  },
});
export class DecisionAllowanceRow extends allowanceSchema.class {}
allowanceSchema.setClass(DecisionAllowanceRow);

/** Authority handed to a post, perhaps only in consultation with another. */
const delegationSchema = defineEntity({
  name: 'DelegationRow',
  tableName: 'delegation',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    part: () => p.manyToOne(DecisionPartRow).nullable(),
    position: p.integer(),
    toRole: p.text(),
    inConsultationWithRole: p.text().nullable(),
    scope: p.text(),
    limitPence: p.bigint('number').nullable(),
  },
});
export class DelegationRow extends delegationSchema.class {}
delegationSchema.setClass(DelegationRow);
