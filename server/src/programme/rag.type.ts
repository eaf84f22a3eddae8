import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Many, One, Reads, everyone } from '../platform/reading/declare.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { Milestone } from './milestone.type.ts';
import { planReaders } from './programme.policy.ts';
import { RagAssessmentRow, RagPointRow, RagScaleRow } from './rag.entity.ts';
import { Tone } from './raid-words.type.ts';
import { Workstream } from './workstream.type.ts';

@Reads(RagPointRow, { visible: everyone })
@ObjectType({ description: 'One point of a scale for how something stands: a word and what it means.' })
export class RagPoint {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place on the scale; 1 is the best.' })
  @Column()
  position!: number;

  @Field(() => String, { description: 'The word.' })
  @Column()
  word!: string;

  @Field(() => String, { description: 'What the word means.' })
  @Column()
  meaning!: string;

  @Field(() => Tone, { description: 'The colour that goes with it. The word carries the meaning.' })
  @Column()
  tone!: Tone;
}

@Reads(RagScaleRow, { visible: everyone })
@ObjectType({ description: "A council's scale for how a programme and its parts stand." })
export class RagScale {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  name!: string;

  @Field(() => Boolean, { description: 'True for the one that new ratings use.' })
  @Column()
  isInUse!: boolean;

  @Field(() => [RagPoint], { description: 'Its points, the best first.' })
  @Many(() => RagPoint, { by: 'scale', order: ['position'], atMost: 5 })
  points!: RagPoint[];
}

@Reads(RagAssessmentRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...planReaders) })
@ObjectType({
  description:
    'How a programme, a workstream or a milestone stood on a day, in the judgement of a role, with its reason. Never worked out from other ratings, and never changed once written.',
})
export class RagAssessment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Workstream, { nullable: true, description: 'The workstream that was rated, if one was.' })
  @One()
  workstream!: Workstream | null;

  @Field(() => Milestone, { nullable: true, description: 'The milestone that was rated, if one was.' })
  @One()
  milestone!: Milestone | null;

  @Field(() => RagPoint, { description: 'The rating.' })
  @One('point')
  rating!: RagPoint;

  @Field(() => String, { description: 'Why.' })
  @Column()
  reason!: string;

  @Field(() => String, { description: 'The role that judged.' })
  @Column()
  assessorRole!: string;

  @Field(() => Day, { description: 'The day from which it holds.' })
  @Column()
  assessedOn!: string;

  @Field(() => Instant, { description: 'When it was written down.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}
