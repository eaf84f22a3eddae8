import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { UpdateSchedule } from './update-schedule.type.ts';
import {
  AddWorkPlanItemInput,
  ArrangeUpdatesInput,
  ChangeWorkPlanItemInput,
  ConsiderWorkPlanItemInput,
  DropWorkPlanItemInput,
  EndUpdatesInput,
  PlaceWorkPlanItemInput,
  SetUpdatePaceInput,
} from './work-plan-inputs.type.ts';
import {
  addWorkPlanItem,
  arrangeUpdates,
  changeWorkPlanItem,
  considerWorkPlanItem,
  dropWorkPlanItem,
  endUpdates,
  placeWorkPlanItem,
  setUpdatePace,
} from './work-plan.service.ts';
import { WorkPlanItem } from './work-plan.type.ts';

@Resolver()
export class WorkPlanCommands {
  @Authorized()
  @Mutation(() => WorkPlanItem, { description: 'Adds to the work plan of a committee.' })
  async addWorkPlanItem(
    @Arg('input', () => AddWorkPlanItemInput, { description: 'What it means to look at, and when.' }) input: AddWorkPlanItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(WorkPlanItem, await addWorkPlanItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => WorkPlanItem, { description: 'Puts right what a work plan says of an item, or gives it another time.' })
  async changeWorkPlanItem(
    @Arg('input', () => ChangeWorkPlanItemInput, { description: 'Which item, and what it says from now on.' }) input: ChangeWorkPlanItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(WorkPlanItem, await changeWorkPlanItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => WorkPlanItem, { description: 'Puts an item of a work plan on the agenda of a meeting.' })
  async placeWorkPlanItem(
    @Arg('input', () => PlaceWorkPlanItemInput, { description: 'Which item, and which meeting.' }) input: PlaceWorkPlanItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(WorkPlanItem, await placeWorkPlanItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => WorkPlanItem, { description: 'Records that a committee looked at an item of its work plan.' })
  async considerWorkPlanItem(
    @Arg('input', () => ConsiderWorkPlanItemInput, { description: 'Which item, and when.' }) input: ConsiderWorkPlanItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(WorkPlanItem, await considerWorkPlanItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => WorkPlanItem, { description: 'Drops an item from a work plan, with the reason.' })
  async dropWorkPlanItem(
    @Arg('input', () => DropWorkPlanItemInput, { description: 'Which item, when and why.' }) input: DropWorkPlanItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(WorkPlanItem, await dropWorkPlanItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => UpdateSchedule, { description: 'Arranges how a committee is kept up to date on a subject.' })
  async arrangeUpdates(
    @Arg('input', () => ArrangeUpdatesInput, { description: 'Which committee, on what, how often and with what.' }) input: ArrangeUpdatesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(UpdateSchedule, await arrangeUpdates(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => UpdateSchedule, { description: 'Says how often updates come, and with what.' })
  async setUpdatePace(
    @Arg('input', () => SetUpdatePaceInput, { description: 'Which arrangement, how often and with what.' }) input: SetUpdatePaceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(UpdateSchedule, await setUpdatePace(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => UpdateSchedule, { description: 'Ends an arrangement for updates, with the reason.' })
  async endUpdates(
    @Arg('input', () => EndUpdatesInput, { description: 'Which arrangement, when and why.' }) input: EndUpdatesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(UpdateSchedule, await endUpdates(context, input), context, info);
  }
}
