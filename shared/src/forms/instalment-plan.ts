import * as z from 'zod/mini';
import { amountField, choiceField, dayField, idField, optionalTextField, textField } from '../form-fields.ts';
import { optionalYearField, versionField } from '../form-numbers.ts';
import { optionalWordedDateField } from '../form-worded-dates.ts';

const note = optionalTextField({ name: 'The note', max: 500, multiline: true });
const seen = { instalmentId: idField('Choose an instalment'), version: versionField() };

/** An instalment that the funder is expected to pay. */
export const planInstalmentForm = z.object({
  grantId: idField('Choose a grant'),
  amountPence: amountField('The amount'),
  due: optionalWordedDateField('When it is due'),
  financialYear: optionalYearField(),
  note,
});

/** The council has asked for a planned instalment. */
export const claimInstalmentForm = z.object({ ...seen, claimedOn: dayField('The day it was claimed'), note });

/** The funder keeps an instalment back. */
export const withholdInstalmentForm = z.object({
  ...seen,
  withheldOn: dayField('The day the funder said so'),
  reason: textField({ name: 'The reason', missing: 'Enter why the funder keeps it back', max: 500, multiline: true }),
});

/** Why money of a receipt is taken back. */
export const takingsBack = ['REPAYMENT', 'CLAWBACK', 'CORRECTION'] as const;
export type TakingBack = (typeof takingsBack)[number];

/** Money that was received goes back, in whole or in part; or the receipt was entered by mistake. The receipt stays as it is. */
export const takeBackInstalmentForm = z.object({
  ...seen,
  as: choiceField(takingsBack, 'Select why the money is taken back'),
  amountPence: amountField('The amount'),
  takenBackOn: dayField('The day the money went back'),
  reason: textField({ name: 'The reason', missing: 'Enter why the money is taken back', max: 500, multiline: true }),
});
