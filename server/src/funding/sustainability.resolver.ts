import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import {
  ChangeRecurringCostInput, ConfirmFundingPromiseInput, RecordFundingPromiseInput, RecordRecurringCostInput, RecordSustainabilityCheckInput,
} from './sustainability-inputs.type.ts';
import { changeRecurringCost, confirmFundingPromise, recordFundingPromise, recordRecurringCost, recordSustainabilityCheck } from './sustainability.service.ts';
import { FundingPromise, RecurringCost, SustainabilityCheck } from './sustainability.type.ts';

/** What goes on when a grant has ended, and who pays for it then. */
@Resolver()
export class SustainabilityCommands {
  @Authorized()
  @Mutation(() => RecurringCost, { description: 'Records a cost that goes on. One that outlasts its grant needs a check of how it goes on then.' })
  async recordRecurringCost(
    @Arg('input', () => RecordRecurringCostInput, { description: 'The cost.' }) input: RecordRecurringCostInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RecurringCost, await recordRecurringCost(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RecurringCost, { description: 'Corrects a cost that goes on.' })
  async changeRecurringCost(
    @Arg('input', () => ChangeRecurringCostInput, { description: 'The cost as it should be.' }) input: ChangeRecurringCostInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RecurringCost, await changeRecurringCost(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => FundingPromise, { description: 'Records that somebody has promised to pay for a cost that goes on.' })
  async recordFundingPromise(
    @Arg('input', () => RecordFundingPromiseInput, { description: 'The promise.' }) input: RecordFundingPromiseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(FundingPromise, await recordFundingPromise(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => FundingPromise, { description: 'Says that a promise is confirmed, by whom, and what shows it.' })
  async confirmFundingPromise(
    @Arg('input', () => ConfirmFundingPromiseInput, { description: 'Which, when and by whom.' }) input: ConfirmFundingPromiseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(FundingPromise, await confirmFundingPromise(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => SustainabilityCheck, { description: 'Records who looked at how something goes on without the grant, and what they found.' })
  async recordSustainabilityCheck(
    @Arg('input', () => RecordSustainabilityCheckInput, { description: 'What was found.' }) input: RecordSustainabilityCheckInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(SustainabilityCheck, await recordSustainabilityCheck(context, input), context, info);
  }
}
