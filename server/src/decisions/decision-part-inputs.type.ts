import { Field, ID, InputType, Int } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { SeenDecisionInput } from './decision-inputs.type.ts';
import { AssessmentStage, DutyKind } from './decision-life.type.ts';
import { ConditionKind } from './decision-parts.type.ts';
import { DecisionLinkKind } from './decision.type.ts';
import { ReferralKind } from './scrutiny-referral.type.ts';

@InputType({ description: 'What must happen before what was decided may go further.' })
export class AddDecisionConditionInput extends SeenDecisionInput {
  @Field(() => ConditionKind, { description: 'What it asks for.' })
  needs!: ConditionKind;

  @Field(() => String, { description: 'The condition in words.' })
  text!: string;
}

@InputType({ description: 'A condition is met.' })
export class MeetDecisionConditionInput extends SeenDecisionInput {
  @Field(() => ID, { description: 'The condition.' })
  conditionId!: string;

  @Field(() => Day, { description: 'The day on which it was met.' })
  metOn!: string;

  @Field(() => ID, { nullable: true, description: 'The decision by which it was met; needed where it asks for one.' })
  metByDecisionId?: string;

  @Field(() => String, { nullable: true, description: 'How it was met.' })
  note?: string;
}

@InputType({ description: 'Authority is handed to a post.' })
export class DelegateAuthorityInput extends SeenDecisionInput {
  @Field(() => String, { description: 'The post that may act.' })
  toRole!: string;

  @Field(() => String, { nullable: true, description: 'The post that must be consulted first.' })
  inConsultationWithRole?: string;

  @Field(() => String, { description: 'What may be done.' })
  scope!: string;

  @Field(() => Pence, { nullable: true, description: 'The most that one decision taken under it may spend.' })
  limitPence?: number;
}

@InputType({ description: 'What a decision does to an earlier one.' })
export class LinkDecisionInput extends SeenDecisionInput {
  @Field(() => DecisionLinkKind, { description: 'What it does to it.' })
  kind!: DecisionLinkKind;

  @Field(() => ID, { description: 'The earlier decision.' })
  earlierDecisionId!: string;
}

@InputType({ description: 'What was known or weighed before a decision was taken.' })
export class RecordDecisionDutyInput extends SeenDecisionInput {
  @Field(() => DutyKind, { description: 'What was done.' })
  kind!: DutyKind;

  @Field(() => AssessmentStage, { nullable: true, description: 'How far the equality impact assessment went.' })
  assessmentStage?: AssessmentStage;

  @Field(() => Day, { description: 'The day it was done.' })
  doneOn!: string;

  @Field(() => String, { description: 'The post or body that did it.' })
  byRole!: string;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  note?: string;
}

@InputType({ description: 'A decision comes before scrutiny without being called in.' })
export class ReferToScrutinyInput extends SeenDecisionInput {
  @Field(() => ReferralKind, { description: "Beforehand, as a member's item, or for an update; a call-in has a command of its own." })
  kind!: ReferralKind;

  @Field(() => String, { description: 'Who asked for it.' })
  requestedByRole!: string;

  @Field(() => Day, { description: 'The day on which they asked.' })
  requestedOn!: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that is to hear it.' })
  meetingId?: string;

  @Field(() => Day, { nullable: true, description: 'The day by which scrutiny is to be answered.' })
  responseDueOn?: string;
}

@InputType({ description: 'Scrutiny has its answer about a decision that came before it.' })
export class AnswerReferralInput extends SeenDecisionInput {
  @Field(() => ID, { description: 'What came before scrutiny.' })
  referralId!: string;

  @Field(() => String, { description: 'What was answered.' })
  response!: string;

  @Field(() => Day, { description: 'The day on which the answer came.' })
  receivedOn!: string;
}

@InputType({ description: "A council's own rules for its decisions, from a day; at least one of them." })
export class SetDecisionRuleInput {
  @Field(() => String, { description: "The council's name in web addresses." })
  councilSlug!: string;

  @Field(() => Day, { description: 'The day from which they hold.' })
  validFrom!: string;

  @Field(() => Pence, { nullable: true, description: 'From this amount a decision is key.' })
  keyPence?: number;

  @Field(() => Int, { nullable: true, description: 'From this number of wards or divisions a decision is key.' })
  keyAreas?: number;

  @Field(() => Int, { nullable: true, description: 'Working days in which a decision may be called in.' })
  callInWorkingDays?: number;
}
