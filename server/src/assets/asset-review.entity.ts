import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** A review of buildings that finds the sites of the hubs. */
const reviewSchema = defineEntity({
  name: 'AssetReviewRow',
  tableName: 'asset_review',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    title: p.text(),
    status: p.text(),
    considers: p.text().nullable(),
    sitesPromised: p.integer().nullable(),
    capitalWaitingPence: p.bigint('number').nullable(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class AssetReviewRow extends reviewSchema.class {}
reviewSchema.setClass(AssetReviewRow);

/** What a site must offer, and how much that counts. */
const requirementSchema = defineEntity({
  name: 'AssetRequirementRow',
  tableName: 'asset_requirement',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    review: () => p.manyToOne(AssetReviewRow),
    position: p.integer(),
    title: p.text(),
    weight: p.integer(),
    isPublished: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class AssetRequirementRow extends requirementSchema.class {}
requirementSchema.setClass(AssetRequirementRow);
