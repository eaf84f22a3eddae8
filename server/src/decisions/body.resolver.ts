import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import {
  AddBodySeatInput,
  AppointToBodyInput,
  ChangeBodyInput,
  EndBodyMembershipInput,
  RecordBodyInput,
  SetOversightInput,
} from './body-inputs.type.ts';
import { addBodySeat, appointToBody, changeBody, endBodyMembership, recordBody, setOversight } from './body.service.ts';
import { Body } from './body.type.ts';

@Resolver()
export class BodyCommands {
  @Authorized()
  @Mutation(() => Body, { description: 'Records a committee, board, panel or network.' })
  async recordBody(
    @Arg('input', () => RecordBodyInput, { description: 'The body.' }) input: RecordBodyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Body, await recordBody(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Body, { description: 'Changes what a body is, when it meets and whom it answers to.' })
  async changeBody(
    @Arg('input', () => ChangeBodyInput, { description: 'Which body, and what it is from now on.' }) input: ChangeBodyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Body, await changeBody(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Body, { description: 'Adds a kind of seat to a body.' })
  async addBodySeat(
    @Arg('input', () => AddBodySeatInput, { description: 'Which body, and the kind of seat.' }) input: AddBodySeatInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Body, await addBodySeat(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Body, { description: 'Records that somebody joined a body.' })
  async appointToBody(
    @Arg('input', () => AppointToBodyInput, { description: 'Which body, and who joins it.' }) input: AppointToBodyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Body, await appointToBody(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Body, { description: 'Records that somebody left a body.' })
  async endBodyMembership(
    @Arg('input', () => EndBodyMembershipInput, { description: 'Which body, and who leaves it.' }) input: EndBodyMembershipInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Body, await endBodyMembership(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Body, { description: 'Says what a body watches over.' })
  async setOversight(
    @Arg('input', () => SetOversightInput, { description: 'Which body, and what it watches over.' }) input: SetOversightInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Body, await setOversight(context, input), context, info);
  }
}
