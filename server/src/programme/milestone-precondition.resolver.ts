import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import {
  AddPreconditionInput,
  NamePreconditionDecisionInput,
  RemovePreconditionInput,
} from './milestone-inputs.type.ts';
import { addPrecondition, namePreconditionDecision, removePrecondition } from './milestone-precondition.service.ts';
import { Milestone } from './milestone.type.ts';

@Resolver()
export class MilestonePreconditionCommands {
  @Authorized()
  @Mutation(() => Milestone, { description: 'Says that a milestone may not start before a decision is in force.' })
  async addPrecondition(
    @Arg('input', () => AddPreconditionInput, { description: 'Which milestone, and which decision.' })
    input: AddPreconditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await addPrecondition(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Milestone, {
    description: 'Names the decision that a milestone waits for, once there is a record of it.',
  })
  async namePreconditionDecision(
    @Arg('input', () => NamePreconditionDecisionInput, { description: 'Which milestone, and which decision.' })
    input: NamePreconditionDecisionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await namePreconditionDecision(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Milestone, { description: 'Says that a milestone need no longer wait for a decision.' })
  async removePrecondition(
    @Arg('input', () => RemovePreconditionInput, { description: 'Which milestone, which decision and why.' })
    input: RemovePreconditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await removePrecondition(context, input), context, info);
  }
}
