import * as z from 'zod/mini';
import { dayField, idField, optionalIdField, optionalTextField } from '../form-fields.ts';
import { dueField, milestoneWords, reasonField, seenMilestone } from './milestone-fields.ts';

const planned = {
  ...milestoneWords,
  ownerRole: optionalTextField({ name: 'The role', max: 100 }),
  workstreamId: optionalIdField('Choose a workstream from the list'),
};

/** A milestone is written into the plan of a programme. */
export const recordMilestoneForm = z.object({
  programmeId: idField('Choose a programme'),
  ...planned,
  due: dueField('Enter when it is promised for'),
});

/** What a milestone is called, who answers for it, and which workstream it belongs to. */
export const reviseMilestoneForm = z.object({ ...seenMilestone, ...planned });

/** A milestone is promised anew. What was promised before stays. */
export const rebaselineMilestoneForm = z.object({
  ...seenMilestone,
  due: dueField('Enter when it is promised for now'),
  reason: reasonField('Enter why it is promised anew'),
  decisionId: optionalIdField('Choose a decision from the list'),
});

/** A milestone was not reached and is no longer aimed at. */
export const missMilestoneForm = z.object({
  ...seenMilestone,
  missedOn: dayField('The date it was given up'),
  reason: reasonField('Enter why it was not reached'),
});

/** A milestone is no longer wanted. */
export const cancelMilestoneForm = z.object({ ...seenMilestone, reason: reasonField('Enter why it is no longer wanted') });
