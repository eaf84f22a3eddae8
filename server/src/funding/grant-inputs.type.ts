import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Day, Pence } from '../platform/scalars.ts';
import { GrantChange } from './amendment.type.ts';
import { FundType } from './fund-type.type.ts';
import { SpendKind } from './spend-entry.type.ts';

/** What an instalment that moved did. */
export enum InstalmentMovement {
  RECEIVED = 'RECEIVED',
  REPAID = 'REPAID',
}
registerEnumType(InstalmentMovement, {
  name: 'InstalmentMovement',
  description: 'What an instalment that moved did.',
  valuesConfig: {
    RECEIVED: { description: 'Money came from the funder.' },
    REPAID: { description: 'Money went back to the funder.' },
  },
});

@InputType({ description: 'A line for the ledger of a grant.' })
export class RecordSpendInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => SpendKind, { description: 'What the line stands for.' })
  kind!: SpendKind;

  @Field(() => FundType, { description: 'Capital or revenue; of a reversal, as the line that it takes back.' })
  fundType!: FundType;

  @Field(() => Pence, { description: 'The amount, above nought for every kind.' })
  amountPence!: number;

  @Field(() => Day, { description: 'The day of the spend: within the grant, and not in the future.' })
  spentOn!: string;

  @Field(() => String, { description: 'What the money was spent on, at most 200 characters.' })
  description!: string;

  @Field(() => String, { nullable: true, description: 'What proves it, such as the number of an invoice.' })
  evidence?: string | null;

  @Field(() => ID, { nullable: true, description: 'The use it is booked to. A reversal takes that of its line.' })
  allowedUseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The line of the budget it is booked to: of this grant and type of money, for the financial year of the day. A reversal takes that of its line.' })
  budgetLineId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The site, when it was spent on one.' })
  siteId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The decision that allows it. A reversal takes that of its line.' })
  decisionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a reversal: the line that it takes back, in whole or in part.' })
  reversesId?: string | null;
}

@InputType({ description: 'Money of a grant that has moved.' })
export class RecordInstalmentInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => InstalmentMovement, { defaultValue: InstalmentMovement.RECEIVED, description: 'Whether it came or went back.' })
  movement!: InstalmentMovement;

  @Field(() => Pence, { description: 'The amount, above nought either way.' })
  amountPence!: number;

  @Field(() => Day, { description: 'The day the money moved, not in the future.' })
  receivedOn!: string;

  @Field(() => String, { nullable: true, description: 'The financial year it belongs to, such as 2022/23; left out for an instalment that was planned.' })
  financialYear?: string | null;

  @Field(() => ID, { nullable: true, description: 'The instalment that was planned or claimed, when this is it.' })
  instalmentId?: string | null;

  @Field(() => String, { nullable: true, description: 'What must be known to read it, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'An amendment of a grant that the funder has agreed. It changes one thing: the award or a date.' })
export class AmendGrantInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => Int, { nullable: true, description: 'The version last seen; a newer one on the server is never overwritten. Not compared when it is left out.' })
  version?: number | null;

  @Field(() => GrantChange, { description: 'What is changed.' })
  change!: GrantChange;

  @Field(() => Pence, { nullable: true, description: 'The new award, when that is changed.' })
  newAmountPence?: number | null;

  @Field(() => Day, { nullable: true, description: 'The new day, when a date is changed.' })
  newDay?: string | null;

  @Field(() => Day, { description: 'The day on which the funder agreed, not in the future.' })
  agreedOn!: string;

  @Field(() => ID, { nullable: true, description: "The council's decision to accept it, when there is one." })
  decisionId?: string | null;

  @Field(() => String, { description: 'Why it was changed, at most 500 characters.' })
  reason!: string;
}
