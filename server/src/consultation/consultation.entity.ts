import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';

/** What people may have their say on, and until when. */
const consultationSchema = defineEntity({
  name: 'ConsultationRow',
  tableName: 'consultation',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    slug: p.text(),
    title: p.text(),
    summary: p.text(),
    nextSteps: p.text().nullable(),
    ...fuzzyDate('outcomeDue'),
    opensAt: p.datetime(),
    closesAt: p.datetime(),
    statedLength: p.text().nullable(),
    isPublished: p.boolean(),
    withdrawnAt: p.datetime().nullable(),
    resultsPublishedAt: p.datetime().nullable(),
    splitBy: p.uuid().nullable(),
    whyNow: p.text().nullable(),
    methods: p.array().default(['ONLINE']),
    changesChildrensCentres: p.text().default('NOT_STATED'),
    changesYouthProvision: p.text().default('NOT_STATED'),
    changesSendProvision: p.text().default('NOT_STATED'),
    feedbackDueOn: p.date().nullable(),
    suspendedAt: p.datetime().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class ConsultationRow extends consultationSchema.class {}
consultationSchema.setClass(ConsultationRow);

/** A law that the consultation answers to. */
const dutySchema = defineEntity({
  name: 'ConsultationDutyRow',
  tableName: 'consultation_duty',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    statute: p.text(),
    section: p.text(),
    requirement: p.text(),
    metBy: p.text().nullable(),
    position: p.integer(),
    version: p.integer().default(1),
  },
});
export class ConsultationDutyRow extends dutySchema.class {}
dutySchema.setClass(ConsultationDutyRow);

/** An option of the proposal. Preferred is not decided. */
const optionSchema = defineEntity({
  name: 'ConsultationOptionRow',
  tableName: 'consultation_option',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    reference: p.text(),
    kind: p.text(),
    title: p.text(),
    summary: p.text(),
    impact: p.text().nullable(),
    risks: p.text().nullable(),
    isPreferred: p.boolean(),
    preferredOn: p.date().nullable(),
    preferredReason: p.text().nullable(),
    isConsultedOn: p.boolean(),
    rejectedReason: p.text().nullable(),
    position: p.integer(),
    version: p.integer().default(1),
  },
});
export class ConsultationOptionRow extends optionSchema.class {}
optionSchema.setClass(ConsultationOptionRow);

/** What the state of a consultation follows from. */
export interface Timing {
  isPublished: boolean;
  withdrawnAt?: Date | null | undefined;
  suspendedAt?: Date | null | undefined;
  opensAt: Date;
  closesAt: Date;
}
export type StatusName = 'DRAFT' | 'SCHEDULED' | 'OPEN' | 'SUSPENDED' | 'CLOSED' | 'WITHDRAWN';

/**
 * The state at a moment of the server's clock. Opening and closing instants belong to the time it is open. What is
 * suspended stays so, past its close too, until it is taken up again or withdrawn.
 */
export function statusAt({ isPublished, withdrawnAt, suspendedAt, opensAt, closesAt }: Timing, now: Date): StatusName {
  if (!isPublished) return 'DRAFT';
  if (withdrawnAt) return 'WITHDRAWN';
  if (suspendedAt) return 'SUSPENDED';
  if (now < opensAt) return 'SCHEDULED';
  return now > closesAt ? 'CLOSED' : 'OPEN';
}
