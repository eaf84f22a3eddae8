import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { ConsultationOptionKind } from './proposal.type.ts';

const seen = 'The version last seen; a newer one on the server is never overwritten.';

@InputType({ description: 'What an option of a proposal would do. That it is preferred decides nothing.' })
export class ConsultationOptionWordsInput {
  @Field(() => String, { description: 'Its short name, such as "Option 1".' })
  reference!: string;

  @Field(() => ConsultationOptionKind, { description: 'What it would do.' })
  kind!: ConsultationOptionKind;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'What it would involve.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'What it would mean, as far as it is known.' })
  impact?: string | null;

  @Field(() => String, { nullable: true, description: 'What could go wrong with it, or where that is set out.' })
  risks?: string | null;

  @Field(() => Boolean, { description: 'Whether people are consulted on it.' })
  isConsultedOn!: boolean;

  @Field(() => String, { nullable: true, description: 'Why they are not, where they are not.' })
  rejectedReason?: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which it was named as preferred, if it was.' })
  preferredOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is preferred.' })
  preferredReason?: string | null;
}

@InputType({ description: 'A new option of a proposal.' })
export class AddConsultationOptionInput extends ConsultationOptionWordsInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;
}

@InputType({ description: 'An option of a proposal, in other words.' })
export class ChangeConsultationOptionInput extends ConsultationOptionWordsInput {
  @Field(() => ID, { description: 'The option.' })
  optionId!: string;

  @Field(() => Int, { description: seen })
  version!: number;
}

@InputType({ description: 'An option of a proposal, as it was last seen.' })
export class RemoveConsultationOptionInput {
  @Field(() => ID, { description: 'The option.' })
  optionId!: string;

  @Field(() => Int, { description: seen })
  version!: number;
}

export enum MoveDirection {
  UP = 'UP',
  DOWN = 'DOWN',
}
registerEnumType(MoveDirection, {
  name: 'MoveDirection',
  description: 'Where something is moved in its list.',
  valuesConfig: { UP: { description: 'One place nearer to the first.' }, DOWN: { description: 'One place nearer to the last.' } },
});

@InputType({ description: 'Where an option of a proposal is moved.' })
export class MoveConsultationOptionInput extends RemoveConsultationOptionInput {
  @Field(() => MoveDirection, { description: 'Up or down.' })
  direction!: MoveDirection;
}

@InputType({ description: 'A law that a consultation answers to.' })
export class ConsultationDutyWordsInput {
  @Field(() => String, { description: 'The Act.' })
  statute!: string;

  @Field(() => String, { description: 'The section.' })
  section!: string;

  @Field(() => String, { description: 'What it asks of the council.' })
  requirement!: string;

  @Field(() => String, { nullable: true, description: 'How the consultation meets it.' })
  metBy?: string | null;
}

@InputType({ description: 'Another law that a consultation answers to.' })
export class AddConsultationDutyInput extends ConsultationDutyWordsInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;
}

@InputType({ description: 'A law that a consultation answers to, in other words.' })
export class ChangeConsultationDutyInput extends ConsultationDutyWordsInput {
  @Field(() => ID, { description: 'The duty.' })
  dutyId!: string;

  @Field(() => Int, { description: seen })
  version!: number;
}

@InputType({ description: 'A law that was named by mistake.' })
export class RemoveConsultationDutyInput {
  @Field(() => ID, { description: 'The duty.' })
  dutyId!: string;

  @Field(() => Int, { description: seen })
  version!: number;
}

@InputType({ description: 'A new document of an information pack, in words.' })
export class AddPackTextInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is.' })
  about?: string | null;

  @Field(() => String, { description: 'Its words, with an empty line between paragraphs.' })
  words!: string;
}

@InputType({ description: 'A document of an information pack, as it was last seen.' })
export class RemovePackDocumentInput {
  @Field(() => ID, { description: 'The document.' })
  documentId!: string;

  @Field(() => Int, { description: seen })
  version!: number;
}

@InputType({ description: 'A new version of a document in words.' })
export class RevisePackTextInput extends RemovePackDocumentInput {
  @Field(() => String, { description: 'Its words, with an empty line between paragraphs.' })
  words!: string;

  @Field(() => String, { description: 'What changed, in words that everybody sees.' })
  changeNote!: string;
}
