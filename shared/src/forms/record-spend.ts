import * as z from 'zod/mini';
import { amountField, choiceField, dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';

/** What an entry of the ledger stands for. A mistake is put right by a reversal, never by editing. */
export const spendKinds = ['ACTUAL', 'COMMITMENT', 'ACCRUAL', 'REVERSAL'] as const;
export type SpendKind = (typeof spendKinds)[number];

/** The two types of money; capital may never pay for revenue. */
export const fundTypes = ['CAPITAL', 'REVENUE'] as const;
export type FundType = (typeof fundTypes)[number];

/**
 * One entry of a grant's ledger. The amount is above nought for every kind. A reversal names the entry that it takes
 * back; every other kind names the use that it is booked to. Whether the day is within the grant, the site selected
 * and the decision in force is for the server, which knows them.
 */
export const recordSpendForm = z
  .object({
    grantId: idField('Choose a grant'),
    kind: choiceField(spendKinds, 'Select what kind of entry this is'),
    fundType: choiceField(fundTypes, 'Select capital or revenue'),
    amountPence: amountField('The amount'),
    spentOn: dayField('The date of the spend'),
    description: textField({ name: 'The description', missing: 'Enter what the money was spent on', max: 200 }),
    evidence: optionalTextField({ name: 'The evidence', max: 200 }),
    allowedUseId: optionalIdField('Choose a use from the list'),
    budgetLineId: optionalIdField('Choose a line of the budget from the list'),
    siteId: optionalIdField('Choose a site from the list'),
    decisionId: optionalIdField('Choose a decision from the list'),
    reversesId: optionalIdField('Choose the entry that is reversed'),
  })
  .check(({ value, issues }) => {
    const refuse = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
    const isReversal = value.kind === 'REVERSAL';
    if (isReversal && value.reversesId === null) refuse('reversesId', 'Choose the entry that is reversed');
    if (!isReversal && value.reversesId !== null) refuse('reversesId', 'Only a reversal names another entry');
    if (!isReversal && value.allowedUseId === null) refuse('allowedUseId', 'Choose what the money was used for');
  });
