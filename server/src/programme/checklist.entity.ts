import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ProgrammeRow } from './programme.entity.ts';

/** A list of which each line is met not at all, partly or fully. */
const checklistSchema = defineEntity({
  name: 'ChecklistRow',
  tableName: 'checklist',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    kind: p.text(),
    title: p.text(),
    about: p.text().nullable(),
    position: p.integer(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class ChecklistRow extends checklistSchema.class {}
checklistSchema.setClass(ChecklistRow);

/** One line of a list. */
const itemSchema = defineEntity({
  name: 'ChecklistItemRow',
  tableName: 'checklist_item',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    checklist: () => p.manyToOne(ChecklistRow),
    position: p.integer(),
    label: p.text().nullable(),
    title: p.text(),
  },
});
export class ChecklistItemRow extends itemSchema.class {}
itemSchema.setClass(ChecklistItemRow);

/** How far one line is met, on a day, with the evidence. Never changed once written. */
const findingSchema = defineEntity({
  name: 'ChecklistFindingRow',
  tableName: 'checklist_finding',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    item: () => p.manyToOne(ChecklistItemRow),
    status: p.text(),
    evidence: p.text(),
    assessorRole: p.text(),
    assessedOn: p.date(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class ChecklistFindingRow extends findingSchema.class {}
findingSchema.setClass(ChecklistFindingRow);
