import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { inForceOn } from '../decisions/decision-cover.queries.ts';
import { visibleDecision } from '../decisions/decision.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import {
  Code,
  Column,
  Embedded,
  Expression,
  Many,
  One,
  Reads,
  planned,
  type Args,
  type Row,
} from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { Viewer, ViewerSql } from '../platform/reading/viewer.ts';
import { Day } from '../platform/scalars.ts';
import { MilestoneRow } from './milestone.entity.ts';
import { MilestoneBaseline, MilestoneChange } from './milestone-history.type.ts';
import { MilestoneForecast, MilestonePrecondition } from './milestone-precondition.type.ts';
import { dueOn, progressOn, stoodOn } from './milestone-standing.queries.ts';
import { canManageMilestones, planReaders } from './programme.policy.ts';
import { Workstream } from './workstream.type.ts';

/** Where a milestone stands. Blocked and ready follow from its preconditions. */
export enum MilestoneStatus {
  PLANNED = 'PLANNED',
  BLOCKED = 'BLOCKED',
  READY = 'READY',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETE = 'COMPLETE',
  MISSED = 'MISSED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(MilestoneStatus, {
  name: 'MilestoneStatus',
  description: 'Where a milestone stands.',
  valuesConfig: {
    PLANNED: { description: 'Work has not begun, and it waits for no decision.' },
    BLOCKED: { description: 'It waits for a decision that is not in force.' },
    READY: { description: 'The decisions it waited for are in force, and work has not begun.' },
    IN_PROGRESS: { description: 'Work has begun.' },
    COMPLETE: { description: 'It was reached.' },
    MISSED: { description: 'It was not reached and is no longer aimed at.' },
    CANCELLED: { description: 'It is no longer wanted.' },
  },
});

@ObjectType({
  description:
    'What the viewer may do with a milestone, as far as its progress allows. A decision that is missing can still stand against it.',
})
export class MilestoneAbilities {
  @Field(() => Boolean, { description: 'To say that work has begun.' })
  start!: boolean;

  @Field(() => Boolean, { description: 'To say that it was reached.' })
  complete!: boolean;

  @Field(() => Boolean, { description: 'To say when it is now expected.' })
  reforecast!: boolean;

  @Field(() => Boolean, { description: 'To correct its title, its owner, its workstream and who may see it.' })
  revise!: boolean;

  @Field(() => Boolean, { description: 'To promise it anew.' })
  rebaseline!: boolean;

  @Field(() => Boolean, { description: 'To say that it was missed, or that it is no longer wanted.' })
  giveUp!: boolean;

  @Field(() => Boolean, { description: 'To say which decisions it waits for.' })
  changePreconditions!: boolean;
}

function abilities(viewer: Viewer, { council, progress }: { council: string; progress: string }): MilestoneAbilities {
  const revise = canManageMilestones(viewer, council);
  const isToDo = revise && (progress === 'PLANNED' || progress === 'IN_PROGRESS');
  const start = revise && progress === 'PLANNED';
  return {
    ...{ revise, start, changePreconditions: start, complete: isToDo, reforecast: isToDo, giveUp: isToDo },
    rebaseline: isToDo || (revise && progress === 'MISSED'),
  };
}

const onDay = { description: 'The day to judge it on, such as today.' };

/** True when something that the milestone waited for on the day was not in force then, as far as the viewer may know. */
const waits = (row: Row, args: Args, viewer: ViewerSql): Sql => sql`exists (
  select from milestone_precondition needed
  left join decision taken on taken.id = needed.decision_id and ${visibleDecision(sql`taken`, viewer)}
  where needed.milestone_id = ${row('id')} and ${stoodOn(sql`needed`, args('on'))}
    and not ${inForceOn(sql`taken`, sql`${args('on')}`)})`;

const hadPreconditions = (row: Row, args: Args): Sql => sql`exists (
  select from milestone_precondition needed where needed.milestone_id = ${row('id')} and ${stoodOn(sql`needed`, args('on'))})`;

/** The day from which a decision that is needed has effect, or else by which it is expected, as far as the viewer may know. */
const decidedBy = (viewer: ViewerSql): Sql => sql`coalesce(
  case when ${visibleDecision(sql`taken`, viewer)}
    then coalesce(taken.effective_on, case when taken.call_in <> 'YES' then taken.made_on end) end,
  needed.expected_end)`;

@Reads(MilestoneRow, {
  visible: (
    row,
    viewer,
  ) => sql`(${row('isPublished')} and exists (select from programme owner where owner.id = ${row('programme')} and owner.is_published))
    or ${viewer.isMemberOf(row('council'), ...planReaders)}`,
})
@ObjectType({ description: 'A point that a programme means to reach by a time.' })
export class Milestone {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council it belongs to.' })
  @One()
  council!: Council;

