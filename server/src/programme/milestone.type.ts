import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
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
import { MilestoneForecast, MilestonePrecondition } from './milestone-precondition.type.ts';
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
}

function abilities(viewer: Viewer, { council, progress }: { council: string; progress: string }): MilestoneAbilities {
  const mayChange = canManageMilestones(viewer, council);
  const isToDo = progress === 'PLANNED' || progress === 'IN_PROGRESS';
  return { start: mayChange && progress === 'PLANNED', complete: mayChange && isToDo, reforecast: mayChange && isToDo };
}

const onDay = { description: 'The day to judge it on, such as today.' };

/** True while a milestone that has not begun waits for a decision that is not in force on the day, as far as the viewer may know. */
const waits = (row: Row, args: Args, viewer: ViewerSql): Sql => sql`${row('progress')} = 'PLANNED' and exists (
  select from milestone_precondition needed
  left join decision taken on taken.id = needed.decision_id and ${visibleDecision(sql`taken`, viewer)}
  where needed.milestone_id = ${row('id')} and (taken.effective_on is null or taken.effective_on > ${args('on')}))`;

const hasPreconditions = (row: Row): Sql =>
  sql`exists (select from milestone_precondition needed where needed.milestone_id = ${row('id')})`;

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

  @Field(() => FuzzyDate, { nullable: true, description: 'When it is expected now, if that has changed.' })
  @Embedded(() => FuzzyDate, 'forecast')
  forecastDue!: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was reached.' })
  @Embedded(() => FuzzyDate, 'actual')
  actual!: FuzzyDate | null;

  @Field(() => MilestoneStatus, { description: 'Where it stands on a day.' })
  @Expression(
    (row, args, viewer) =>
      sql`case when ${waits(row, args, viewer)} then 'BLOCKED' when ${row('progress')} = 'PLANNED' and ${hasPreconditions(row)} then 'READY' else ${row('progress')} end`,
    { ifNull: 'PLANNED' },
  )
  status(@Arg('on', () => Day, onDay) _on: string): MilestoneStatus {
    return planned();
  }

  @Field(() => Boolean, {
    description: 'True when it has not begun and waits for a decision that is not in force on the day.',
  })
  @Expression(waits, { ifNull: 'false' })
  isBlocked(@Arg('on', () => Day, onDay) _on: string): boolean {
    return planned();
  }

  @Field(() => Boolean, {
    description:
      'True when the last day it was first promised for (without a promise: expected for) is before the day, and it has been neither reached nor given up. A later forecast never hides this.',
  })
  @Expression(
    (row, args) =>
      sql`${row('progress')} in ('PLANNED', 'IN_PROGRESS') and coalesce(${row('baselineEnd')}, ${row('forecastEnd')}) < ${args('on')}`,
    { ifNull: 'false' },
  )
  isOverdue(@Arg('on', () => Day, onDay) _on: string): boolean {
    return planned();
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Days by which its forecast (or when it was reached) is later than first promised; below nought when it is earlier; null when nothing can be compared.',
  })
  @Expression((row) => sql`coalesce(${row('actualEnd')}, ${row('forecastEnd')}) - ${row('baselineEnd')}`)
  slipDays!: number | null;

  @Field(() => [MilestonePrecondition], { description: 'Decisions that must be in force before it may start.' })
  @Many(() => MilestonePrecondition, { by: 'milestone', order: ['title'], atMost: 10 })
  preconditions!: MilestonePrecondition[];

  @Field(() => [MilestoneForecast], {
    description: 'How its expected time has changed, oldest first. For the board and its officers.',
  })
  @Many(() => MilestoneForecast, { by: 'milestone', order: ['version'], atMost: 20 })
  forecasts!: MilestoneForecast[];

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
