import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Expression, Reads, sameAs, type ListOptions, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { ConsultationWordingRow } from './wording.entity.ts';

export enum QuestionFormat {
  STANDARD = 'STANDARD',
  EASY_READ = 'EASY_READ',
}
registerEnumType(QuestionFormat, {
  name: 'QuestionFormat',
  description: 'How questions are worded and set.',
  valuesConfig: {
    STANDARD: { description: 'As usual.' },
    EASY_READ: { description: 'In short sentences with pictures.' },
  },
});

@ArgsType()
export class WordingArgs {
  @Field(() => String, { nullable: true, description: 'Only in this language, such as "ar"; in all of them when left out.' })
  language?: string;

  @Field(() => QuestionFormat, { nullable: true, description: 'Only in this format; in all of them when left out.' })
  format?: QuestionFormat;
}

@Reads(ConsultationWordingRow, { visible: sameAs('form') })
@ObjectType({ description: 'How a section, a question, a line or an option is worded in a language and a format beside its own English.' })
export class ConsultationWording {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The code of the language, such as "ar".' })
  @Column()
  language!: string;

  @Field(() => QuestionFormat, { description: 'The format.' })
  @Column()
  format!: QuestionFormat;

  @Field(() => String, { description: 'The words; of a section its heading.' })
  @Column()
  text!: string;

  @Field(() => String, { nullable: true, description: 'What helps to answer; of a section what to know before. Null when nothing is said.' })
  @Column()
  hint!: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its picture on this site; null when it has none.' })
  @Expression((row) => sql`'/pictures/' || ${row('picture')}`)
  pictureUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'What the picture shows, for whoever does not see it; null when there is no picture.' })
  @Column()
  pictureAlt!: string | null;
}

/** The wordings of a row, which whoever sees the row sees too. @param formOf the form that the row belongs to */
export const wordingsOf = (formOf: (row: Row) => Sql): ListOptions => ({
  order: ['language', 'format'],
  atMost: 3,
  filters: { language: 'language', format: 'format' },
  seenWithParent: 'form',
  rows: (row) => sql`select w.* from consultation_wording w where w.subject_id = ${row('id')} and w.form_id = ${formOf(row)}`,
});
