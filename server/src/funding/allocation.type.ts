import { Field, ID, ObjectType } from 'type-graphql';
import { Column, ReadsRows, sameAs, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Pence } from '../platform/scalars.ts';
import { FundType } from './fund-type.type.ts';

/** How a grant shows its parts, the computed one among them. */
export const allocationsOfGrant: ListOptions = {
  by: 'grant',
  order: ['kind', 'financialYear', 'strand', 'id'],
  atMost: 30,
  rows: (grant) => sql`select * from grant_allocation_shown where grant_id = ${grant('id')}`,
};

@ReadsRows(
  {
    id: 'id uuid', grant: 'grant_id uuid funding_grant', kind: 'kind text ?', financialYear: 'financial_year text ?', strand: 'strand text ?',
    amountPence: 'amount_pence bigint ?', isComputed: 'is_computed boolean', note: 'note text ?',
  },
  { visible: sameAs('grant') },
)
@ObjectType({
  description:
    'A part of an award, by capital and revenue, by year or by strand. When one part of a split is not stated it is computed from the others, and says so; when more are not stated they have no amount.',
})
export class Allocation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => FundType, { nullable: true, description: 'Capital or revenue; null when the award is not split so here.' })
  @Column()
  kind!: FundType | null;

  @Field(() => String, { nullable: true, description: 'The financial year, such as 2022/23; null when the award is not split so here.' })
  @Column()
  financialYear!: string | null;

  @Field(() => String, { nullable: true, description: 'The strand of the programme; null when the award is not split so here.' })
  @Column()
  strand!: string | null;

  @Field(() => Pence, { nullable: true, description: 'The amount; null when it is not stated and cannot be computed.' })
  @Column()
  amountPence!: number | null;

  @Field(() => Boolean, { description: 'True when no paper states the amount and it is what the other parts leave of the award.' })
  @Column()
  isComputed!: boolean;

  @Field(() => String, { nullable: true, description: 'What must be known to read it.' })
  @Column()
  note!: string | null;
}
