import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublishedFigure } from '../consultation/published-figure.type.ts';
import { Grant } from '../funding/grant.type.ts';
import { SourcePaper } from '../papers/papers.type.ts';
import { Column, One, ReadsRows, sameAs, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { ReportVersion } from './report-version.type.ts';

/** What a figure is. */
export enum FigureKind {
  PENCE = 'PENCE',
  NUMBER = 'NUMBER',
  DAY = 'DAY',
  COUNT = 'COUNT',
}
registerEnumType(FigureKind, {
  name: 'FigureKind',
  description: 'What a figure is.',
  valuesConfig: {
    PENCE: { description: 'An amount of money.' },
    NUMBER: { description: 'A whole number of things.' },
    DAY: { description: 'A day.' },
    COUNT: { description: 'A count of people, as it was published under disclosure control.' },
  },
});

/** Where a figure comes from. */
export enum FigureSource {
  LIVE = 'LIVE',
  PUBLISHED_FIGURE = 'PUBLISHED_FIGURE',
  PAPER = 'PAPER',
  STATED = 'STATED',
}
registerEnumType(FigureSource, {
  name: 'FigureSource',
  description: 'Where a figure comes from.',
  valuesConfig: {
    LIVE: { description: 'A record of this platform, copied when the report was published.' },
    PUBLISHED_FIGURE: { description: 'The published results of a consultation.' },
    PAPER: { description: 'A place in a published paper.' },
    STATED: { description: 'Somebody outside the platform, who is named.' },
  },
});

/** Where a published figure of a consultation is quoted. */
export const figuresThatQuote: ListOptions = {
  by: 'publishedFigure',
  order: ['version', 'position'],
  atMost: 40,
  rows: (quoted) => sql`
    select figure.* from report_version version join report_version_figure figure on figure.version_id = version.id
    where version.content_json -> 'figures' @> jsonb_build_array(jsonb_build_object('source', jsonb_build_object('publishedFigureId', ${quoted('id')})))
      and figure.published_figure_id = ${quoted('id')}`,
};

@ReadsRows(
  {
    id: 'id text',
    version: 'version_id uuid report_version',
    position: 'position integer',
    key: 'key text',
    asAt: 'as_at date ?',
    section: 'section integer ?',
    label: 'label text',
    display: 'display text',
    valueKind: 'value_kind text',
    unit: 'unit text ?',
    note: 'note text ?',
    pence: 'pence bigint ?',
    number: 'number integer ?',
    day: 'day date ?',
    isApproximate: 'is_approximate boolean',
    isComputed: 'is_computed boolean',
    isDemonstration: 'is_demonstration boolean',
    sourceKind: 'source_kind text',
    sourceWords: 'source_words text',
    raw: 'raw text ?',
    subjectType: 'subject_type text ?',
    subjectId: 'subject_id uuid ?',
    subjectField: 'subject_field text ?',
    grant: 'grant_id uuid funding_grant ?',
    publishedFigure: 'published_figure_id uuid published_figure ?',
    paper: 'paper_id uuid source_paper ?',
  },
  { visible: sameAs('version') },
)
@ObjectType({
  description:
    'A figure of a published report, copied from its source when the report was published. It never changes.',
})
export class ReportFigure {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ReportVersion, { description: 'The version that it stands in.' })
  @One()
  version!: ReportVersion;

  @Field(() => Int, { description: 'Its number in the report, from 1.' })
  @Column()
  position!: number;

  @Field(() => String, { description: 'Its key, by which the text names it: [[key]].' })
  @Column()
  key!: string;

  @Field(() => Day, { nullable: true, description: 'The day on which it was copied; null where the version does not say.' })
  @Column()
  asAt!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The place of the section it belongs to; null when it belongs to the whole report.',
  })
  @Column()
  section!: number | null;

  @Field(() => String, { description: 'What it says, in words that stand by themselves.' })
  @Column()
  label!: string;

  @Field(() => String, { description: 'The figure as it is shown, such as "£997,000" or "31 March 2024".' })
  @Column()
  display!: string;

  @Field(() => FigureKind, { description: 'What it is.' })
  @Column('valueKind')
  kind!: FigureKind;

  @Field(() => String, { nullable: true, description: 'What is counted or measured; null when the figure says it.' })
  @Column()
  unit!: string | null;

  @Field(() => Pence, { nullable: true, description: 'The amount; null when it is no amount.' })
  @Column()
  pence!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number; null when it is no number of things.' })
  @Column()
  number!: number | null;

  @Field(() => Day, { nullable: true, description: 'The day; null when it is no day.' })
  @Column()
  day!: string | null;

  @Field(() => Boolean, { description: 'True when the source says about.' })
  @Column()
  isApproximate!: boolean;

  @Field(() => Boolean, {
    description: 'True when no paper states it and it was worked out from others that are stated.',
  })
  @Column()
  isComputed!: boolean;

  @Field(() => String, { nullable: true, description: 'What must be known to read it.' })
  @Column()
  note!: string | null;

  @Field(() => FigureSource, { description: 'What kind of source it has.' })
  @Column()
  sourceKind!: FigureSource;

  @Field(() => String, {
    nullable: true,
    description: 'The kind of record that it was copied from, such as grant; null when it comes from none.',
  })
  @Column('subjectType')
  recordKind!: string | null;

  @Field(() => String, { description: 'Its source in words: the record, and the place in a paper where there is one.' })
  @Column('sourceWords')
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The figure as the paper prints it; null when it comes from no paper.',
  })
  @Column()
  raw!: string | null;

  @Field(() => SourcePaper, { nullable: true, description: 'The paper that states it; null when none does.' })
  @One()
  paper!: SourcePaper | null;

  @Field(() => Grant, {
    nullable: true,
    description: 'The grant it was copied from, as it stands now; null when it comes from elsewhere.',
  })
  @One()
  grant!: Grant | null;

  @Field(() => PublishedFigure, {
    nullable: true,
    description: 'The published figure of a consultation that it quotes; null when it quotes none.',
  })
  @One()
  publishedFigure!: PublishedFigure | null;

  @Field(() => Boolean, { description: 'True when it rests on something made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
