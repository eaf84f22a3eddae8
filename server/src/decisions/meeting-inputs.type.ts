import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { AgendaKind } from './agenda.type.ts';

@InputType({ description: 'A meeting of a body on a day.' })
export class ScheduleMeetingInput {
  @Field(() => ID, { description: 'The body.' })
  bodyId!: string;

  @Field(() => Day, { description: 'The day.' })
  day!: string;

  @Field(() => String, { nullable: true, description: 'The time of day, such as 18:30.' })
  startsAt?: string;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  venue?: string;
}

@InputType({ description: 'Which meeting, and which version of it the person was looking at.' })
export class SeenMeetingInput {
  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'One thing that a meeting deals with.' })
export class AddAgendaItemInput extends SeenMeetingInput {
  @Field(() => AgendaKind, { description: 'What the meeting does with it.' })
  kind!: AgendaKind;

  @Field(() => String, { description: 'What it is.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'The paper for it, by its title or where it is found.' })
  paper?: string;

  @Field(() => ID, { nullable: true, description: 'The decision that is to be taken.' })
  decisionId?: string;
}

@InputType({ description: 'An item is taken from an agenda.' })
export class RemoveAgendaItemInput extends SeenMeetingInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;
}

@InputType({ description: 'An agenda is published.' })
export class PublishAgendaInput extends SeenMeetingInput {
  @Field(() => Day, { description: 'The day on which it was published.' })
  publishedOn!: string;

  @Field(() => Boolean, { description: 'Whether the meeting is open to the public.' })
  isPublic!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it comes less than five clear working days before a public meeting.' })
  lateReason?: string;
}

@InputType({ description: 'How many of a kind of seat came to a meeting.' })
export class RecordAttendanceInput extends SeenMeetingInput {
  @Field(() => ID, { description: 'The kind of seat.' })
  seatId!: string;

  @Field(() => Int, { description: 'How many were present.' })
  present!: number;

  @Field(() => Int, { description: 'How many sent apologies.' })
  apologies!: number;
}

@InputType({ description: 'What the minutes say of one item.' })
export class MinuteAgendaItemInput extends SeenMeetingInput {
  @Field(() => ID, { description: 'The item.' })
  itemId!: string;

  @Field(() => String, { description: 'What was agreed or noted.' })
  outcome!: string;
}

@InputType({ description: 'Minutes are published.' })
export class PublishMinutesInput extends SeenMeetingInput {
  @Field(() => Day, { description: 'The day on which they were published.' })
  publishedOn!: string;

  @Field(() => String, { description: 'The minutes.' })
  minutes!: string;
}

@InputType({ description: 'A meeting does not take place.' })
export class CancelMeetingInput extends SeenMeetingInput {
  @Field(() => Day, { description: 'The day on which it was cancelled.' })
  cancelledOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
