import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import {
  CancelMilestoneInput,
  MissMilestoneInput,
  RebaselineMilestoneInput,
  RecordMilestoneInput,
  ReviseMilestoneInput,
} from './milestone-inputs.type.ts';
import { cancelMilestone, missMilestone, rebaselineMilestone, recordMilestone, reviseMilestone } from './milestone-plan.service.ts';
import { Milestone } from './milestone.type.ts';

@Resolver()
export class MilestonePlanCommands {
  @Authorized()
  @Mutation(() => Milestone, { description: 'Writes a milestone into the plan of a programme.' })
  async recordMilestone(
    @Arg('input', () => RecordMilestoneInput, { description: 'What is to be reached, and by when.' })
    input: RecordMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await recordMilestone(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Milestone, {
    description: 'Corrects what a milestone is called, who answers for it, which workstream it belongs to and who may see it.',
  })
  async reviseMilestone(
    @Arg('input', () => ReviseMilestoneInput, { description: 'Which milestone, and its words.' })
    input: ReviseMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await reviseMilestone(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Milestone, {
    description: 'Promises a milestone anew, also one that was missed. What was promised before stays.',
  })
  async rebaselineMilestone(
    @Arg('input', () => RebaselineMilestoneInput, { description: 'Which milestone, when and why.' })
    input: RebaselineMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await rebaselineMilestone(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Milestone, { description: 'Says that a milestone was not reached and is no longer aimed at.' })
  async missMilestone(
    @Arg('input', () => MissMilestoneInput, { description: 'Which milestone, since when and why.' })
    input: MissMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await missMilestone(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Milestone, { description: 'Says that a milestone is no longer wanted.' })
  async cancelMilestone(
    @Arg('input', () => CancelMilestoneInput, { description: 'Which milestone, and why.' }) input: CancelMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await cancelMilestone(context, input), context, info);
  }
}
