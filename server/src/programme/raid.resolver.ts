import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ByKey, planned } from '../platform/reading/declare.ts';
import { recordRating } from './rag.service.ts';
import { RagAssessment } from './rag.type.ts';
import { assessRisk, nameRaidReader, restrictRaidItem, unrestrictRaidItem } from './raid-assess.service.ts';
import {
  AssessRiskInput,
  ChangeRaidItemInput,
  CloseRaidItemInput,
  NameRaidReaderInput,
  RaiseIssueFromRiskInput,
  RecordRaidItemInput,
  RecordRatingInput,
  ReopenRaidItemInput,
  RestrictRaidItemInput,
  SeenRaidItemInput,
} from './raid-inputs.type.ts';
import { RaidItem } from './raid-item.type.ts';
import { changeRaidItem, closeRaidItem, raiseIssueFromRisk, recordRaidItem, reopenRaidItem } from './raid.service.ts';

@Resolver()
export class RaidQueries {
  @Public()
  @Query(() => RaidItem, {
    nullable: true,
    description: 'One item of a register; null when there is none or the viewer may not see it.',
  })
  @ByKey(() => RaidItem, { id: 'id' })
  raidItem(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): RaidItem | null {
    return planned();
  }
}

@Resolver()
export class RaidCommands {
  @Authorized()
  @Mutation(() => RaidItem, { description: 'Writes a new item into the register of a programme.' })
  async recordRaidItem(
    @Arg('input', () => RecordRaidItemInput, { description: 'The item.' }) input: RecordRaidItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await recordRaidItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RaidItem, { description: 'Puts right what is written about an item: its words, its owner, its dates.' })
  async changeRaidItem(
    @Arg('input', () => ChangeRaidItemInput, { description: 'Which item, and its words.' }) input: ChangeRaidItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await changeRaidItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RaidItem, { description: 'Judges how likely and how bad something is. Earlier judgements stay.' })
  async assessRisk(
    @Arg('input', () => AssessRiskInput, { description: 'Which item, and the judgement.' }) input: AssessRiskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await assessRisk(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RaidItem, { description: 'Says that a risk has happened. Gives the new issue.' })
  async raiseIssueFromRisk(
    @Arg('input', () => RaiseIssueFromRiskInput, { description: 'Which risk, and what happened.' }) input: RaiseIssueFromRiskInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await raiseIssueFromRisk(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RaidItem, { description: 'Says that an item need not be watched any longer, and how it ended.' })
  async closeRaidItem(
    @Arg('input', () => CloseRaidItemInput, { description: 'Which item, and how it ended.' }) input: CloseRaidItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await closeRaidItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RaidItem, { description: 'Says that a closed item must be watched again.' })
  async reopenRaidItem(
    @Arg('input', () => ReopenRaidItemInput, { description: 'Which item, and why.' }) input: ReopenRaidItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await reopenRaidItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RaidItem, { description: 'Restricts an item to those who keep the register, the clerk and whoever is named.' })
  async restrictRaidItem(
    @Arg('input', () => RestrictRaidItemInput, { description: 'Which item, and why.' }) input: RestrictRaidItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await restrictRaidItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RaidItem, { description: 'Opens a restricted item to the whole board and its officers again.' })
  async unrestrictRaidItem(
    @Arg('input', () => SeenRaidItemInput, { description: 'Which item.' }) input: SeenRaidItemInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await unrestrictRaidItem(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RaidItem, { description: 'Names a member of the board or of finance who may see a restricted item.' })
  async nameRaidReader(
    @Arg('input', () => NameRaidReaderInput, { description: 'Which item, and who.' }) input: NameRaidReaderInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RaidItem, await nameRaidReader(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => RagAssessment, { description: 'Rates a programme as a whole, a workstream or a milestone. Earlier ratings stay.' })
  async recordRating(
    @Arg('input', () => RecordRatingInput, { description: 'What is rated, how and why.' }) input: RecordRatingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(RagAssessment, await recordRating(context, input), context, info);
  }
}
