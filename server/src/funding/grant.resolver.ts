import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ByKey, planned } from '../platform/reading/declare.ts';
import { amendGrant } from './amendment.service.ts';
import { AmendGrantInput, RecordInstalmentInput, RecordSpendInput } from './grant-inputs.type.ts';
import { Grant } from './grant.type.ts';
import { recordInstalment } from './instalment.service.ts';
import { Instalment } from './instalment.type.ts';
import { recordSpend } from './spend.service.ts';
import { SpendEntry } from './spend-entry.type.ts';

@Resolver()
export class GrantResolver {
  @Public()
  @Query(() => Grant, { nullable: true, description: 'One grant; null when there is none or you may not see it.' })
  @ByKey(() => Grant, { id: 'id' })
  grant(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): Grant | null {
    return planned();
  }

  @Public()
  @Query(() => SpendEntry, { nullable: true, description: 'One line of a ledger; null when there is none or you may not see it.' })
  @ByKey(() => SpendEntry, { id: 'id' })
  spendEntry(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): SpendEntry | null {
    return planned();
  }

  @Authorized()
  @Mutation(() => SpendEntry, {
    description: 'Adds a line to the ledger of a grant, if the dates of the grant, its uses, its capital and the decision allow it.',
  })
  async recordSpend(
    @Arg('input', () => RecordSpendInput, { description: 'The line.' }) input: RecordSpendInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(SpendEntry, await recordSpend(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Instalment, { description: 'Records money of a grant that was received or paid back; never above the award.' })
  async recordInstalment(
    @Arg('input', () => RecordInstalmentInput, { description: 'The money that moved.' }) input: RecordInstalmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Instalment, await recordInstalment(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Enters an amendment that the funder has agreed. What was there before stays in the history.' })
  async amendGrant(
    @Arg('input', () => AmendGrantInput, { description: 'The amendment.' }) input: AmendGrantInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await amendGrant(context, input), context, info);
  }
}
