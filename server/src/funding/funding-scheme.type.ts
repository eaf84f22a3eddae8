import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Column, Many, Reads, everyone, sameAs } from '../platform/reading/declare.ts';
import { Pence } from '../platform/scalars.ts';
import { FundingSchemeAliasRow, FundingSchemeRow } from './funding-scheme.entity.ts';

@Reads(FundingSchemeAliasRow, { visible: sameAs('scheme') })
@ObjectType({ description: 'A name by which papers call a scheme. One name never means two schemes.' })
export class FundingSchemeAlias {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The name as papers print it.' })
  @Column()
  name!: string;
}

@Reads(FundingSchemeRow, { visible: everyone })
@ObjectType({ description: 'A national scheme from which councils are paid. Schemes with names that are nearly alike are kept apart.' })
export class FundingScheme {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its short code in this platform, such as TF1.' })
  @Column()
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => String, { description: 'The department or departments that pay.' })
  @Column()
  department!: string;

  @Field(() => Pence, { nullable: true, description: 'What was announced for the whole country; null where not stated.' })
  @Column()
  nationalTotalPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'The part of the national total that is for hubs; null where not stated.' })
  @Column()
  hubComponentPence!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many councils it is for; null where not stated.' })
  @Column()
  authorityCount!: number | null;

  @Field(() => String, { description: 'Where its figures come from.' })
  @Column()
  source!: string;

  @Field(() => [FundingSchemeAlias], { description: 'Names by which papers call it.' })
  @Many(() => FundingSchemeAlias, { by: 'scheme', order: ['name'], atMost: 20 })
  aliases!: FundingSchemeAlias[];

  @Field(() => [Provenance], { description: 'Where its facts were taken from.' })
  @Many(() => Provenance, provenanceOf('fundingScheme'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it.' })
  @Many(() => DataQualityIssue, issuesOf('fundingScheme'))
  issues!: DataQualityIssue[];
}
