import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { pageType } from '../platform/paging.ts';
import { Code, Column, Expression, Many, One, Reads, planned, sameAs } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { Body } from './body.type.ts';
import { DecisionAbilities } from './decision-abilities.type.ts';
import { DecisionLinkRow } from './decision-life.entity.ts';
import { DecisionDuty, DecisionState, DecisionStep } from './decision-life.type.ts';
import { DecisionRow } from './decision.entity.ts';
import { DecisionAllowance, DecisionCondition, DecisionPart, Delegation } from './decision-parts.type.ts';
import { DRAFT_ROLES, canManageDecisions } from './decision.policy.ts';
import { stateOfDecision } from './decision-state.queries.ts';
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

export enum DecisionRoute {
  EXECUTIVE = 'EXECUTIVE',
  COMMITTEE = 'COMMITTEE',
}
registerEnumType(DecisionRoute, {
  name: 'DecisionRoute',
  description: 'How a council takes a decision.',
  valuesConfig: {
    EXECUTIVE: { description: 'A leader and cabinet decide; scrutiny may call it in.' },
    COMMITTEE: { description: 'A committee resolves at its meeting, and that has effect.' },
  },
});

export enum KeyReason {
  MONEY = 'MONEY',
  WARDS = 'WARDS',
  MONEY_AND_WARDS = 'MONEY_AND_WARDS',
  OTHER = 'OTHER',
}
registerEnumType(KeyReason, { name: 'KeyReason', description: 'Why a decision is key.' });

export enum NoticeException {
  GENERAL_EXCEPTION = 'GENERAL_EXCEPTION',
  SPECIAL_URGENCY = 'SPECIAL_URGENCY',
}
registerEnumType(NoticeException, {
  name: 'NoticeException',
  description: 'Why a key decision had no notice of 28 clear days.',
  valuesConfig: {
    GENERAL_EXCEPTION: { description: 'The chair of scrutiny was told, five clear days before.' },
    SPECIAL_URGENCY: { description: 'The chair of scrutiny agreed that it could not wait.' },
  },
});

export enum DecisionLinkKind {
  IMPLEMENTS = 'IMPLEMENTS',
  SUPERSEDES = 'SUPERSEDES',
  AMENDS = 'AMENDS',
}
registerEnumType(DecisionLinkKind, { name: 'DecisionLinkKind', description: 'What a decision does to an earlier one.' });

