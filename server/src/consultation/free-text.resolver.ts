import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { redactionHints } from '@throughline/shared/redaction';
import { Council } from '../councils/council.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { PageArgs } from '../platform/paging.ts';
import { AddsTo, Expression, Many, Page, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Instant } from '../platform/scalars.ts';
import { Consultation } from './consultation.type.ts';
import {
  DecideTextInput, FlagTextInput, NameSafeguardingPostInput, PublishedText, PublishedTextPage, PublishTextsInput, SafeguardingRoute, SettleFlaggedTextInput,
  TextsOfQuestion, TextStanding, TextToRead,
} from './free-text.type.ts';
import { decideText, flagText, nameSafeguardingPost, publishTexts, readTexts, settleFlaggedText, textsToDecide } from './free-text.service.ts';
import { ConsultationQuestion } from './question.type.ts';
import { QuestionResults } from './results.type.ts';

@Resolver()
export class FreeTextQueries {
  @Authorized()
  @Query(() => [TextToRead], { description: 'What people wrote to one question, for those who decide on it, a page at a time. Each reading is written into the audit.' })
  async textsToRead(
    @Arg('consultationId', () => ID, { description: 'The consultation.' }) consultationId: string,
    @Arg('questionId', () => ID, { description: 'The question, as it is worded now.' }) questionId: string,
    @Arg('standing', () => TextStanding, { description: 'Which of the texts.' }) standing: TextStanding,
    @Args(() => PageArgs) { page, pageSize }: PageArgs,
    @Ctx() context: Context,
  ): Promise<TextToRead[]> {
    const texts = await readTexts(context, { consultationId, questionId, standing, page, pageSize });
    return texts.map((text) => ({
      ...text, hints: redactionHints(text.words) as TextToRead['hints'],
      layers: text.layers.map((layer) => ({ ...layer, decidedAt: new Date(layer.decidedAt) })) as TextToRead['layers'],
    }));
  }

  @Authorized()
  @Query(() => [TextsOfQuestion], { description: 'How far the reading of what people wrote to a consultation is, by question.' })
  async textsToDecide(@Arg('consultationId', () => ID, { description: 'The consultation.' }) consultationId: string, @Ctx() context: Context): Promise<TextsOfQuestion[]> {
    const questions = await textsToDecide(context, consultationId);
    return questions.map(({ questionId, ...counts }) => ({ ...counts, question: context.reader.later(ConsultationQuestion, questionId) }));
  }
}

@Resolver()
export class FreeTextCommands {
  @Authorized()
  @Mutation(() => Consultation, { description: 'Decides whether what somebody wrote is published, and without which words.' })
  async decideText(@Arg('input', () => DecideTextInput, { description: 'The decision.' }) input: DecideTextInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reader.one(Consultation, await decideText(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Passes on what somebody wrote because it may tell of harm. It leaves every other list.' })
  async flagText(@Arg('input', () => FlagTextInput, { description: 'Which text.' }) input: FlagTextInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reader.one(Consultation, await flagText(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Says what came of a text that was passed on.' })
  async settleFlaggedText(
    @Arg('input', () => SettleFlaggedTextInput, { description: 'What came of it.' }) input: SettleFlaggedTextInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(Consultation, await settleFlaggedText(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Publishes what people wrote to a consultation, as it was decided. The words never change afterwards.' })
  async publishTexts(@Arg('input', () => PublishTextsInput, { description: 'Which consultation.' }) input: PublishTextsInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return context.reader.one(Consultation, await publishTexts(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Council, { description: 'Names the post to which an answer is passed on that may tell of harm.' })
  async nameSafeguardingPost(
    @Arg('input', () => NameSafeguardingPostInput, { description: 'The post.' }) input: NameSafeguardingPostInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(Council, await nameSafeguardingPost(context, input), context, info);
  }
}

@AddsTo(() => QuestionResults)
@Resolver(() => QuestionResults)
export class QuestionTexts {
  @FieldResolver(() => PublishedTextPage, { description: 'What people wrote, once it is published; none before, and none where the number of answers is hidden.' })
  @Page(() => PublishedText, {
    order: ['position'],
    rows: (results) => sql`select t.* from published_text t where t.consultation_id = ${results('consultation')} and t.question_key = ${results('countedAs')}`,
  })
  texts(@Args(() => PageArgs) _page: PageArgs): unknown {
    return planned();
  }
}

@AddsTo(() => Consultation)
@Resolver(() => Consultation)
export class ConsultationTexts {
  @FieldResolver(() => Instant, { nullable: true, description: 'When what people wrote was published; null before.' })
  @Expression((consultation) => sql`(select p.published_at from texts_publication p where p.consultation_id = ${consultation('id')})`)
  textsPublishedAt(): Date | null {
    return planned();
  }
}

@AddsTo(() => Council)
@Resolver(() => Council)
export class CouncilSafeguarding {
  @FieldResolver(() => [SafeguardingRoute], { description: 'To whom an answer is passed on that may tell of harm; empty until that is said.' })
  @Many(() => SafeguardingRoute, { by: 'council', order: ['post'], atMost: 1 })
  safeguardingRoutes(): SafeguardingRoute[] {
    return planned();
  }
}
