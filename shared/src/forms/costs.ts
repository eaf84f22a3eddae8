import * as z from 'zod/mini';
import { amountField, choiceField, idField, optionalAmountField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { optionalHundredthsField, optionalWholeField, optionalYearField, versionField, wholeField, yesOrNoField } from '../form-numbers.ts';
import { fundingSources } from './sustainability.ts';

export const costFundings = ['EXISTING_BUDGETS', 'GRANT', 'NOT_STATED'] as const;

const estimate = {
  title: textField({ name: 'The name', missing: 'Enter what the cost is for', max: 120 }),
  amountPence: amountField('The amount'),
  isApproximate: yesOrNoField('Select whether the amount is approximate'),
  months: wholeField({ name: 'The months', min: 1, max: 120 }),
  posts: optionalWholeField({ name: 'The number of posts', min: 1, max: 10_000 }),
  role: optionalTextField({ name: 'What the posts are', max: 120 }),
  fteHundredths: optionalHundredthsField('The full-time posts'),
  fundedFrom: choiceField(costFundings, 'Select what it is paid from'),
};

interface Posts {
  posts: number | null;
  role: string | null;
  fteHundredths: number | null;
}

function postsTogether({ value, issues }: { value: Posts; issues: { push(issue: object): void } }): void {
  const refuse = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
  if (value.posts !== null && value.role === null) refuse('role', 'Enter what the posts are');
  if (value.posts === null && value.role !== null) refuse('posts', 'Enter how many posts it pays for');
  if (value.posts === null && value.fteHundredths !== null) refuse('posts', 'Enter how many posts it pays for');
  if (value.posts !== null && (value.fteHundredths ?? 0) > value.posts * 100) refuse('fteHundredths', 'There cannot be more full-time posts than posts');
}

/** A cost that is estimated, perhaps of posts. */
export const recordCostEstimateForm = z.object({
  councilId: idField('Choose a council'), ...estimate, isPublished: yesOrNoField('Select whether everybody may see it'),
}).check(postsTogether);

/** An estimate is made anew. */
export const changeCostEstimateForm = z.object({ costEstimateId: idField('Choose an estimate'), version: versionField(), ...estimate }).check(postsTogether);

/** Savings that a council must find, and what one part of them is met from. */
export const recordSavingsTargetForm = z
  .object({
    councilId: idField('Choose a council'),
    plan: textField({ name: 'The plan', missing: 'Enter the plan that asks for the savings', max: 120 }),
    financialYear: optionalYearField(),
    needsReview: yesOrNoField('Select whether a review and consultation must come first'),
    source: choiceField([...fundingSources, 'NOT_SETTLED'], 'Select what the savings are met from'),
    metFrom: textField({ name: 'The words', missing: 'Enter what they are met from, or what must happen first', max: 200 }),
    amountPence: optionalAmountField('The amount'),
    isPublished: yesOrNoField('Select whether everybody may see it'),
  })
  .check(({ value, issues }) => {
    const isSettled = value.source !== 'NOT_SETTLED' || value.amountPence !== null;
    if (!value.needsReview || !isSettled) return;
    const message = 'These savings wait for a review and consultation: leave the source not settled and the amount empty';
    issues.push({ code: 'custom', path: ['source'], message, input: value });
  });

/** Savings are settled: how much, from what, and where a review had to come first, by which decision and after which consultation. */
export const settleSavingsForm = z.object({
  savingsTargetId: idField('Choose savings from the list'),
  version: versionField(),
  source: choiceField(fundingSources, 'Select what the savings are met from'),
  amountPence: amountField('The amount'),
  reviewDecisionId: optionalIdField('Choose a decision from the list'),
  consultedOn: optionalDayField('The day the consultation ended'),
  consultation: optionalTextField({ name: 'The consultation', max: 300, multiline: true }),
});
