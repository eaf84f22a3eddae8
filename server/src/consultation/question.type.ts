import { Args, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../councils/area.type.ts';
import { Column, Many, One, Reads, planned, sameAs } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { Site } from '../sites/site.type.ts';
import { ConsultationOption } from './proposal.type.ts';
import { AnswerOptionRow, ConsultationQuestionRow, FormSectionRow, QuestionPartRow, QuestionRouteRow } from './question.entity.ts';
import { ConsultationWording, WordingArgs, wordingsOf } from './wording.type.ts';

export enum QuestionKind {
  SINGLE_CHOICE = 'SINGLE_CHOICE',
  MULTIPLE_CHOICE = 'MULTIPLE_CHOICE',
  LIKERT = 'LIKERT',
  MATRIX = 'MATRIX',
  RANKING = 'RANKING',
  NUMBER = 'NUMBER',
  DATE = 'DATE',
  SHORT_TEXT = 'SHORT_TEXT',
  LONG_TEXT = 'LONG_TEXT',
  PRIORITY_POINTS = 'PRIORITY_POINTS',
  WARD = 'WARD',
  PIN = 'PIN',
}
registerEnumType(QuestionKind, {
  name: 'QuestionKind',
  description: 'How a question is answered.',
  valuesConfig: {
    SINGLE_CHOICE: { description: 'By choosing one option.' },
    MULTIPLE_CHOICE: { description: 'By choosing as many options as apply.' },
    LIKERT: { description: 'By choosing one step of a scale.' },
    MATRIX: { description: 'Line by line, by choosing one option for each line.' },
    RANKING: { description: 'By putting options in order, what matters most first.' },
    NUMBER: { description: 'By a number.' },
    DATE: { description: 'By a day.' },
    SHORT_TEXT: { description: 'In a few words, on one line.' },
    LONG_TEXT: { description: 'In words, as many as 4,000 characters.' },
    PRIORITY_POINTS: { description: 'By giving out points among the options.' },
    WARD: { description: 'By choosing the ward or electoral division.' },
    PIN: { description: 'By a point on the map, kept to about a hundred metres.' },
  },
});

/** The form of the question behind a pointer. */
const formOfQuestion = (question: Sql): Sql => sql`(select form_id from consultation_question where id = ${question})`;

@Reads(AnswerOptionRow, { visible: sameAs('question') })
@ObjectType({ description: 'An answer that can be chosen.' })
export class AnswerOption {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its words.' })
  @Column()
  label!: string;

  @Field(() => Boolean, { description: 'True when it stands alone, such as "none of these".' })
  @Column()
  isExclusive!: boolean;

  @Field(() => String, { nullable: true, description: 'Of a band of numbers or days, the first that belongs to it, as text; null where it is open.' })
  @Column()
  fromValue!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a band of numbers or days, the last that belongs to it, as text; null where it is open.' })
  @Column()
  toValue!: string | null;

  @Field(() => Area, { nullable: true, description: 'The ward that it stands for; null when it stands for none.' })
  @One()
  area!: Area | null;

  @Field(() => [ConsultationWording], { description: 'Its words in other languages and formats.' })
  @Many(() => ConsultationWording, wordingsOf((row) => formOfQuestion(row('question'))))
  wordings(@Args(() => WordingArgs) _args: WordingArgs): ConsultationWording[] {
    return planned();
  }
}

@Reads(QuestionPartRow, { visible: sameAs('question') })
@ObjectType({ description: 'A line of a matrix, which is answered by itself with one of the options.' })
export class QuestionPart {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its words.' })
  @Column()
  label!: string;

  @Field(() => [ConsultationWording], { description: 'Its words in other languages and formats.' })
  @Many(() => ConsultationWording, wordingsOf((row) => formOfQuestion(row('question'))))
  wordings(@Args(() => WordingArgs) _args: WordingArgs): ConsultationWording[] {
    return planned();
  }
}

@Reads(QuestionRouteRow, { visible: sameAs('question') })
@ObjectType({ description: 'Where an answer leads, when not to the next question. Always forward.' })
export class QuestionRoute {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The option that leads there; null for whatever was answered otherwise.' })
  @Column('option')
  optionId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The question that comes next; null when the answers are checked next.' })
  @Column('toQuestion')
  toQuestionId!: string | null;
}

@Reads(FormSectionRow, { visible: sameAs('form') })
@ObjectType({ description: 'Questions that belong together.' })
export class FormSection {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its heading.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'What to know before its questions are answered; null when nothing is said.' })
  @Column()
  intro!: string | null;

  @Field(() => Int, { description: 'Its place among the sections, from 1.' })
  @Column()
  position!: number;

  @Field(() => [ConsultationWording], { description: 'Its words in other languages and formats.' })
  @Many(() => ConsultationWording, wordingsOf((row) => row('form')))
  wordings(@Args(() => WordingArgs) _args: WordingArgs): ConsultationWording[] {
    return planned();
  }
}

