import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { Body } from '../decisions/body.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Column, Expression, Many, One, Reads, ReadsRows, everyone, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { RecommendationResolution, ReportConsideration } from './consideration.type.ts';
import { ReportVersion } from './report-version.type.ts';
import { ScrutinyAbilities, keepsScrutiny } from './scrutiny-abilities.type.ts';
import { UpdateScheduleRow } from './update-schedule.entity.ts';
import { missedUpdates, nextDueOn, scheduleOf } from './update-schedule.queries.ts';

@ReadsRows({ start: 'period_start date', end: 'period_end date' }, { visible: everyone })
@ObjectType({ description: 'A stretch of time in which an update should have come and did not.' })
export class MissedUpdate {
  @Field(() => Day, { description: 'Its first day.' })
  @Column()
  start!: string;

  @Field(() => Day, { description: 'Its last day, on which the update was due.' })
  @Column()
  end!: string;
}

@Reads(UpdateScheduleRow, { visible: everyone })
@ObjectType({ description: 'How a committee is kept up to date on a subject. While it has not said how often, it was only asked.' })
export class UpdateSchedule {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Body, { description: 'The committee.' })
  @One()
  body!: Body;

  @Field(() => String, { description: 'What the updates are about.' })
  @Column()
  subject!: string;

  @Field(() => String, { nullable: true, description: 'What each update is to tell; null where nothing is said.' })
  @Column()
  content!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many months lie between two updates; null while the committee has not said.' })
  @Column()
  everyMonths!: number | null;

  @Field(() => Day, { nullable: true, description: 'The day from which the months are counted; null while the committee has not said how often.' })
  @Column()
  startsOn!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'When the next update is due: counted from the last paper that was considered under it. Null while it is not said how often, and once it has ended.',
  })
  @Expression((row) => nextDueOn(scheduleOf(row)))
  nextDueOn!: string | null;

  @Field(() => [MissedUpdate], { description: 'The stretches up to a day in which an update should have come and did not. None without a day.' })
  @Many(() => MissedUpdate, { rows: (row, args) => missedUpdates(row, sql`${args('on')}`), order: ['start'], atMost: 100 })
  missed(@Arg('on', () => Day, { nullable: true, description: 'The day to judge it on, such as today.' }) _on?: string): MissedUpdate[] {
    return planned();
  }

  @Field(() => [ReportConsideration], { description: 'The papers that were considered under it, the latest first.' })
  @Many(() => ReportConsideration, { by: 'updateSchedule', order: ['consideredOn desc'], atMost: 30 })
  updates!: ReportConsideration[];

  @Field(() => [RecommendationResolution], { description: 'The resolution by which the committee said so; none where none is on record, or the viewer may not see it.' })
  @Many(() => RecommendationResolution, {
    rows: (row) => sql`select settling.* from recommendation_resolution settling where settling.id = ${row('settledByResolution')}`,
    order: ['position'],
    atMost: 1,
  })
  settledBy!: RecommendationResolution[];

  @Field(() => ReportVersion, { nullable: true, description: 'The published paper that asks for it; null where none does, or the viewer may not see it.' })
  @One()
  sourceVersion!: ReportVersion | null;

  @Field(() => Int, { nullable: true, description: 'The place of the section in that paper, from 1.' })
  @Column()
  sourceSection!: number | null;

  @Field(() => Day, { nullable: true, description: 'The last day; null while it goes on.' })
  @Column()
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why no more updates are wanted.' })
  @Column()
  endReason!: string | null;

  @Field(() => Int, { description: 'Its version, to be sent with each change so that nobody overwrites what they have not seen.' })
  @Column()
  version!: number;

  @Field(() => ScrutinyAbilities, { description: 'What the viewer may do with it.' })
  @keepsScrutiny()
  viewerCan!: ScrutinyAbilities;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('updateSchedule'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('updateSchedule'))
  issues!: DataQualityIssue[];
}
