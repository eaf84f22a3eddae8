import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { HubRow } from '../hubs/hub.entity.ts';
import { ProgrammeRow } from './programme.entity.ts';

/** A section that the plans of a council must have. */
const sectionSchema = defineEntity({
  name: 'PlanSectionRow',
  tableName: 'plan_section',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    subject: p.text(),
    position: p.integer(),
    title: p.text(),
    guidance: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class PlanSectionRow extends sectionSchema.class {}
sectionSchema.setClass(PlanSectionRow);

/** A delivery plan of a programme, or of one hub in it. */
const planSchema = defineEntity({
  name: 'DeliveryPlanRow',
  tableName: 'delivery_plan',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    hub: () => p.manyToOne(HubRow).nullable(),
    title: p.text(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class DeliveryPlanRow extends planSchema.class {}
planSchema.setClass(DeliveryPlanRow);

/** One version of a plan: being written, agreed, submitted (from then on frozen) or accepted. */
const versionSchema = defineEntity({
  name: 'DeliveryPlanVersionRow',
  tableName: 'delivery_plan_version',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    plan: () => p.manyToOne(DeliveryPlanRow),
    number: p.integer(),
    basedOn: () => p.manyToOne(DeliveryPlanVersionRow).nullable(),
    state: p.text(),
    contributors: p.text().nullable(),
    note: p.text().nullable(),
    agreedOn: p.date().nullable(),
    agreedByRole: p.text().nullable(),
    submittedTo: p.text().nullable(),
    submittedOn: p.date().nullable(),
    acceptedOn: p.date().nullable(),
    frozenContent: p.text().nullable(),
    frozenHash: p.text().nullable(),
    isTextKnown: p.boolean().default(true),
    version: p.integer().default(1),
    isDemonstration: p.boolean(),
  },
});
export class DeliveryPlanVersionRow extends versionSchema.class {}
versionSchema.setClass(DeliveryPlanVersionRow);

/** What one version says in one section. */
const textSchema = defineEntity({
  name: 'DeliveryPlanTextRow',
  tableName: 'delivery_plan_text',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    planVersion: () => p.manyToOne(DeliveryPlanVersionRow).joinColumn('version_id'),
    section: () => p.manyToOne(PlanSectionRow),
    content: p.text(),
  },
});
export class DeliveryPlanTextRow extends textSchema.class {}
textSchema.setClass(DeliveryPlanTextRow);
