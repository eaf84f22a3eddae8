import { Args, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { PageArgs } from '../platform/paging.ts';
import { Column, Many, Page, Reads, everyone, planned } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { BodyRow, BodySeatRow, OversightRow } from './body.entity.ts';
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
