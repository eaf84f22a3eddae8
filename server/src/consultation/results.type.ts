import { Field, ObjectType } from 'type-graphql';
import { PublishedCount } from '../platform/disclosure.ts';
import { Consultation } from './consultation.type.ts';

@ObjectType({ description: 'How many chose an option, under disclosure control.' })
export class OptionResult {
  /** The option's key; shown as the option. */
  optionId!: string;

  @Field(() => PublishedCount, { description: 'How many chose it.' })
  count!: PublishedCount;

  @Field(() => String, { nullable: true, description: 'Per cent of those who answered the question, such as "12.5"; null when it is hidden or nobody answered.' })
  percentage!: string | null;
}

@ObjectType({ description: 'The answers to one question, under disclosure control.' })
export class QuestionResults {
  /** The question's key; shown as the question. */
  questionId!: string;

  @Field(() => PublishedCount, { description: 'How many answered it.' })
  answered!: PublishedCount;

  @Field(() => [OptionResult], { description: 'Each option in order; empty for a question that is answered in words.' })
  options!: OptionResult[];
}

@ObjectType({ description: 'The results of a consultation, under disclosure control.' })
export class ConsultationResults {
  @Field(() => Consultation, { description: 'The consultation.' })
  consultation!: unknown;

  @Field(() => Boolean, { description: 'True when these are the figures that were published, which never change; false while they are still being counted.' })
  isPublished!: boolean;

  @Field(() => PublishedCount, { description: 'How many responses are counted.' })
  responses!: PublishedCount;

  @Field(() => [QuestionResults], { description: 'Each question in order.' })
  questions!: QuestionResults[];
}
