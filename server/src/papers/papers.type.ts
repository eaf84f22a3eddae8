import { Field, ID, ObjectType } from 'type-graphql';
import { Column, One, Reads, everyone, type ListOptions } from '../platform/reading/declare.ts';
import { sql, text } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { DataQualityIssueRow, ProvenanceRow, SourcePaperRow } from './papers.entity.ts';

@Reads(SourcePaperRow, { visible: everyone })
@ObjectType({ description: 'A published paper that facts were taken from.' })
export class SourcePaper {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its short code in this platform, such as YOR.' })
  @Column()
  code!: string;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'The body or school it was published for.' })
  @Column()
  publisher!: string;

  @Field(() => String, { nullable: true, description: 'The date as it prints it; null when it prints none.' })
  @Column()
  statedDate!: string | null;

  @Field(() => Day, { nullable: true, description: 'The date as it must be read; null when it is not known.' })
  @Column()
  datedOn!: string | null;
}

@Reads(ProvenanceRow, { visible: everyone })
@ObjectType({ description: 'Where one fact came from: the paper, the place, its own words and how they were read.' })
export class Provenance {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The field of the row that this fact fills.' })
  @Column()
  field!: string;

  @Field(() => String, { description: 'The fact in the map of requirements, such as YOR-08.' })
  @Column()
  factId!: string;

  @Field(() => SourcePaper, { description: 'The paper.' })
  @One()
  paper!: SourcePaper;

  @Field(() => String, { description: 'The place in the paper.' })
  @Column()
  place!: string;

  @Field(() => String, { nullable: true, description: 'The figure or date as printed.' })
  @Column()
  raw!: string | null;

  @Field(() => String, { nullable: true, description: 'The value it was read as.' })
  @Column()
  normalised!: string | null;

  @Field(() => String, { nullable: true, description: 'The rule by which it was read.' })
  @Column()
  rule!: string | null;
}

@Reads(DataQualityIssueRow, { visible: everyone })
@ObjectType({ description: 'Something in a paper that does not fit. It is shown beside the figure and never mended in silence.' })
export class DataQualityIssue {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its code in the register of inconsistencies, such as X-08.' })
  @Column()
  code!: string;

  @Field(() => String, { nullable: true, description: 'The words as printed.' })
  @Column()
  raw!: string | null;

  @Field(() => String, { nullable: true, description: 'The value it was read as.' })
  @Column()
  normalised!: string | null;

  @Field(() => String, { description: 'What does not fit, and what was done about it.' })
  @Column()
  note!: string;

  @Field(() => String, { description: 'Who decided how it is read.' })
  @Column()
  decidedBy!: string;

  @Field(() => SourcePaper, { description: 'The paper.' })
  @One()
  paper!: SourcePaper;

  @Field(() => String, { description: 'The place in the paper.' })
  @Column()
  place!: string;
}

/**
 * How a type shows where its facts came from: `@Many(() => Provenance, provenanceOf('grant'))`. The row's own visibility
 * has been decided before; there is no other way to these rows.
 */
export const provenanceOf = (subjectType: string): ListOptions => ({
  order: ['field', 'place'],
  atMost: 40,
  rows: (parent) => sql`select * from provenance where subject_type = ${text(subjectType)} and subject_id = ${parent('id')}`,
});

/** How a type shows what does not fit: `@Many(() => DataQualityIssue, issuesOf('consultation'))`. */
export const issuesOf = (subjectType: string): ListOptions => ({
  order: ['code', 'place'],
  atMost: 40,
  rows: (parent) => sql`select * from data_quality_issue where subject_type = ${text(subjectType)} and subject_id = ${parent('id')}`,
});
