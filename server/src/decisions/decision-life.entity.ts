import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from './decision.entity.ts';

/** One step in the life of a decision; never changed. */
const stepSchema = defineEntity({
  name: 'DecisionStepRow',
  tableName: 'decision_step',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    position: p.integer(),
    kind: p.text(),
    happenedOn: p.date(),
    byRole: p.text().nullable(),
    note: p.text().nullable(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class DecisionStepRow extends stepSchema.class {}
stepSchema.setClass(DecisionStepRow);

/** What one decision does to an earlier one. */
const linkSchema = defineEntity({
  name: 'DecisionLinkRow',
  tableName: 'decision_link',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    kind: p.text(),
    earlierDecision: () => p.manyToOne(DecisionRow),
    isDemonstration: p.boolean(),
  },
});
export class DecisionLinkRow extends linkSchema.class {}
linkSchema.setClass(DecisionLinkRow);

/** What was known before a decision was taken. */
const dutySchema = defineEntity({
  name: 'DecisionDutyRow',
  tableName: 'decision_duty',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    kind: p.text(),
    assessmentStage: p.text().nullable(),
    doneOn: p.date().nullable(),
    byRole: p.text().nullable(),
    note: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class DecisionDutyRow extends dutySchema.class {}
dutySchema.setClass(DecisionDutyRow);

/** A council's own rules for decisions, from a day. */
const ruleSchema = defineEntity({
  name: 'DecisionRuleRow',
  tableName: 'decision_rule',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    validFrom: p.date(),
    keyPence: p.bigint('number').nullable(),
    keyAreas: p.integer().nullable(),
    callInWorkingDays: p.integer().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class DecisionRuleRow extends ruleSchema.class {}
ruleSchema.setClass(DecisionRuleRow);
