import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Expression, Many, One, Reads, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { AgreementRow } from './agreement.entity.ts';
import { visibleRecord } from './record-visible.queries.ts';

/** What kind of agreement. */
export enum AgreementKind {
  ACCOUNTABILITY_FRAMEWORK = 'ACCOUNTABILITY_FRAMEWORK',
  MOU = 'MOU',
  SLA = 'SLA',
  COMMISSION = 'COMMISSION',
  ALIGNMENT = 'ALIGNMENT',
}
registerEnumType(AgreementKind, {
  name: 'AgreementKind',
  description: 'What kind of agreement it is.',
  valuesConfig: {
    ACCOUNTABILITY_FRAMEWORK: { description: 'Who answers to whom for what, and how success is measured.' },
    MOU: { description: 'A memorandum of understanding.' },
    SLA: { description: 'A service level agreement.' },
    COMMISSION: { description: 'Somebody is asked, and paid, to do something.' },
    ALIGNMENT: { description: 'People of one body work with those of another.' },
  },
});

@Reads(AgreementRow, { visible: visibleRecord })
@ObjectType({ description: 'What was agreed between parties: a framework, a memorandum, a service level, a commission.' })
export class Agreement {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => AgreementKind, { description: 'What kind of agreement it is.' })
  @Column()
  kind!: AgreementKind;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'What it is for, in our words.' })
  @Column()
  purpose!: string;

  @Field(() => String, { description: 'Between whom.' })
  @Column()
  parties!: string;

  @Field(() => Agreement, { nullable: true, description: 'The agreement that specifies it, if one does.' })
  @One()
  partOf!: Agreement | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was agreed, as far as that is known.' })
  @Embedded(() => FuzzyDate, 'agreed')
  agreed!: FuzzyDate | null;

  @Field(() => Day, { nullable: true, description: 'The first day it holds; null where that is not stated.' })
  @Column()
  startsOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day it holds; null where that is not stated.' })
  @Column()
  endsOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be looked at again.' })
  @Column()
  reviewOn!: string | null;

  @Field(() => Boolean, { description: 'True when it still held on the day and should have been looked at before it.' })
  @Expression(
    (row, args) => sql`${row('reviewOn')} < ${args('on')} and (${row('endsOn')} is null or ${row('endsOn')} >= ${args('on')})`,
    { ifNull: 'false' },
  )
  isReviewDue(@Arg('on', () => Day, { description: 'The day to judge it on, such as today.' }) _on: string): boolean {
    return planned();
  }

  @Field(() => Int, { description: 'Its version, to be sent with each change.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'False while only the board and its officers may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('agreement'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('agreement'))
  issues!: DataQualityIssue[];
}
