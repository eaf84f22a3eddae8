import { Arg, Args, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { AgendaItem } from '../decisions/agenda.type.ts';
import { Body } from '../decisions/body.type.ts';
import { ScrutinyReferral } from '../decisions/scrutiny-referral.type.ts';
import { Public } from '../platform/access.ts';
import { AddsTo, ByKey, Code, Expression, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { visibleMeeting } from './after-meeting-visible.queries.ts';
import { canKeepScrutiny } from './after-meeting.policy.ts';
import { CommitteeStage, committeeStageOf } from './committee-stage.type.ts';
import { RecommendationResolution, ReportConsideration } from './consideration.type.ts';
import { MattersArgs } from './matters-args.type.ts';
import { mattersOf } from './matter.queries.ts';
import { Matter } from './matter.type.ts';
import { Report } from './report.type.ts';
import { ScrutinyAbilities } from './scrutiny-abilities.type.ts';
import { ScrutinyRecommendation } from './scrutiny-recommendation.type.ts';
import { UpdateSchedule } from './update-schedule.type.ts';
import { WorkPlanItem } from './work-plan.type.ts';

/** What becomes of papers, as a council's committees follow it. */
@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilScrutiny {
  @FieldResolver(() => [Matter], {
    description:
      'What its committees follow and is open now: promises, recommendations, what was put off, updates to come, decisions before scrutiny. With a day `since`, also what was closed from that day on.',
  })
  @Many(() => Matter, { rows: mattersOf, order: ['dueEnd', 'kind', 'id'], atMost: 200 })
  matters(@Args(() => MattersArgs) _args: MattersArgs): Matter[] {
    return planned();
  }

  @FieldResolver(() => [ScrutinyRecommendation], { description: 'What its scrutiny committees recommended, the latest first.' })
  @Many(() => ScrutinyRecommendation, { by: 'council', order: ['madeOn desc'], atMost: 100 })
  scrutinyRecommendations(): ScrutinyRecommendation[] {
    return planned();
  }

  @FieldResolver(() => [WorkPlanItem], { description: 'What its committees mean to look at, by the time that is set.' })
  @Many(() => WorkPlanItem, { by: 'council', order: ['dueEnd', 'title'], atMost: 100 })
  workPlan(): WorkPlanItem[] {
    return planned();
  }

  @FieldResolver(() => [UpdateSchedule], { description: 'How its committees are kept up to date, by subject.' })
  @Many(() => UpdateSchedule, { by: 'council', order: ['subject'], atMost: 50 })
  updateSchedules(): UpdateSchedule[] {
    return planned();
  }

  @FieldResolver(() => [RecommendationResolution], { description: 'What its meetings resolved on recommendations of papers, the latest record first.' })
  @Many(() => RecommendationResolution, { by: 'council', order: ['recordedAt desc', 'position'], atMost: 50 })
  resolutions(): RecommendationResolution[] {
    return planned();
  }

  @FieldResolver(() => [ScrutinyReferral], { description: 'Its decisions that came before scrutiny, the latest request first.' })
  @Many(() => ScrutinyReferral, { by: 'council', order: ['requestedStart desc'], atMost: 100 })
  scrutinyReferrals(): ScrutinyReferral[] {
    return planned();
  }

  @FieldResolver(() => ScrutinyAbilities, { description: 'What the viewer may do with what its committees consider, recommend and plan.' })
  @Code<{ id: string }>(['id'], (councils, _args, { viewer }) => councils.map(({ id }) => ({ keep: canKeepScrutiny(viewer, id) })))
  scrutinyAbilities(): ScrutinyAbilities {
    return planned();
  }
}

@Resolver(() => Body)
@AddsTo(() => Body)
export class BodyMeetings {
  @FieldResolver(() => Day, { nullable: true, description: 'The day of its last meeting before a day, of those that the viewer may see; null where there is none.' })
  @Expression(
    (row, args, viewer) => sql`(select max(held.held_end) from meeting held where held.body_id = ${row('id')} and held.cancelled_on is null
      and held.held_end < ${args('on')} and ${visibleMeeting(sql`held`, viewer)})`,
  )
  lastMetBefore(@Arg('on', () => Day, { description: 'The day, such as today.' }) _on: string): string | null {
    return planned();
  }
}

@Resolver(() => AgendaItem)
@AddsTo(() => AgendaItem)
export class AgendaPapers {
  @FieldResolver(() => [ReportConsideration], { description: 'The paper of the platform that it is; none where it is something else, or the viewer may not see the paper.' })
  @Many(() => ReportConsideration, { by: 'agendaItem', order: ['id'], atMost: 1 })
  considers(): ReportConsideration[] {
    return planned();
  }
}

@Resolver(() => Report)
@AddsTo(() => Report)
export class ReportAfterMeetings {
  @FieldResolver(() => [ReportConsideration], { description: 'The meetings on whose agenda it stands or stood, the latest first.' })
  @Many(() => ReportConsideration, { by: 'report', order: ['consideredOn desc'], atMost: 20 })
  considerations(): ReportConsideration[] {
    return planned();
  }

  @FieldResolver(() => CommitteeStage, { description: 'How far it has come with its committees, as far as the viewer may see.' })
  @Expression(committeeStageOf, { ifNull: 'NOT_PUBLISHED' })
  committeeStage(): CommitteeStage {
    return planned();
  }
}

@Resolver()
export class ScrutinyQueries {
  @Public()
  @Query(() => Report, { nullable: true, description: 'One report by its name, published or not; null when there is none that you may see.' })
  @ByKey(() => Report, { councilSlug: 'council.slug', slug: 'slug' })
  paper(
    @Arg('councilSlug', () => String, { description: "The council's name in web addresses." }) _councilSlug: string,
    @Arg('slug', () => String, { description: "The report's name in web addresses." }) _slug: string,
  ): Report | null {
    return planned();
  }

  @Public()
  @Query(() => ScrutinyRecommendation, { nullable: true, description: 'One recommendation of scrutiny; null when there is none or the viewer may not see it.' })
  @ByKey(() => ScrutinyRecommendation, { id: 'id' })
  scrutinyRecommendation(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): ScrutinyRecommendation | null {
    return planned();
  }

  @Public()
  @Query(() => WorkPlanItem, { nullable: true, description: 'One item of a work plan; null when there is none.' })
  @ByKey(() => WorkPlanItem, { id: 'id' })
  workPlanItem(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): WorkPlanItem | null {
    return planned();
  }

  @Public()
  @Query(() => UpdateSchedule, { nullable: true, description: 'One arrangement for updates; null when there is none.' })
  @ByKey(() => UpdateSchedule, { id: 'id' })
  updateSchedule(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): UpdateSchedule | null {
    return planned();
  }

  @Public()
  @Query(() => ReportConsideration, { nullable: true, description: 'One paper at one meeting; null when there is none or the viewer may not see it.' })
  @ByKey(() => ReportConsideration, { id: 'id' })
  reportConsideration(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): ReportConsideration | null {
    return planned();
  }
}
