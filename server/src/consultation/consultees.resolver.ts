import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Consultation } from './consultation.type.ts';
import {
  AddConsulteeGroupInput,
  ChangeConsulteeGroupInput,
  ChangeOutreachInput,
  InviteConsulteeGroupInput,
  LogOutreachInput,
  RemoveConsulteeGroupInput,
  SetGroupTargetInput,
} from './consultee-inputs.type.ts';
import {
  addConsulteeGroup,
  changeConsulteeGroup,
  changeOutreach,
  inviteConsulteeGroup,
  logOutreach,
  removeConsulteeGroup,
  setGroupTarget,
} from './consultees.service.ts';

@Resolver()
export class ConsulteeCommands {
  @Authorized()
  @Mutation(() => Consultation, { description: 'Names a group that is to be asked.' })
  async addConsulteeGroup(
    @Arg('input', () => AddConsulteeGroupInput, { description: 'The group.' }) input: AddConsulteeGroupInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await addConsulteeGroup(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Puts right what is said of a group.' })
  async changeConsulteeGroup(
    @Arg('input', () => ChangeConsulteeGroupInput, { description: 'The group, and its words.' }) input: ChangeConsulteeGroupInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await changeConsulteeGroup(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Takes out a group that was named by mistake, while the consultation is being prepared.' })
  async removeConsulteeGroup(
    @Arg('input', () => RemoveConsulteeGroupInput, { description: 'The group.' }) input: RemoveConsulteeGroupInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await removeConsulteeGroup(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Says that a group was invited.' })
  async inviteConsulteeGroup(
    @Arg('input', () => InviteConsulteeGroupInput, { description: 'The group, when and how.' }) input: InviteConsulteeGroupInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await inviteConsulteeGroup(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Says how many of a group are to be heard, and which answer counts as belonging to it.' })
  async setGroupTarget(
    @Arg('input', () => SetGroupTargetInput, { description: 'The group, the target and its source.' }) input: SetGroupTargetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await setGroupTarget(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Writes down what was done to reach people.' })
  async logOutreach(
    @Arg('input', () => LogOutreachInput, { description: 'What was done.' }) input: LogOutreachInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await logOutreach(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Puts right an entry of the log of what was done to reach people.' })
  async changeOutreach(
    @Arg('input', () => ChangeOutreachInput, { description: 'The entry.' }) input: ChangeOutreachInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await changeOutreach(context, input), context, info);
  }
}
