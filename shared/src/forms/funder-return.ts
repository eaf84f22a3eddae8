import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalDayField, optionalTextField, textField } from '../form-fields.ts';
import { field } from '../forms.ts';

/** A new return: the period that it tells of, and on which form of the funder. */
export const openReturnForm = z
  .object({
    grantId: idField('Choose a grant'),
    templateId: idField("Choose the funder's form"),
    title: textField({ name: 'The title', missing: 'Enter what the return is called', max: 100 }),
    periodStart: dayField('The first day of the period'),
    periodEnd: dayField('The last day of the period'),
    dueOn: optionalDayField('The day it is due'),
  })
  .check(({ value, issues }) => {
    if (value.periodEnd < value.periodStart) {
      issues.push({ code: 'custom', path: ['periodEnd'], message: 'The last day of the period must be the first day or later', input: value });
    }
  });

/** What can be done with a return, in the words of the office. */
export const returnSteps = ['BEGIN', 'COMPLETE', 'BACK', 'SIGN_OFF', 'SUBMIT', 'ACCEPTED', 'QUERIED'] as const;

/** One step of a return, on a day, with what must be known of it. */
export const returnStepForm = z.object({
  returnId: idField('Choose a return'),
  version: field((entered) => {
    const value = Number(entered);
    return Number.isSafeInteger(value) && value > 0 ? { ok: true, value } : { ok: false, message: 'Open the page again' };
  }),
  step: choiceField(returnSteps, 'Choose what was done'),
  madeOn: dayField('The day'),
  note: optionalTextField({ name: 'The note', max: 500 }),
});
