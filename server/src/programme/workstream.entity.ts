import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { ProgrammeRow } from './programme.entity.ts';

/** A stretch of the programme's time. */
const phaseSchema = defineEntity({
  name: 'ProgrammePhaseRow',
  tableName: 'programme_phase',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    position: p.integer(),
    label: p.text().nullable(),
    title: p.text(),
    ...fuzzyDate('starts'),
    ...fuzzyDate('ends'),
    version: p.integer().default(1),
    isDemonstration: p.boolean().default(false),
  },
});
export class ProgrammePhaseRow extends phaseSchema.class {}
phaseSchema.setClass(ProgrammePhaseRow);

/** A strand of the programme's work. */
const workstreamSchema = defineEntity({
  name: 'WorkstreamRow',
  tableName: 'workstream',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    position: p.integer(),
    label: p.text().nullable(),
    title: p.text(),
    description: p.text(),
    leadRole: p.text().nullable(),
    version: p.integer().default(1),
    isDemonstration: p.boolean(),
  },
});
export class WorkstreamRow extends workstreamSchema.class {}
workstreamSchema.setClass(WorkstreamRow);

/** A topic that a workstream looks at in particular. */
const focusAreaSchema = defineEntity({
  name: 'FocusAreaRow',
  tableName: 'focus_area',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    workstream: () => p.manyToOne(WorkstreamRow),
    position: p.integer(),
    label: p.text().nullable(),
    title: p.text(),
    version: p.integer().default(1),
    isDemonstration: p.boolean().default(false),
  },
});
export class FocusAreaRow extends focusAreaSchema.class {}
focusAreaSchema.setClass(FocusAreaRow);
