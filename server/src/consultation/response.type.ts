import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Instant } from '../platform/scalars.ts';
import { Consultation } from './consultation.type.ts';
import { ConsultationForm } from './form.type.ts';
import { ConsultationQuestion } from './question.type.ts';
import { QuestionFormat } from './wording.type.ts';

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

export enum RespondentCapacity {
  INDIVIDUAL = 'INDIVIDUAL',
  ON_BEHALF = 'ON_BEHALF',
  ORGANISATION = 'ORGANISATION',
}
registerEnumType(RespondentCapacity, {
  name: 'RespondentCapacity',
  description: 'Who answers a consultation.',
  valuesConfig: {
    INDIVIDUAL: { description: 'Somebody for themselves.' },
    ON_BEHALF: { description: 'Somebody for another person, with their words.' },
    ORGANISATION: { description: 'Somebody for an organisation. It is counted apart from people, and its name is public.' },
  },
});

@ObjectType({ description: 'A line of a matrix with the option chosen for it, or an option with the points given to it.' })
export class AnswerPart {
  @Field(() => ID, { description: 'The key of the line; of the option where points are given.' })
  partId!: string;

  @Field(() => ID, { nullable: true, description: 'The key of the option chosen for a line; null where points are given.' })
  optionId!: string | null;

  @Field(() => Int, { nullable: true, description: 'The points given to an option; null for a line.' })
  points!: number | null;
}

@ObjectType({ description: 'An answer to one question, with the question as it was worded for this person.' })
export class Answer {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => [ID], { description: 'The keys of the options chosen; empty for an answer in words.' })
  optionIds!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words; a number such as "12.5"; a day as YYYY-MM-DD; a point as "latitude,longitude". Null when it was given by choosing.',
  })
  text!: string | null;

  @Field(() => [AnswerPart], { description: 'The lines of a matrix, or the options with their points; empty for other kinds.' })
  parts!: AnswerPart[];

  @Field(() => String, { description: 'The language in which the question was seen.' })
  language!: string;

  @Field(() => QuestionFormat, { description: 'The format in which the question was seen.' })
  format!: QuestionFormat;
}

@ObjectType({ description: 'A response that has been begun and not sent.' })
export class DraftResponse {
  @Field(() => String, { description: 'The code that leads back to it. It is kept as a hash only: whoever loses it loses the draft.' })
  resumeCode!: string;

  @Field(() => Int, { description: 'Raised with each answer; the next answer is saved with it as its base version.' })
  version!: number;

  @Field(() => Boolean, { description: 'True when it is to take the place of answers that were sent, and that are counted until then.' })
  isCorrection!: boolean;

  @Field(() => RespondentCapacity, { description: 'Who answers.' })
  capacity!: RespondentCapacity;

  @Field(() => String, { nullable: true, description: 'The name of the organisation that answers; null when a person does.' })
  organisationName!: string | null;

  @Field(() => [Answer], { description: 'The answers given so far, in the order of the questions.' })
  answers!: Answer[];

  @Field(() => [ID], { description: 'The keys of the questions that these answers lead through, in order. Answers to others are not sent.' })
  way!: string[];

  @Field(() => [ConsultationQuestion], { description: 'The questions of this response, as they were worded when it was begun.' })
  questions!: unknown;

  @Field(() => ConsultationForm, { description: 'The version of the questions that it answers, with its sections and languages.' })
  form!: unknown;

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

  @Field(() => Instant, { nullable: true, description: 'When its answers were last corrected; null when they never were.' })
  correctedAt!: Date | null;

  @Field(() => Boolean, { description: 'True when a correction was begun and is not sent: the answers shown here are those that count.' })
  isBeingCorrected!: boolean;

  @Field(() => Boolean, { description: 'True when it can be corrected while its consultation is open.' })
  canBeCorrected!: boolean;

  @Field(() => RespondentCapacity, { description: 'Who answered.' })
  capacity!: RespondentCapacity;

  @Field(() => String, { nullable: true, description: 'The name of the organisation that answered; null when a person did.' })
  organisationName!: string | null;

  @Field(() => [Answer], { description: 'The answers that were sent; empty once it is withdrawn.' })
  answers!: Answer[];

  @Field(() => [ConsultationQuestion], { description: 'The questions of this response, as they were worded.' })
  questions!: unknown;

  @Field(() => ConsultationForm, { description: 'The version of the questions that it answers, with its sections and languages.' })
  form!: unknown;

  @Field(() => Consultation, { description: 'What it answers.' })
  consultation!: unknown;
}

@InputType({ description: 'A line of a matrix with its option, or an option with its points.' })
export class AnswerPartInput {
  @Field(() => ID, { description: 'The key of the line; of the option where points are given.' })
  partId!: string;

  @Field(() => ID, { nullable: true, description: 'The key of the option chosen for a line.' })
  optionId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The points given to an option.' })
  points?: number | null;
}

@InputType({ description: 'An answer to one question, in a response that is sent in one request.' })
export class AnswerToSendInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => [ID], { nullable: true, description: 'The keys of the options chosen; of a ranking in order, what matters most first.' })
  optionIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in words; a number such as "12.5"; a day as YYYY-MM-DD; a point as "latitude,longitude".',
  })
  text?: string | null;

  @Field(() => [AnswerPartInput], { nullable: true, description: 'The lines of a matrix, or the options with their points.' })
  parts?: AnswerPartInput[] | null;

  @Field(() => String, { nullable: true, description: 'The language in which the question was seen; English when it is not said.' })
  language?: string | null;

  @Field(() => QuestionFormat, { nullable: true, description: 'The format in which the question was seen; the usual one when it is not said.' })
  format?: QuestionFormat | null;
}

@InputType({ description: 'An answer to one question. Without options and words it empties the answer.' })
export class AnswerInput extends AnswerToSendInput {
  @Field(() => Int, { description: 'The version of the draft that was last seen: a newer answer to this question is not overwritten.' })
  baseVersion!: number;
}
