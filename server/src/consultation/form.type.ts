import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Many, Reads, ReadsRows, everyone, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Instant } from '../platform/scalars.ts';
import { draftReaders } from './consultation.policy.ts';
import { ConsultationFormRow } from './question.entity.ts';
import { ConsultationQuestion, FormSection } from './question.type.ts';
import { FormEditionRow } from './wording.entity.ts';
import { QuestionFormat } from './wording.type.ts';

@ReadsRows({ key: 'key text', text: 'value text' }, { visible: everyone })
@ObjectType({ description: 'The words of a button or a heading in an edition.' })
export class EditionWord {
  @Field(() => String, { description: 'Which button or heading it is.' })
  @Column()
  key!: string;

  @Field(() => String, { description: 'Its words.' })
  @Column()
  text!: string;
}

@Reads(FormEditionRow, { visible: sameAs('form') })
@ObjectType({ description: 'A language and a format in which a form can be answered, beside its own English. All answers are counted together.' })
export class FormEdition {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The code of the language, such as "ar".' })
  @Column()
  language!: string;

  @Field(() => QuestionFormat, { description: 'The format.' })
  @Column()
  format!: QuestionFormat;

  @Field(() => [EditionWord], { description: 'The words of buttons and headings; those that are not there are shown in English.' })
  @Many(() => EditionWord, {
    order: ['key'],
    atMost: 60,
    rows: (edition) => sql`select w.key, w.value from jsonb_each_text(${edition('words')}) w`,
  })
  words!: EditionWord[];
}

export enum FormChange {
  FIRST = 'FIRST',
  CORRECTION = 'CORRECTION',
  CHANGE_OF_MEANING = 'CHANGE_OF_MEANING',
}
registerEnumType(FormChange, {
  name: 'FormChange',
  description: 'What a version of a form changed.',
  valuesConfig: {
    FIRST: { description: 'Nothing: it is the first.' },
    CORRECTION: { description: 'Words only. Its answers are counted with those to the version before.' },
    CHANGE_OF_MEANING: { description: 'What is asked. Answers to what changed are counted apart from earlier ones.' },
  },
});

@Reads(ConsultationFormRow, {
  visible: (row, viewer) => sql`${viewer.isMemberOf(row('council'), ...draftReaders)} or (${row('publishedAt')} is not null
    and exists (select from consultation its where its.id = ${row('consultation')} and its.is_published))`,
})
@ObjectType({ description: 'The questions of a consultation, as one version. What is published is frozen.' })
export class ConsultationForm {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number within the consultation, from 1.' })
  @Column()
  number!: number;

  @Field(() => Instant, { nullable: true, description: 'When it was published; null while it is a draft.' })
  @Column()
  publishedAt!: Date | null;

  @Field(() => Boolean, { description: 'True when people who begin now are asked it.' })
  @Column()
  isCurrent!: boolean;

  @Field(() => FormChange, { description: 'What it changed.' })
  @Column()
  changeKind!: FormChange;

  @Field(() => String, { nullable: true, description: 'What the public is told of the change; null where nothing is said.' })
  @Column()
  changeNote!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether people might have answered otherwise had they been asked it; null while nobody has said.' })
  @Column()
  isMaterial!: boolean | null;

  @Field(() => Int, { description: 'Raised with each change of a draft.' })
  @Column()
  version!: number;

  @Field(() => [ConsultationQuestion], { description: 'Its questions, in order.' })
  @Many(() => ConsultationQuestion, { by: 'form', order: ['position'], atMost: 40 })
  questions!: ConsultationQuestion[];

  @Field(() => [FormSection], { description: 'Its sections, in order; empty when it has none.' })
  @Many(() => FormSection, { by: 'form', order: ['position'], atMost: 20 })
  sections!: FormSection[];

  @Field(() => [FormEdition], { description: 'The languages and formats in which it can be answered beside its own English.' })
  @Many(() => FormEdition, { by: 'form', order: ['language', 'format'], atMost: 20 })
  editions!: FormEdition[];
}
