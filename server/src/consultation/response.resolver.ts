import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Consultation } from './consultation.type.ts';
import { ConsultationForm } from './form.type.ts';
import { forms } from './form.loaders.ts';
import type { FormDefinition } from './form.queries.ts';
import { AnswerOption, ConsultationQuestion } from './question.type.ts';
import { answersOfDraft, answersSent, wayOf, type GivenAnswer } from './response.entity.ts';
import { draftResponse, saveAnswer, startResponse, type OpenDraft } from './response.service.ts';
import { Answer, AnswerInput, DraftResponse, Receipt, type RespondentCapacity } from './response.type.ts';
import { rowAt, rowsAt } from './rows.loaders.ts';
import type { SentResponse } from './sent-response.service.ts';
import { receipt, submitResponse, withdrawResponse } from './submit.service.ts';

@Resolver()
export class ResponseResolver {
  @Public()
  @Query(() => DraftResponse, { nullable: true, description: 'A draft, to go on with it.' })
  async draftResponse(
    @Arg('resumeCode', () => String, { description: 'The code that was shown when it was begun.' }) resumeCode: string,
    @Ctx() context: Context,
  ): Promise<DraftResponse> {
    return shownDraft(context, await draftResponse(context, resumeCode));
  }

  @Public()
  @Query(() => Receipt, { nullable: true, description: 'A response that was sent.' })
  async receipt(
    @Arg('receiptCode', () => String, { description: 'The code that was shown when it was sent.' }) receiptCode: string,
    @Ctx() context: Context,
  ): Promise<Receipt> {
    return shownReceipt(context, await receipt(context, receiptCode));
  }

  @Public()
  @Mutation(() => DraftResponse, { description: 'Begins a response to a consultation that is open, and gives the code that leads back to it.' })
  async startResponse(
    @Arg('consultationId', () => ID, { description: 'The key of the consultation.' }) consultationId: string,
    @Ctx() context: Context,
  ): Promise<DraftResponse> {
    return shownDraft(context, await startResponse(context, consultationId));
  }

  @Public()
  @Mutation(() => DraftResponse, { description: 'Keeps one answer at once. A newer answer to the same question is not overwritten.' })
  async saveAnswer(
    @Arg('resumeCode', () => String, { description: 'The code of the draft.' }) resumeCode: string,
    @Arg('input', () => AnswerInput, { description: 'The answer.' }) input: AnswerInput,
    @Ctx() context: Context,
  ): Promise<DraftResponse> {
    return shownDraft(context, await saveAnswer(context, resumeCode, input));
  }

  @Public()
  @Mutation(() => Receipt, { description: 'Sends a response. It is counted once, however often it is sent; each time the same receipt comes back.' })
  async submitResponse(
    @Arg('resumeCode', () => String, { description: 'The code of the draft.' }) resumeCode: string,
    @Arg('idempotencyKey', () => String, { description: 'Any text that stands for this press of the button, up to 200 characters.' }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Receipt> {
    return shownReceipt(context, await submitResponse(context, resumeCode, idempotencyKey));
  }

  @Public()
  @Mutation(() => Receipt, { description: 'Takes a response back: it is no longer counted and its answers are removed.' })
  async withdrawResponse(
    @Arg('receiptCode', () => String, { description: 'The code that was shown when it was sent.' }) receiptCode: string,
    @Ctx() context: Context,
  ): Promise<Receipt> {
    return shownReceipt(context, await withdrawResponse(context, receiptCode));
  }
}

/** A draft as its owner reads it. */
export async function shownDraft(context: Context, { consultationId, formId, draft, capacity, ...rest }: OpenDraft): Promise<DraftResponse> {
  const form = await forms(context.pool).byId(formId);
  const answers = answersOfDraft(form, draft);
  const own = { ...rest, capacity: capacity as RespondentCapacity, way: wayOf(form, answers).map(({ id }) => id) };
  return { ...own, ...shown(context, form, consultationId, answers) };
}

/** A response that was sent, as its owner reads it. */
export async function shownReceipt(context: Context, { consultationId, formId, sent, status, capacity, ...rest }: SentResponse): Promise<Receipt> {
  const form = await forms(context.pool).byId(formId);
  const answers = sent ? answersSent(form, sent) : [];
  const own = { ...rest, status: status as Receipt['status'], capacity: capacity as RespondentCapacity };
  return { ...own, ...shown(context, form, consultationId, answers) };
}

function shown({ reader }: Context, form: FormDefinition, consultationId: string, given: readonly GivenAnswer[]) {
  return {
    answers: given.map(asAnswer),
    questions: reader.later(ConsultationQuestion, form.questions.map(({ id }) => id)),
    form: reader.later(ConsultationForm, form.id),
    consultation: reader.later(Consultation, consultationId),
  };
}

function asAnswer({ question, optionIds, text, parts, shown }: GivenAnswer): Answer {
  const [language, format] = (shown ?? 'en/STANDARD').split('/') as [string, Answer['format']];
  return { questionId: question.id, optionIds, text, parts, language, format };
}

@Resolver(() => Answer)
export class AnswerResolver {
  @FieldResolver(() => ConsultationQuestion, { description: 'The question as it was worded.' })
  question(@Root() { questionId }: Answer, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return rowAt(ConsultationQuestion, questionId, context, info);
  }

  @FieldResolver(() => [AnswerOption], { description: 'The options chosen; empty for an answer in words.' })
  options(@Root() { optionIds }: Answer, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown[]> {
    return rowsAt(AnswerOption, optionIds, context, info);
  }
}
