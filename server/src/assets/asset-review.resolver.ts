import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Public } from '../platform/access.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { AssetReview } from './asset-review.type.ts';

@Resolver()
export class AssetReviewQueries {
  @Public()
  @Query(() => AssetReview, {
    nullable: true,
    description: 'One asset review; null when there is none or the viewer may not see it.',
  })
  @ByKey(() => AssetReview, { id: 'id' })
  assetReview(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): AssetReview | null {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilAssetReviews {
  @FieldResolver(() => [AssetReview], { description: 'Its reviews of buildings, by title.' })
  @Many(() => AssetReview, { by: 'council', order: ['title'], atMost: 10 })
  assetReviews(): AssetReview[] {
    return planned();
  }
}
