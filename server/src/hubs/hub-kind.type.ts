import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Column, Embedded, Many, Reads, everyone, sameAs } from '../platform/reading/declare.ts';
import { AgeRange } from './age-range.type.ts';
import { HubKindNoteRow, HubKindPointRow } from './hub-kind.entity.ts';

export enum HubKind {
  FAMILY = 'FAMILY',
  COMMUNITY = 'COMMUNITY',
  AUTISM = 'AUTISM',
  CHILDRENS_CENTRE = 'CHILDRENS_CENTRE',
  OTHER = 'OTHER',
}
registerEnumType(HubKind, {
  name: 'HubKind',
  description: 'The kind of hub. Many things are called a hub; which is which is explained by Council.hubKinds.',
});

@Reads(HubKindPointRow, { visible: sameAs('note') })
@ObjectType({ description: 'One point of the explanation of a kind of hub.' })
export class HubKindPoint {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The point, in our words.' })
  @Column()
  text!: string;
}

@Reads(HubKindNoteRow, { visible: everyone })
@ObjectType({ description: 'What one kind of hub is in this council, in plain words.' })
export class HubKindNote {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => HubKind, { description: 'The kind of hub.' })
  @Column()
  kind!: HubKind;

  @Field(() => String, { description: 'What it is called here.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'What it is, in one or two sentences of our words.' })
  @Column()
  summary!: string;

  @Field(() => AgeRange, { description: 'Whom it is for, by age.' })
  @Embedded(() => AgeRange, 'ages')
  ages!: AgeRange;

  @Field(() => [HubKindPoint], { description: 'What it offers or how it works.' })
  @Many(() => HubKindPoint, { by: 'note', order: ['position'], atMost: 20 })
  points!: HubKindPoint[];

  @Field(() => String, { nullable: true, description: 'How it is linked with family hubs; null where not stated.' })
  @Column()
  linkToFamilyHubs!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('hubKindNote'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('hubKindNote'))
  issues!: DataQualityIssue[];
}
