import { formatPence } from '@throughline/shared/money';
import { roundHalfUp } from '@throughline/shared/figures';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Code, Column, Many, One, Reads, type Row } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { CostEstimateRow, SavingsTargetRow } from './cost.entity.ts';
import { FundingSource } from './funding-source.type.ts';
import { grantReaders } from './grant.policy.ts';

/** What a cost is paid from. */
export enum CostFunding {
  EXISTING_BUDGETS = 'EXISTING_BUDGETS',
  GRANT = 'GRANT',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(CostFunding, { name: 'CostFunding', description: 'What a cost is paid from.' });

interface Posts {
  amountPence: number;
  posts: number | null;
  isApproximate: boolean;
}

/** What a published paper says is for everyone; what an officer enters may wait. */
const published = (row: Row, viewer: ViewerSql) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...grantReaders)}`;

@Reads(CostEstimateRow, { visible: published })
@ObjectType({ description: 'A cost that a paper estimates, with the posts it pays for.' })
export class CostEstimate {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  @Column()
  title!: string;

  @Field(() => Pence, { description: 'The amount.' })
  @Column()
  amountPence!: number;

  @Field(() => Boolean, { description: 'True when the paper says approximately.' })
  @Column()
  isApproximate!: boolean;

  @Field(() => Int, { description: 'The time it covers, in months.' })
  @Column()
  months!: number;

  @Field(() => Int, { nullable: true, description: 'How many posts it pays for; null when it pays for something else.' })
  @Column()
  posts!: number | null;

  @Field(() => String, { nullable: true, description: 'What the posts are; null when it pays for something else.' })
  @Column()
  role!: string | null;

  @Field(() => Pence, { nullable: true, description: 'The amount divided by the posts, to the nearest penny. Computed; null when it pays for something else.' })
  @Code(['amountPence', 'posts'], (rows: Posts[]) => rows.map(perPost))
  perPostPence!: number | null;

  @Field(() => String, { nullable: true, description: 'The amount for one post in words, rounded when the estimate is approximate: "about £31,100 a post".' })
  @Code(['amountPence', 'posts', 'isApproximate'], (rows: Posts[]) => rows.map(perPostWords))
  perPostWords!: string | null;

  @Field(() => Int, { nullable: true, description: 'Full-time posts in hundredths: half a post is 50. Null where not stated.' })
  @Column()
  fteHundredths!: number | null;

  @Field(() => CostFunding, { description: 'What it is paid from.' })
  @Column()
  fundedFrom!: CostFunding;

  @Field(() => Boolean, { description: 'True when everybody may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Int, { description: 'Its version: sent back by whoever changes it.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts were taken from.' })
  @Many(() => Provenance, provenanceOf('costEstimate'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it.' })
  @Many(() => DataQualityIssue, issuesOf('costEstimate'))
  issues!: DataQualityIssue[];
}

interface Gate {
  needsReview: boolean;
  reviewDecision: string | null;
  consultedOn: string | null;
}

const isWaiting = ({ needsReview, reviewDecision, consultedOn }: Gate): boolean => needsReview && (reviewDecision === null || consultedOn === null);

const perPost = ({ amountPence, posts }: Pick<Posts, 'amountPence' | 'posts'>): number | null => (posts === null ? null : roundHalfUp(amountPence, posts));

function perPostWords(estimate: Posts): string | null {
  const pence = perPost(estimate);
  if (pence === null) return null;
  if (!estimate.isApproximate) return `${formatPence(pence)} a post`;
  // An estimate divided by posts is no more exact than the estimate: hundreds of pounds are enough.
  const step = pence < 1_000_000 ? 100 : 10_000;
  return `about ${formatPence(roundHalfUp(pence, step) * step)} a post`;
}

@Reads(SavingsTargetRow, { visible: published })
@ObjectType({ description: 'Savings that a council must find in a year, and what one part of them is met from.' })
export class SavingsTarget {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { nullable: true, description: 'The financial year, such as 2018/19; null when it is for the whole plan.' })
  @Column()
  financialYear!: string | null;

  @Field(() => String, { description: 'The plan that asks for the savings.' })
  @Column()
  plan!: string;

  @Field(() => Pence, { nullable: true, description: 'The amount; null where the paper gives none.' })
  @Column()
  amountPence!: number | null;

  @Field(() => String, { description: 'What they are met from, or what must happen first.' })
  @Column()
  metFrom!: string;

  @Field(() => FundingSource, { nullable: true, description: 'The source it is met from, from a list; null where that is not settled.' })
  @Column()
  source!: FundingSource | null;

  @Field(() => Boolean, { description: 'True when a review and consultation must come before these savings are settled.' })
  @Column()
  needsReview!: boolean;

  @Field(() => Boolean, { description: 'True while that review and that consultation are not both recorded.' })
  @Code(['needsReview', 'reviewDecision', 'consultedOn'], (rows: Gate[]) => rows.map(isWaiting))
  waitsForReview!: boolean;

  @Field(() => Decision, { nullable: true, description: 'The decision that reviewed them, where there is one that you may see.' })
  @One()
  reviewDecision!: Decision | null;

  @Field(() => Day, { nullable: true, description: 'The day the consultation on them ended; null where there was none.' })
  @Column()
  consultedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The consultation, in words.' })
  @Column()
  consultation!: string | null;

  @Field(() => Boolean, { description: 'True when everybody may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Int, { description: 'Its version: sent back by whoever changes it.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts were taken from.' })
  @Many(() => Provenance, provenanceOf('savingsTarget'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it.' })
  @Many(() => DataQualityIssue, issuesOf('savingsTarget'))
  issues!: DataQualityIssue[];
}
