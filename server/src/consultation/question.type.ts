import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Many, Reads, sameAs } from '../platform/reading/declare.ts';
import { AnswerOptionRow, ConsultationQuestionRow } from './question.entity.ts';

export enum QuestionKind {
  SINGLE_CHOICE = 'SINGLE_CHOICE',
  MULTIPLE_CHOICE = 'MULTIPLE_CHOICE',
  LIKERT = 'LIKERT',
  SHORT_TEXT = 'SHORT_TEXT',
  LONG_TEXT = 'LONG_TEXT',
}
registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'How a question is answered.',
  valuesConfig: {
    SINGLE_CHOICE: { description: 'By choosing one option.' },
    MULTIPLE_CHOICE: { description: 'By choosing as many options as apply.' },
    LIKERT: { description: 'By choosing one step of a scale.' },
    SHORT_TEXT: { description: 'In a few words, on one line.' },
    LONG_TEXT: { description: 'In words, as many as 4,000 characters.' },
  },
});

@Reads(AnswerOptionRow, { visible: sameAs('question') })
@ObjectType({ description: 'An answer that can be chosen.' })
export class AnswerOption {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its words.' })
  @Column()
  label!: string;
}

@Reads(ConsultationQuestionRow, { visible: sameAs('consultation') })
@ObjectType({ description: 'A question as it is worded in one version of the form. Answers stay bound to the wording that was seen.' })
export class ConsultationQuestion {
  @Field(() => ID, { description: 'The key of this wording of the question.' })
  @Column()
  id!: string;

  @Field(() => QuestionKind, { description: 'How it is answered.' })
  @Column()
  kind!: QuestionKind;

  @Field(() => String, { description: 'The question.' })
  @Column()
  text!: string;

  @Field(() => String, { nullable: true, description: 'What helps to answer it; null when nothing is said.' })
  @Column()
  hint!: string | null;

  @Field(() => Boolean, { description: 'True when a response cannot be sent without an answer to it.' })
  @Column()
  isRequired!: boolean;

  @Field(() => Int, { description: 'Its place among the questions, from 1.' })
  @Column()
  position!: number;

  @Field(() => Int, { description: 'Which wording of the question this is, from 1.' })
  @Column()
  version!: number;

  @Field(() => [AnswerOption], { description: 'What can be chosen, in order; empty when it is answered in words.' })
  @Many(() => AnswerOption, { by: 'question', order: ['position'], atMost: 20 })
  options!: AnswerOption[];
}
