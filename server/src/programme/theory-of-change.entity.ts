import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ProgrammeRow } from './programme.entity.ts';

/** How a programme is meant to work: one numbered version of it. */
const theorySchema = defineEntity({
  name: 'TheoryOfChangeRow',
  tableName: 'theory_of_change',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    number: p.integer(),
    title: p.text(),
    agreedOn: p.date().nullable(),
    version: p.integer(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class TheoryOfChangeRow extends theorySchema.class {}
theorySchema.setClass(TheoryOfChangeRow);

/** Something that a theory of change speaks of: a resource, an activity, an output, an outcome, an impact, an assumption. */
const nodeSchema = defineEntity({
  name: 'TheoryNodeRow',
  tableName: 'theory_node',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    theory: () => p.manyToOne(TheoryOfChangeRow),
    kind: p.text(),
    position: p.integer(),
    title: p.text(),
    detail: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class TheoryNodeRow extends nodeSchema.class {}
nodeSchema.setClass(TheoryNodeRow);

/** One thing leads to another. */
const linkSchema = defineEntity({
  name: 'TheoryLinkRow',
  tableName: 'theory_link',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    theory: () => p.manyToOne(TheoryOfChangeRow),
    fromNode: () => p.manyToOne(TheoryNodeRow),
    toNode: () => p.manyToOne(TheoryNodeRow),
    isDemonstration: p.boolean(),
  },
});
export class TheoryLinkRow extends linkSchema.class {}
linkSchema.setClass(TheoryLinkRow);
