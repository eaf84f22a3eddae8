import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ChangeCostEstimateInput, RecordCostEstimateInput, RecordSavingsTargetInput, SettleSavingsInput } from './cost-inputs.type.ts';
import { CostEstimate, SavingsTarget } from './cost.type.ts';
import { changeCostEstimate, recordCostEstimate, recordSavingsTarget, settleSavings } from './costs.service.ts';

/** What hubs are estimated to cost, and what a council must save. */
@Resolver()
export class CostCommands {
  @Authorized()
  @Mutation(() => CostEstimate, { description: 'Records a cost that is estimated, perhaps of posts.' })
  async recordCostEstimate(
    @Arg('input', () => RecordCostEstimateInput, { description: 'The estimate.' }) input: RecordCostEstimateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(CostEstimate, await recordCostEstimate(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => CostEstimate, { description: 'Makes an estimate anew. One that was read from a paper stays as it is.' })
  async changeCostEstimate(
    @Arg('input', () => ChangeCostEstimateInput, { description: 'The estimate as it should be.' }) input: ChangeCostEstimateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(CostEstimate, await changeCostEstimate(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => SavingsTarget, { description: 'Records savings that the council must find.' })
  async recordSavingsTarget(
    @Arg('input', () => RecordSavingsTargetInput, { description: 'The savings.' }) input: RecordSavingsTargetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(SavingsTarget, await recordSavingsTarget(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => SavingsTarget, { description: 'Settles savings. Those that wait for a review need the decision and the consultation.' })
  async settleSavings(
    @Arg('input', () => SettleSavingsInput, { description: 'How much, and from what.' }) input: SettleSavingsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(SavingsTarget, await settleSavings(context, input), context, info);
  }
}
