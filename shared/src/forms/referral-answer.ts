import * as z from 'zod/mini';
import { dayField, idField, textField } from '../form-fields.ts';
import { seenDecision } from './decision.ts';

/** Scrutiny has its answer about a decision that came before it. */
export const answerReferralForm = z.object({
  ...seenDecision,
  referralId: idField('Choose what was answered'),
  response: textField({ name: 'The answer', missing: 'Enter what was answered', max: 1000, multiline: true }),
  receivedOn: dayField('The day the answer came'),
});
