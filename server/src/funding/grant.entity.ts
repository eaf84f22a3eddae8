import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { FundingSchemeRow } from './funding-scheme.entity.ts';

/**
 * Money that a funder gives a council for family hubs, as amended, with the totals of its instalments and its ledger.
 *
 * Ceiling, indicative, awarded and received are four amounts; only what is awarded and received is income.
 */
const schema = defineEntity({
  name: 'GrantRow',
  tableName: 'funding_grant',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    scheme: () => p.manyToOne(FundingSchemeRow),
    title: p.text(),
    purpose: p.text(),
    ...fuzzyDate('applied'),
    ceilingPence: p.bigint('number').nullable(),
    ...fuzzyDate('ceilingStated'),
    indicativePence: p.bigint('number').nullable(),
    ...fuzzyDate('indicativeStated'),
    awardedPence: p.bigint('number').nullable(),
    ...fuzzyDate('awardedStated'),
    awardedFor: p.text().nullable(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    receivedPence: p.bigint('number'),
    spentPence: p.bigint('number'),
    committedPence: p.bigint('number'),
    capitalUsedPence: p.bigint('number'),
    forecastPence: p.bigint('number').nullable(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
    version: p.integer(),
  },
});
export class GrantRow extends schema.class {}
schema.setClass(GrantRow);
