import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { Column, Expression, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { FundingSource } from './funding-source.type.ts';
import { grantReaders } from './grant.policy.ts';
import { FundingPromiseRow, RecurringCostRow, SustainabilityCheckRow } from './sustainability.entity.ts';

/** What a check of what goes on after the grant found. */
export enum SustainabilityOutcome {
  SUSTAINED = 'SUSTAINED',
  PARTLY = 'PARTLY',
  NOT_SUSTAINED = 'NOT_SUSTAINED',
  NOT_YET_KNOWN = 'NOT_YET_KNOWN',
}
registerEnumType(SustainabilityOutcome, {
  name: 'SustainabilityOutcome',
  description: 'What a check of what goes on after the grant found.',
  valuesConfig: {
    SUSTAINED: { description: 'It can go on without the grant.' },
    PARTLY: { description: 'A part of it can.' },
    NOT_SUSTAINED: { description: 'It cannot.' },
    NOT_YET_KNOWN: { description: 'Nobody can say yet.' },
  },
});

@Reads(SustainabilityCheckRow, { visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...grantReaders)}` })
@ObjectType({ description: 'Whether what is proposed can go on without the grant, as somebody judged it on a day. Later checks are added beside it.' })
export class SustainabilityCheck {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The proposal, the stage or the cost that was looked at.' })
  @Column()
  about!: string;

  @Field(() => SustainabilityOutcome, { description: 'What was found.' })
  @Column()
  outcome!: SustainabilityOutcome;

  @Field(() => String, { description: 'The finding, in words.' })
  @Column()
  words!: string;

  @Field(() => Day, { description: 'The day of the check.' })
  @Column()
  checkedOn!: string;

  @Field(() => String, { description: 'Who checked, such as a post.' })
  @Column()
  checkedBy!: string;

  @Field(() => Decision, { nullable: true, description: 'The decision it was made for, where there is one that you may see.' })
  @One()
  decision!: Decision | null;

  @Field(() => Boolean, { description: 'True when everybody may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it was taken from.' })
  @Many(() => Provenance, provenanceOf('sustainabilityCheck'))
  provenance!: Provenance[];
}

@Reads(FundingPromiseRow, { visible: sameAs('recurringCost') })
@ObjectType({ description: 'Somebody has promised to pay for a cost that goes on. It closes the gap only once it is confirmed.' })
export class FundingPromise {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => RecurringCost, { description: 'The cost that it would pay for.' })
  @One()
  recurringCost!: RecurringCost;

  @Field(() => FundingSource, { description: 'Where the money would come from.' })
  @Column()
  source!: FundingSource;

  @Field(() => String, { description: 'Who promises.' })
  @Column()
  promisedBy!: string;

  @Field(() => Pence, { description: 'The amount of a year.' })
  @Column()
  yearlyPence!: number;

  @Field(() => Day, { description: 'The first day.' })
  @Column()
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day; null for a promise without an end.' })
  @Column()
  endsOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day it was confirmed; null while it is not.' })
  @Column()
  confirmedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed it; null while nobody has.' })
  @Column()
  confirmedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What shows that it is confirmed.' })
  @Column()
  evidence!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Its version: sent back by whoever changes it.' })
  @Column()
  version!: number;
}

@Reads(RecurringCostRow, { visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...grantReaders)}` })
@ObjectType({ description: 'A cost that goes on, perhaps beyond the grant that pays for it now.' })
export class RecurringCost {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  @Column()
  title!: string;

  @Field(() => String, { description: 'The proposal or the stage of the programme that it belongs to.' })
  @Column()
  proposal!: string;

  @Field(() => Pence, { description: 'The cost of a year.' })
  @Column()
  yearlyPence!: number;

  @Field(() => Boolean, { description: 'True when the amount is approximate.' })
  @Column()
  isApproximate!: boolean;

  @Field(() => Day, { description: 'The first day.' })
  @Column()
  startsOn!: string;

  @Field(() => Day, { nullable: true, description: 'The last day; null for what has no end.' })
  @Column()
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'True when it goes on after the last day of its grant.' })
  @Expression(
    (row) => sql`select paid.ends_on < coalesce(${row('endsOn')}, 'infinity'::date) from funding_grant paid where paid.id = ${row('grant')}`,
    { ifNull: 'false' },
  )
  outlastsGrant!: boolean;

  @Field(() => [FundingPromise], { description: 'Who has promised to pay for it.' })
  @Many(() => FundingPromise, { by: 'recurringCost', order: ['startsOn', 'promisedBy'], atMost: 20 })
  promises!: FundingPromise[];

  @Field(() => [SustainabilityCheck], { description: 'Who has looked at how it goes on, the latest first.' })
  @Many(() => SustainabilityCheck, { by: 'recurringCost', order: ['checkedOn desc'], atMost: 20 })
  checks!: SustainabilityCheck[];

  @Field(() => Boolean, { description: 'True when everybody may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Its version: sent back by whoever changes it.' })
  @Column()
  version!: number;
}
