import * as z from 'zod/mini';
import { amountField, dayField, idField, optionalTextField } from '../form-fields.ts';

/** An instalment of a grant that has been received. Whether it passes the award is for the server, which knows it. */
export const recordInstalmentForm = z.object({
  grantId: idField('Choose a grant'),
  amountPence: amountField('The amount'),
  receivedOn: dayField('The date it was received'),
  note: optionalTextField({ name: 'The note', max: 500, multiline: true }),
});
