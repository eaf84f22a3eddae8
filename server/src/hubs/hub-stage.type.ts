import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Many, One, Reads, everyone } from '../platform/reading/declare.ts';
import { HubStageNameRow, HubStageRow } from './hub-stage.entity.ts';
import { Hub } from './hub.type.ts';

@Reads(HubStageNameRow, { visible: everyone })
@ObjectType({ description: 'A word that a council has for how far a hub has come, and what it means there.' })
export class HubStageName {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The stage, such as EMERGENT.' })
  @Column()
  code!: string;

  @Field(() => String, { description: 'The stage in words.' })
  @Column()
  label!: string;

  @Field(() => String, { nullable: true, description: 'The words as the source prints them, where it prints them in more than one way.' })
  @Column()
  rawLabel!: string | null;

  @Field(() => String, { description: 'What it means in this council, in our words.' })
  @Column()
  meaning!: string;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('hubStageName'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('hubStageName'))
  issues!: DataQualityIssue[];
}

export enum StageBasis {
  SELF_DECLARED = 'SELF_DECLARED',
  ASSESSED = 'ASSESSED',
  REPORTED = 'REPORTED',
}
registerEnumType(StageBasis, {
  name: 'StageBasis',
  description: 'Who says that a hub is at a stage.',
  valuesConfig: {
    SELF_DECLARED: { description: 'The hub says so itself.' },
    ASSESSED: { description: 'The council has assessed it.' },
    REPORTED: { description: 'A paper of the council says so.' },
  },
});

@Reads(HubStageRow, { visible: everyone })
@ObjectType({ description: 'A stage said of a hub, by itself or by the council.' })
export class HubStage {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => HubStageName, { description: 'The stage.' })
  @One()
  stageName!: HubStageName;

  @Field(() => StageBasis, { description: 'Who says so.' })
  @Column()
  basis!: StageBasis;

  @Field(() => String, { description: 'Of which hub it is said, in the words that the source allows.' })
  @Column()
  saidOf!: string;

  @Field(() => FuzzyDate, { nullable: true, description: 'Since when; null where the source has no date.' })
  @Embedded(() => FuzzyDate, 'since')
  since!: FuzzyDate | null;

  @Field(() => Hub, { nullable: true, description: 'The hub; null where the source does not say which hub it speaks of.' })
  @One()
  hub!: Hub | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('hubStage'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('hubStage'))
  issues!: DataQualityIssue[];
}
