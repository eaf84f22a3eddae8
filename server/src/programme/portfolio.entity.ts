import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';

/** Programmes of change that are run together. */
const portfolioSchema = defineEntity({
  name: 'PortfolioRow',
  tableName: 'portfolio',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    name: p.text(),
    description: p.text(),
    ...fuzzyDate('target'),
    version: p.integer().default(1),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class PortfolioRow extends portfolioSchema.class {}
portfolioSchema.setClass(PortfolioRow);
