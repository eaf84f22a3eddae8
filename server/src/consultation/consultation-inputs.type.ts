import { Field, ID, InputType, Int } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { ConsultationMethod } from './consultation.type.ts';

@InputType({ description: 'What a consultation is about, and when it runs.' })
export class ConsultationWordsInput {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Its name in web addresses: small letters, figures and hyphens.' })
  slug!: string;

  @Field(() => String, { description: 'What it is about, in plain words.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'Why people are asked now.' })
  whyNow?: string | null;

  @Field(() => String, { nullable: true, description: 'What becomes of the answers.' })
  nextSteps?: string | null;

  @Field(() => String, { nullable: true, description: 'When that is due, in words such as "June 2027".' })
  outcomeDue?: string | null;

  @Field(() => Day, { description: 'The first day.' })
  opensOn!: string;

  @Field(() => String, { nullable: true, description: 'The time at which it opens, such as "9:00"; from the start of the day when it is left out.' })
  opensTime?: string | null;

  @Field(() => Day, { description: 'The last day.' })
  closesOn!: string;

  @Field(() => String, { nullable: true, description: 'The time until which it can be answered; to the end of the day when it is left out.' })
  closesTime?: string | null;

  @Field(() => String, { nullable: true, description: 'How long it is said to last, such as "8 weeks".' })
  statedLength?: string | null;

  @Field(() => [ConsultationMethod], { description: 'How people can answer.' })
  methods!: ConsultationMethod[];

  @Field(() => Day, { nullable: true, description: 'By when people are told what became of what they said.' })
  feedbackDueOn?: string | null;

  @Field(() => StatedAnswer, { description: "Whether it changes children's centres: YES, NO or NOT_STATED." })
  changesChildrensCentres!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether it changes what is there for young people: YES, NO or NOT_STATED.' })
  changesYouthProvision!: StatedAnswer;

  @Field(() => StatedAnswer, { description: 'Whether it changes provision for special educational needs and disability: YES, NO or NOT_STATED.' })
  changesSendProvision!: StatedAnswer;
}

@InputType({ description: 'A new consultation.' })
export class DraftConsultationInput extends ConsultationWordsInput {
  @Field(() => String, { description: 'The council that consults, such as "york".' })
  councilSlug!: string;
}

@InputType({ description: 'A consultation that is being prepared, in other words.' })
export class ChangeConsultationInput extends ConsultationWordsInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A consultation, as it was last seen.' })
export class SeenConsultationInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A step in the life of a consultation, and why it is taken.' })
export class ConsultationStepInput extends SeenConsultationInput {
  @Field(() => String, { description: 'Why, in words that everybody sees.' })
  reason!: string;
}

@InputType({ description: 'A later close, and why.' })
export class CloseLaterInput extends ConsultationStepInput {
  @Field(() => Day, { description: 'The last day.' })
  closesOn!: string;

  @Field(() => String, { nullable: true, description: 'The time until which it can be answered; to the end of the day when it is left out.' })
  closesTime?: string | null;
}

@InputType({ description: 'The decision that follows on a consultation.' })
export class NameFinalDecisionInput extends SeenConsultationInput {
  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;
}
