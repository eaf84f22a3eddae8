import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { ages } from '../hubs/age-range.entity.ts';
import { fuzzyDate, requiredFuzzyDate } from '../platform/fuzzy-date.ts';
import { PortfolioRow } from './portfolio.entity.ts';

/** A programme of work towards family hubs. */
const programmeSchema = defineEntity({
  name: 'ProgrammeRow',
  tableName: 'programme',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    name: p.text(),
    workingTitle: p.text().nullable(),
    portfolio: () => p.manyToOne(PortfolioRow).nullable(),
    authorityDecision: () => p.manyToOne(DecisionRow).nullable(),
    authorityScope: p.text().nullable(),
    modelStanding: p.text(),
    team: p.text().nullable(),
    projectMethod: p.text().nullable(),
    board: () => p.manyToOne(BodyRow).nullable(),
    ...fuzzyDate('established'),
    ...fuzzyDate('plannedEnd'),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class ProgrammeRow extends programmeSchema.class {}
programmeSchema.setClass(ProgrammeRow);

/** The ages that one paper gives for one thing; a programme may have several. */
const ageRangeSchema = defineEntity({
  name: 'ProgrammeAgeRangeRow',
  tableName: 'programme_age_range',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    position: p.integer(),
    describes: p.text(),
    ...ages(),
  },
});
export class ProgrammeAgeRangeRow extends ageRangeSchema.class {}
ageRangeSchema.setClass(ProgrammeAgeRangeRow);

/** A vision, aim, principle, objective, part of the scope or effect, in our own words. */
const statementSchema = defineEntity({
  name: 'ProgrammeStatementRow',
  tableName: 'programme_statement',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    kind: p.text(),
    position: p.integer(),
    label: p.text().nullable(),
    about: p.text().nullable(),
    content: p.text(),
    version: p.integer().default(1),
    replaces: () => p.manyToOne(ProgrammeStatementRow).nullable(),
    ...fuzzyDate('agreed'),
    changeNote: p.text().nullable(),
    recordedAt: p.datetime().nullable(),
    recordedBy: p.uuid().nullable(),
    isDemonstration: p.boolean().default(false),
  },
});
export class ProgrammeStatementRow extends statementSchema.class {}
statementSchema.setClass(ProgrammeStatementRow);

/** A widening or narrowing of the programme. */
const scopeChangeSchema = defineEntity({
  name: 'ScopeChangeRow',
  tableName: 'scope_change',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    description: p.text(),
    ...requiredFuzzyDate('changed'),
    reason: p.text().nullable(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    recordedAt: p.datetime().nullable(),
    recordedBy: p.uuid().nullable(),
    isDemonstration: p.boolean().default(false),
  },
});
export class ScopeChangeRow extends scopeChangeSchema.class {}
scopeChangeSchema.setClass(ScopeChangeRow);
