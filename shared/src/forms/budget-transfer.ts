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

const forecast = {
  amountPence: budgetAmountField('The forecast'),
  madeOn: dayField('The date of the forecast'),
  note: optionalTextField({ name: 'The note', max: 500, multiline: true }),
};

/** What a whole grant is expected to have cost in the end. */
export const recordForecastForm = z.object({ grantId: idField('Choose a grant'), ...forecast });

/** What a line of the budget is expected to have cost when its year is over. */
export const recordLineForecastForm = z.object({ budgetLineId: idField('Choose a line of the budget'), ...forecast });
