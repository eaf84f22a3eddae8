import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { visibleDecision } from '../decisions/decision.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Column, Expression, Many, One, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Pence } from '../platform/scalars.ts';
import { AssetRequirementRow, AssetReviewRow } from './asset-review.entity.ts';
import { reviewReaders } from './asset-review.policy.ts';

/** How far a review has come, in the order of its steps; the last two may follow any of them. */
export enum AssetReviewStatus {
  REQUIREMENTS_DRAFTED = 'REQUIREMENTS_DRAFTED',
  REQUIREMENTS_AGREED = 'REQUIREMENTS_AGREED',
  INITIATED = 'INITIATED',
  LONGLIST = 'LONGLIST',
  SHORTLIST = 'SHORTLIST',
  ASSESSED = 'ASSESSED',
  RECOMMENDED = 'RECOMMENDED',
  DECIDED = 'DECIDED',
  ADAPTATIONS_COMMISSIONED = 'ADAPTATIONS_COMMISSIONED',
  COMPLETE = 'COMPLETE',
  PAUSED = 'PAUSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(AssetReviewStatus, {
  name: 'AssetReviewStatus',
  description: 'How far an asset review has come.',
  valuesConfig: {
    REQUIREMENTS_DRAFTED: { description: 'There is an outline of what a site must offer; the review has not begun.' },
    REQUIREMENTS_AGREED: { description: 'What a site must offer is agreed.' },
    INITIATED: { description: 'The review has begun.' },
    LONGLIST: { description: 'All sites that could do are listed.' },
    SHORTLIST: { description: 'Those that are worth a closer look are listed.' },
    ASSESSED: { description: 'The sites have been scored.' },
    RECOMMENDED: { description: 'Sites are recommended for decision.' },
    DECIDED: { description: 'A decision has selected sites; capital may be spent on them from here.' },
    ADAPTATIONS_COMMISSIONED: { description: 'Work on the sites is ordered.' },
    COMPLETE: { description: 'The sites are ready.' },
    PAUSED: { description: 'It has been stopped for a time.' },
    CANCELLED: { description: 'It has been given up.' },
  },
});

@Reads(AssetRequirementRow, {
  visible: (
    row,
    viewer,
  ) => sql`(${row('isPublished')} and exists (select from asset_review owner where owner.id = ${row('review')} and owner.is_published))
    or ${viewer.isMemberOf(row('council'), ...reviewReaders)}`,
})
@ObjectType({ description: 'What a site must offer, and how much that counts.' })
export class AssetRequirement {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What a site must offer.' })
  @Column()
  title!: string;

  @Field(() => Int, { description: 'How much it counts beside the other requirements, from 1 to 100.' })
  @Column()
  weight!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(AssetReviewRow, {
  visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...reviewReaders)}`,
})
@ObjectType({ description: 'A review of buildings that finds the sites of the hubs.' })
export class AssetReview {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council it belongs to.' })
  @One()
  council!: Council;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  title!: string;

  @Field(() => AssetReviewStatus, { description: 'How far it has come.' })
  @Column()
  status!: AssetReviewStatus;

  @Field(() => String, { nullable: true, description: 'Which buildings it is to look at, in our words.' })
  @Column()
  considers!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many sites were promised; null when no number was.' })
  @Column()
  sitesPromised!: number | null;

  @Field(() => Int, {
    description:
      "How many of the council's sites a decision that you may see has selected. Made-up sites are counted only for a made-up review.",
  })
  @Expression(
    (row, _args, viewer) => sql`
      select count(*) from site chosen join decision choice on choice.id = chosen.selected_by_decision_id
      where chosen.council_id = ${row('council')} and chosen.is_demonstration = ${row('isDemonstration')}
        and ${visibleDecision(sql`choice`, viewer)}`,
    { ifNull: '0' },
  )
  sitesChosen!: number;

  @Field(() => Pence, {
    nullable: true,
    description: 'Capital that may be spent only on sites it has chosen; null when none is tied to it.',
  })
  @Column()
  capitalWaitingPence!: number | null;

  @Field(() => [AssetRequirement], {
    description: 'What a site must offer. A draft is for the board and its officers.',
  })
  @Many(() => AssetRequirement, { by: 'review', order: ['position'], atMost: 50 })
  requirements!: AssetRequirement[];

  @Field(() => Boolean, { description: 'False while only the board and its officers may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts came from.' })
  @Many(() => Provenance, provenanceOf('assetReview'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('assetReview'))
  issues!: DataQualityIssue[];
}
