import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ByKey, planned } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { SeenMilestoneInput } from './milestone-inputs.type.ts';
import { completeMilestone, reforecastMilestone, startMilestone } from './milestone.service.ts';
import { Milestone } from './milestone.type.ts';

@InputType({ description: 'Work on a milestone began.' })
export class StartMilestoneInput extends SeenMilestoneInput {
  @Field(() => Day, { nullable: true, description: 'The day on which it began; today when it is not said.' })
  beganOn!: string | null;
}

@InputType({ description: 'A milestone that was reached.' })
export class CompleteMilestoneInput extends SeenMilestoneInput {
  @Field(() => Day, { description: 'The day it was reached; not in the future.' })
  completedOn!: string;
}

@InputType({ description: 'A milestone that is expected at another time.' })
export class ReforecastMilestoneInput extends SeenMilestoneInput {
  @Field(() => String, { description: 'When it is now expected, in words such as "end of June 2026" or "27 3 2026".' })
  due!: string;

  @Field(() => String, { description: 'Why the time has changed; for the board and its officers.' })
  reason!: string;
}

@Resolver()
export class MilestoneQueries {
  @Public()
  @Query(() => Milestone, {
    nullable: true,
    description: 'One milestone; null when there is none or the viewer may not see it.',
  })
  @ByKey(() => Milestone, { id: 'id' })
  milestone(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): Milestone | null {
    return planned();
  }
}

@Resolver()
export class MilestoneCommands {
  @Authorized()
  @Mutation(() => Milestone, { description: 'Says that work on a milestone has begun.' })
  async startMilestone(
    @Arg('input', () => StartMilestoneInput, { description: 'Which milestone, and since when.' })
    input: StartMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await startMilestone(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Milestone, { description: 'Says that a milestone was reached, and when.' })
  async completeMilestone(
    @Arg('input', () => CompleteMilestoneInput, { description: 'Which milestone, and when.' })
    input: CompleteMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await completeMilestone(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Milestone, {
    description: 'Says when a milestone is now expected, and why. What was first promised stays.',
  })
  async reforecastMilestone(
    @Arg('input', () => ReforecastMilestoneInput, { description: 'Which milestone, when and why.' })
    input: ReforecastMilestoneInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Milestone, await reforecastMilestone(context, input), context, info);
  }
}
