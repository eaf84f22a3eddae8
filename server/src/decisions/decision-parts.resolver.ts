import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { answerScrutinyReferral, referToScrutiny } from './call-in.service.ts';
import {
  AddDecisionConditionInput,
  AnswerReferralInput,
  DelegateAuthorityInput,
  LinkDecisionInput,
  MeetDecisionConditionInput,
  RecordDecisionDutyInput,
  ReferToScrutinyInput,
  SetDecisionRuleInput,
} from './decision-part-inputs.type.ts';
import {
  addDecisionCondition,
  delegateAuthority,
  linkDecision,
  meetDecisionCondition,
  recordDecisionDuty,
  setDecisionRule,
} from './decision-parts.service.ts';
import { DecisionRule } from './decision-life.type.ts';
import { Decision } from './decision.type.ts';

@Resolver()
export class DecisionPartCommands {
  @Authorized()
  @Mutation(() => Decision, { description: 'Adds what must happen before what was decided may go further.' })
  async addDecisionCondition(
    @Arg('input', () => AddDecisionConditionInput, { description: 'Which decision, and the condition.' }) input: AddDecisionConditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await addDecisionCondition(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records that a condition of a decision was met.' })
  async meetDecisionCondition(
    @Arg('input', () => MeetDecisionConditionInput, { description: 'Which condition, when and how.' }) input: MeetDecisionConditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await meetDecisionCondition(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Hands authority to a post, perhaps only in consultation with another.' })
  async delegateAuthority(
    @Arg('input', () => DelegateAuthorityInput, { description: 'Which decision, to whom and for what.' }) input: DelegateAuthorityInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await delegateAuthority(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Says what a decision does to an earlier one. One that is superseded ends when the new one has effect.' })
  async linkDecision(
    @Arg('input', () => LinkDecisionInput, { description: 'Which decision, and which earlier one.' }) input: LinkDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await linkDecision(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records what was known or weighed before a decision is taken.' })
  async recordDecisionDuty(
    @Arg('input', () => RecordDecisionDutyInput, { description: 'Which decision, and what was done.' }) input: RecordDecisionDutyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await recordDecisionDuty(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records that a decision came before scrutiny without being called in.' })
  async referToScrutiny(
    @Arg('input', () => ReferToScrutinyInput, { description: 'Which decision, and how.' }) input: ReferToScrutinyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await referToScrutiny(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records that scrutiny had its answer about a decision that came before it.' })
  async answerScrutinyReferral(
    @Arg('input', () => AnswerReferralInput, { description: 'Which decision and referral, and the answer.' }) input: AnswerReferralInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await answerScrutinyReferral(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => DecisionRule, { description: "Sets a council's own rules for its decisions from a day on." })
  async setDecisionRule(
    @Arg('input', () => SetDecisionRuleInput, { description: 'Which council, from when, and the rules.' }) input: SetDecisionRuleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(DecisionRule, await setDecisionRule(context, input), context, info);
  }
}
