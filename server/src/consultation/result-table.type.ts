import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PublishedCount } from '../platform/disclosure.ts';

export enum ResultTableKind {
  LINES = 'LINES',
  RANKS = 'RANKS',
  POINTS = 'POINTS',
  GROUPS = 'GROUPS',
}
registerEnumType(ResultTableKind, {
  name: 'ResultTableKind',
  description: 'What the rows of a table of results are.',
  valuesConfig: {
    LINES: { description: 'The lines of a matrix, with how many chose each option.' },
    RANKS: { description: 'Options that were put in order, with how many gave each rank.' },
    POINTS: { description: 'Options that were given points, with their share of all points.' },
    GROUPS: { description: 'Groups of people, with how many of each chose each option.' },
  },
});

@ObjectType({ description: 'A figure of a table of results, under disclosure control.' })
export class ResultCell {
  @Field(() => ID, { description: 'What its column is: an option, or "rank 1".' })
  id!: string;

  @Field(() => String, { description: 'The words of its column.' })
  label!: string;

  @Field(() => PublishedCount, { description: 'How many.' })
  count!: PublishedCount;

  @Field(() => String, { nullable: true, description: 'Per cent of those of the row who answered; null when it is hidden or nobody answered.' })
  percentage!: string | null;
}

@ObjectType({ description: 'A row of a table of results.' })
export class ResultRow {
  @Field(() => ID, { description: 'What the row is: a line, an option or a group.' })
  id!: string;

  @Field(() => String, { description: 'Its words.' })
  label!: string;

  @Field(() => PublishedCount, { nullable: true, description: 'How many answered in this row; null in a table of points.' })
  answered!: PublishedCount | null;

  @Field(() => [ResultCell], { description: 'Its figures, in the order of the columns; empty in a table of points.' })
  cells!: ResultCell[];

  @Field(() => String, {
    nullable: true,
    description: 'The mean rank such as "2.4", where 1 is best, or the share of all points in per cent; null when it is hidden or there is none.',
  })
  mean!: string | null;
}

@ObjectType({ description: 'A table of results, under disclosure control.' })
export class ResultTable {
  @Field(() => ResultTableKind, { description: 'What its rows are.' })
  kind!: ResultTableKind;

  @Field(() => String, { description: 'What it shows, in words.' })
  title!: string;

  @Field(() => [ResultRow], { description: 'Its rows; empty when the whole table is hidden.' })
  rows!: ResultRow[];

  @Field(() => Boolean, { description: 'True when the whole table is hidden, since it would give small counts away.' })
  isWithheld!: boolean;
}
