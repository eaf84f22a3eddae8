import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { Column, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { DecisionAllowanceRow, DecisionConditionRow, DelegationRow } from './authority.entity.ts';
import { DecisionPartRow } from './decision.entity.ts';
import { Decision } from './decision.type.ts';

@Reads(DecisionPartRow, { visible: sameAs('decision') })
@ObjectType({ description: 'One lettered part of a decision.' })
export class DecisionPart {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its letter or number, for display only.' })
  @Column()
  label!: string;

  @Field(() => String, { description: 'What it decides, in our words.' })
  @Column()
  text!: string;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('decisionPart'))
  provenance!: Provenance[];
}

export enum ConditionKind {
  DETAILED_PROPOSALS = 'DETAILED_PROPOSALS',
  CONSULTATION = 'CONSULTATION',
  ENGAGEMENT = 'ENGAGEMENT',
  FURTHER_DECISION = 'FURTHER_DECISION',
  KEY_DECISION = 'KEY_DECISION',
  OTHER = 'OTHER',
}
registerEnumType(ConditionKind, { name: 'ConditionKind', description: 'What a condition asks for.' });

@Reads(DecisionConditionRow, { visible: sameAs('decision') })
@ObjectType({ description: 'What must happen before what was decided may go further.' })
export class DecisionCondition {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ConditionKind, { description: 'What it asks for.' })
  @Column()
  needs!: ConditionKind;

  @Field(() => String, { description: 'The condition, in our words.' })
  @Column()
  text!: string;

  @Field(() => Day, { nullable: true, description: 'The day on which it was met; null while it is not known to be.' })
  @Column()
  metOn!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision by which it was met; null where it was met otherwise, is not met, or the viewer may not see that decision.' })
  @One()
  metByDecision!: Decision | null;

  @Field(() => String, { nullable: true, description: 'How it was met; null where nothing is said.' })
  @Column()
  metNote!: string | null;

  @Field(() => DecisionPart, { nullable: true, description: 'The part of the decision that sets it; null where it stands elsewhere.' })
  @One()
  part!: DecisionPart | null;
}

export enum AllowedActivity {
  PROPOSAL_DEVELOPMENT = 'PROPOSAL_DEVELOPMENT',
  PARTNERSHIP = 'PARTNERSHIP',
  PREPARATORY_SPEND = 'PREPARATORY_SPEND',
  DELIVERY = 'DELIVERY',
}
registerEnumType(AllowedActivity, { name: 'AllowedActivity', description: 'What may be done under a decision.' });

@Reads(DecisionAllowanceRow, { visible: sameAs('decision') })
@ObjectType({ description: 'What may be done, and spent on, under a decision.' })
export class DecisionAllowance {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => AllowedActivity, { description: 'The activity.' })
  @Column()
  activity!: AllowedActivity;

  @Field(() => String, { description: 'The activity in words.' })
  @Column()
  text!: string;
}

@Reads(DelegationRow, { visible: sameAs('decision') })
@ObjectType({ description: 'Authority that a decision hands to a post.' })
export class Delegation {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The post that may act.' })
  @Column()
  toRole!: string;

  @Field(() => String, { nullable: true, description: 'The post that must be consulted first; null where none is named.' })
  @Column()
  inConsultationWithRole!: string | null;

  @Field(() => String, { description: 'What may be done, in our words.' })
  @Column()
  scope!: string;

  @Field(() => Pence, { nullable: true, description: 'The most that one decision taken under it may spend; null where no limit is stated.' })
  @Column()
  limitPence!: number | null;

  @Field(() => Decision, { description: 'The decision that delegates.' })
  @One()
  decision!: Decision;

  @Field(() => DecisionPart, { nullable: true, description: 'The part of the decision that delegates; null where it stands elsewhere.' })
  @One()
  part!: DecisionPart | null;
}
