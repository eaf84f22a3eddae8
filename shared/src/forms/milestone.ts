import * as z from 'zod/mini';
import { dayField, optionalDayField } from '../form-fields.ts';
import { dueField, reasonField, seenMilestone } from './milestone-fields.ts';

/** Work on a milestone begins: today, when no day is given. */
export const startMilestoneForm = z.object({ ...seenMilestone, beganOn: optionalDayField('The date work began') });

/** A milestone has been reached, on a day. */
export const completeMilestoneForm = z.object({ ...seenMilestone, completedOn: dayField('The date it was completed') });

/** A milestone is now expected at another time, in the words of the office: 'end of June 2026', 'by March 2027'. */
export const reforecastMilestoneForm = z.object({
  ...seenMilestone,
  due: dueField('Enter when it is now expected'),
  reason: reasonField('Enter why the date has changed'),
});
