import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { RecordAssuranceInput, RecordElectionInput, RestoreStartItemInput, WaiveStartItemInput } from './assurance-inputs.type.ts';
import { recordAssurance, recordElection, restoreStartItem, waiveStartItem } from './assurance.service.ts';
import { Consultation } from './consultation.type.ts';

@Resolver()
export class AssuranceCommands {
  @Authorized()
  @Mutation(() => Consultation, { description: 'Writes down what was done before a consultation opens, or before a decision on it.' })
  async recordAssurance(
    @Arg('input', () => RecordAssuranceInput, { description: 'What was done.' }) input: RecordAssuranceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await recordAssurance(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Leaves an item of the start checklist out, with a reason.' })
  async waiveStartItem(
    @Arg('input', () => WaiveStartItemInput, { description: 'The item and the reason.' }) input: WaiveStartItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await waiveStartItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Asks for an item of the start checklist again.' })
  async restoreStartItem(
    @Arg('input', () => RestoreStartItemInput, { description: 'The item.' }) input: RestoreStartItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await restoreStartItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Council, { description: 'Writes down a day on which people vote.' })
  async recordElection(
    @Arg('input', () => RecordElectionInput, { description: 'The day.' }) input: RecordElectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Council, await recordElection(context, input), context, info);
  }
}
