import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { ArrangementStatus, BodyKind, MeetingFrequency, MemberCapacity } from './body.type.ts';

@InputType({ description: 'A committee, board, panel or network that meets.' })
export class RecordBodyInput {
  @Field(() => String, { description: 'The name of its council in web addresses.' })
  councilSlug!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => BodyKind, { description: 'What kind of body it is.' })
  kind!: BodyKind;

  @Field(() => ArrangementStatus, { description: 'Whether it is proposed, agreed, in use or over.' })
  status!: ArrangementStatus;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose?: string;

  @Field(() => MeetingFrequency, { description: 'How often it meets.' })
  frequency!: MeetingFrequency;

  @Field(() => Day, { nullable: true, description: 'The first day from which it is expected to meet so often.' })
  meetsSince?: string;

  @Field(() => String, { nullable: true, description: 'The post that chairs it.' })
  chairRole?: string;

  @Field(() => String, { nullable: true, description: 'The post it answers to.' })
  accountableToRole?: string;
}

@InputType({ description: 'Which body, and which version of it the person was looking at.' })
export class SeenBodyInput {
  @Field(() => ID, { description: 'The body.' })
  bodyId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A body as it is from now on, whole: what is left out is taken away.' })
export class ChangeBodyInput extends SeenBodyInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => BodyKind, { description: 'What kind of body it is.' })
  kind!: BodyKind;

  @Field(() => ArrangementStatus, { description: 'Whether it is proposed, agreed, in use or over.' })
  status!: ArrangementStatus;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose?: string;

  @Field(() => MeetingFrequency, { description: 'How often it meets.' })
  frequency!: MeetingFrequency;

  @Field(() => Day, { nullable: true, description: 'The first day from which it is expected to meet so often.' })
  meetsSince?: string;

  @Field(() => String, { nullable: true, description: 'The post that chairs it.' })
  chairRole?: string;

  @Field(() => String, { nullable: true, description: 'The post it answers to.' })
  accountableToRole?: string;
}

@InputType({ description: 'A kind of member that a body has.' })
export class AddBodySeatInput extends SeenBodyInput {
  @Field(() => String, { description: 'Who sits in it, as a kind of person and not by name.' })
  heldBy!: string;

  @Field(() => Boolean, { description: 'Whether the body must have such a member.' })
  isRequired!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many there must be; one when it is left out.' })
  least?: number;
}

@InputType({ description: 'Somebody joins a body.' })
export class AppointToBodyInput extends SeenBodyInput {
  @Field(() => ID, { nullable: true, description: 'The kind of seat they fill.' })
  seatId?: string;

  @Field(() => String, { description: 'The role in which they sit.' })
  role!: string;

  @Field(() => Boolean, { description: 'Whether they sit there in a public office.' })
  isPublicOffice!: boolean;

  @Field(() => String, { nullable: true, description: 'The name; only of people in public office.' })
  holder?: string;

  @Field(() => MemberCapacity, { description: 'In what capacity they sit.' })
  capacity!: MemberCapacity;

  @Field(() => Day, { description: 'The first day.' })
  fromOn!: string;
}

@InputType({ description: 'Somebody leaves a body.' })
export class EndBodyMembershipInput extends SeenBodyInput {
  @Field(() => ID, { description: 'Who leaves.' })
  memberId!: string;

  @Field(() => Day, { description: 'The last day.' })
  toOn!: string;
}

@InputType({ description: 'What a body watches over.' })
export class SetOversightInput extends SeenBodyInput {
  @Field(() => String, { description: 'What it watches over.' })
  ofWhat!: string;

  @Field(() => ArrangementStatus, { description: 'Whether that is proposed, agreed, in use or over.' })
  status!: ArrangementStatus;

  @Field(() => Day, { description: 'The day that shows it.' })
  shownOn!: string;
}