  @Field(() => String, { description: 'What will have been reached.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'The role that answers for it, when one is named.' })
  @Column()
  ownerRole!: string | null;

  @Field(() => Workstream, {
    nullable: true,
    description: 'The workstream it belongs to, if it is not of the whole programme.',
  })
  @One()
  workstream!: Workstream | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was first promised for. Never overwritten.' })
  @Embedded(() => FuzzyDate, 'baseline')
  baselineDue!: FuzzyDate | null;

  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'When it is promised for now, if it was promised anew: the newest of its later promises.',
  })
  @Embedded(() => FuzzyDate, 'agreed')
  agreedDue!: FuzzyDate | null;

  @Field(() => Day, { nullable: true, description: 'The day on which it was last promised anew.' })
  @Column()
  agreedOn!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The day on which it was written into the plan; null where it comes from a paper.',
  })
  @Column()
  recordedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which work began; null where nobody has said.' })
  @Column()
  beganOn!: string | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it is expected now, if that has changed.' })
  @Embedded(() => FuzzyDate, 'forecast')
  forecastDue!: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was reached.' })
  @Embedded(() => FuzzyDate, 'actual')
  actual!: FuzzyDate | null;

  @Field(() => MilestoneStatus, { description: 'Where it stands on a day, by what held on that day.' })
  @Expression(
    (row, args, viewer) => sql`case ${progressOn(row, args('on'))} when 'PLANNED' then case
      when ${waits(row, args, viewer)} then 'BLOCKED' when ${hadPreconditions(row, args)} then 'READY' else 'PLANNED' end
      else ${progressOn(row, args('on'))} end`,
    { ifNull: 'PLANNED' },
  )
  status(@Arg('on', () => Day, onDay) _on: string): MilestoneStatus {
    return planned();
  }

  @Field(() => Boolean, {
    description: 'True when it had not begun on the day and waited for a decision that was not in force then.',
  })
  @Expression(
    (row, args, viewer) => sql`(${progressOn(row, args('on'))} = 'PLANNED' and ${waits(row, args, viewer)})`,
    { ifNull: 'false' },
  )
  isBlocked(@Arg('on', () => Day, onDay) _on: string): boolean {
    return planned();
  }

  @Field(() => Boolean, {
    description:
      'True when the last day it was promised for (without a promise: expected for) is before the day, and it has been neither reached nor given up. A later forecast never hides this; only a new promise does, from its day on.',
  })
  @Expression(
    (row, args) =>
      sql`(${progressOn(row, args('on'))} in ('PLANNED', 'IN_PROGRESS') and ${dueOn(row, args('on'))} < ${args('on')})`,
    { ifNull: 'false' },
  )
  isOverdue(@Arg('on', () => Day, onDay) _on: string): boolean {
    return planned();
  }

  @Field(() => Boolean, {
    description:
      'A warning: it has not begun and is due before, or with, a decision that it waits for, so its date can hardly be kept.',
  })
  @Expression(
    (row, _args, viewer) => sql`(${row('progress')} = 'PLANNED' and exists (
      select from milestone_precondition needed left join decision taken on taken.id = needed.decision_id
      where needed.open_milestone_id = ${row('id')}
        and ${decidedBy(viewer)} >= coalesce(${row('agreedEnd')}, ${row('baselineEnd')}, ${row('forecastEnd')})))`,
    { ifNull: 'false' },
  )
  isDueBeforeDecision!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days by which its forecast (or when it was reached) is later than first promised; below nought when it is earlier; null when nothing can be compared.',
  })
  @Expression((row) => sql`coalesce(${row('actualEnd')}, ${row('forecastEnd')}) - ${row('baselineEnd')}`)
  slipDays!: number | null;

  @Field(() => [MilestonePrecondition], { description: 'Decisions that must be in force before it may start.' })
  @Many(() => MilestonePrecondition, { by: 'openMilestone', order: ['title'], atMost: 10 })
  preconditions!: MilestonePrecondition[];

  @Field(() => [MilestoneForecast], {
    description: 'How its expected time has changed, oldest first. For the board and its officers.',
  })
  @Many(() => MilestoneForecast, { by: 'milestone', order: ['version'], atMost: 20 })
  forecasts!: MilestoneForecast[];

  @Field(() => [MilestoneBaseline], {
    description: 'Its later promises, oldest first; the first one is `baselineDue`. For the board and its officers.',
  })
  @Many(() => MilestoneBaseline, { by: 'milestone', order: ['version'], atMost: 20 })
  laterBaselines!: MilestoneBaseline[];

  @Field(() => [MilestoneChange], {
    description: 'Everything that was done with it, newest first. For the board and its officers.',
  })
  @Many(() => MilestoneChange, { by: 'milestone', order: ['version desc'], atMost: 50 })
  history!: MilestoneChange[];

  @Field(() => MilestoneAbilities, { description: 'What the viewer may do with it.' })
  @Code<{ council: string; progress: string }>(['council', 'progress'], (milestones, _args, { viewer }) =>
    milestones.map((milestone) => abilities(viewer, milestone)),
  )
  viewerCan!: MilestoneAbilities;

  @Field(() => Int, {
    description: 'Its version, to be sent with each change so that nobody overwrites what they have not seen.',
  })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'False while only the board and its officers may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts came from.' })
  @Many(() => Provenance, provenanceOf('milestone'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('milestone'))
  issues!: DataQualityIssue[];
}
