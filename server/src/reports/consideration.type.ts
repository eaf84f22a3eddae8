import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AgendaItem } from '../decisions/agenda.type.ts';
import { Body } from '../decisions/body.type.ts';
import { Meeting } from '../decisions/meeting.type.ts';
import { Column, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { visibleConsideration } from './after-meeting-visible.queries.ts';
import { RecommendationResolutionRow, ReportConsiderationRow } from './consideration.entity.ts';
import { ReportVersion } from './report-version.type.ts';
import { Report } from './report.type.ts';
import { ScrutinyAbilities, keepsScrutiny } from './scrutiny-abilities.type.ts';
import { UpdateSchedule } from './update-schedule.type.ts';

export enum ResolutionOutcome {
  AGREED = 'AGREED',
  NOTED = 'NOTED',
  AMENDED = 'AMENDED',
  NOT_AGREED = 'NOT_AGREED',
  DEFERRED = 'DEFERRED',
  REFERRED = 'REFERRED',
}
registerEnumType(ResolutionOutcome, {
  name: 'ResolutionOutcome',
  description: 'What a meeting resolved on a recommendation.',
  valuesConfig: {
    AMENDED: { description: 'Agreed with other words.' },
    DEFERRED: { description: 'Put off to another meeting.' },
    REFERRED: { description: 'Passed to another body.' },
  },
});

@Reads(RecommendationResolutionRow, { visible: sameAs('consideration') })
@ObjectType({ description: 'What a meeting resolved on one recommendation of a paper. A recommendation is resolved at most once at each meeting.' })
export class RecommendationResolution {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ReportConsideration, { description: 'The paper at the meeting that resolved it.' })
  @One()
  consideration!: ReportConsideration;

  @Field(() => Int, { description: 'Which recommendation of the version that was considered, from 1.' })
  @Column()
  position!: number;

  @Field(() => ResolutionOutcome, { description: 'What was resolved.' })
  @Column()
  outcome!: ResolutionOutcome;

  @Field(() => String, { nullable: true, description: 'The recommendation as it was agreed; null where it was not amended.' })
  @Column()
  wording!: string | null;

  @Field(() => Meeting, { nullable: true, description: 'The meeting it was put off to; null where it was not, or the viewer may not see that meeting.' })
  @One()
  deferredToMeeting!: Meeting | null;

  @Field(() => Body, { nullable: true, description: 'The body it was referred to; null where it was not.' })
  @One()
  referredToBody!: Body | null;

  @Field(() => String, { nullable: true, description: 'What else the minutes say of it.' })
  @Column()
  note!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(ReportConsiderationRow, { visible: visibleConsideration })
@ObjectType({ description: 'A paper on the agenda of a meeting, and what the meeting made of it.' })
export class ReportConsideration {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Report, { nullable: true, description: 'The paper; there whenever the rest of this is.' })
  @One()
  report!: Report | null;

  @Field(() => Meeting, { nullable: true, description: 'The meeting; there whenever the rest of this is.' })
  @One()
  meeting!: Meeting | null;

  @Field(() => AgendaItem, { nullable: true, description: 'Its place on the agenda, with the minute; there whenever the rest of this is.' })
  @One()
  agendaItem!: AgendaItem | null;

  @Field(() => ReportVersion, { nullable: true, description: 'The version that was before the meeting; null while it has not considered it.' })
  @One('version')
  consideredVersion!: ReportVersion | null;

  @Field(() => Day, { nullable: true, description: 'The day it was considered; null while it was not.' })
  @Column()
  consideredOn!: string | null;

  @Field(() => [RecommendationResolution], { description: 'What was resolved, in the order of the recommendations.' })
  @Many(() => RecommendationResolution, { by: 'consideration', order: ['position'], atMost: 30 })
  resolutions!: RecommendationResolution[];

  @Field(() => UpdateSchedule, { nullable: true, description: 'The arrangement under which it counts as an update; null where it counts under none.' })
  @One()
  updateSchedule!: UpdateSchedule | null;

  @Field(() => ScrutinyAbilities, { description: 'What the viewer may do with it.' })
  @keepsScrutiny()
  viewerCan!: ScrutinyAbilities;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
