import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Many, One, Reads, everyone, sameAs } from '../platform/reading/declare.ts';
import { Consultation } from './consultation.type.ts';
import { EqualityOptionRow, EqualityQuestionRow } from './equality.entity.ts';

export enum EqualityCharacteristic {
  AGE = 'AGE',
  DISABILITY = 'DISABILITY',
  GENDER_REASSIGNMENT = 'GENDER_REASSIGNMENT',
  MARRIAGE_AND_CIVIL_PARTNERSHIP = 'MARRIAGE_AND_CIVIL_PARTNERSHIP',
  PREGNANCY_AND_MATERNITY = 'PREGNANCY_AND_MATERNITY',
  RACE = 'RACE',
  RELIGION_OR_BELIEF = 'RELIGION_OR_BELIEF',
  SEX = 'SEX',
  SEXUAL_ORIENTATION = 'SEXUAL_ORIENTATION',
  LOCAL = 'LOCAL',
}
registerEnumType(EqualityCharacteristic, {
  name: 'EqualityCharacteristic',
  description: 'One of the nine characteristics that the Equality Act 2010 protects, or an addition of the council.',
  valuesConfig: { LOCAL: { description: 'An addition beside the nine, such as language.' } },
});

export enum EqualityClosed {
  NOT_ASKED = 'NOT_ASKED',
  SEVERED = 'SEVERED',
}
registerEnumType(EqualityClosed, {
  name: 'EqualityClosed',
  description: 'Why somebody can say nothing about themselves, or no longer change it.',
  valuesConfig: {
    NOT_ASKED: { description: 'The consultation does not ask, or not this response: it is withdrawn, late, or an organisation\'s.' },
    SEVERED: { description: 'The link between the receipt code and what they said has been cut.' },
  },
});

@Reads(EqualityOptionRow, { visible: sameAs('question') })
@ObjectType({ description: 'An answer that can be given to a question about people themselves.' })
export class EqualityOption {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it says.' })
  @Column()
  label!: string;

  @Field(() => Boolean, { description: 'True for "Prefer not to say", which every question offers.' })
  @Column()
  isPreferNotToSay!: boolean;

  @Field(() => EqualityQuestion, { description: 'The question.' })
  @One()
  question!: unknown;
}

@Reads(EqualityQuestionRow, { visible: everyone })
@ObjectType({ description: 'A question about people themselves, in one version of its list. Nobody has to answer it.' })
export class EqualityQuestion {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name, the same in every version.' })
  @Column()
  code!: string;

  @Field(() => Int, { description: 'Which version of its list.' })
  @Column()
  version!: number;

  @Field(() => EqualityCharacteristic, { description: 'What it is about.' })
  @Column()
  characteristic!: EqualityCharacteristic;

  @Field(() => String, { description: 'The question.' })
  @Column()
  text!: string;

  @Field(() => String, { nullable: true, description: 'A hint beside it.' })
  @Column()
  hint!: string | null;

  @Field(() => String, { description: 'Whose list it is.' })
  @Column()
  source!: string;

  @Field(() => EqualityOption, { nullable: true, description: 'It is asked only of those who chose this; null when it is asked of everybody.' })
  @One()
  followsOption!: EqualityOption | null;

  @Field(() => [EqualityOption], { description: 'The answers that can be given, in order.' })
  @Many(() => EqualityOption, { by: 'question', order: ['position'], atMost: 20 })
  options!: EqualityOption[];
}

@ObjectType({ description: 'What somebody said about themselves, for nobody but them.' })
export class EqualityAnswers {
  @Field(() => String, { description: 'The code that leads to it.' })
  receiptCode!: string;

  @Field(() => EqualityClosed, { nullable: true, description: 'Why nothing can be said or changed; null while it can.' })
  closed!: EqualityClosed | null;

  @Field(() => [EqualityQuestion], { description: 'The questions that they are asked, in order. A question that follows an answer is there once that is given.' })
  questions!: unknown;

  @Field(() => [ID], { description: 'The keys of the answers that they gave.' })
  optionIds!: string[];

  @Field(() => Consultation, { description: 'The consultation that asks.' })
  consultation!: unknown;
}

@InputType({ description: 'An answer to a question about oneself.' })
export class EqualityAnswerInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => ID, { nullable: true, description: 'The key of the answer; null to leave it out.' })
  optionId?: string | null;
}

@InputType({ description: 'Which questions about people themselves a consultation asks.' })
export class ChooseEqualityQuestionsInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => Int, { description: 'The version of the consultation last seen.' })
  version!: number;

  @Field(() => [ID], { description: 'The keys of the questions. Those that follow from their answers come with them.' })
  questionIds!: string[];
}

@InputType({ description: 'A question about people themselves that only one council asks.' })
export class AddEqualityQuestionInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => String, { description: 'The question, in 200 characters or fewer.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'A hint beside it, in 300 characters or fewer.' })
  hint?: string | null;

  @Field(() => [String], { description: 'The answers, from 2 to 20. "Prefer not to say" is added after them.' })
  options!: string[];
}
