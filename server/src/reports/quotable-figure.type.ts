import { Field, ID, ObjectType } from 'type-graphql';
import { Code, Column, ReadsRows, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { displayOf, type FigureValue } from './report-draft.entity.ts';
import { FigureKind, FigureSource } from './report-figure.type.ts';
import { draftReaders } from './report.policy.ts';

/** What a paper of this council may quote now, of one thing or in words that were searched. */
export const figuresToQuote: ListOptions = {
  order: ['about', 'words', 'id'],
  atMost: 400,
  rows: (report, args) => sql`
    select figure.* from quotable_figure figure where figure.council_id = ${report('council')}
      and (${args('about')} is null or figure.about = ${args('about')})
      and (${args('search')} is null or position(lower(${args('search')}) in lower(figure.about || ' ' || figure.words)) > 0)`,
};

@ReadsRows(
  {
    id: 'id text',
    council: 'council_id uuid council',
    about: 'about text',
    words: 'words text',
    sourceWords: 'source_words text',
    sourceKind: 'source_kind text',
    valueKind: 'value_kind text',
    unit: 'unit text ?',
    pence: 'pence bigint ?',
    number: 'number integer ?',
    day: 'day date ?',
    counted: 'counted text ?',
    percentage: 'percentage text ?',
    isComputed: 'is_computed boolean',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) },
)
@ObjectType({ description: 'A figure that a paper may quote: everybody may see what it comes from. It has a value now.' })
export class QuotableFigure {
  @Field(() => ID, { description: 'By which it is chosen.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it is about, such as a grant.' })
  @Column()
  about!: string;

  @Field(() => String, { description: 'What it is.' })
  @Column()
  words!: string;

  @Field(() => String, { description: 'Its source, in the words of a paper that quotes it.' })
  @Column('sourceWords')
  source!: string;

  @Field(() => FigureSource, { description: 'What kind of source it has.' })
  @Column()
  sourceKind!: FigureSource;

  @Field(() => FigureKind, { description: 'Whether it is an amount, a number, a day or a count of people.' })
  @Column()
  valueKind!: FigureKind;

  @Field(() => String, { nullable: true, description: 'The figure as it would be shown now.' })
  @Code<Omit<FigureValue, 'isApproximate'>>(['valueKind', 'unit', 'pence', 'number', 'day', 'counted', 'percentage'], (figures) =>
    figures.map((figure) => displayOf({ ...figure, isApproximate: false })),
  )
  display!: string | null;

  @Field(() => Boolean, { description: 'True when it is worked out, not stated.' })
  @Column()
  isComputed!: boolean;

  @Field(() => Boolean, { description: 'True when it rests on something made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
