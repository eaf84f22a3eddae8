import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Consultation } from './consultation.type.ts';
import { AnswerOption, ConsultationQuestion } from './question.type.ts';
import { consultationResults, publishResults, type Results } from './results.service.ts';
import { ConsultationResults, OptionResult, QuestionResults } from './results.type.ts';
import { rowAt } from './rows.loaders.ts';

@Resolver()
export class ResultsResolver {
  @Public()
  @Query(() => ConsultationResults, {
    description: 'The results of a consultation, under disclosure control: for everyone once they are published, before that for those who run it.',
  })
  async consultationResults(
    @Arg('consultationId', () => ID, { description: 'The key of the consultation.' }) consultationId: string,
    @Arg('by', () => ID, { nullable: true, description: 'A question to split the results by. It is refused: results are not split by group.' }) by: string | null,
    @Ctx() context: Context,
  ): Promise<ConsultationResults> {
    return shown(context, await consultationResults(context, consultationId, by ?? null));
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Publishes the results of a consultation that has closed. The figures never change afterwards.' })
  async publishResults(
    @Arg('consultationId', () => ID, { description: 'The key of the consultation.' }) consultationId: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const id = await publishResults(context, consultationId);
    return context.reader.one(Consultation, id, context, info);
  }
}

function shown({ reader }: Context, { consultationId, isPublished, responses, questions }: Results): ConsultationResults {
  return {
    consultation: reader.later(Consultation, consultationId),
    isPublished,
    responses,
    questions: questions.map(({ question, table }) => ({
      questionId: question.id,
      answered: table.base,
      options: question.options.map((option, place) => ({ optionId: option.id, ...table.cells[place]! })),
    })),
  };
}

@Resolver(() => QuestionResults)
export class QuestionResultsResolver {
  @FieldResolver(() => ConsultationQuestion, { description: 'The question.' })
  question(@Root() { questionId }: QuestionResults, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return rowAt(ConsultationQuestion, questionId, context, info);
  }
}

@Resolver(() => OptionResult)
export class OptionResultResolver {
  @FieldResolver(() => AnswerOption, { description: 'The option.' })
  option(@Root() { optionId }: OptionResult, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return rowAt(AnswerOption, optionId, context, info);
  }
}
