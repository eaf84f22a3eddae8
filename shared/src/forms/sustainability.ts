import * as z from 'zod/mini';
import { amountField, choiceField, dayField, idField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField, yesOrNoField } from '../form-numbers.ts';

/** Where money comes from. */
export const fundingSources = ['EXISTING_BUDGET', 'GENERAL_FUND', 'PUBLIC_HEALTH_GRANT', 'DSG', 'PARTNER', 'INCOME', 'GRANT'] as const;

export const sustainabilityOutcomes = ['SUSTAINED', 'PARTLY', 'NOT_SUSTAINED', 'NOT_YET_KNOWN'] as const;

const checkedBy = { name: 'Who checked', max: 120 };
const checkWords = { name: 'The finding', max: 500, multiline: true };
const days = { startsOn: dayField('The first day'), endsOn: optionalDayField('The last day') };
const costWords = {
  title: textField({ name: 'The name', missing: 'Enter what the cost is for', max: 120 }),
  proposal: textField({ name: 'The proposal', missing: 'Enter the proposal or the stage that it belongs to', max: 200 }),
  yearlyPence: amountField('The cost of a year'),
  isApproximate: yesOrNoField('Select whether the amount is approximate'),
};

/**
 * A cost that goes on. The check says who looked at how it goes on without the grant, and what they found; the server asks
 * for it when the cost outlasts the grant.
 */
export const recordRecurringCostForm = z.object({
  grantId: idField('Choose a grant'),
  ...costWords,
  ...days,
  isPublished: yesOrNoField('Select whether everybody may see it'),
  outcome: choiceField([...sustainabilityOutcomes, 'NOT_CHECKED'], 'Select whether it can go on without the grant'),
  checkWords: optionalTextField(checkWords),
  checkedOn: optionalDayField('The day of the check'),
  checkedBy: optionalTextField(checkedBy),
}).check(inOrder).check(({ value, issues }) => {
  const refuse = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
  if (value.outcome === 'NOT_CHECKED') return;
  if (value.checkWords === null) refuse('checkWords', 'Enter what was found');
  if (value.checkedOn === null) refuse('checkedOn', 'Enter the day of the check');
  if (value.checkedBy === null) refuse('checkedBy', 'Enter who checked, such as a post');
});

/** A recurring cost is corrected. */
export const changeRecurringCostForm = z.object({ recurringCostId: idField('Choose a cost'), version: versionField(), ...costWords, ...days }).check(inOrder);

/** Somebody has promised to pay for a recurring cost. */
export const recordFundingPromiseForm = z.object({
  recurringCostId: idField('Choose a cost'),
  source: choiceField(fundingSources, 'Select where the money would come from'),
  promisedBy: textField({ name: 'Who promises', missing: 'Enter who promises to pay', max: 120 }),
  yearlyPence: amountField('The amount of a year'),
  ...days,
}).check(inOrder);

/** A promise is confirmed by somebody who may give it. */
export const confirmFundingPromiseForm = z.object({
  promiseId: idField('Choose a promise'),
  version: versionField(),
  confirmedOn: dayField('The day it was confirmed'),
  confirmedBy: textField({ name: 'Who confirmed', missing: 'Enter who confirmed it, such as a post', max: 120 }),
  evidence: textField({ name: 'What shows it', missing: 'Enter what shows it, such as a minute or a letter', max: 200 }),
});

/** A check of a cost, of a proposal or of a stage. */
export const recordSustainabilityCheckForm = z.object({
  grantId: idField('Choose a grant'),
  recurringCostId: optionalIdField('Choose a cost from the list'),
  about: textField({ name: 'What was checked', missing: 'Enter the proposal or the stage that was checked', max: 200 }),
  outcome: choiceField(sustainabilityOutcomes, 'Select what was found'),
  words: textField({ ...checkWords, missing: 'Enter what was found' }),
  checkedOn: dayField('The day of the check'),
  checkedBy: textField({ ...checkedBy, missing: 'Enter who checked, such as a post' }),
  decisionId: optionalIdField('Choose a decision from the list'),
  isPublished: yesOrNoField('Select whether everybody may see it'),
});

interface Dated {
  startsOn: string;
  endsOn: string | null;
}

function inOrder({ value, issues }: { value: Dated; issues: { push(issue: object): void } }): void {
  if (value.endsOn === null || value.startsOn <= value.endsOn) return;
  issues.push({ code: 'custom', path: ['endsOn'], message: 'The last day must not be before the first', input: value });
}
