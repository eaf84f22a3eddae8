import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { ConsultationForm } from './form.type.ts';
import { beginQuestions, addQuestion, reviseQuestion, removeQuestion, moveQuestion, copyQuestion } from './question-building.service.ts';
import {
  BeginQuestionsInput, AddQuestionInput, ReviseQuestionInput, RemoveQuestionInput, MoveQuestionInput, CopyQuestionInput, AddOptionInput, ReviseOptionInput, RemoveOptionInput, MoveOptionInput, AddLineInput, ReviseLineInput, RemoveLineInput, MoveLineInput,
} from './question-inputs.type.ts';
import { addOption, reviseOption, removeOption, moveOption, addLine, reviseLine, removeLine, moveLine } from './question-parts.service.ts';

/** What officers do to questions, their answers and their lines. */
@Resolver()
export class QuestionCommands {
  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Begins the questions of a consultation.' })
  async beginQuestions(
    @Arg('input', () => BeginQuestionsInput, { description: 'What is done, to which version of the questions.' }) input: BeginQuestionsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await beginQuestions(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Asks another question, after all others. A question by ward offers the wards of the opening day.' })
  async addQuestion(
    @Arg('input', () => AddQuestionInput, { description: 'What is done, to which version of the questions.' }) input: AddQuestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await addQuestion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Words or sets a question otherwise. Where its answers are counted with earlier ones, only its words.' })
  async reviseQuestion(
    @Arg('input', () => ReviseQuestionInput, { description: 'What is done, to which version of the questions.' }) input: ReviseQuestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await reviseQuestion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Takes a question out.' })
  async removeQuestion(
    @Arg('input', () => RemoveQuestionInput, { description: 'What is done, to which version of the questions.' }) input: RemoveQuestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await removeQuestion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Asks a question earlier or later.' })
  async moveQuestion(
    @Arg('input', () => MoveQuestionInput, { description: 'What is done, to which version of the questions.' }) input: MoveQuestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await moveQuestion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Asks a question once more, right after it.' })
  async copyQuestion(
    @Arg('input', () => CopyQuestionInput, { description: 'What is done, to which version of the questions.' }) input: CopyQuestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await copyQuestion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Offers another answer, or counts a number or a day in another band.' })
  async addOption(
    @Arg('input', () => AddOptionInput, { description: 'What is done, to which version of the questions.' }) input: AddOptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await addOption(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Words or sets an answer otherwise.' })
  async reviseOption(
    @Arg('input', () => ReviseOptionInput, { description: 'What is done, to which version of the questions.' }) input: ReviseOptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await reviseOption(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Offers an answer no longer.' })
  async removeOption(
    @Arg('input', () => RemoveOptionInput, { description: 'What is done, to which version of the questions.' }) input: RemoveOptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await removeOption(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Offers an answer earlier or later.' })
  async moveOption(
    @Arg('input', () => MoveOptionInput, { description: 'What is done, to which version of the questions.' }) input: MoveOptionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await moveOption(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Adds a line to a matrix.' })
  async addLine(
    @Arg('input', () => AddLineInput, { description: 'What is done, to which version of the questions.' }) input: AddLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await addLine(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Words a line of a matrix otherwise.' })
  async reviseLine(
    @Arg('input', () => ReviseLineInput, { description: 'What is done, to which version of the questions.' }) input: ReviseLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await reviseLine(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Takes a line out of a matrix.' })
  async removeLine(
    @Arg('input', () => RemoveLineInput, { description: 'What is done, to which version of the questions.' }) input: RemoveLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await removeLine(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Puts a line of a matrix earlier or later.' })
  async moveLine(
    @Arg('input', () => MoveLineInput, { description: 'What is done, to which version of the questions.' }) input: MoveLineInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await moveLine(context, input), context, info);
  }
}