const onDay = { description: 'The day to judge it on, such as today.' };

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

  @Field(() => DecisionState, { description: 'Where it stands on a day, by what was recorded of it up to that day.' })
  @Expression((row, args) => stateOfDecision(row('id'), sql`${args('on')}`), { ifNull: 'PROPOSED' })
  state(@Arg('on', () => Day, onDay) _on: string): DecisionState {
    return planned();
  }

  @Field(() => DecisionRoute, { description: 'How the council takes it.' })
  @Column()
  route!: DecisionRoute;

  @Field(() => Body, { nullable: true, description: 'The body that is to take it; null when somebody in a post is.' })
  @One()
  body!: Body | null;

  @Field(() => Meeting, { nullable: true, description: 'The meeting that it waits for; null where none is named.' })
  @One()
  dueMeeting!: Meeting | null;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be taken; null where none is named.' })
  @Column()
  dueOn!: string | null;

  @Field(() => KeyReason, { nullable: true, description: 'Why it is a key decision; null where it is none, or that is not stated.' })
  @Column()
  keyReason!: KeyReason | null;

  @Field(() => Pence, { nullable: true, description: 'How much it spends, saves or commits; null where not stated.' })
  @Column()
  amountPence!: number | null;

  @Field(() => Int, { nullable: true, description: 'In how many wards or divisions it has a significant effect; null where not stated.' })
  @Column()
  wardCount!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it would be key by the council's own test of amount and wards; null where the council has none on record, or what it looks at is not stated.",
  })
  @Expression(
    (row) => sql`(select case when ${row('amountPence')} >= rule.key_pence or ${row('wardCount')} >= rule.key_areas then true
        when num_nonnulls(${row('amountPence')}, ${row('wardCount')}) > 0 then false end
      from decision_rule rule where rule.council_id = ${row('council')} and num_nonnulls(rule.key_pence, rule.key_areas) > 0
        and rule.valid_from <= coalesce(${row('madeOn')}, 'infinity') order by rule.valid_from desc limit 1)`,
  )
  isKeyByRule!: boolean | null;

  @Field(() => Day, { nullable: true, description: 'The day on which everyone was told that it is to be taken; null where not.' })
  @Column()
  noticePublishedOn!: string | null;

  @Field(() => NoticeException, { nullable: true, description: 'Why the usual notice was not given; null where it was, or was not needed.' })
  @Column()
  noticeException!: NoticeException | null;

  @Field(() => String, { nullable: true, description: 'Why it could not wait; null where that is not said.' })
  @Column()
  urgencyReason!: string | null;

  @Field(() => String, { nullable: true, description: 'The post that agreed that it could not wait, or was told.' })
  @Column()
  urgencyAgreedByRole!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which they agreed or were told.' })
  @Column()
  urgencyAgreedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which the report for it was published; null where not.' })
  @Column()
  reportPublishedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which its record was published; null where that is not stated.' })
  @Column()
  publishedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day on which scrutiny may call it in; null where it may not, or it was not taken yet.' })
  @Column()
  callInEndsOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'From this day another stands in its place, or it was taken back; null while it stands.' })
  @Column()
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The post that was consulted before it was taken; null where none was or needed to be.' })
  @Column()
  consultedRole!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which they were consulted.' })
  @Column()
  consultedOn!: string | null;

  @Field(() => [Delegation], { description: 'The delegation under which it is taken; none unless it is a delegated decision.' })
  @Many(() => Delegation, { rows: (decision) => sql`select * from delegation where id = ${decision('delegationId')}`, order: ['position'], atMost: 1 })
  takenUnder!: Delegation[];

  @Field(() => [DecisionStep], { description: 'Its life so far, in order.' })
  @Many(() => DecisionStep, { by: 'decision', order: ['position'], atMost: 40 })
  steps!: DecisionStep[];

  @Field(() => [DecisionDuty], { description: 'What was known or weighed before it was taken.' })
  @Many(() => DecisionDuty, { by: 'decision', order: ['doneOn'], atMost: 30 })
  duties!: DecisionDuty[];

  @Field(() => [DecisionLink], { description: 'What it does to earlier decisions.' })
  @Many(() => DecisionLink, { by: 'decision', order: ['kind'], atMost: 30 })
  links!: DecisionLink[];

  @Field(() => [DecisionLink], { description: 'What later decisions do to it.' })
  @Many(() => DecisionLink, { by: 'earlierDecision', order: ['kind'], atMost: 30 })
  laterLinks!: DecisionLink[];

  @Field(() => DecisionAbilities, { description: 'What the viewer may do with it.' })
  @Code<{ council: string }>(['council'], (decisions, _args, { viewer }) => decisions.map(({ council }) => ({ manage: canManageDecisions(viewer, council) })))
  viewerCan!: DecisionAbilities;

  @Field(() => Int, { description: 'Its version, to be sent with each change so that nobody overwrites what they have not seen.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'False while only those who prepare decisions may see it.' })
  @Column()
  isPublished!: boolean;

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

@Reads(DecisionLinkRow, { visible: sameAs('decision') })
@ObjectType({ description: 'What one decision does to an earlier one.' })
export class DecisionLink {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => DecisionLinkKind, { description: 'What it does to it.' })
  @Column()
  kind!: DecisionLinkKind;

  @Field(() => Decision, { description: 'The later decision.' })
  @One()
  decision!: Decision;

  @Field(() => Decision, { nullable: true, description: 'The earlier decision; null where the viewer may not see it.' })
  @One()
  earlierDecision!: Decision | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
export const DecisionPage = pageType(() => Decision, 'DecisionPage');
