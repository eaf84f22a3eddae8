import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Day } from '../platform/scalars.ts';

/** Who may see a milestone. */
export enum MilestoneAudience {
  PUBLIC = 'PUBLIC',
  BOARD = 'BOARD',
}
registerEnumType(MilestoneAudience, {
  name: 'MilestoneAudience',
  description: 'Who may see a milestone.',
  valuesConfig: {
    PUBLIC: { description: 'Everybody who may see its programme.' },
    BOARD: { description: 'The board and those who work for it.' },
  },
});

@InputType({ description: 'Which milestone, and which version of it the person was looking at.' })
export abstract class SeenMilestoneInput {
  @Field(() => ID, { description: 'The milestone.' })
  milestoneId!: string;

  @Field(() => Int, { description: 'The version last seen; a newer one on the server is never overwritten.' })
  version!: number;
}

@InputType({ description: 'A milestone for the plan of a programme.' })
export class RecordMilestoneInput {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;

  @Field(() => String, { description: 'What will have been reached, in 200 characters or fewer.' })
  title!: string;

  @Field(() => String, {
    description: 'When it is promised for, in words such as "end of June 2026" or "27 3 2026". It stays its first promise.',
  })
  due!: string;

  @Field(() => MilestoneAudience, { description: 'Who may see it.' })
  audience!: MilestoneAudience;

  @Field(() => String, { nullable: true, description: 'The role that answers for it.' })
  ownerRole!: string | null;

  @Field(() => ID, { nullable: true, description: 'The workstream it belongs to, if it is not of the whole programme.' })
  workstreamId!: string | null;
}

@InputType({ description: 'What a milestone is called from now on, who answers for it and where it belongs.' })
export class ReviseMilestoneInput extends SeenMilestoneInput {
  @Field(() => String, { description: 'What will have been reached, in 200 characters or fewer.' })
  title!: string;

  @Field(() => MilestoneAudience, { description: 'Who may see it.' })
  audience!: MilestoneAudience;

  @Field(() => String, { nullable: true, description: 'The role that answers for it; null for nobody in particular.' })
  ownerRole!: string | null;

  @Field(() => ID, { nullable: true, description: 'The workstream; null for the whole programme.' })
  workstreamId!: string | null;
}

@InputType({ description: 'A milestone that is promised anew.' })
export class RebaselineMilestoneInput extends SeenMilestoneInput {
  @Field(() => String, { description: 'When it is promised for now, in words such as "end of June 2026".' })
  due!: string;

  @Field(() => String, { description: 'Why it is promised anew.' })
  reason!: string;

  @Field(() => ID, { nullable: true, description: 'The decision that agreed to it, when there was one.' })
  decisionId!: string | null;
}

@InputType({ description: 'A milestone that was not reached and is no longer aimed at.' })
export class MissMilestoneInput extends SeenMilestoneInput {
  @Field(() => Day, { description: 'The day on which it was given up, after the time it was promised for.' })
  missedOn!: string;

  @Field(() => String, { description: 'Why it was not reached; for the board and its officers.' })
  reason!: string;
}

@InputType({ description: 'A milestone that is no longer wanted.' })
export class CancelMilestoneInput extends SeenMilestoneInput {
  @Field(() => String, { description: 'Why it is no longer wanted; for the board and its officers.' })
  reason!: string;
}

@InputType({ description: 'A decision that must be in force before a milestone may start.' })
export class AddPreconditionInput extends SeenMilestoneInput {
  @Field(() => String, { description: 'What must be decided, in 200 characters or fewer.' })
  title!: string;

  @Field(() => ID, { nullable: true, description: 'The decision; null while it has still to be taken.' })
  decisionId!: string | null;

  @Field(() => String, { nullable: true, description: 'When the decision is expected, in words such as "June 2026".' })
  expected!: string | null;
}

@InputType({ description: 'The decision that a milestone waits for, now that there is a record of it.' })
export class NamePreconditionDecisionInput extends SeenMilestoneInput {
  @Field(() => ID, { description: 'What must be decided.' })
  preconditionId!: string;

  @Field(() => ID, { description: 'The decision.' })
  decisionId!: string;
}

@InputType({ description: 'A decision that a milestone need not wait for any more.' })
export class RemovePreconditionInput extends SeenMilestoneInput {
  @Field(() => ID, { description: 'What need not be decided first any more.' })
  preconditionId!: string;

  @Field(() => String, { description: 'Why; for the board and its officers.' })
  reason!: string;
}
