import { Field, ObjectType } from 'type-graphql';
import { Column, ReadsRows, everyone, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { asAt } from './board-pack.entity.ts';

// Reached through a grant of a board pack, so that whoever sees the grant there sees them.
@ReadsRows(
  { month: 'month date', plannedPence: 'planned_pence bigint', plannedSoFarPence: 'planned_so_far_pence bigint', isDemonstration: 'is_demonstration boolean' },
  { visible: everyone },
)
@ObjectType({ description: 'What the budget of a grant planned to spend in one month.' })
export class BoardProfileMonth {
  @Field(() => Day, { description: 'The first day of the month.' })
  @Column()
  month!: string;

  @Field(() => Pence, { description: 'Planned for it.' })
  @Column()
  plannedPence!: number;

  @Field(() => Pence, { description: 'Planned from the beginning to its end.' })
  @Column()
  plannedSoFarPence!: number;

  @Field(() => Boolean, { description: 'True when a part of the plan is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

/** Each line counts with its newest profile of those that held on the day. */
export const profileOfGrant: ListOptions = {
  order: ['month'],
  atMost: 120,
  rows: (paid) => sql`
    select month, planned_pence, is_demonstration, sum(planned_pence) over (order by month)::bigint as planned_so_far_pence
    from (
      select (make_date(left(line.financial_year, 4)::integer, 4, 1) + make_interval(months => (spread.month - 1)::integer))::date as month,
        sum(spread.pence)::bigint as planned_pence, bool_or(line.is_demonstration or profile.is_demonstration) as is_demonstration
      from budget_line line
      cross join lateral (
        select held.month_pence, held.is_demonstration from budget_profile held where held.budget_line_id = line.id and held.holds_from <= ${asAt}
        order by held.holds_from desc, held.seq desc limit 1) profile
      cross join lateral unnest(profile.month_pence) with ordinality spread (pence, month)
      where line.grant_id = ${paid('grant')} and line.agreed_on <= ${asAt} group by 1) months`,
};
