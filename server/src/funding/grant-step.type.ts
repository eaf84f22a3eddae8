import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { Day, Instant, Pence } from '../platform/scalars.ts';
import { GrantAmountRow, GrantStepRow } from './grant-step.entity.ts';

/** Where a grant is in its life. */
export enum GrantState {
  ELIGIBLE = 'ELIGIBLE',
  APPLIED = 'APPLIED',
  AWARDED = 'AWARDED',
  MOU_SIGNED = 'MOU_SIGNED',
  ACTIVE = 'ACTIVE',
  CLOSING = 'CLOSING',
  RECONCILED = 'RECONCILED',
  CLOSED = 'CLOSED',
  REJECTED = 'REJECTED',
  WITHDRAWN = 'WITHDRAWN',
  CLAWBACK = 'CLAWBACK',
}
registerEnumType(GrantState, {
  name: 'GrantState',
  description: 'Where a grant is in its life.',
  valuesConfig: {
    ELIGIBLE: { description: 'The council may have it.' },
    APPLIED: { description: 'The council has applied.' },
    AWARDED: { description: 'The funder has awarded an amount.' },
    MOU_SIGNED: { description: 'The agreement with the funder is signed.' },
    ACTIVE: { description: 'It is being spent.' },
    CLOSING: { description: 'It is being brought to its end.' },
    RECONCILED: { description: 'What was spent and what was received have been compared and agree.' },
    CLOSED: { description: 'It is over. Its ledger takes no more lines.' },
    REJECTED: { description: 'The funder has said no.' },
    WITHDRAWN: { description: 'The council has withdrawn.' },
    CLAWBACK: { description: 'The funder asks money back.' },
  },
});

@Reads(GrantStepRow, { visible: sameAs('grant') })
@ObjectType({ description: 'A step in the life of a grant. Steps are added and never changed; the last one is the state it is in.' })
export class GrantStep {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number within the grant, from 1.' })
  @Column()
  seq!: number;

  @Field(() => GrantState, { description: 'The state it led to.' })
  @Column()
  state!: GrantState;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it happened, as precisely as anybody says; null where nobody does.' })
  @Embedded(() => FuzzyDate, 'happened')
  happenedOn!: FuzzyDate | null;

  @Field(() => Pence, { nullable: true, description: 'What was applied for, awarded or asked back; null where there is no amount.' })
  @Column()
  amountPence!: number | null;

  @Field(() => String, { description: 'Who did it, such as the department or a post.' })
  @Column()
  byWhom!: string;

  @Field(() => String, { nullable: true, description: 'What must be known to read it.' })
  @Column()
  note!: string | null;

  @Field(() => Decision, { nullable: true, description: "The council's decision behind it, where there is one that you may see." })
  @One()
  decision!: Decision | null;

  @Field(() => Day, { description: 'The day from which it was known: that of the paper, or that of the entry.' })
  @Column()
  knownOn!: string;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it was taken from.' })
  @Many(() => Provenance, provenanceOf('grantStep'))
  provenance!: Provenance[];
}

/** An amount that is no income. */
export enum GrantAmountKind {
  CEILING = 'CEILING',
  INDICATIVE = 'INDICATIVE',
}
registerEnumType(GrantAmountKind, {
  name: 'GrantAmountKind',
  description: 'An amount that is no income.',
  valuesConfig: {
    CEILING: { description: 'The most that could come.' },
    INDICATIVE: { description: 'Spoken of and not promised.' },
  },
});

@Reads(GrantAmountRow, { visible: sameAs('grant') })
@ObjectType({ description: 'A ceiling or an indicative amount as somebody stated it. Later statements are added beside it.' })
export class GrantAmount {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its number within the grant, from 1.' })
  @Column()
  seq!: number;

  @Field(() => GrantAmountKind, { description: 'Which amount.' })
  @Column()
  kind!: GrantAmountKind;

  @Field(() => Pence, { description: 'The amount. No income, and part of no total.' })
  @Column()
  amountPence!: number;

  @Field(() => FuzzyDate, { description: 'When it was stated.' })
  @Embedded(() => FuzzyDate, 'stated')
  statedOn!: FuzzyDate;

  @Field(() => String, { description: 'Who stated it.' })
  @Column()
  saidBy!: string;

  @Field(() => Instant, { description: 'When it was entered.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
