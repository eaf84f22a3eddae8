import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Authorized, Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, Code, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Consultation } from './consultation.type.ts';
import { addEqualityQuestion, chooseEqualityQuestions } from './equality-choice.service.ts';
import { equalityProfile } from './equality-profile.service.ts';
import { EqualityProfile } from './equality-profile.type.ts';
import { canReadEqualityProfile } from './equality.policy.ts';
import { answerEqualityQuestion, equalityAnswers, removeEqualityAnswers, type OwnEqualityAnswers } from './equality.service.ts';
import { AddEqualityQuestionInput, ChooseEqualityQuestionsInput, EqualityAnswerInput, EqualityAnswers, EqualityQuestion } from './equality.type.ts';

const receiptCodeArg = () => Arg('receiptCode', () => String, { description: 'The code that was shown when the response was sent.' });

@Resolver()
export class EqualityResolver {
  @Public()
  @Query(() => EqualityAnswers, { nullable: true, description: 'What somebody said about themselves after they had sent a response.' })
  async equalityAnswers(@receiptCodeArg() receiptCode: string, @Ctx() context: Context): Promise<EqualityAnswers> {
    return shown(context, await equalityAnswers(context, receiptCode));
  }

  @Public()
  @Mutation(() => EqualityAnswers, { description: 'Answers one question about oneself, or leaves it out. It is kept apart from the response.' })
  async answerEqualityQuestion(
    @receiptCodeArg() receiptCode: string,
    @Arg('input', () => EqualityAnswerInput, { description: 'The answer.' }) { questionId, optionId = null }: EqualityAnswerInput,
    @Ctx() context: Context,
  ): Promise<EqualityAnswers> {
    return shown(context, await answerEqualityQuestion(context, receiptCode, { questionId, optionId }));
  }

  @Public()
  @Mutation(() => EqualityAnswers, { description: 'Takes back everything that somebody said about themselves. Their response stays as it is.' })
  async removeEqualityAnswers(@receiptCodeArg() receiptCode: string, @Ctx() context: Context): Promise<EqualityAnswers> {
    return shown(context, await removeEqualityAnswers(context, receiptCode));
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Chooses which questions about people themselves a consultation asks, until it opens.' })
  async chooseEqualityQuestions(
    @Arg('input', () => ChooseEqualityQuestionsInput, { description: 'The questions.' }) input: ChooseEqualityQuestionsInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(Consultation, await chooseEqualityQuestions(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => EqualityQuestion, { description: 'Adds a question of the council\'s own to those that its consultations can ask.' })
  async addEqualityQuestion(
    @Arg('input', () => AddEqualityQuestionInput, { description: 'The question.' }) input: AddEqualityQuestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(EqualityQuestion, await addEqualityQuestion(context, input), context, info);
  }

  @Authorized()
  @Query(() => EqualityProfile, {
    nullable: true,
    description: 'Who answered a consultation, as far as people said so, under disclosure control. That it was read is written down.',
  })
  async equalityProfile(
    @Arg('councilSlug', () => String, { description: 'The council.' }) councilSlug: string,
    @Arg('slug', () => String, { description: 'The consultation, by its name in web addresses.' }) slug: string,
    @Ctx() context: Context,
  ): Promise<EqualityProfile> {
    return equalityProfile(context, councilSlug, slug);
  }
}

const shown = ({ reader }: Context, { consultationId, questionIds, closed, ...own }: OwnEqualityAnswers): EqualityAnswers => ({
  ...own,
  closed: closed as EqualityAnswers['closed'],
  questions: reader.later(EqualityQuestion, questionIds),
  consultation: reader.later(Consultation, consultationId),
});

@AddsTo(() => Consultation)
@Resolver(() => Consultation)
export class ConsultationEqualityQuestions {
  @FieldResolver(() => [EqualityQuestion], { description: 'What it asks about people themselves, apart from its own questions; in order.' })
  @Many(() => EqualityQuestion, {
    order: ['position'],
    atMost: 40,
    rows: (consultation) => sql`
      select q.* from equality_question q join consultation_equality_question a on a.question_id = q.id where a.consultation_id = ${consultation('id')}`,
  })
  equalityQuestions(): EqualityQuestion[] {
    return planned();
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may read who answered it.' })
  @Code<{ council: string }>(['council'], (rows, _args, { viewer }) => rows.map(({ council }) => canReadEqualityProfile(viewer, { councilId: council })))
  viewerCanReadEqualityProfile(): boolean {
    return planned();
  }
}

@AddsTo(() => Council)
@Resolver(() => Council)
export class CouncilEqualityQuestions {
  @FieldResolver(() => [EqualityQuestion], { description: 'What its consultations can ask about people themselves: the common list, then its own additions.' })
  @Many(() => EqualityQuestion, {
    order: ['position'],
    atMost: 60,
    rows: (council) => sql`select * from equality_question where is_current and (council_id is null or council_id = ${council('id')})`,
  })
  equalityQuestions(): EqualityQuestion[] {
    return planned();
  }
}
