import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** A form of a funder: by what it asks for figures. */
const templateSchema = defineEntity({
  name: 'FunderReturnTemplateRow',
  tableName: 'funder_return_template',
  properties: {
    id: p.uuid().primary(),
    code: p.text(),
    title: p.text(),
    groupsBy: p.text(),
    source: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class FunderReturnTemplateRow extends templateSchema.class {}
templateSchema.setClass(FunderReturnTemplateRow);

/** What a council tells a funder of a period. */
const returnSchema = defineEntity({
  name: 'FunderReturnRow',
  tableName: 'funder_return',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    template: () => p.manyToOne(FunderReturnTemplateRow),
    title: p.text(),
    periodStart: p.date(),
    periodEnd: p.date(),
    dueOn: p.date().nullable(),
    status: p.text(),
    isDemonstration: p.boolean(),
    version: p.integer(),
  },
});
export class FunderReturnRow extends returnSchema.class {}
returnSchema.setClass(FunderReturnRow);

/** A step of it. Append-only. */
const stepSchema = defineEntity({
  name: 'FunderReturnStepRow',
  tableName: 'funder_return_step',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    funderReturn: () => p.manyToOne(FunderReturnRow).joinColumn('return_id'),
    seq: p.integer(),
    status: p.text(),
    madeOn: p.date(),
    note: p.text().nullable(),
    madeBy: p.uuid().nullable(),
    recordedAt: p.datetime(),
    valuesHash: p.text().nullable(),
  },
});
export class FunderReturnStepRow extends stepSchema.class {}
stepSchema.setClass(FunderReturnStepRow);

/** A figure as it was submitted. Append-only. */
const lineSchema = defineEntity({
  name: 'FunderReturnLineRow',
  tableName: 'funder_return_line',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    step: () => p.manyToOne(FunderReturnStepRow),
    position: p.integer(),
    label: p.text(),
    fundType: p.text(),
    profilePence: p.bigint('number').nullable(),
    actualPence: p.bigint('number'),
    committedPence: p.bigint('number'),
    forecastPence: p.bigint('number').nullable(),
  },
});
export class FunderReturnLineRow extends lineSchema.class {}
lineSchema.setClass(FunderReturnLineRow);
