import { Field, Int, ObjectType } from 'type-graphql';
import { inForceOn } from '../decisions/decision-cover.queries.ts';
import { visibleDecision } from '../decisions/decision.type.ts';
import { Column, Expression, One, ReadsRows, everyone, sameAs, type ListOptions, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { Day } from '../platform/scalars.ts';
import { Milestone, MilestoneStatus } from '../programme/milestone.type.ts';
import { dueOn, milestoneAs, progressOn, stoodOn } from '../programme/milestone-standing.queries.ts';
import { Workstream } from '../programme/workstream.type.ts';
import { asAt } from './board-pack.entity.ts';
import { expectedOn } from './milestone-expected.queries.ts';

const planned = milestoneAs('milestone');

/**
 * How far a milestone had come on the day, what it waited for, and when it was due, as all of that was known then. Worked
 * out once a row (`offset 0`), however often the status is looked at.
 */
const standing = (pack: Row, viewer: ViewerSql): Sql => sql`
  select milestone.id as milestone_id, milestone.workstream_id, milestone.council_id, milestone.title, ${dueOn(planned, asAt)} as due,
    case when known.progress <> 'PLANNED' then known.progress when waits.for_what is not null then 'BLOCKED'
      when waits.decided then 'READY' else 'PLANNED' end as status,
    waits.for_what as waits_for
  from milestone cross join lateral (select ${progressOn(planned, asAt)} as progress offset 0) known left join (
    select needed.milestone_id, true as decided,
      string_agg(needed.title, '; ' order by needed.title) filter (where not ${inForceOn(sql`taken`, sql`${asAt}`)}) as for_what
    from milestone planned join milestone_precondition needed on needed.milestone_id = planned.id
    left join decision taken on taken.id = needed.decision_id and ${visibleDecision(sql`taken`, viewer)}
    where planned.programme_id = ${pack('programme')} and ${stoodOn(sql`needed`, asAt)}
    group by needed.milestone_id) waits on waits.milestone_id = milestone.id
  where milestone.programme_id = ${pack('programme')} and coalesce(milestone.recorded_on, ${asAt}) <= ${asAt}
  offset 0`;

const isLate = sql`(standing.status not in ('COMPLETE', 'MISSED', 'CANCELLED') and standing.due < ${asAt})`;

const ofMilestone = (row: Row, value: Sql): Sql => sql`(select ${value} from milestone own where own.id = ${row('milestone')})`;

@ReadsRows(
  {
    milestone: 'milestone_id uuid milestone',
    title: 'title text',
    due: 'due date ?',
    status: 'status text',
    isOverdue: 'is_overdue boolean',
    daysLate: 'days_late integer ?',
    waitsFor: 'waits_for text ?',
  },
  { visible: sameAs('milestone') },
)
@ObjectType({ description: 'How a milestone stands on the day of a board pack.' })
export class BoardMilestone {
  @Field(() => Milestone, { description: 'The milestone.' })
  @One()
  milestone!: Milestone;

  @Field(() => MilestoneStatus, {
    description: 'Where it stood, as far as that was recorded for the day.',
  })
  @Column()
  status!: MilestoneStatus;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day it was promised for, by the promises made until then; null when nobody had said.',
  })
  @Column('due')
  dueOn!: string | null;

  @Field(() => Boolean, {
    description:
      'True when the last day it was promised for, by the promises made until then, had passed and it was not reached.',
  })
  @Column()
  isOverdue!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many days it was late; null when it was not.' })
  @Column()
  daysLate!: number | null;

  @Field(() => String, { nullable: true, description: 'The decisions it waited for; null when it waited for none.' })
  @Column()
  waitsFor!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day by which it was expected, as that was known then: its forecast, or else what was promised.',
  })
  @Expression((row) => ofMilestone(row, expectedOn('own', asAt)))
  expectedOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which work had begun; null where it had not, or nobody had said.' })
  @Expression((row) => ofMilestone(row, sql`case when own.began_on <= ${asAt} then own.began_on end`))
  beganOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day by which it had been reached; null while it had not.' })
  @Expression((row) => ofMilestone(row, sql`case when own.actual_end <= ${asAt} then own.actual_end end`))
  reachedOn!: string | null;
}

export const milestonesOfPack: ListOptions = {
  order: ['due', 'title', 'milestone'],
  atMost: 200,
  seenWithParent: 'milestone',
  rows: (pack, _args, viewer) => sql`
    select standing.*, coalesce(${isLate}, false) as is_overdue, case when ${isLate} then ${asAt} - standing.due end as days_late
    from (${standing(pack, viewer)}) standing`,
};

@ReadsRows(
  {
    workstream: 'workstream_id uuid workstream',
    position: 'position integer',
    milestones: 'milestones integer',
    reached: 'reached integer',
    overdue: 'overdue integer',
    blocked: 'blocked integer',
  },
  { visible: sameAs('workstream') },
)
@ObjectType({ description: 'How the milestones of a workstream stand on the day of a board pack.' })
export class BoardWorkstream {
  @Field(() => Workstream, { description: 'The workstream.' })
  @One()
  workstream!: Workstream;

  @Field(() => Int, { description: 'How many milestones it has.' })
  @Column()
  milestones!: number;

  @Field(() => Int, { description: 'How many of them were reached.' })
  @Column()
  reached!: number;

  @Field(() => Int, { description: 'How many of them were late.' })
  @Column()
  overdue!: number;

  @Field(() => Int, { description: 'How many of them waited for a decision.' })
  @Column()
  blocked!: number;
}

export const workstreamsOfPack: ListOptions = {
  order: ['position', 'workstream'],
  atMost: 30,
  seenWithParent: 'workstream',
  rows: (pack, _args, viewer) => sql`
    select workstream.id as workstream_id, workstream.position, count(standing.milestone_id)::integer as milestones,
      count(*) filter (where standing.status = 'COMPLETE')::integer as reached,
      count(*) filter (where ${isLate})::integer as overdue,
      count(*) filter (where standing.status = 'BLOCKED')::integer as blocked
    from workstream left join (${standing(pack, viewer)}) standing on standing.workstream_id = workstream.id
    where workstream.programme_id = ${pack('programme')} group by workstream.id`,
};

@ReadsRows(
  { title: 'title text', milestones: 'milestones text', isDemonstration: 'is_demonstration boolean' },
  { visible: everyone },
)
@ObjectType({ description: 'A decision that the programme waits for.' })
export class BoardDecisionNeeded {
  @Field(() => String, { description: 'What must be decided.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'The milestones that wait for it.' })
  @Column()
  milestones!: string;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}

export const decisionsNeeded: ListOptions = {
  order: ['title'],
  atMost: 50,
  rows: (pack, _args, viewer) => sql`
    select needed.title, string_agg(milestone.title, '; ' order by milestone.title) as milestones, bool_and(needed.is_demonstration) as is_demonstration
    from milestone_precondition needed join milestone on milestone.id = needed.milestone_id
    left join decision taken on taken.id = needed.decision_id and ${visibleDecision(sql`taken`, viewer)}
    where milestone.programme_id = ${pack('programme')} and coalesce(milestone.recorded_on, ${asAt}) <= ${asAt}
      and ${stoodOn(sql`needed`, asAt)} and not ${inForceOn(sql`taken`, sql`${asAt}`)} and ${progressOn(planned, asAt)} = 'PLANNED'
    group by needed.title`,
};
