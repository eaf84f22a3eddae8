import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { callInDecision, concludeCallIn } from './call-in.service.ts';
import { RecordDecisionInput, ReviseProposalInput } from './decision-inputs.type.ts';
import {
  AgreeUrgencyInput,
  CallInDecisionInput,
  ConcludeCallInInput,
  MakeDecisionInput,
  PublishForDecisionInput,
  RecordDecisionOutcomeInput,
  RemakeDecisionInput,
  WithdrawDecisionInput,
} from './decision-step-inputs.type.ts';
import {
  agreeDecisionUrgency,
  makeDecision,
  publishDecisionNotice,
  publishDecisionReport,
  recordDecisionOutcome,
  remakeDecision,
  withdrawDecision,
} from './decision-steps.service.ts';
import { recordDecision, reviseProposal } from './decision.service.ts';
import { Decision } from './decision.type.ts';

@Resolver()
export class DecisionStepCommands {
  @Authorized()
  @Mutation(() => Decision, { description: 'Records a decision: one that is proposed, or one already taken.' })
  async recordDecision(
    @Arg('input', () => RecordDecisionInput, { description: 'The decision.' }) input: RecordDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await recordDecision(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Puts a decision that was not taken yet in other words.' })
  async reviseProposal(
    @Arg('input', () => ReviseProposalInput, { description: 'Which proposal, and its new words.' }) input: ReviseProposalInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await reviseProposal(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Publishes the notice that a decision is to be taken.' })
  async publishDecisionNotice(
    @Arg('input', () => PublishForDecisionInput, { description: 'Which decision, and the day.' }) input: PublishForDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await publishDecisionNotice(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Publishes the report on which a decision will be taken.' })
  async publishDecisionReport(
    @Arg('input', () => PublishForDecisionInput, { description: 'Which decision, and the day.' }) input: PublishForDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await publishDecisionReport(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records that a decision cannot wait for the usual notice.' })
  async agreeDecisionUrgency(
    @Arg('input', () => AgreeUrgencyInput, { description: 'Which decision, why, and who agreed.' }) input: AgreeUrgencyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await agreeDecisionUrgency(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records that a decision was taken. It has effect when nobody calls it in.' })
  async makeDecision(
    @Arg('input', () => MakeDecisionInput, { description: 'Which decision, when and by whom.' }) input: MakeDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await makeDecision(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records that scrutiny called a decision in. It has no effect until that has ended.' })
  async callInDecision(
    @Arg('input', () => CallInDecisionInput, { description: 'Which decision, by whom and why.' }) input: CallInDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await callInDecision(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records how a call-in ended.' })
  async concludeCallIn(
    @Arg('input', () => ConcludeCallInInput, { description: 'Which decision, and how it ends.' }) input: ConcludeCallInInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await concludeCallIn(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records that a decision that was sent back was taken again.' })
  async remakeDecision(
    @Arg('input', () => RemakeDecisionInput, { description: 'Which decision, when and by whom.' }) input: RemakeDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await remakeDecision(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Records that what was decided was carried out, or reviewed.' })
  async recordDecisionOutcome(
    @Arg('input', () => RecordDecisionOutcomeInput, { description: 'Which decision, and what became of it.' }) input: RecordDecisionOutcomeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await recordDecisionOutcome(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Decision, { description: 'Takes a decision back. What was done under it stays.' })
  async withdrawDecision(
    @Arg('input', () => WithdrawDecisionInput, { description: 'Which decision, when and why.' }) input: WithdrawDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Decision, await withdrawDecision(context, input), context, info);
  }
}
