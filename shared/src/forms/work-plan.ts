import * as z from 'zod/mini';
import { dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField, wholeField } from '../form-numbers.ts';
import { optionalDueField } from './milestone-fields.ts';

const seenItem = { itemId: idField('Choose an item of the work plan'), version: versionField() };
const planned = {
  title: textField({ name: 'The item', missing: 'Enter what the committee means to look at', max: 200 }),
  why: optionalTextField({ name: 'The reason', max: 500, multiline: true }),
  broughtByRole: optionalTextField({ name: 'Who brings it', max: 120 }),
  due: optionalDueField(),
};

/** What a committee means to look at. */
export const addWorkPlanItemForm = z.object({ bodyId: idField('Choose a committee from the list'), ...planned });

/** Other words or another time for what a committee means to look at. */
export const changeWorkPlanItemForm = z.object({ ...seenItem, ...planned });

/** It goes on the agenda of a meeting. */
export const placeWorkPlanItemForm = z.object({
  ...seenItem,
  meetingId: idField('Choose a meeting from the list'),
  reportId: optionalIdField('Choose a paper from the list'),
});

/** The committee looked at it. */
export const considerWorkPlanItemForm = z.object({ ...seenItem, consideredOn: dayField('The day it was considered') });

/** The committee will not look at it. */
export const dropWorkPlanItemForm = z.object({
  ...seenItem,
  droppedOn: dayField('The day it was dropped'),
  reason: textField({ name: 'The reason', missing: 'Enter why it was dropped', max: 500, multiline: true }),
});

const arranged = {
  everyMonths: wholeField({ name: 'How many months lie between two updates', min: 1, max: 24 }),
  startsOn: dayField('The day from which the months are counted'),
  content: optionalTextField({ name: 'What each update is to tell', max: 1000, multiline: true }),
  resolutionId: optionalIdField('Choose a resolution from the list'),
};

/** A body is to be kept up to date on a subject from now on. */
export const arrangeUpdatesForm = z.object({
  bodyId: idField('Choose a committee from the list'),
  subject: textField({ name: 'The subject', missing: 'Enter what the updates are about', max: 200 }),
  ...arranged,
});

/** How often and with what: said for the first time, or anew. */
export const setUpdatePaceForm = z.object({ scheduleId: idField('Choose an arrangement'), version: versionField(), ...arranged });

/** No more updates are wanted. */
export const endUpdatesForm = z.object({
  scheduleId: idField('Choose an arrangement'),
  version: versionField(),
  endedOn: dayField('The last day'),
  reason: textField({ name: 'The reason', missing: 'Enter why no more updates are wanted', max: 500, multiline: true }),
});
