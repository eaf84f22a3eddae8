import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Instant } from '../platform/scalars.ts';
import { Consultation } from './consultation.type.ts';
import { ConsultationQuestion } from './question.type.ts';

export enum ResponseStatus {
  COUNTED = 'COUNTED',
  LATE = 'LATE',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ResponseStatus, {
  name: 'ResponseStatus',
  description: 'What became of a response that was sent.',
  valuesConfig: {
    COUNTED: { description: 'It is counted in the results.' },
    LATE: { description: 'It came after the consultation closed. It is kept and not counted.' },
    WITHDRAWN: { description: 'The person took it back. Its answers are removed.' },
  },
});

@ObjectType({ description: 'An answer to one question, with the question as it was worded for this person.' })
export class Answer {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => [ID], { description: 'The keys of the options chosen; empty for an answer in words.' })
  optionIds!: string[];

  @Field(() => String, { nullable: true, description: 'The answer in words; null when it was given by choosing.' })
  text!: string | null;
}

@ObjectType({ description: 'A response that has been begun and not sent.' })
export class DraftResponse {
  @Field(() => String, { description: 'The code that leads back to it. It is kept as a hash only: whoever loses it loses the draft.' })
  resumeCode!: string;

  @Field(() => Int, { description: 'Raised with each answer; the next answer is saved with it as its base version.' })
  version!: number;

  @Field(() => [Answer], { description: 'The answers given so far, in the order of the questions.' })
  answers!: Answer[];

  @Field(() => [ConsultationQuestion], { description: 'The questions of this response, as they were worded when it was begun.' })
  questions!: unknown;

  @Field(() => Consultation, { description: 'What it answers.' })
  consultation!: unknown;
}

@ObjectType({ description: 'A response that was sent, for the person who sent it.' })
export class Receipt {
  @Field(() => String, { description: 'The code that leads to it. It is kept as a hash only.' })
  receiptCode!: string;

  @Field(() => ResponseStatus, { description: 'What became of it.' })
  status!: ResponseStatus;

  @Field(() => Instant, { description: 'When it was sent.' })
  submittedAt!: Date;

  @Field(() => [Answer], { description: 'The answers that were sent; empty once it is withdrawn.' })
  answers!: Answer[];

  @Field(() => [ConsultationQuestion], { description: 'The questions of this response, as they were worded.' })
  questions!: unknown;

  @Field(() => Consultation, { description: 'What it answers.' })
  consultation!: unknown;
}

@InputType({ description: 'An answer to one question. Without options and words it empties the answer.' })
export class AnswerInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => [ID], { nullable: true, description: 'The keys of the options chosen.' })
  optionIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'The answer in words.' })
  text?: string | null;

  @Field(() => Int, { description: 'The version of the draft that was last seen: a newer answer to this question is not overwritten.' })
  baseVersion!: number;
}
