import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, ByKey, Many, planned } from '../platform/reading/declare.ts';
import { ConsultationResponse, EntryDifference } from './consultation-response.type.ts';
import { Consultation } from './consultation.type.ts';
import { closeEntryBatch, openEntryBatch } from './entry-batch.service.ts';
import { EntryBatch } from './entry-batch.type.ts';
import {
  CloseEntryBatchInput, CorrectEntryInput, EnterSecondTimeInput, OpenEntryBatchInput, RecordPaperResponseInput, SayPaperReturnInput, SettleDifferenceInput,
  SettleDuplicateInput,
} from './entry-inputs.type.ts';
import type { EntryLateness } from './entry-words.type.ts';
import { correctEntry, recordPaperResponse, settleDuplicate } from './entry.service.ts';
import { sayPaperReturn } from './paper-return.service.ts';
import { PaperReturn } from './paper-return.type.ts';
import { ConsultationQuestion } from './question.type.ts';
import type { GivenAnswer } from './response.entity.ts';
import { ResponseEntry } from './response-entry.type.ts';
import { Answer, type ResponseStatus } from './response.type.ts';
import { enteredAnswersOf, enterSecondTime, entryDifferences, settleDifference } from './second-entry.service.ts';

@Resolver(() => Consultation)
@AddsTo(() => Consultation)
export class ConsultationEntries {
  @FieldResolver(() => [EntryBatch], { description: 'Batches of responses that staff entered, the newest first; none for those who may not enter any.' })
  @Many(() => EntryBatch, { by: 'consultation', order: ['number desc'], atMost: 100 })
  entryBatches(): EntryBatch[] {
    return planned();
  }

  @FieldResolver(() => [PaperReturn], { description: 'Where its printed form goes back to; empty until that is said.' })
  @Many(() => PaperReturn, { by: 'consultation', order: ['id'], atMost: 1 })
  paperReturns(): PaperReturn[] {
    return planned();
  }
}

@Resolver()
export class EntryQueries {
  @Authorized()
  @Query(() => EntryBatch, { nullable: true, description: 'A batch of entered responses; null when there is none or you may not see it.' })
  @ByKey(() => EntryBatch, { id: 'id' })
  entryBatch(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): EntryBatch | null {
    return planned();
  }

  @Authorized()
  @Query(() => ResponseEntry, { nullable: true, description: 'What is noted of an entered response; null when there is none or you may not see it.' })
  @ByKey(() => ResponseEntry, { id: 'id' })
  responseEntry(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): ResponseEntry | null {
    return planned();
  }

  @Authorized()
  @Query(() => [Answer], { description: 'The answers of an entered response, to put them right beside the paper. Each reading is written into the audit.' })
  async enteredAnswers(@Arg('entryId', () => ID, { description: 'The entry.' }) entryId: string, @Ctx() context: Context): Promise<Answer[]> {
    return (await enteredAnswersOf(context, entryId)).answers.map(asAnswer);
  }

  @Authorized()
  @Query(() => [EntryDifference], { description: 'Where two people read different things on one paper. Each reading is written into the audit.' })
  async entryDifferences(@Arg('entryId', () => ID, { description: 'The entry.' }) entryId: string, @Ctx() context: Context): Promise<EntryDifference[]> {
    const differences = await entryDifferences(context, entryId);
    return differences.map(({ question, first, second }) => ({
      question: context.reader.later(ConsultationQuestion, question.id), first: first && asAnswer(first), second: second && asAnswer(second),
    }));
  }
}

function asAnswer({ question, optionIds, text, parts, shown }: GivenAnswer): Answer {
  const [language, format] = (shown ?? 'en/STANDARD').split('/') as [string, Answer['format']];
  return { questionId: question.id, optionIds, text, parts, language, format };
}

@Resolver()
export class EntryCommands {
  @Authorized()
  @Mutation(() => ConsultationResponse, { description: 'Enters a response that came on paper, by telephone or at an event, and gives the code to hand back.' })
  async recordPaperResponse(
    @Arg('input', () => RecordPaperResponseInput, { description: 'The response.' }) input: RecordPaperResponseInput,
    @Ctx() context: Context,
  ): Promise<ConsultationResponse> {
    const { id, receiptCode, status, lateBecause, leftOut, blank } = await recordPaperResponse(context, input);
    const { reader } = context;
    return {
      id, receiptCode, status: status as ResponseStatus, lateBecause: lateBecause as EntryLateness | null,
      leftOut: reader.later(ConsultationQuestion, leftOut), blank: reader.later(ConsultationQuestion, blank), entry: reader.later(ResponseEntry, id),
    };
  }

  @Authorized()
  @Mutation(() => EntryBatch, { description: 'Opens a batch of responses to enter.' })
  async openEntryBatch(
    @Arg('input', () => OpenEntryBatchInput, { description: 'The batch.' }) input: OpenEntryBatchInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(EntryBatch, await openEntryBatch(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => EntryBatch, { description: 'Closes a batch and draws the sample that is entered a second time.' })
  async closeEntryBatch(
    @Arg('input', () => CloseEntryBatchInput, { description: 'Which batch.' }) input: CloseEntryBatchInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(EntryBatch, await closeEntryBatch(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ResponseEntry, { description: 'Puts an entry right that was typed wrong.' })
  async correctEntry(
    @Arg('input', () => CorrectEntryInput, { description: 'The entry as it should be.' }) input: CorrectEntryInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ResponseEntry, await correctEntry(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ResponseEntry, { description: 'Says of an entry that looks as if it was made twice whether it is the same paper or two people.' })
  async settleDuplicate(
    @Arg('input', () => SettleDuplicateInput, { description: 'What was found.' }) input: SettleDuplicateInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ResponseEntry, await settleDuplicate(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ResponseEntry, { description: 'Enters a response of the sample a second time, without seeing what was entered first.' })
  async enterSecondTime(
    @Arg('input', () => EnterSecondTimeInput, { description: 'What the paper says.' }) input: EnterSecondTimeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ResponseEntry, await enterSecondTime(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ResponseEntry, { description: 'Says which of two readings of a paper is right, for one question.' })
  async settleDifference(
    @Arg('input', () => SettleDifferenceInput, { description: 'Which reading.' }) input: SettleDifferenceInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(ResponseEntry, await settleDifference(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Says where the printed form of a consultation goes back to.' })
  async sayPaperReturn(
    @Arg('input', () => SayPaperReturnInput, { description: 'Where to.' }) input: SayPaperReturnInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return context.reader.one(Consultation, await sayPaperReturn(context, input), context, info);
  }
}
