import type { Feature } from '../platform/feature.ts';
import { assetReviewChecks } from './asset-review.checks.ts';
import { AssetRequirementRow, AssetReviewRow } from './asset-review.entity.ts';
import { AssetReviewQueries, CouncilAssetReviews } from './asset-review.resolver.ts';
import { seedAssetReview } from './asset-review.seed.ts';

export const assets: Feature = {
  name: 'assets',
  entities: [AssetReviewRow, AssetRequirementRow],
  resolvers: [AssetReviewQueries, CouncilAssetReviews],
  checks: assetReviewChecks,
  seed: seedAssetReview,
};
