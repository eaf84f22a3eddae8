import { Field, Int, ObjectType } from 'type-graphql';
import { Code, Column, ReadsRows, everyone, type ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { displayOf, type FigureValue } from './report-draft.entity.ts';

/** The figures of a version that were copied from a record, beside what the record says now. */
export const figuresSinceVersion: ListOptions = {
  order: ['position'],
  atMost: 100,
  rows: (version) => sql`
    select figure.position, figure.label, figure.display, figure.value_kind, figure.unit, figure.is_approximate,
      live.pence, live.number, live.day, live.is_demonstration,
      (live.pence, live.number, live.day) is distinct from (figure.pence, figure.number, figure.day) as has_changed
    from report_version_figure figure join reportable_figure live on live.council_id = figure.council_id
      and live.subject_type = figure.subject_type and live.subject_id = figure.subject_id
      and live.subject_field = figure.subject_field
    where figure.version_id = ${version('id')}`,
};

type LiveValue = Omit<FigureValue, 'counted' | 'percentage'>;

@ReadsRows(
  {
    position: 'position integer',
    label: 'label text',
    display: 'display text',
    valueKind: 'value_kind text',
    unit: 'unit text ?',
    isApproximate: 'is_approximate boolean',
    pence: 'pence bigint ?',
    number: 'number integer ?',
    day: 'day date ?',
    hasChanged: 'has_changed boolean',
    isDemonstration: 'is_demonstration boolean',
  },
  { visible: everyone },
)
@ObjectType({ description: 'A figure of a published report beside what its record says now.' })
export class FigureSince {
  @Field(() => Int, { description: 'Its number in the report.' })
  @Column()
  position!: number;

  @Field(() => String, { description: 'What it says.' })
  @Column()
  label!: string;

  @Field(() => String, { description: 'The figure as it was published.' })
  @Column('display')
  published!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The figure as its record has it now; null when the record has none any more.',
  })
  @Code<LiveValue>(['valueKind', 'unit', 'isApproximate', 'pence', 'number', 'day'], (figures) =>
    figures.map((figure) => displayOf({ ...figure, counted: null, percentage: null })),
  )
  now!: string | null;

  @Field(() => Boolean, { description: 'True when the two differ.' })
  @Column()
  hasChanged!: boolean;

  @Field(() => Boolean, {
    description: 'True when what the record says now rests on something made up for the demonstration.',
  })
  @Column()
  isDemonstration!: boolean;
}
