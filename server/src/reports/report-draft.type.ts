import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PublishedFigure } from '../consultation/published-figure.type.ts';
import { SourcePaper } from '../papers/papers.type.ts';
import { Code, Column, One, Reads, ReadsRows, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Pence } from '../platform/scalars.ts';
import { ReportExhibitRow, ReportSectionRow, displayOf, type FigureValue } from './report-draft.entity.ts';
import { FigureKind, FigureSource } from './report-figure.type.ts';
import { ExhibitKind, SectionRole } from './report-words.type.ts';
import { draftReaders } from './report.policy.ts';

@Reads(ReportSectionRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'A section of a report while it is prepared.' })
export class DraftSection {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  @Column()
  position!: number;

  @Field(() => String, { nullable: true, description: 'Its number as it is to be printed: text to show, not a key.' })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'Its heading.' })
  @Column()
  heading!: string;

  @Field(() => String, { description: 'Its text, in Markdown: [[key]] is the figure with that key, [[exhibit:key]] the table or chart.' })
  @Column()
  body!: string;

  @Field(() => SectionRole, { description: "What it is for. The council's template says where each kind stands." })
  @Column()
  role!: SectionRole;

  @Field(() => String, { nullable: true, description: 'What belongs here, by the template; null when the section is the own idea of those who write.' })
  @Column()
  hint!: string | null;

  @Field(() => Boolean, { description: 'True when the template asks for it.' })
  @Column()
  isRequired!: boolean;

  @Field(() => Boolean, { description: 'True when only the committee and officers may read it once it is published.' })
  @Column()
  isExempt!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is exempt; null when it is not.' })
  @Column()
  exemptReason!: string | null;

  @Field(() => Int, { description: 'Which state of it this is; a change must name the state that was seen.' })
  @Column()
  version!: number;
}

/** The figures of a draft as they stand now. */
export const figuresOfDraft: ListOptions = {
  by: 'report',
  order: ['position'],
  atMost: 100,
  rows: (report) => sql`select * from report_figure_now where report_id = ${report('id')}`,
};

@ReadsRows(
  {
    id: 'id uuid',
    council: 'council_id uuid council',
    report: 'report_id uuid report',
    position: 'position integer',
    key: 'key text',
    version: 'version integer',
    isExempt: 'is_exempt boolean',
    label: 'label text',
    valueKind: 'value_kind text',
    unit: 'unit text ?',
    isApproximate: 'is_approximate boolean',
    pence: 'pence bigint ?',
    number: 'number integer ?',
    day: 'day date ?',
    counted: 'counted text ?',
    percentage: 'percentage text ?',
    sourceKind: 'source_kind text ?',
    hasSource: 'has_source boolean',
    sourceWords: 'source_words text ?',
    note: 'note text ?',
    section: 'section_id uuid report_section ?',
    paper: 'paper_id uuid source_paper ?',
    place: 'place text ?',
    raw: 'raw text ?',
    isComputed: 'is_computed boolean',
    publishedFigure: 'published_figure_id uuid published_figure ?',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) },
)
@ObjectType({
  description: 'A figure of a report while it is prepared: what it would say if the report were published now.',
})
export class DraftFigure {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  @Column()
  position!: number;

  @Field(() => String, { description: 'Its key, by which the text names it: [[key]].' })
  @Column()
  key!: string;

  @Field(() => Int, { description: 'Which state of it this is; a change must name the state that was seen.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it, or the section it belongs to, is exempt.' })
  @Column()
  isExempt!: boolean;

  @Field(() => String, { description: 'What it says.' })
  @Column()
  label!: string;

  @Field(() => String, { nullable: true, description: 'The figure as it would be shown; null while it has no value.' })
  @Code<FigureValue>(
    ['valueKind', 'pence', 'number', 'day', 'counted', 'percentage', 'isApproximate', 'unit'],
    (figures) => figures.map(displayOf),
  )
  display!: string | null;

  @Field(() => FigureKind, { description: 'Whether it is an amount, a number, a day or a count of people.' })
  @Column()
  valueKind!: FigureKind;

  @Field(() => Pence, { nullable: true, description: 'The amount; null when it is none, or has no value.' })
  @Column()
  pence!: number | null;

  @Field(() => Int, { nullable: true, description: 'The number of things; null when it is none, or has no value.' })
  @Column()
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'What is counted, such as "sites"; null for amounts and days.' })
  @Column()
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'What else has to be known about it.' })
  @Column()
  note!: string | null;

  @Field(() => Boolean, { description: 'True when it is about right and not exact.' })
  @Column()
  isApproximate!: boolean;

  @Field(() => DraftSection, { nullable: true, description: 'The section it belongs to; null when it belongs to the whole paper.' })
  @One()
  section!: DraftSection | null;

  @Field(() => SourcePaper, { nullable: true, description: 'The paper it is read from; null when it is read from none.' })
  @One()
  paper!: SourcePaper | null;

  @Field(() => String, { nullable: true, description: 'Where it stands in that paper.' })
  @Column()
  place!: string | null;

  @Field(() => String, { nullable: true, description: 'The words of that paper.' })
  @Column()
  raw!: string | null;

  @Field(() => Boolean, { description: 'True when it is worked out, not stated.' })
  @Column()
  isComputed!: boolean;

  @Field(() => FigureSource, { nullable: true, description: 'What kind of source it has; null while it has none.' })
  @Column()
  sourceKind!: FigureSource | null;

  @Field(() => String, {
    nullable: true,
    description: 'The record it is copied from, in words; null when it is read from a paper or has no source.',
  })
  @Column('sourceWords')
  source!: string | null;

  @Field(() => Boolean, {
    description: 'False when it has no source with a value: the report cannot be published then.',
  })
  @Column()
  hasSource!: boolean;

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

@Reads(ReportExhibitRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'Figures of a report shown together, while it is prepared.' })
export class DraftExhibit {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  @Column()
  position!: number;

  @Field(() => String, { description: 'Its key, by which the text names it: [[exhibit:key]] on a line of its own.' })
  @Column()
  key!: string;

  @Field(() => ExhibitKind, { description: 'As what the figures are shown.' })
  @Column()
  kind!: ExhibitKind;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'What it shows, for those who do not see it.' })
  @Column()
  description!: string;

  @Field(() => [String], { description: 'The keys of its figures, in their order.' })
  @Code<{ figureKeys: string[] }>(['figureKeys'], (exhibits) => exhibits.map(({ figureKeys }) => figureKeys))
  figureKeys!: string[];

  @Field(() => Boolean, { description: 'True when only the committee and officers may see it once it is published.' })
  @Column()
  isExempt!: boolean;

  @Field(() => Int, { description: 'Which state of it this is; a change must name the state that was seen.' })
  @Column()
  version!: number;
}
