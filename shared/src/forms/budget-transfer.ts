import * as z from 'zod/mini';
import { budgetAmountField, checkApproval } from '../budget-fields.ts';
import { amountField, dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';

/**
 * Money that moves from one line of the budget to another: a virement within a year, or what is carried forward into the
 * line of the next. Either a decision or the holder of a post has approved it.
 */
export const budgetTransferForm = z
  .object({
    fromLineId: idField('Choose the line that gives'),
    toLineId: idField('Choose the line that receives'),
    amountPence: amountField('The amount'),
    approvedOn: dayField('The date it was approved'),
    decisionId: optionalIdField('Choose a decision from the list'),
    postId: optionalIdField('Choose a post from the list'),
    reason: textField({ name: 'The reason', missing: 'Enter why the money is moved', max: 500, multiline: true }),
  })
  .check(checkApproval);

/** What a line of the budget, or a whole grant, is expected to have cost in the end. */
export const recordForecastForm = z
  .object({
    grantId: optionalIdField('Choose a grant'),
    budgetLineId: optionalIdField('Choose a line of the budget'),
    amountPence: budgetAmountField('The forecast'),
    madeOn: dayField('The date of the forecast'),
    note: optionalTextField({ name: 'The note', max: 500, multiline: true }),
  })
  .check(({ value, issues }) => {
    if ((value.grantId === null) !== (value.budgetLineId === null)) return;
    const message = 'A forecast is for a grant or for one line of the budget';
    issues.push({ code: 'custom', path: ['budgetLineId'], message, input: value });
  });
