import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate, requiredFuzzyDate } from '../platform/fuzzy-date.ts';
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
    version: p.integer().default(1),
    madeOn: p.date().nullable(),
    ...fuzzyDate('revised'),
    outcomeNote: p.text().nullable(),
    closedOn: p.date().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class ProgrammeCommitmentRow extends commitmentSchema.class {}
commitmentSchema.setClass(ProgrammeCommitmentRow);

/** One change of the time of a promise. Never changed once written. */
const dueChangeSchema = defineEntity({
  name: 'CommitmentDueChangeRow',
  tableName: 'commitment_due_change',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    commitment: () => p.manyToOne(ProgrammeCommitmentRow),
    version: p.integer(),
    ...requiredFuzzyDate('due'),
    reason: p.text(),
    changedOn: p.date(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid().nullable(),
  },
});
export class CommitmentDueChangeRow extends dueChangeSchema.class {}
dueChangeSchema.setClass(CommitmentDueChangeRow);
