import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField, wholeField, yesOrNoField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';

export const agendaKinds = ['DECISION', 'REPORT', 'UPDATE', 'MINUTES', 'OTHER'] as const;

const seenMeeting = { meetingId: idField('Choose a meeting'), version: versionField() };

/** A meeting of a body on a day. */
export const scheduleMeetingForm = z.object({
  bodyId: idField('Choose a body from the list'),
  day: dayField('The day of the meeting'),
  startsAt: field(readTime),
  venue: optionalTextField({ name: 'The place', max: 200 }),
});

/** '18:30' or '6.30pm'; null when nothing is entered. */
function readTime(entered: unknown): FieldReading<string | null> {
  const text = typeof entered === 'string' ? entered.trim().toLowerCase() : '';
  if (text === '') return { ok: true, value: null };
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/.exec(text) ?? [];
  const hour = Number(hours) % (half === undefined ? 24 : 12) + (half === 'pm' ? 12 : 0);
  const isTime = hours !== undefined && Number(hours) <= (half === undefined ? 23 : 12) && Number(minutes) < 60 && (half !== undefined || minutes !== '00' || text.includes(':') || text.includes('.'));
  return isTime ? { ok: true, value: `${String(hour).padStart(2, '0')}:${minutes}` } : { ok: false, message: 'The time must be like 18:30 or 6:30pm' };
}

/** One thing that a meeting deals with, at the end of its agenda. */
export const addAgendaItemForm = z
  .object({
    ...seenMeeting,
    kind: choiceField(agendaKinds, 'Select what kind of item it is'),
    title: textField({ name: 'The title', missing: 'Enter what the item is', max: 200 }),
    paper: optionalTextField({ name: 'The paper', max: 300 }),
    decisionId: optionalIdField('Choose a decision from the list'),
  })
  .check(({ value, issues }) => {
    if (value.decisionId === null || value.kind === 'DECISION') return;
    issues.push({ code: 'custom', path: ['decisionId'], message: 'Only an item for decision names a decision', input: value });
  });

/** An item is taken from an agenda that is not published yet. */
export const removeAgendaItemForm = z.object({ ...seenMeeting, itemId: idField('Choose an item') });

/** The agenda is published: to everyone, or to the members of a board that meets without the public. */
export const publishAgendaForm = z.object({
  ...seenMeeting,
  publishedOn: dayField('The day of the agenda'),
  isPublic: yesOrNoField('Select whether the meeting is open to the public'),
  lateReason: optionalTextField({ name: 'The reason', max: 500, multiline: true }),
});

/** How many of a kind of seat came to a meeting; never who. */
export const recordAttendanceForm = z.object({
  ...seenMeeting,
  seatId: idField('Choose a seat from the list'),
  present: wholeField({ name: 'How many were present', min: 0, max: 500 }),
  apologies: wholeField({ name: 'How many sent apologies', min: 0, max: 500 }),
});

/** What the minutes say of one item. */
export const minuteItemForm = z.object({
  ...seenMeeting,
  itemId: idField('Choose an item'),
  outcome: textField({ name: 'The minute', missing: 'Enter what was agreed or noted', max: 1000, multiline: true }),
});

/** The minutes are published; they do not change afterwards. */
export const publishMinutesForm = z.object({
  ...seenMeeting,
  publishedOn: dayField('The day of the minutes'),
  minutes: textField({ name: 'The minutes', missing: 'Enter the minutes, in a few sentences', max: 4000, multiline: true }),
});

/** A meeting does not take place. */
export const cancelMeetingForm = z.object({
  ...seenMeeting,
  cancelledOn: dayField('The day it was cancelled'),
  reason: textField({ name: 'The reason', missing: 'Enter why', max: 500, multiline: true }),
});
