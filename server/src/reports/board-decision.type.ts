import { Field, ObjectType } from 'type-graphql';
import { Decision, visibleDecision } from '../decisions/decision.type.ts';
import { Column, One, ReadsRows, sameAs, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { asAt } from './board-pack.entity.ts';

@ReadsRows(
  {
    decision: 'decision_id uuid decision',
    reference: 'reference text',
    dueOn: 'due_on date ?',
    dueBefore: 'due_before text ?',
    isForThisBoard: 'is_for_this_board boolean',
  },
  { visible: sameAs('decision') },
)
@ObjectType({ description: 'A decision that somebody had proposed and nobody had taken by the day of a board pack.' })
export class BoardDecisionAwaited {
  @Field(() => Decision, { description: 'The decision.' })
  @One()
  decision!: Decision;

  @Field(() => Day, {
    nullable: true,
    description: 'The day on which it is to be taken, of its meeting or its own; null where nobody has said.',
  })
  @Column()
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The body that is to take it; null where nobody has said.' })
  @Column()
  dueBefore!: string | null;

  @Field(() => Boolean, { description: 'True when that body is the board of the programme.' })
  @Column()
  isForThisBoard!: boolean;
}

/** What the board itself must take stands first. */
export const decisionsAwaited: ListOptions = {
  order: ['isForThisBoard desc', 'dueOn', 'reference'],
  atMost: 50,
  rows: (pack, _args, viewer) => sql`
    select open.id as decision_id, open.reference, coalesce(due.held_end, open.due_on) as due_on, before.name as due_before,
      coalesce(before.id = run.board_id, false) as is_for_this_board
    from decision open join programme run on run.id = ${pack('programme')}
    left join meeting due on due.id = open.due_meeting_id left join body before on before.id = coalesce(due.body_id, open.body_id)
    where open.council_id = ${pack('council')} and coalesce(open.made_on > ${asAt}, true) and ${visibleDecision(sql`open`, viewer)}
      and not exists (select from decision_step known where known.decision_id = open.id and known.position = 1 and known.happened_on > ${asAt})
      and not exists (select from decision_step gone where gone.decision_id = open.id and gone.kind = 'WITHDRAWN' and gone.happened_on <= ${asAt})`,
};

@ReadsRows(
  { decision: 'decision_id uuid decision', reference: 'reference text', lastDay: 'last_day date' },
  { visible: sameAs('decision') },
)
@ObjectType({ description: 'A decision that scrutiny could still call in on the day of a board pack.' })
export class BoardCallIn {
  @Field(() => Decision, { description: 'The decision.' })
  @One()
  decision!: Decision;

  @Field(() => Day, { description: 'The last day on which it may be called in.' })
  @Column()
  lastDay!: string;
}

export const callInsOpen: ListOptions = {
  order: ['lastDay', 'reference'],
  atMost: 30,
  rows: (pack, _args, viewer) => sql`
    select taken.id as decision_id, taken.reference, taken.call_in_ends_on as last_day
    from decision taken where taken.council_id = ${pack('council')} and taken.call_in = 'YES' and ${visibleDecision(sql`taken`, viewer)}
      and taken.published_on <= ${asAt} and taken.call_in_ends_on >= ${asAt}
      and not exists (select from decision_step called where called.decision_id = taken.id and called.kind = 'CALLED_IN' and called.happened_on <= ${asAt})`,
};
