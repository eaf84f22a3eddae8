import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { FocusAreaRow, ProgrammePhaseRow, WorkstreamRow } from './workstream.entity.ts';

@Reads(ProgrammePhaseRow, { visible: sameAs('programme') })
@ObjectType({ description: "A stretch of a programme's time." })
export class ProgrammePhase {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { nullable: true, description: 'How the paper letters or numbers it: text to show, not a key.' })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  title!: string;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it starts; null where the paper does not say.' })
  @Embedded(() => FuzzyDate, 'starts')
  starts!: FuzzyDate | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it ends; null where the paper does not say.' })
  @Embedded(() => FuzzyDate, 'ends')
  ends!: FuzzyDate | null;

  @Field(() => Int, { description: 'Its version, to be sent with each change.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('programmePhase'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('programmePhase'))
  issues!: DataQualityIssue[];
}

@Reads(WorkstreamRow, { visible: sameAs('programme') })
@ObjectType({ description: "A strand of a programme's work." })
export class Workstream {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { nullable: true, description: 'How the paper letters or numbers it.' })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'What it is to do, in our words.' })
  @Column()
  description!: string;

  @Field(() => String, { nullable: true, description: 'The role that leads it, when one is named.' })
  @Column()
  leadRole!: string | null;

  @Field(() => Int, { description: 'Its version, to be sent with each change.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [FocusArea], { description: 'Topics it looks at in particular, in order.' })
  @Many(() => FocusArea, { by: 'workstream', order: ['position'], atMost: 20 })
  focusAreas!: FocusArea[];

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('workstream'))
  provenance!: Provenance[];
}

@Reads(FocusAreaRow, { visible: sameAs('workstream') })
@ObjectType({ description: 'A topic that a workstream looks at in particular.' })
export class FocusArea {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { nullable: true, description: 'How the paper letters or numbers it.' })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'Its title.' })
  @Column()
  title!: string;

  @Field(() => Workstream, { description: 'The workstream that looks at it.' })
  @One()
  workstream!: Workstream;

  @Field(() => Int, { description: 'Its version, to be sent with each change.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('focusArea'))
  provenance!: Provenance[];
}
