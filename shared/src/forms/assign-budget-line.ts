import * as z from 'zod/mini';
import { idField, optionalIdField } from '../form-fields.ts';

/** Which workstream a line of the budget is for; none when it is left out. */
export const assignBudgetLineForm = z.object({
  budgetLineId: idField('Choose a line of the budget'),
  workstreamId: optionalIdField('Choose a workstream from the list'),
});
