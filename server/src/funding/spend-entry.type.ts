import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { PageArgs, pageType } from '../platform/paging.ts';
import { Column, Expression, One, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Instant, Pence } from '../platform/scalars.ts';
import { Site } from '../sites/site.type.ts';
import { FundType } from './fund-type.type.ts';
import { grantReaders } from './grant.policy.ts';
import { Grant } from './grant.type.ts';
import { AllowedUse } from './allowed-use.type.ts';
import { BudgetLine } from './budget-line.type.ts';
import { SpendEntryRow } from './spend-entry.entity.ts';

/** What a line of the ledger stands for. */
export enum SpendKind {
  ACTUAL = 'ACTUAL',
  COMMITMENT = 'COMMITMENT',
  ACCRUAL = 'ACCRUAL',
  REVERSAL = 'REVERSAL',
}
registerEnumType(SpendKind, {
  name: 'SpendKind',
  description: 'What a line of the ledger stands for.',
  valuesConfig: {
    ACTUAL: { description: 'Money that was paid.' },
    COMMITMENT: { description: 'Money that is promised to somebody and not yet paid. It is open until it is reversed.' },
    ACCRUAL: { description: 'Something received and not yet paid for. Counts as spent.' },
    REVERSAL: { description: 'Takes back an earlier line, in whole or in part.' },
  },
});

@Reads(SpendEntryRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...grantReaders) })
@ObjectType({ description: 'A line of the ledger of a grant. Lines are added and never edited; a mistake is put right by a reversal.' })
export class SpendEntry {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Grant, { nullable: true, description: 'The grant, with the totals that this line has changed.' })
  @One()
  grant!: Grant | null;

  @Field(() => SpendKind, { description: 'What it stands for.' })
  @Column()
  kind!: SpendKind;

  @Field(() => FundType, { description: 'Capital or revenue.' })
  @Column()
  fundType!: FundType;

  @Field(() => Pence, { description: 'The amount, above nought for every kind.' })
  @Column()
  amountPence!: number;

  @Field(() => Day, { description: 'The day of the spend.' })
  @Column()
  spentOn!: string;

  @Field(() => String, { description: 'What the money was spent on.' })
  @Column()
  description!: string;

  @Field(() => String, { nullable: true, description: 'What proves it, such as the number of an invoice.' })
  @Column()
  evidence!: string | null;

  @Field(() => AllowedUse, { nullable: true, description: 'The use it is booked to.' })
  @One()
  allowedUse!: AllowedUse | null;

  @Field(() => BudgetLine, { nullable: true, description: 'The line of the budget it is booked to; null when it is booked to none.' })
  @One()
  budgetLine!: BudgetLine | null;

  @Field(() => Site, { nullable: true, description: 'The site it was spent on, when it was spent on one.' })
  @One()
  site!: Site | null;

  @Field(() => Decision, { nullable: true, description: 'The decision that allows it; null when you may not see that decision.' })
  @One()
  decision!: Decision | null;

  @Field(() => ID, { nullable: true, description: 'Of a reversal: the line that it takes back.' })
  @Column()
  reversesId!: string | null;

  @Field(() => Pence, { description: 'How much of it has been taken back by reversals.' })
  @Expression((row) => sql`select sum(taken.amount_pence) from spend_entry taken where taken.reverses_id = ${row('id')}`, { ifNull: '0' })
  reversedPence!: number;

  @Field(() => Instant, { description: 'When it was entered.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
/** Which lines of a ledger, and which page of them. */
@ArgsType()
export class SpendArgs extends PageArgs {
  @Field(() => SpendKind, { nullable: true, description: 'Only lines of this kind; a reversal is a kind of its own.' })
  kind?: SpendKind | null;

  @Field(() => FundType, { nullable: true, description: 'Only capital, or only revenue.' })
  fundType?: FundType | null;

  @Field(() => ID, { nullable: true, description: 'Only lines that are booked to this use.' })
  allowedUseId?: string | null;
}
export const SpendEntryPage = pageType(() => SpendEntry, 'SpendEntryPage');
