import { FieldResolver, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { AddsTo, Code, Expression, Many, planned, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { Viewer, ViewerSql } from '../platform/reading/viewer.ts';
import { Pence } from '../platform/scalars.ts';
import { CostEstimate, SavingsTarget } from './cost.type.ts';
import { canKeepGrants, grantReaders } from './grant.policy.ts';
import { Grant } from './grant.type.ts';

/** Those that the viewer may see, so that a total tells nobody more than its parts. */
const estimates = (row: Row, viewer: ViewerSql): Sql =>
  sql`from cost_estimate estimate where estimate.council_id = ${row('id')} and (estimate.is_published or ${viewer.isMemberOf(row('id'), ...grantReaders)})`;

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
  @Expression((row, _args, viewer) => sql`select sum(round(estimate.amount_pence * 12.0 / estimate.months)) ${estimates(row, viewer)}`)
  estimatedYearlyCostPence(): number | null {
    return planned();
  }

  @FieldResolver(() => Boolean, { description: 'True when one of the cost estimates is approximate, and so their total is too.' })
  @Expression((row, _args, viewer) => sql`select bool_or(estimate.is_approximate) ${estimates(row, viewer)}`, { ifNull: 'false' })
  estimatedYearlyCostIsApproximate(): boolean {
    return planned();
  }

  @FieldResolver(() => [SavingsTarget], { description: 'Savings that its papers say it must find.' })
  @Many(() => SavingsTarget, { by: 'council', order: ['position'], atMost: 30 })
  savingsTargets(): SavingsTarget[] {
    return planned();
  }

  @FieldResolver(() => Boolean, { description: 'True when you may record grants, costs and savings of this council.' })
  @Code(['id'], (rows: { id: string }[], _args, { viewer }: { viewer: Viewer }) => rows.map(({ id }) => canKeepGrants(viewer, id)))
  viewerCanKeepGrants(): boolean {
    return planned();
  }
}
