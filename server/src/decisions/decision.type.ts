import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { pageType } from '../platform/paging.ts';
import { Column, Many, One, Reads } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { Day } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { DecisionRow } from './decision.entity.ts';
import { DecisionAllowance, DecisionCondition, DecisionPart, Delegation } from './decision-parts.type.ts';
import { DRAFT_ROLES } from './decision.policy.ts';
import { Meeting } from './meeting.type.ts';
import { ScrutinyReferral } from './scrutiny-referral.type.ts';

export enum DecisionKind {
  IN_PRINCIPLE = 'IN_PRINCIPLE',
  SUBSTANTIVE = 'SUBSTANTIVE',
  DELEGATED = 'DELEGATED',
}
registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'How far a decision goes.',
  valuesConfig: {
    IN_PRINCIPLE: { description: 'Agrees the direction only; what follows needs decisions of its own.' },
    SUBSTANTIVE: { description: 'Decides the matter itself.' },
    DELEGATED: { description: 'Taken by an officer under a delegation.' },
  },
});

const isVisible = (isPublished: Sql, council: Sql, viewer: ViewerSql): Sql => sql`(${isPublished} or ${viewer.isMemberOf(council, ...DRAFT_ROLES)})`;

/**
 * For expressions and row sources that look at decisions: whether the viewer may see the one under this alias. Without it
 * a status or a count would tell of a decision that is hidden.
 */
export const visibleDecision = (alias: Sql, viewer: ViewerSql): Sql => isVisible(sql`${alias}.is_published`, sql`${alias}.council_id`, viewer);

@Reads(DecisionRow, { visible: (row, viewer) => isVisible(row('isPublished'), row('council'), viewer) })
@ObjectType({ description: 'A decision of a council, with its parts, its conditions, what it delegates and what scrutiny made of it.' })
export class Decision {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council that decided.' })
  @One()
  council!: Council;

  @Field(() => String, { description: 'Its reference, one of a kind in its council, such as 22/00094.' })
  @Column()
  reference!: string;

  @Field(() => String, { description: 'What it is about.' })
  @Column()
  title!: string;

  @Field(() => DecisionKind, { description: 'How far it goes.' })
  @Column()
  kind!: DecisionKind;

  @Field(() => StatedAnswer, { description: 'Whether it is a key decision.' })
  @Column()
  isKey!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether it was taken urgently.' })
  @Column()
  isUrgent!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether scrutiny could call it in.' })
  @Column()
  callIn!: StatedAnswer;

  @Field(() => String, { nullable: true, description: 'The post that took it; null when a body did, or nobody has yet.' })
  @Column()
  takenByRole!: string | null;

  @Field(() => Meeting, { nullable: true, description: 'The meeting that took it; null when somebody in a post did, or nobody has yet.' })
  @One()
  meeting!: Meeting | null;

  @Field(() => Day, { nullable: true, description: 'The day it was taken; null before.' })
  @Column()
  madeOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day from which it has effect; null where not stated.' })
  @Column()
  effectiveOn!: string | null;

  @Field(() => [DecisionPart], { description: 'Its parts, in order.' })
  @Many(() => DecisionPart, { by: 'decision', order: ['position'], atMost: 30 })
  parts!: DecisionPart[];

  @Field(() => [DecisionCondition], { description: 'What must happen before it goes further.' })
  @Many(() => DecisionCondition, { by: 'decision', order: ['position'], atMost: 30 })
  conditions!: DecisionCondition[];

  @Field(() => [DecisionAllowance], { description: 'What may be done under it.' })
  @Many(() => DecisionAllowance, { by: 'decision', order: ['activity'], atMost: 30 })
  allows!: DecisionAllowance[];

  @Field(() => [Delegation], { description: 'Authority it hands on.' })
  @Many(() => Delegation, { by: 'decision', order: ['position'], atMost: 30 })
  delegations!: Delegation[];

  @Field(() => [ScrutinyReferral], { description: 'When it came before scrutiny.' })
  @Many(() => ScrutinyReferral, { by: 'decision', order: ['heardOn'], atMost: 30 })
  scrutinyReferrals!: ScrutinyReferral[];

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('decision'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('decision'))
  issues!: DataQualityIssue[];
}
export const DecisionPage = pageType(() => Decision, 'DecisionPage');
