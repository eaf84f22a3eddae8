import * as z from 'zod/mini';
import { idField, optionalIdField, textField } from '../form-fields.ts';
import { optionalDueField, reasonField, seenMilestone } from './milestone-fields.ts';

/** A milestone may not start before this decision is in force; without one it has still to be taken. */
export const addPreconditionForm = z.object({
  ...seenMilestone,
  title: textField({ name: 'What must be decided', missing: 'Enter what must be decided', max: 200 }),
  decisionId: optionalIdField('Choose a decision from the list'),
  expected: optionalDueField(),
});

const seenPrecondition = { ...seenMilestone, preconditionId: idField('Choose what must be decided') };

/** The decision that a milestone waits for has a record now. */
export const namePreconditionDecisionForm = z.object({
  ...seenPrecondition,
  decisionId: idField('Choose the decision'),
});

/** A milestone no longer waits for a decision. */
export const removePreconditionForm = z.object({
  ...seenPrecondition,
  reason: reasonField('Enter why it need not wait for this any more'),
});
