import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';

/** What was done before a consultation opened, or before a decision on it. Only added to. */
const assuranceSchema = defineEntity({
  name: 'ConsultationAssuranceRow',
  tableName: 'consultation_assurance',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    kind: p.text(),
    assessmentStage: p.text().nullable(),
    doneOn: p.date(),
    byRole: p.text(),
    note: p.text(),
    isDemonstration: p.boolean(),
    recordedAt: p.datetime(),
  },
});
export class ConsultationAssuranceRow extends assuranceSchema.class {}
assuranceSchema.setClass(ConsultationAssuranceRow);

/** An item of the start checklist that is left out, and why. */
const waiverSchema = defineEntity({
  name: 'ConsultationWaiverRow',
  tableName: 'consultation_waiver',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    item: p.text(),
    reason: p.text(),
    waivedByRole: p.text(),
    waivedOn: p.date(),
    isDemonstration: p.boolean(),
  },
});
export class ConsultationWaiverRow extends waiverSchema.class {}
waiverSchema.setClass(ConsultationWaiverRow);

/** The decision that follows on a consultation. */
const decisionSchema = defineEntity({
  name: 'ConsultationDecisionRow',
  tableName: 'consultation_decision',
  properties: {
    consultation: () => p.manyToOne(ConsultationRow).primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    namedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class ConsultationDecisionRow extends decisionSchema.class {}
decisionSchema.setClass(ConsultationDecisionRow);
