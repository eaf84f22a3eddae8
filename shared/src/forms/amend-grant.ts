import * as z from 'zod/mini';
import {
  choiceField,
  dayField,
  idField,
  optionalAmountField,
  optionalDayField,
  optionalIdField,
  textField,
} from '../form-fields.ts';
import { optionalVersionField } from '../form-numbers.ts';

/** What an amendment can change. One amendment changes one thing, so that its history can be read. */
export const grantChanges = ['AWARDED', 'STARTS_ON', 'ENDS_ON'] as const;
export type GrantChange = (typeof grantChanges)[number];

/**
 * An amendment that the funder has agreed: the new award in `newAmountPence`, or the new day in `newDay`; the other is
 * null in its data.
 */
export const amendGrantForm = z
  .object({
    grantId: idField('Choose a grant'),
    version: optionalVersionField(),
    change: choiceField(grantChanges, 'Select what was changed'),
    newAmountPence: optionalAmountField('The new amount'),
    newDay: optionalDayField('The new date'),
    agreedOn: dayField('The date it was agreed'),
    decisionId: optionalIdField('Choose a decision from the list'),
    reason: textField({ name: 'The reason', missing: 'Enter why the grant was changed', max: 500, multiline: true }),
  })
  .check(({ value, issues }) => {
    const changesAmount = value.change === 'AWARDED';
    const refuse = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
    if (changesAmount && value.newAmountPence === null) refuse('newAmountPence', 'Enter the new amount');
    if (changesAmount && value.newDay !== null) refuse('newDay', 'Leave the new date empty when the amount is changed');
    if (!changesAmount && value.newDay === null) refuse('newDay', 'Enter the new date');
    if (!changesAmount && value.newAmountPence !== null) {
      refuse('newAmountPence', 'Leave the new amount empty when a date is changed');
    }
  });
