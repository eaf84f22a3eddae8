import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { pageType } from '../platform/paging.ts';
import { Code, Column, Embedded, Many, One, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { AgendaItem, MeetingAttendance } from './agenda.type.ts';
import { Body } from './body.type.ts';
import { DecisionAbilities } from './decision-abilities.type.ts';
import { DRAFT_ROLES, canManageDecisions } from './decision.policy.ts';
import { MeetingRow } from './meeting.entity.ts';

@Reads(MeetingRow, { visible: (row, viewer) => sql`(${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...DRAFT_ROLES)})` })
@ObjectType({ description: 'A meeting of a body.' })
export class Meeting {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Body, { description: 'The body that meets.' })
  @One()
  body!: Body;

  @Field(() => Day, { nullable: true, description: 'The day it is on; null where a paper gives only the month.' })
  @Column()
  day!: string | null;

  @Field(() => FuzzyDate, { description: 'When it is, as exactly as the paper says, in its own words too.' })
  @Embedded(() => FuzzyDate, 'held')
  held!: FuzzyDate;

  @Field(() => String, { nullable: true, description: 'The date as the paper prints it; null when it comes from no paper.' })
  @Column('heldRaw')
  statedDate!: string | null;

  @Field(() => String, { nullable: true, description: 'The time of day at which it begins, such as 18:30; null where not stated.' })
  @Column()
  startsAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is; null where not stated.' })
  @Column()
  venue!: string | null;

  @Field(() => [AgendaItem], { description: 'What it deals with, in order.' })
  @Many(() => AgendaItem, { by: 'meeting', order: ['position'], atMost: 50 })
  agenda!: AgendaItem[];

  @Field(() => Day, { nullable: true, description: 'The day on which its agenda was published; null while it was not.' })
  @Column()
  agendaPublishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the agenda came less than five clear working days before; null where it did not.' })
  @Column()
  agendaLateReason!: string | null;

  @Field(() => [MeetingAttendance], { description: 'How many of each kind of seat came.' })
  @Many(() => MeetingAttendance, { by: 'meeting', order: ['seat'], atMost: 30 })
  attendance!: MeetingAttendance[];

  @Field(() => String, { nullable: true, description: 'Its minutes; null while none are published.' })
  @Column()
  minutes!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which its minutes were published; null while they were not.' })
  @Column()
  minutesPublishedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which it was cancelled; null where it was not.' })
  @Column()
  cancelledOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  @Column()
  cancelledReason!: string | null;

  @Field(() => DecisionAbilities, { description: 'What the viewer may do with it.' })
  @Code<{ council: string }>(['council'], (meetings, _args, { viewer }) => meetings.map(({ council }) => ({ manage: canManageDecisions(viewer, council) })))
  viewerCan!: DecisionAbilities;

  @Field(() => Int, { description: 'Its version, to be sent with each change so that nobody overwrites what they have not seen.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'False while only those who prepare meetings may see it, as of boards that meet without the public.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('meeting'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('meeting'))
  issues!: DataQualityIssue[];
}
export const MeetingPage = pageType(() => Meeting, 'MeetingPage');
