import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { Decision } from './decision.type.ts';
import { Meeting } from './meeting.type.ts';
import { ScrutinyReferralRow } from './scrutiny-referral.entity.ts';

export enum ReferralKind {
  CALL_IN = 'CALL_IN',
  MEMBER_ITEM = 'MEMBER_ITEM',
  PRE_DECISION = 'PRE_DECISION',
  UPDATE = 'UPDATE',
}
registerEnumType(ReferralKind, {
  name: 'ReferralKind',
  description: 'How a decision came before scrutiny.',
  valuesConfig: {
    CALL_IN: { description: 'Stops the decision until scrutiny has looked at it.' },
    MEMBER_ITEM: { description: "A member's right to place an item on the agenda. It stops nothing, and is not a call-in." },
  },
});

export enum ReferralOutcome {
  AWAITED = 'AWAITED',
  NOTED = 'NOTED',
  ENDORSED = 'ENDORSED',
  RECOMMENDATIONS = 'RECOMMENDATIONS',
  REFERRED_BACK = 'REFERRED_BACK',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(ReferralOutcome, { name: 'ReferralOutcome', description: 'What scrutiny made of it.' });

@Reads(ScrutinyReferralRow, { visible: sameAs('decision') })
@ObjectType({ description: 'A decision comes before scrutiny.' })
export class ScrutinyReferral {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ReferralKind, { description: 'How it came there.' })
  @Column()
  kind!: ReferralKind;

  @Field(() => String, { description: 'Who asked for it.' })
  @Column()
  requestedByRole!: string;

  @Field(() => FuzzyDate, { nullable: true, description: 'When they asked; null where not stated.' })
  @Embedded(() => FuzzyDate, 'requested')
  requested!: FuzzyDate | null;

  @Field(() => Meeting, { nullable: true, description: 'The meeting that heard it; null where none has, or none is public.' })
  @One()
  meeting!: Meeting | null;

  @Field(() => Day, { nullable: true, description: 'The day it was heard; null while it was not.' })
  @Column()
  heardOn!: string | null;

  @Field(() => ReferralOutcome, { description: 'What scrutiny made of it.' })
  @Column()
  outcome!: ReferralOutcome;

  @Field(() => String, { nullable: true, description: 'The grounds on which it was called in; null where not stated.' })
  @Column()
  grounds!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day by which scrutiny is to be answered; null where none is named.' })
  @Column()
  responseDueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said when it ended; null where nothing is.' })
  @Column()
  response!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which scrutiny had its answer; null while it has none, or the day is not known.' })
  @Column()
  responseReceivedOn!: string | null;

  @Field(() => Decision, { description: 'The decision that came before scrutiny.' })
  @One()
  decision!: Decision;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('scrutinyReferral'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it in the papers.' })
  @Many(() => DataQualityIssue, issuesOf('scrutinyReferral'))
  issues!: DataQualityIssue[];
}
