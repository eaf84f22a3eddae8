import { Field, ID, InputType, Int } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { AllowedActivity } from './decision-parts.type.ts';
import { DecisionKind, KeyReason, NoticeException } from './decision.type.ts';

@InputType({ description: 'Which decision, and which version of it the person was looking at.' })
export class SeenDecisionInput {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A decision that is proposed; or one already taken, when the day is given on which it was.' })
export class RecordDecisionInput {
  @Field(() => String, { description: "The council's name in web addresses." })
  councilSlug!: string;

  @Field(() => String, { description: 'Its reference, one of a kind in the council, such as "22/00094".' })
  reference!: string;

  @Field(() => String, { description: 'What is decided.' })
  title!: string;

  @Field(() => DecisionKind, { description: 'How far it goes.' })
  kind!: DecisionKind;

  @Field(() => StatedAnswer, { description: 'Whether it is a key decision: yes or no.' })
  isKey!: StatedAnswer;

  @Field(() => KeyReason, { nullable: true, description: 'Why it is key.' })
  keyReason?: KeyReason;

  @Field(() => Pence, { nullable: true, description: 'How much it spends, saves or commits.' })
  amountPence?: number;

  @Field(() => Int, { nullable: true, description: 'In how many wards or divisions it has a significant effect.' })
  wardCount?: number;

  @Field(() => String, { nullable: true, description: 'The post that takes it, unless a body does.' })
  takenByRole?: string;

  @Field(() => ID, { nullable: true, description: 'The body that is to take it.' })
  bodyId?: string;

  @Field(() => ID, { nullable: true, description: 'The delegation under which it is taken; needed for a delegated decision.' })
  delegationId?: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that it waits for.' })
  dueMeetingId?: string;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be taken.' })
  dueOn?: string;

  @Field(() => [AllowedActivity], { nullable: true, description: 'What may be done under it.' })
  activities?: AllowedActivity[];

  @Field(() => [String], { nullable: true, description: 'Its parts, in order; they are lettered a, b, c.' })
  parts?: string[];

  @Field(() => Day, { nullable: true, description: 'The day it was proposed; today when it is left out.' })
  proposedOn?: string;

  @Field(() => Day, { nullable: true, description: 'The day on which notice of it was published.' })
  noticePublishedOn?: string;

  @Field(() => NoticeException, { nullable: true, description: 'Why there was no notice of 28 clear days.' })
  noticeException?: NoticeException;

  @Field(() => String, { nullable: true, description: 'Why it could not wait.' })
  urgencyReason?: string;

  @Field(() => String, { nullable: true, description: 'The post that agreed that it could not wait.' })
  urgencyAgreedByRole?: string;

  @Field(() => Day, { nullable: true, description: 'The day it was taken; left out for a proposal.' })
  madeOn?: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that took it, unless somebody in a post did.' })
  meetingId?: string;

  @Field(() => StatedAnswer, { nullable: true, description: 'Whether scrutiny may call it in: yes or no. Needed with the day it was taken.' })
  isSubjectToCallIn?: StatedAnswer;

  @Field(() => Day, { nullable: true, description: 'The day on which its record was published; call-in is counted from it.' })
  publishedOn?: string;

  @Field(() => String, { nullable: true, description: 'The post that was consulted before it was taken.' })
  consultedRole?: string;

  @Field(() => Day, { nullable: true, description: 'The day on which they were consulted.' })
  consultedOn?: string;
}

@InputType({ description: 'A proposal in other words, whole: what is left out is taken away.' })
export class ReviseProposalInput extends SeenDecisionInput {
  @Field(() => String, { description: 'What is to be decided.' })
  title!: string;

  @Field(() => DecisionKind, { description: 'How far it goes.' })
  kind!: DecisionKind;

  @Field(() => StatedAnswer, { description: 'Whether it is a key decision: yes or no.' })
  isKey!: StatedAnswer;

  @Field(() => KeyReason, { nullable: true, description: 'Why it is key.' })
  keyReason?: KeyReason;

  @Field(() => Pence, { nullable: true, description: 'How much it spends, saves or commits.' })
  amountPence?: number;

  @Field(() => Int, { nullable: true, description: 'In how many wards or divisions it has a significant effect.' })
  wardCount?: number;

  @Field(() => String, { nullable: true, description: 'The post that is to take it, unless a body is.' })
  takenByRole?: string;

  @Field(() => ID, { nullable: true, description: 'The body that is to take it.' })
  bodyId?: string;

  @Field(() => ID, { nullable: true, description: 'The delegation under which it is to be taken.' })
  delegationId?: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that it waits for.' })
  dueMeetingId?: string;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be taken.' })
  dueOn?: string;

  @Field(() => [AllowedActivity], { nullable: true, description: 'What may be done under it.' })
  activities?: AllowedActivity[];

  @Field(() => [String], { nullable: true, description: 'Its parts, in order.' })
  parts?: string[];
}
