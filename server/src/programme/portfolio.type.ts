import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Many, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { PortfolioRow } from './portfolio.entity.ts';
import { planReaders } from './programme.policy.ts';

@Reads(PortfolioRow, {
  visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...planReaders)}`,
})
@ObjectType({ description: 'Programmes of change that are run together.' })
export class Portfolio {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => String, { description: 'What it is for, in our words.' })
  @Column()
  description!: string;

  @Field(() => FuzzyDate, { nullable: true, description: 'By when it is to have brought about its change.' })
  @Embedded(() => FuzzyDate, 'target')
  target!: FuzzyDate | null;

  @Field(() => Int, { description: 'Its version, to be sent with each change.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('portfolio'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('portfolio'))
  issues!: DataQualityIssue[];
}
