import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { RecordApplicationInput, RecordAwardInput, RecordGrantInput, RecordGrantStepInput, RestateAmountInput, SignAgreementInput } from './grant-life-inputs.type.ts';
import { recordApplication, recordAward, recordGrantStep, restateAmount, signAgreement } from './grant-step.service.ts';
import { Grant } from './grant.type.ts';
import { recordGrant } from './record-grant.service.ts';

/** What happens to a grant from the day the council may have it until it is closed. */
@Resolver()
export class GrantLifeCommands {
  @Authorized()
  @Mutation(() => Grant, { description: 'Adds a grant that the council may have from a national scheme.' })
  async recordGrant(
    @Arg('input', () => RecordGrantInput, { description: 'The grant.' }) input: RecordGrantInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await recordGrant(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Says that the council has applied for a grant.' })
  async recordApplication(
    @Arg('input', () => RecordApplicationInput, { description: 'When and how much.' }) input: RecordApplicationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await recordApplication(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Says that the funder has awarded an amount for the first time. Later changes are amendments.' })
  async recordAward(
    @Arg('input', () => RecordAwardInput, { description: 'When and how much.' }) input: RecordAwardInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await recordAward(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Says that the agreement with the funder is signed.' })
  async signAgreement(
    @Arg('input', () => SignAgreementInput, { description: 'When, and by whom.' }) input: SignAgreementInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await signAgreement(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'Records another step in the life of a grant, such as that it is reconciled or closed.' })
  async recordGrantStep(
    @Arg('input', () => RecordGrantStepInput, { description: 'What happened.' }) input: RecordGrantStepInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await recordGrantStep(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Grant, { description: 'States a ceiling or an indicative amount. Earlier statements stay in the history.' })
  async restateAmount(
    @Arg('input', () => RestateAmountInput, { description: 'The amount.' }) input: RestateAmountInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Grant, await restateAmount(context, input), context, info);
  }
}
