import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { PublishedCount } from '../platform/disclosure.ts';
import { Column, Expression, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Instant } from '../platform/scalars.ts';
import { countReaders } from './consultation.policy.ts';
import { Consultation } from './consultation.type.ts';
import { ConsultationPointRow, PointDispositionRow } from './point.entity.ts';

export enum Disposition {
  ACCEPTED = 'ACCEPTED',
  PARTLY = 'PARTLY',
  REJECTED = 'REJECTED',
  OUT_OF_SCOPE = 'OUT_OF_SCOPE',
}
registerEnumType(Disposition, {
  name: 'Disposition',
  description: 'What becomes of a point that people made.',
  valuesConfig: {
    ACCEPTED: { description: 'It is done.' },
    PARTLY: { description: 'Some of it is done.' },
    REJECTED: { description: 'It is not done.' },
    OUT_OF_SCOPE: { description: 'It is about something that is not decided here.' },
  },
});

@Reads(PointDispositionRow, { visible: sameAs('point') })
@ObjectType({ description: 'What was said to become of a point, at one time.' })
export class PointDisposition {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Disposition, { description: 'What was to become of it.' })
  @Column()
  disposition!: Disposition;

  @Field(() => String, { description: 'Why.' })
  @Column()
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What was to be changed because of it; null when nothing was.' })
  @Column()
  changeMade!: string | null;

  @Field(() => String, { description: 'The post of the officer who considered it.' })
  @Column()
  officerPost!: string;

  @Field(() => Instant, { description: 'When it was said.' })
  @Column()
  recordedAt!: Date;
}

@Reads(ConsultationPointRow, { visible: (row, viewer) => sql`${row('publishedAt')} is not null or ${viewer.isMemberOf(row('council'), ...countReaders)}` })
@ObjectType({ description: 'Something that people said in a consultation, in the words of an officer, and what became of it.' })
export class ConsultationPoint {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number within the consultation.' })
  @Column()
  number!: number;

  @Field(() => String, { description: 'What it is about.' })
  @Column()
  theme!: string;

  @Field(() => String, { description: 'What people said.' })
  @Column()
  words!: string;

  @Field(() => ID, { description: 'The key under which its question is counted.' })
  @Column()
  questionKey!: string;

  @Field(() => String, { description: 'The question to which it was said.' })
  @Expression((row) => sql`(select q.text from consultation_question q where q.id = ${row('questionKey')})`, { ifNull: `''` })
  question!: string;

  @Field(() => Disposition, { nullable: true, description: 'What becomes of it; null until that is said.' })
  @Column()
  disposition!: Disposition | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @Column()
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'What is changed because of it; null when nothing is.' })
  @Column()
  changeMade!: string | null;

  @Field(() => String, { nullable: true, description: 'The post of the officer who considered it.' })
  @Column()
  officerPost!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision that settles it; null when none does or you may not see it.' })
  @One()
  decision!: unknown;

  @Field(() => [PointDisposition], { description: 'Everything that was said to become of it, the first first.' })
  @Many(() => PointDisposition, { by: 'point', order: ['recordedAt'] })
  dispositions!: PointDisposition[];

  @Field(() => Consultation, { nullable: true, description: 'The consultation in which it was said.' })
  @One()
  consultation!: unknown;

  @Field(() => Instant, { nullable: true, description: 'When it was published; null before.' })
  @Column()
  publishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'How many people said it, under disclosure control, as it was published; null before.' })
  @Column()
  saidDisplay!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for trying out.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Raised with each change.' })
  @Column()
  version!: number;
}

@ObjectType({ description: 'How many people said a point so far.' })
export class PointSaid {
  @Field(() => ID, { description: 'The key of the point.' })
  pointId!: string;

  @Field(() => PublishedCount, { description: 'How many people, under disclosure control.' })
  said!: PublishedCount;
}

@InputType({ description: 'Something that people said to a question.' })
export class RecordPointInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => ID, { description: 'The question, as it is worded now.' })
  questionId!: string;

  @Field(() => String, { description: 'What it is about.' })
  theme!: string;

  @Field(() => String, { description: 'What people said.' })
  words!: string;
}

@InputType({ description: 'A point in other words.' })
export class ChangePointInput {
  @Field(() => ID, { description: 'The point.' })
  pointId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'What it is about.' })
  theme!: string;

  @Field(() => String, { description: 'What people said.' })
  words!: string;
}

@InputType({ description: 'A text and a point.' })
export class TextInPointInput {
  @Field(() => ID, { description: 'The point.' })
  pointId!: string;

  @Field(() => ID, { description: 'The question, as it was worded for the person who wrote the text.' })
  questionId!: string;

  @Field(() => ID, { description: 'The text.' })
  textId!: string;
}

@InputType({ description: 'What becomes of a point.' })
export class RecordDispositionInput {
  @Field(() => ID, { description: 'The point.' })
  pointId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Disposition, { description: 'What becomes of it.' })
  disposition!: Disposition;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What is changed because of it; needed when it is accepted, wholly or partly.' })
  changeMade?: string | null;

  @Field(() => String, { description: 'The post of the officer who considered it.' })
  officerPost!: string;

  @Field(() => ID, { nullable: true, description: 'The decision that settles it, when one does.' })
  decisionId?: string | null;
}

@InputType({ description: 'The consultation whose points are published.' })
export class PublishPointsInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;
}
