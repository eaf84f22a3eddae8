import { formatPence } from '@throughline/shared/money';
import { Field, ObjectType } from 'type-graphql';
import { Code, Column, ReadsRows, sameAs, type ListOptions } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { grantReaders } from './grant.policy.ts';

/** Of an amount of a year, the part that falls into the days of a line and of a span, in whole pence. */
const share = (line: Sql): Sql => sql`round(${line}.yearly_pence * greatest(0,
  least(coalesce(${line}.ends_on, span.until), span.until) - greatest(${line}.starts_on, span.since) + 1)::numeric / (span.year_end - span.year_start + 1))`;

/**
 * The first three financial years that have days after the last day of a grant: what costs then, what is promised, what is
 * confirmed. More promised for one cost than it needs does not fill the gap of another.
 */
export const yearsAfterGrant: ListOptions = {
  by: 'grant',
  order: ['financialYear'],
  atMost: 3,
  rows: (grant, _args, viewer) => sql`
    select ${grant('id')} as grant_id, to_char(span.year_start, 'YYYY') || '/' || to_char(span.year_end, 'YY') as financial_year,
      span.since, span.until, sum(cost.pence)::bigint as cost_pence, sum(least(cost.pence, promised.pence))::bigint as promised_pence,
      sum(least(cost.pence, promised.confirmed_pence))::bigint as confirmed_pence,
      bool_or(cost.is_approximate) as is_approximate, bool_or(cost.is_demonstration or promised.is_demonstration) as is_demonstration
    from (
      select year_start, year_end, greatest(year_start, ${grant('endsOn')} + 1) as since, year_end as until
      from (select make_date(first_year + later, 4, 1) as year_start, make_date(first_year + later + 1, 3, 31) as year_end
        from (select extract(year from ${grant('endsOn')} + 1 - interval '3 months')::integer as first_year) first, generate_series(0, 2) later) years) span
    cross join lateral (
      select line.id, line.is_approximate, line.is_demonstration, ${share(sql`line`)} as pence from recurring_cost line
      where line.grant_id = ${grant('id')} and (line.is_published or ${viewer.isMemberOf(sql`line.council_id`, ...grantReaders)})
        and line.starts_on <= span.until and coalesce(line.ends_on, span.until) >= span.since) cost
    cross join lateral (
      select coalesce(sum(${share(sql`promise`)}), 0) as pence, coalesce(sum(${share(sql`promise`)}) filter (where promise.confirmed_on is not null), 0) as confirmed_pence,
        coalesce(bool_or(promise.is_demonstration), false) as is_demonstration
      from funding_promise promise where promise.recurring_cost_id = cost.id) promised
    group by span.year_start, span.year_end, span.since, span.until`,
};

interface Gap {
  costPence: number;
  promisedPence: number;
  confirmedPence: number;
}

@ReadsRows(
  {
    grant: 'grant_id uuid funding_grant',
    financialYear: 'financial_year text',
    since: 'since date',
    until: 'until date',
    costPence: 'cost_pence bigint',
    promisedPence: 'promised_pence bigint',
    confirmedPence: 'confirmed_pence bigint',
    isApproximate: 'is_approximate boolean',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: sameAs('grant') },
)
@ObjectType({ description: 'A financial year after the last day of a grant: what goes on costing money, and who pays. Days before that last day are not counted.' })
export class SustainabilityYear {
  @Field(() => String, { description: 'The financial year, such as 2024/25.' })
  @Column()
  financialYear!: string;

  @Field(() => Day, { description: 'The first day that is counted.' })
  @Column('since')
  countedFrom!: string;

  @Field(() => Day, { description: 'The last day that is counted.' })
  @Column('until')
  countedUntil!: string;

  @Field(() => Pence, { description: 'What goes on costing, of what you may see.' })
  @Column()
  costPence!: number;

  @Field(() => Pence, { description: 'What somebody has promised to pay of it, confirmed or not.' })
  @Column()
  promisedPence!: number;

  @Field(() => Pence, { description: 'What somebody has promised and confirmed.' })
  @Column()
  confirmedPence!: number;

  @Field(() => Pence, { description: 'What nobody has promised. Computed: the cost less what is promised.' })
  @Code(['costPence', 'promisedPence'], (rows: Gap[]) => rows.map(({ costPence, promisedPence }) => costPence - promisedPence))
  gapPence!: number;

  @Field(() => String, { description: 'The gap in words, such as "£20,000 is not promised by anybody".' })
  @Code(['costPence', 'promisedPence', 'confirmedPence'], (rows: Gap[]) => rows.map(sayGap))
  gapWords!: string;

  @Field(() => Boolean, { description: 'True when one of the costs is approximate.' })
  @Column()
  isApproximate!: boolean;

  @Field(() => Boolean, { description: 'True when a cost or a promise in it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

function sayGap({ costPence, promisedPence, confirmedPence }: Gap): string {
  const open = costPence - promisedPence;
  const unconfirmed = promisedPence - confirmedPence;
  if (open === 0 && unconfirmed === 0) return 'all of it is promised and confirmed';
  const parts = [open > 0 && `${formatPence(open)} is not promised by anybody`, unconfirmed > 0 && `${formatPence(unconfirmed)} is promised and not confirmed`];
  return parts.filter(Boolean).join('; ');
}
