import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Many, Reads, sameAs } from '../platform/reading/declare.ts';
import { EngagementRow, ProgrammeFrameworkRow } from './engagement.entity.ts';
import { visibleRecord } from './record-visible.queries.ts';

/** What kind of work with others. */
export enum EngagementKind {
  WORKSHOP = 'WORKSHOP',
  SESSION = 'SESSION',
  RESEARCH = 'RESEARCH',
  INITIATIVE = 'INITIATIVE',
}
registerEnumType(EngagementKind, {
  name: 'EngagementKind',
  description: 'What kind of work with people outside the team it is.',
  valuesConfig: {
    WORKSHOP: { description: 'People work something out together.' },
    SESSION: { description: 'People are told about something and can ask.' },
    RESEARCH: { description: 'Something is found out.' },
    INITIATIVE: { description: 'Something is done together with a partner.' },
  },
});

/** How far it has come. */
export enum EngagementStatus {
  HELD = 'HELD',
  UNDER_WAY = 'UNDER_WAY',
  FORMING = 'FORMING',
  PLANNED = 'PLANNED',
}
registerEnumType(EngagementStatus, {
  name: 'EngagementStatus',
  description: 'How far work with people outside the team has come.',
  valuesConfig: {
    HELD: { description: 'It was held, or is done.' },
    UNDER_WAY: { description: 'It has begun.' },
    FORMING: { description: 'What it will be is still being worked out.' },
    PLANNED: { description: 'It is planned.' },
  },
});

@Reads(EngagementRow, { visible: visibleRecord })
@ObjectType({ description: 'A workshop, session, piece of research or initiative with people outside the team.' })
export class Engagement {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => EngagementKind, { description: 'What kind of work it is.' })
  @Column()
  kind!: EngagementKind;

  @Field(() => String, { description: 'What it is called, in our words.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  @Column()
  detail!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many times it was held, when that is stated.' })
  @Column()
  howMany!: number | null;

  @Field(() => String, { nullable: true, description: 'For whom.' })
  @Column()
  audience!: string | null;

  @Field(() => String, { nullable: true, description: 'Who led it, or with whom it is done.' })
  @Column()
  ledBy!: string | null;

  @Field(() => EngagementStatus, { description: 'How far it has come.' })
  @Column()
  status!: EngagementStatus;

  @Field(() => FuzzyDate, { nullable: true, description: 'When; null where that is not stated.' })
  @Embedded(() => FuzzyDate, 'happened')
  happened!: FuzzyDate | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  @Column()
  learnt!: string | null;

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
  @Many(() => Provenance, provenanceOf('engagement'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('engagement'))
  issues!: DataQualityIssue[];
}

@Reads(ProgrammeFrameworkRow, { visible: sameAs('programme') })
@ObjectType({ description: 'The version of a national framework that a programme answers to.' })
export class ProgrammeFramework {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  name!: string;

  @Field(() => String, { description: 'Who published it.' })
  @Column()
  publisher!: string;

  @Field(() => FuzzyDate, { nullable: true, description: 'When this version of it was published.' })
  @Embedded(() => FuzzyDate, 'issued')
  issued!: FuzzyDate | null;

  @Field(() => String, { nullable: true, description: 'How the programme answers to it, in our words.' })
  @Column()
  note!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('programmeFramework'))
  provenance!: Provenance[];
}
