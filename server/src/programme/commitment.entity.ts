import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { ProgrammeRow } from './programme.entity.ts';

/** What was promised, by whom, until when, and what became of it. */
const commitmentSchema = defineEntity({
  name: 'ProgrammeCommitmentRow',
  tableName: 'programme_commitment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    promise: p.text(),
    ownerRole: p.text().nullable(),
    ...fuzzyDate('due'),
    status: p.text(),
    ...fuzzyDate('met'),
    isDemonstration: p.boolean(),
  },
});
export class ProgrammeCommitmentRow extends commitmentSchema.class {}
commitmentSchema.setClass(ProgrammeCommitmentRow);