export enum QuestionTopic {
  CHILDRENS_CENTRE_BUILDINGS = 'CHILDRENS_CENTRE_BUILDINGS',
  YOUTH_SERVICES = 'YOUTH_SERVICES',
  SEND = 'SEND',
}
registerEnumType(QuestionTopic, {
  name: 'QuestionTopic',
  description: 'What the law asks a consultation to ask about.',
  valuesConfig: {
    CHILDRENS_CENTRE_BUILDINGS: { description: "The future use of a children's centre building (Childcare Act 2006, section 5D)." },
    YOUTH_SERVICES: { description: 'Leisure activities for young people (Education Act 1996, section 507B).' },
    SEND: { description: 'Provision for special educational needs and disability (Children and Families Act 2014, section 27).' },
  },
});

@Reads(ConsultationQuestionRow, { visible: sameAs('form') })
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

  @Field(() => ID, { description: 'The same for the same question in every version.' })
  @Column()
  identity!: string;

  @Field(() => ID, { nullable: true, description: 'The earlier question that it is counted with; null when it is counted by itself.' })
  @Column()
  countsAs!: string | null;

  @Field(() => [AnswerOption], { description: 'What can be chosen, in order; empty when it is answered in words.' })
  // Only a question by ward has more than 53 (up to 199); the budget reckons with what most questions have.
  @Many(() => AnswerOption, { by: 'question', order: ['position'], atMost: 60 })
  options!: AnswerOption[];

  @Field(() => [QuestionPart], { description: 'The lines of a matrix, in order; empty for every other kind.' })
  @Many(() => QuestionPart, { by: 'question', order: ['position'], atMost: 30 })
  parts!: QuestionPart[];

  @Field(() => [QuestionRoute], { description: 'Where its answers lead, when not to the next question.' })
  @Many(() => QuestionRoute, { by: 'question', order: ['id'], atMost: 60 })
  routes!: QuestionRoute[];

  @Field(() => FormSection, { nullable: true, description: 'The section that it stands in; null when the form has none.' })
  @One()
  section!: FormSection | null;

  @Field(() => QuestionTopic, { nullable: true, description: 'What the law asks to be asked about; null when it is none of that.' })
  @Column()
  topic!: QuestionTopic | null;

  @Field(() => Site, { nullable: true, description: 'The building that it is about.' })
  @One()
  aboutSite!: Site | null;

  @Field(() => ConsultationOption, { nullable: true, description: 'The option of the proposal that it is about.' })
  @One()
  aboutOption!: ConsultationOption | null;

  @Field(() => Boolean, { description: 'True when results may be split by its answers.' })
  @Column()
  isBreakdown!: boolean;

  @Field(() => String, { nullable: true, description: 'Of a number or a day, the least that can be answered, as text.' })
  @Column()
  least!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a number or a day, the most that can be answered, as text.' })
  @Column()
  most!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a number, how many figures it may have after the point.' })
  @Column()
  decimals!: number | null;

  @Field(() => String, { nullable: true, description: 'Of a number, what is counted, such as "children".' })
  @Column()
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many points are to be given out, all of them; null where none are.' })
  @Column()
  points!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many options may be chosen or ranked at most; null when all may.' })
  @Column()
  mostChosen!: number | null;

  @Field(() => [ConsultationWording], { description: 'Its words in other languages and formats.' })
  @Many(() => ConsultationWording, wordingsOf((row) => row('form')))
  wordings(@Args(() => WordingArgs) _args: WordingArgs): ConsultationWording[] {
    return planned();
  }
}
