import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ClaimInstalmentInput, PlanInstalmentInput, TakeBackInstalmentInput, WithholdInstalmentInput } from './instalment-inputs.type.ts';
import { claimInstalment, planInstalment, takeBackInstalment, withholdInstalment } from './instalment-plan.service.ts';
import { Instalment } from './instalment.type.ts';

/** Payments before they come, and receipts that are taken back. */
@Resolver()
export class InstalmentPlanCommands {
  @Authorized()
  @Mutation(() => Instalment, { description: 'Plans an instalment that the funder is expected to pay; never above the award.' })
  async planInstalment(
    @Arg('input', () => PlanInstalmentInput, { description: 'The instalment.' }) input: PlanInstalmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Instalment, await planInstalment(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Instalment, { description: 'Says that the council has asked for a planned instalment.' })
  async claimInstalment(
    @Arg('input', () => ClaimInstalmentInput, { description: 'Which, and when.' }) input: ClaimInstalmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Instalment, await claimInstalment(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Instalment, { description: 'Says that the funder keeps an instalment back.' })
  async withholdInstalment(
    @Arg('input', () => WithholdInstalmentInput, { description: 'Which, when and why.' }) input: WithholdInstalmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Instalment, await withholdInstalment(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Instalment, { description: 'Takes back a receipt, in whole or in part, by a line of its own. The receipt stays as it is.' })
  async takeBackInstalment(
    @Arg('input', () => TakeBackInstalmentInput, { description: 'Which, how much and why.' }) input: TakeBackInstalmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Instalment, await takeBackInstalment(context, input), context, info);
  }
}
