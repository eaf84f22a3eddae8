import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { ConsulteeGroupKind } from './consultee-group.type.ts';
import { OutreachChannel } from './outreach.type.ts';

const seen = 'The version last seen; a newer one on the server is never overwritten.';

@InputType({ description: 'A group that is to be asked.' })
export class ConsulteeGroupWordsInput {
  @Field(() => ConsulteeGroupKind, { description: 'What kind of group it is.' })
  kind!: ConsulteeGroupKind;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether a law prescribes that it is consulted.' })
  isPrescribed!: boolean;

  @Field(() => String, { nullable: true, description: 'That law, or another that asks for it.' })
  legalBasis?: string | null;

  @Field(() => Boolean, { description: 'Whether it is seldom heard.' })
  isSeldomHeard!: boolean;
}

@InputType({ description: 'Another group that is to be asked.' })
export class AddConsulteeGroupInput extends ConsulteeGroupWordsInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;
}

@InputType({ description: 'A group, in other words.' })
export class ChangeConsulteeGroupInput extends ConsulteeGroupWordsInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => Int, { description: seen })
  version!: number;
}

@InputType({ description: 'A group, as it was last seen.' })
export class RemoveConsulteeGroupInput {
  @Field(() => ID, { description: 'The group.' })
  groupId!: string;

  @Field(() => Int, { description: seen })
  version!: number;
}

@InputType({ description: 'That a group was invited.' })
export class InviteConsulteeGroupInput extends RemoveConsulteeGroupInput {
  @Field(() => Day, { description: 'The day; not in the future.' })
  invitedOn!: string;

  @Field(() => String, { description: 'How it was invited.' })
  channel!: string;

  @Field(() => Int, { nullable: true, description: 'How many were reached, where that is known.' })
  reach?: number | null;
}

@InputType({ description: 'How many of a group are to be heard, and how that is known.' })
export class SetGroupTargetInput extends RemoveConsulteeGroupInput {
  @Field(() => Int, { nullable: true, description: 'How many are to be heard.' })
  targetCount?: number | null;

  @Field(() => String, { nullable: true, description: 'Where that figure comes from.' })
  targetSource?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of that figure.' })
  targetSetOn?: string | null;

  @Field(() => Int, { nullable: true, description: "The group's share of the people concerned, in hundredths of a per cent: 30% is 3000." })
  populationPercent?: number | null;

  @Field(() => String, { nullable: true, description: 'Where the share comes from.' })
  populationSource?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of the share.' })
  populationOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The answer that says that somebody belongs to the group.' })
  answerOptionId?: string | null;
}

@InputType({ description: 'Something that was done to reach people.' })
export class OutreachWordsInput {
  @Field(() => Day, { description: 'The day; not in the future.' })
  heldOn!: string;

  @Field(() => OutreachChannel, { description: 'How people were reached.' })
  channel!: OutreachChannel;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null;

  @Field(() => ID, { nullable: true, description: 'The group that it was for; everybody when it is left out.' })
  groupId?: string | null;

  @Field(() => String, { description: 'What was done. No names.' })
  whatWasDone!: string;

  @Field(() => Int, { nullable: true, description: 'How many were reached, where that is known.' })
  reach?: number | null;
}

@InputType({ description: 'Something that was done to reach people, for the log.' })
export class LogOutreachInput extends OutreachWordsInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;
}

@InputType({ description: 'An entry of the log, put right.' })
export class ChangeOutreachInput extends OutreachWordsInput {
  @Field(() => ID, { description: 'The entry.' })
  outreachId!: string;

  @Field(() => Int, { description: seen })
  version!: number;
}
