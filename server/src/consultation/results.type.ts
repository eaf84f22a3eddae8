import { Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { PublishedCount, publishCount, type PublishedShare } from '../platform/disclosure.ts';
import { Code, Column, Many, One, ReadsRows, sameAs } from '../platform/reading/declare.ts';
import { Consultation } from './consultation.type.ts';
import { AnswerOption, ConsultationQuestion } from './question.type.ts';
import { ResultSplit } from './result-split.type.ts';
import { splitsToOffer } from './result-split.service.ts';
import { ResultTable } from './result-table.type.ts';
import { resultTables, type TablesAsked } from './result-tables.service.ts';
import { earlierQuestionsOfResults, optionsOfResults, questionsOfResults } from './results.queries.ts';
import { tablesOf } from './results.policy.ts';

/** A figure as it was published, or null: then the counts are to be published now. */
interface OfResults {
  published: (PublishedCount & Pick<PublishedShare, 'percentage'>) | null;
  counts: string;
}
interface OfOption extends OfResults {
  place: number;
}
const ofOption = ['place', 'counts', 'published'] as const;

function sharesOf(rows: readonly OfOption[]): PublishedShare[] {
  const tables = tablesOf(rows);
  return rows.map(({ published, place }, index) =>
    published ? { count: published, percentage: published.percentage } : tables[index]!.cells[place]!,
  );
}

@ReadsRows(
  {
    option: 'option_id uuid answer_option',
    place: 'place integer',
    counts: 'counts text',
    published: 'published json ?',
  },
  { visible: sameAs('option') },
)
@ObjectType({ description: 'How many chose an option, under disclosure control.' })
export class OptionResult {
  @Field(() => AnswerOption, { description: 'The option.' })
  @One()
  option!: AnswerOption;

  @Field(() => PublishedCount, { description: 'How many chose it.' })
  @Code<OfOption>(ofOption, (rows) => sharesOf(rows).map(({ count }) => count))
  count!: PublishedCount;

  @Field(() => String, {
    nullable: true,
    description: 'Per cent of those who answered the question, such as "12.5"; null when it is hidden or nobody answered.',
  })
  @Code<OfOption>(ofOption, (rows) => sharesOf(rows).map(({ percentage }) => percentage))
  percentage!: string | null;
}

@ReadsRows(
  {
    question: 'question_id uuid consultation_question',
    consultation: 'consultation_id uuid consultation',
    position: 'position integer',
    countedAs: 'counted_as uuid',
    isPublished: 'is_published boolean',
    splitBy: 'split_by uuid ?',
    optionIds: 'option_ids uuid[]',
    counts: 'counts text',
    published: 'published json ?',
  },
  { visible: sameAs('question') },
)
@ObjectType({ description: 'The answers to one question, under disclosure control.' })
export class QuestionResults {
  @Field(() => ConsultationQuestion, { description: 'The question.' })
  @One()
  question!: ConsultationQuestion;

  @Field(() => PublishedCount, { description: 'How many answered it.' })
  @Code<OfResults>(['counts', 'published'], (rows) => {
    const tables = tablesOf(rows);
    return rows.map(({ published }, index) => published ?? tables[index]!.base);
  })
  answered!: PublishedCount;

  @Field(() => [OptionResult], { description: 'Each option in order; empty for a question that is answered in words.' })
  @Many(() => OptionResult, optionsOfResults)
  options!: OptionResult[];

  @Field(() => [ResultTable], {
    description: 'What does not fit into one list: the lines of a matrix, ranks, points; and the answers of each group when results are split.',
  })
  @Code<TablesAsked, object, Context>(['consultation', 'countedAs', 'splitBy', 'isPublished'], (rows, _args, context) => resultTables(rows, context))
  tables!: ResultTable[];
}

@ReadsRows(
  {
    consultation: 'consultation_id uuid consultation',
    isPublished: 'is_published boolean',
    form: 'form_id uuid ?',
    splitBy: 'split_by uuid ?',
    threshold: 'threshold integer',
    rounding: 'rounding integer',
    organisations: 'organisations integer',
    counted: 'counted integer',
    published: 'published json ?',
  },
  { visible: sameAs('consultation') },
)
@ObjectType({ description: 'The results of a consultation, under disclosure control.' })
export class ConsultationResults {
  @Field(() => Consultation, { description: 'The consultation.' })
  @One()
  consultation!: Consultation;

  @Field(() => Boolean, {
    description: 'True when these are the figures that were published, which never change; false while they are still being counted.',
  })
  @Column()
  isPublished!: boolean;

  @Field(() => PublishedCount, { description: 'How many responses are counted.' })
  @Code<{ published: PublishedCount | null; counted: number; threshold: number; rounding: number }>(['published', 'counted', 'threshold', 'rounding'], (rows) =>
    rows.map(({ published, counted, threshold, rounding }) => published ?? publishCount(counted, threshold, rounding === 5 ? 5 : null)),
  )
  responses!: PublishedCount;

  @Field(() => Int, { description: 'How many responses of organisations are counted, apart from those of people.' })
  @Column()
  organisations!: number;

  @Field(() => [ResultSplit], { description: 'The questions by which the viewer may split them.' })
  @Code<{ consultation: string; isPublished: boolean }, object, Context>(['consultation', 'isPublished'], (rows, _args, context) => splitsToOffer(rows, context))
  splits!: ResultSplit[];

  @Field(() => [QuestionResults], { description: 'Each question in order.' })
  @Many(() => QuestionResults, questionsOfResults)
  questions!: QuestionResults[];

  @Field(() => [QuestionResults], {
    description: 'Questions as they were asked before, where their meaning was another or they are not asked any more: counted by themselves.',
  })
  @Many(() => QuestionResults, earlierQuestionsOfResults)
  earlierQuestions!: QuestionResults[];
}
