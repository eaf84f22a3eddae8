import { Field, ObjectType } from 'type-graphql';
import { Column, One, ReadsRows, sameAs, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Pence } from '../platform/scalars.ts';
import { Workstream } from '../programme/workstream.type.ts';
import { asAt } from './board-pack.entity.ts';
import { workstreamMoney } from './workstream-budget.queries.ts';

@ReadsRows(
  {
    workstream: 'workstream_id uuid workstream',
    position: 'position integer',
    budgetPence: 'budget_pence bigint',
    spentPence: 'spent_pence bigint',
    committedPence: 'committed_pence bigint',
    forecastPence: 'forecast_pence bigint',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: sameAs('workstream') },
)
@ObjectType({ description: 'The money of a workstream on the day of a board pack, of all years, by the lines of the budget that are for it.' })
export class BoardWorkstreamMoney {
  @Field(() => Workstream, { description: 'The workstream.' })
  @One()
  workstream!: Workstream;

  @Field(() => Pence, { description: 'Its budget, with what had been moved in and out by that day.' })
  @Column()
  budgetPence!: number;

  @Field(() => Pence, { description: 'Paid and accrued by that day, less what was reversed.' })
  @Column()
  spentPence!: number;

  @Field(() => Pence, { description: 'Committed by that day and still open.' })
  @Column()
  committedPence!: number;

  @Field(() => Pence, { description: 'What it was expected to come to; the budget of lines that nobody had forecast.' })
  @Column()
  forecastPence!: number;

  @Field(() => Boolean, { description: 'True when a line of its budget is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

export const moneyOfWorkstreams: ListOptions = {
  order: ['position', 'workstream'],
  atMost: 30,
  rows: (pack) => sql`
    select part.id as workstream_id, part.position, sum(money.budget_pence)::bigint as budget_pence, sum(money.spent_pence)::bigint as spent_pence,
      sum(money.committed_pence)::bigint as committed_pence, sum(money.forecast_pence)::bigint as forecast_pence,
      bool_or(money.has_demonstration_figures) as is_demonstration
    from workstream part join (
      ${workstreamMoney(sql`${asAt}`, sql`link.workstream_id in (select own.id from workstream own where own.programme_id = ${pack('programme')})`)}) money
      on money.workstream_id = part.id
    group by part.id`,
};
