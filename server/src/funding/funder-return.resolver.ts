import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { funderReturn, funderReturns } from './funder-return-view.service.ts';
import { openFunderReturn, stepFunderReturn } from './funder-return.service.ts';
import { FunderReturn, FunderReturns, OpenFunderReturnInput, StepFunderReturnInput } from './funder-return.type.ts';

@Resolver()
export class FunderReturnResolver {
  @Authorized()
  @Query(() => FunderReturns, { description: 'The returns of a grant, for those who may read its ledger.' })
  funderReturns(@Arg('grantId', () => ID, { description: 'The grant.' }) grantId: string, @Ctx() context: Context): Promise<FunderReturns> {
    return funderReturns(context, grantId);
  }

  @Authorized()
  @Query(() => FunderReturn, { nullable: true, description: 'One return to a funder; null when there is none or you may not see it.' })
  funderReturn(@Arg('id', () => ID, { description: 'Its key.' }) id: string, @Ctx() context: Context): Promise<FunderReturn | null> {
    return funderReturn(context, id);
  }

  @Authorized()
  @Mutation(() => FunderReturn, { nullable: true, description: 'Opens a return for a period of a grant.' })
  async openFunderReturn(
    @Arg('input', () => OpenFunderReturnInput, { description: 'The return.' }) input: OpenFunderReturnInput,
    @Ctx() context: Context,
  ): Promise<FunderReturn | null> {
    return funderReturn(context, await openFunderReturn(context, input));
  }

  @Authorized()
  @Mutation(() => FunderReturn, { nullable: true, description: 'Takes a return one step on. Submitting it freezes its figures.' })
  async stepFunderReturn(
    @Arg('input', () => StepFunderReturnInput, { description: 'The step.' }) input: StepFunderReturnInput,
    @Ctx() context: Context,
  ): Promise<FunderReturn | null> {
    return funderReturn(context, await stepFunderReturn(context, input));
  }
}
