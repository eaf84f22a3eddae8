import { Arg, Args, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { PageArgs } from '../platform/paging.ts';
import { Code, Column, Expression, Many, One, Page, Reads, ReadsRows, everyone, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { BodyMemberRow, BodyRow, BodySeatRow, OversightRow } from './body.entity.ts';
import { missedPeriods } from './body.queries.ts';
import { DecisionAbilities } from './decision-abilities.type.ts';
import { canManageDecisions } from './decision.policy.ts';
import { Meeting, MeetingPage } from './meeting.type.ts';

export enum BodyKind {
  CABINET = 'CABINET',
  COMMITTEE = 'COMMITTEE',
  CABINET_COMMITTEE = 'CABINET_COMMITTEE',
  SCRUTINY = 'SCRUTINY',
  PROGRAMME_BOARD = 'PROGRAMME_BOARD',
  PROJECT_BOARD = 'PROJECT_BOARD',
  PARTNERSHIP_BOARD = 'PARTNERSHIP_BOARD',
  LEADER_NETWORK = 'LEADER_NETWORK',
  HUB_MANAGEMENT_GROUP = 'HUB_MANAGEMENT_GROUP',
  MULTI_AGENCY_PANEL = 'MULTI_AGENCY_PANEL',
  PARENT_CARER_PANEL = 'PARENT_CARER_PANEL',
}
registerEnumType(BodyKind, {
  name: 'BodyKind',
  description: 'The kind of body.',
  valuesConfig: {
    CABINET_COMMITTEE: { description: 'Advises the cabinet; decides nothing, and is not scrutiny.' },
    SCRUTINY: { description: 'Looks at what was decided and done, and recommends.' },
    HUB_MANAGEMENT_GROUP: { description: 'Several agencies manage one hub together.' },
    MULTI_AGENCY_PANEL: { description: 'Several agencies agree who leads the support of a family.' },
  },
});

export enum ArrangementStatus {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  LIVE = 'LIVE',
  ENDED = 'ENDED',
}
registerEnumType(ArrangementStatus, { name: 'ArrangementStatus', description: 'Whether an arrangement is suggested, agreed, in use or over.' });

export enum MeetingFrequency {
  WEEKLY = 'WEEKLY',
  FORTNIGHTLY = 'FORTNIGHTLY',
  MONTHLY = 'MONTHLY',
  QUARTERLY = 'QUARTERLY',
  YEARLY = 'YEARLY',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(MeetingFrequency, { name: 'MeetingFrequency', description: 'How often a body meets.' });

const onDay = { description: 'The day to judge it on, such as today.' };

@Reads(BodySeatRow, { visible: everyone })
@ObjectType({ description: 'A kind of member that a body has.' })
export class BodySeat {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Who sits in it, as a kind of person and not by name.' })
  @Column()
  heldBy!: string;

  @Field(() => Boolean, { description: 'True when the body must have such a member.' })
  @Column()
  isRequired!: boolean;

  @Field(() => Int, { description: 'How many of them there must be, when it is required.' })
  @Column()
  least!: number;

  @Field(() => Int, { description: 'How many members sit in it on a day.' })
  @Expression(
    (row, args) => sql`(select count(*)::integer from body_member member where member.seat_id = ${row('id')} and member.from_on <= ${args('on')}
      and (member.to_on is null or member.to_on >= ${args('on')}))`,
    { ifNull: '0' },
  )
  filled(@Arg('on', () => Day, onDay) _on: string): number {
    return planned();
  }
}

export enum MemberCapacity {
  CHAIR = 'CHAIR',
  VICE_CHAIR = 'VICE_CHAIR',
  MEMBER = 'MEMBER',
  SUBSTITUTE = 'SUBSTITUTE',
  ADVISER = 'ADVISER',
  OBSERVER = 'OBSERVER',
}
registerEnumType(MemberCapacity, { name: 'MemberCapacity', description: 'In what capacity somebody sits on a body.' });

@Reads(BodyMemberRow, { visible: everyone })
@ObjectType({ description: 'Somebody who sits on a body, by role.' })
export class BodyMember {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The role in which they sit.' })
  @Column()
  role!: string;

  @Field(() => String, { nullable: true, description: 'The name; only of people in public office.' })
  @Column()
  holder!: string | null;

  @Field(() => MemberCapacity, { description: 'The capacity in which they sit.' })
  @Column()
  capacity!: MemberCapacity;

  @Field(() => BodySeat, { nullable: true, description: 'The kind of seat they fill; null where they fill none.' })
  @One()
  seat!: BodySeat | null;

  @Field(() => Day, { description: 'The first day.' })
  @Column()
  fromOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day; null while they sit.' })
  @Column()
  toOn!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@ReadsRows({ start: 'period_start date', end: 'period_end date' }, { visible: everyone })
@ObjectType({ description: 'A time in which a body should have met and did not.' })
export class MissedPeriod {
  @Field(() => Day, { description: 'Its first day.' })
  @Column()
  start!: string;

  @Field(() => Day, { description: 'Its last day.' })
  @Column()
  end!: string;
}

@Reads(OversightRow, { visible: everyone })
@ObjectType({ description: 'What a body watches over, and whether that is in use or only suggested.' })
export class Oversight {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it watches over.' })
  @Column()
  ofWhat!: string;

  @Field(() => ArrangementStatus, { description: 'Whether that is in use.' })
  @Column()
  status!: ArrangementStatus;

  @Field(() => Day, { description: 'The day of the paper that says so.' })
  @Column()
  shownOn!: string;
}

@Reads(BodyRow, { visible: everyone })
@ObjectType({ description: 'A committee, board, panel or network that meets.' })
export class Body {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => BodyKind, { description: 'What kind of body it is.' })
  @Column()
  kind!: BodyKind;

  @Field(() => ArrangementStatus, { description: 'Whether it exists yet.' })
  @Column()
  status!: ArrangementStatus;

  @Field(() => String, { nullable: true, description: 'What it is for, in our words; null where its papers do not say.' })
  @Column()
  purpose!: string | null;

  @Field(() => MeetingFrequency, { description: 'How often it meets.' })
  @Column()
  frequency!: MeetingFrequency;

  @Field(() => String, { nullable: true, description: 'The post that chairs it; null where not stated.' })
  @Column()
  chairRole!: string | null;

  @Field(() => String, { nullable: true, description: 'The post it answers to; null where not stated.' })
  @Column()
  accountableToRole!: string | null;

  @Field(() => [BodySeat], { description: 'The kinds of member it has.' })
  @Many(() => BodySeat, { by: 'body', order: ['heldBy'], atMost: 30 })
  seats!: BodySeat[];

  @Field(() => [BodyMember], { description: 'Who sits on it or did, by role; those who came last first.' })
  @Many(() => BodyMember, { by: 'body', order: ['fromOn desc', 'role'], atMost: 100 })
  members!: BodyMember[];

  @Field(() => Boolean, { nullable: true, description: 'Whether every seat that it must have is filled on a day; null where it must have none, or nobody who sits on it is on record.' })
  @Expression(
    (row, args) => sql`(select bool_and((select count(*) from body_member member where member.seat_id = seat.id and member.from_on <= ${args('on')}
        and (member.to_on is null or member.to_on >= ${args('on')})) >= seat.least)
      from body_seat seat where seat.body_id = ${row('id')} and seat.is_required
        and exists (select from body_member known where known.body_id = ${row('id')}))`,
  )
  hasRequiredSeats(@Arg('on', () => Day, onDay) _on: string): boolean | null {
    return planned();
  }

  @Field(() => Day, { nullable: true, description: 'The day from which it is expected to meet so often; null where that is not known.' })
  @Column()
  meetsSince!: string | null;

  @Field(() => [MissedPeriod], {
    description: 'The weeks, months, quarters or years up to a day in which it should have met and did not. None without a day, for those who may not see all its meetings, or where it is not known since when it meets.',
  })
  @Many(() => MissedPeriod, { rows: (body, args, viewer) => missedPeriods(body, sql`${args('on')}`, viewer), order: ['start'], atMost: 60 })
  missedPeriods(@Arg('on', () => Day, { nullable: true, ...onDay }) _on?: string): MissedPeriod[] {
    return planned();
  }

  @Field(() => DecisionAbilities, { description: 'What the viewer may do with it.' })
  @Code<{ council: string }>(['council'], (bodies, _args, { viewer }) => bodies.map(({ council }) => ({ manage: canManageDecisions(viewer, council) })))
  viewerCan!: DecisionAbilities;

  @Field(() => Int, { description: 'Its version, to be sent with each change so that nobody overwrites what they have not seen.' })
  @Column()
  version!: number;

  @Field(() => [Oversight], { description: 'What it watches over.' })
  @Many(() => Oversight, { by: 'body', order: ['ofWhat'], atMost: 30 })
  oversees!: Oversight[];

  @Field(() => MeetingPage, { description: 'Its meetings, the newest first.' })
  @Page(() => Meeting, { by: 'body', order: ['heldStart desc'] })
  meetings(@Args(() => PageArgs) _page: PageArgs): InstanceType<typeof MeetingPage> {
    return planned();
  }

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('body'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('body'))
  issues!: DataQualityIssue[];
}
