import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Site } from '../sites/site.type.ts';
import { CheckGrantTermInput, RecordConditionInput, RecordGrantPromiseInput, SetAllocationInput, WaiveSiteRestrictionInput } from './grant-terms-inputs.type.ts';
import { checkGrantTerm, recordCondition, recordGrantPromise, setAllocation, waiveSiteRestriction } from './grant-terms.service.ts';
import { Grant } from './grant.type.ts';

/** How an award is divided, what the funder asks and what was promised. */
@Resolver()
export class GrantTermsCommands {
  @Authorized()
  @Mutation(() => Grant, { description: 'Sets a part of the award. What it was before stays in the history.' })
  async setAllocation(
    @Arg('input', () => SetAllocationInput, { description: 'The part.' }) input: SetAllocationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await setAllocation(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Records something that the funder asks.' })
  async recordCondition(
    @Arg('input', () => RecordConditionInput, { description: 'The condition.' }) input: RecordConditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await recordCondition(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Records something that the council promised in return for a grant.' })
  async recordGrantPromise(
    @Arg('input', () => RecordGrantPromiseInput, { description: 'The promise.' }) input: RecordGrantPromiseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await recordGrantPromise(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Says whether a condition or a promise is met, with what shows it.' })
  async checkGrantTerm(
    @Arg('input', () => CheckGrantTermInput, { description: 'What was found.' }) input: CheckGrantTermInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await checkGrantTerm(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Site, { description: 'Records that the restriction which an earlier grant has laid on a site is lifted.' })
  async waiveSiteRestriction(
    @Arg('input', () => WaiveSiteRestrictionInput, { description: 'The site, the day and the decision.' }) input: WaiveSiteRestrictionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Site, await waiveSiteRestriction(context, input), context, info);
  }
}
