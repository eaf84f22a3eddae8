import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { Day } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { SeenDecisionInput } from './decision-inputs.type.ts';
import { NoticeException } from './decision.type.ts';

@InputType({ description: 'Something about a decision is published.' })
export class PublishForDecisionInput extends SeenDecisionInput {
  @Field(() => Day, { description: 'The day on which it was published; not in the future.' })
  publishedOn!: string;
}

@InputType({ description: 'A decision cannot wait for the usual notice.' })
export class AgreeUrgencyInput extends SeenDecisionInput {
  @Field(() => NoticeException, { description: 'General exception, or special urgency.' })
  exception!: NoticeException;

  @Field(() => String, { description: 'Why it cannot wait.' })
  reason!: string;

  @Field(() => String, { description: 'The post that agreed or was told, such as the chair of the scrutiny committee.' })
  agreedByRole!: string;

  @Field(() => Day, { description: 'The day on which they agreed or were told.' })
  agreedOn!: string;
}

@InputType({ description: 'A decision is taken, by somebody in a post or at a meeting.' })
export class MakeDecisionInput extends SeenDecisionInput {
  @Field(() => Day, { description: 'The day it was taken; not in the future.' })
  madeOn!: string;

  @Field(() => String, { nullable: true, description: 'The post that took it, unless a body did.' })
  takenByRole?: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that took it.' })
  meetingId?: string;

  @Field(() => StatedAnswer, { description: 'Whether scrutiny may call it in: yes or no.' })
  isSubjectToCallIn!: StatedAnswer;

  @Field(() => Day, { nullable: true, description: 'The day on which its record was published; needed when it may be called in.' })
  publishedOn?: string;

  @Field(() => Day, { nullable: true, description: 'A later day from which it is to have effect, when it names one.' })
  effectiveOn?: string;

  @Field(() => String, { nullable: true, description: 'The post that was consulted first.' })
  consultedRole?: string;

  @Field(() => Day, { nullable: true, description: 'The day on which they were consulted.' })
  consultedOn?: string;
}

@InputType({ description: 'Scrutiny calls a decision in.' })
export class CallInDecisionInput extends SeenDecisionInput {
  @Field(() => Day, { description: 'The day on which it was called in, within the call-in period.' })
  calledInOn!: string;

  @Field(() => String, { description: 'Who called it in, by post or number and not by name.' })
  requestedByRole!: string;

  @Field(() => String, { description: 'The grounds.' })
  grounds!: string;
}

export enum CallInOutcome {
  UPHELD = 'UPHELD',
  RETURNED = 'RETURNED',
  REFERRED_TO_COUNCIL = 'REFERRED_TO_COUNCIL',
}
registerEnumType(CallInOutcome, {
  name: 'CallInOutcome',
  description: 'How a call-in ends.',
  valuesConfig: {
    UPHELD: { description: 'The decision stands, and has effect from that day.' },
    RETURNED: { description: 'Whoever took it is to think again.' },
    REFERRED_TO_COUNCIL: { description: 'The full council is to look at it.' },
  },
});

@InputType({ description: 'A call-in ends.' })
export class ConcludeCallInInput extends SeenDecisionInput {
  @Field(() => CallInOutcome, { description: 'How it ends.' })
  outcome!: CallInOutcome;

  @Field(() => Day, { description: 'The day on which it was heard.' })
  heardOn!: string;

  @Field(() => ID, { nullable: true, description: 'The meeting that heard it.' })
  meetingId?: string;

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note?: string;
}

@InputType({ description: 'A decision that was sent back is taken again.' })
export class RemakeDecisionInput extends SeenDecisionInput {
  @Field(() => Day, { description: 'The day on which it was taken again; it has effect from then.' })
  madeOn!: string;

  @Field(() => String, { description: 'The post or body that took it again.' })
  byRole!: string;

  @Field(() => String, { description: 'What changed, or that nothing did.' })
  note!: string;
}

export enum DecisionOutcome {
  IMPLEMENTED = 'IMPLEMENTED',
  REVIEWED = 'REVIEWED',
}
registerEnumType(DecisionOutcome, { name: 'DecisionOutcome', description: 'What became of a decision that has effect.' });

@InputType({ description: 'What became of a decision that has effect.' })
export class RecordDecisionOutcomeInput extends SeenDecisionInput {
  @Field(() => DecisionOutcome, { description: 'Carried out, or reviewed.' })
  outcome!: DecisionOutcome;

  @Field(() => Day, { description: 'The day.' })
  happenedOn!: string;

  @Field(() => String, { description: 'What was done or found.' })
  note!: string;
}

@InputType({ description: 'A decision is taken back.' })
export class WithdrawDecisionInput extends SeenDecisionInput {
  @Field(() => Day, { description: 'The day from which it no longer stands.' })
  withdrawnOn!: string;

  @Field(() => String, { description: 'The post or body that took it back.' })
  byRole!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
