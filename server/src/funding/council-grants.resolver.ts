import { FieldResolver, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { AddsTo, Expression, Many, planned, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { Pence } from '../platform/scalars.ts';
import { CostEstimate, SavingsTarget } from './cost.type.ts';
import { Grant } from './grant.type.ts';

const estimates = (row: Row): Sql => sql`from cost_estimate estimate where estimate.council_id = ${row('id')}`;

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilGrants {
  @FieldResolver(() => [Grant], { description: 'Its grants for family hubs, by title; those that are not published only for those who may see them.' })
  @Many(() => Grant, { by: 'council', order: ['title'], atMost: 20 })
  grants(): Grant[] {
    return planned();
  }

  @FieldResolver(() => [CostEstimate], { description: 'Costs that its papers estimate.' })
  @Many(() => CostEstimate, { by: 'council', order: ['position'], atMost: 30 })
  costEstimates(): CostEstimate[] {
    return planned();
  }

  @FieldResolver(() => Pence, { nullable: true, description: 'The cost estimates together, for a year. Computed; null when there are none.' })
  @Expression((row) => sql`select sum(round(estimate.amount_pence * 12.0 / estimate.months)) ${estimates(row)}`)
  estimatedYearlyCostPence(): number | null {
    return planned();
  }

  @FieldResolver(() => Boolean, { description: 'True when one of the cost estimates is approximate, and so their total is too.' })
  @Expression((row) => sql`select bool_or(estimate.is_approximate) ${estimates(row)}`, { ifNull: 'false' })
  estimatedYearlyCostIsApproximate(): boolean {
    return planned();
  }

  @FieldResolver(() => [SavingsTarget], { description: 'Savings that its papers say it must find.' })
  @Many(() => SavingsTarget, { by: 'council', order: ['position'], atMost: 30 })
  savingsTargets(): SavingsTarget[] {
    return planned();
  }
}
