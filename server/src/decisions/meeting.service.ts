import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AGENDA_CLEAR_DAYS } from '@throughline/shared/decision-life';
import {
  addAgendaItemForm,
  cancelMeetingForm,
  minuteItemForm,
  publishAgendaForm,
  publishMinutesForm,
  recordAttendanceForm,
  removeAgendaItemForm,
  scheduleMeetingForm,
} from '@throughline/shared/forms/meetings';
import { validateForm, type DataOf, type Form } from '@throughline/shared/forms';
import { canCountWorkingDays, clearWorkingDaysBetween } from '@throughline/shared/working-days';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { AgendaItemRow, MeetingAttendanceRow } from './agenda.entity.ts';
import { BodyRow, BodySeatRow } from './body.entity.ts';
import { DecisionRow } from './decision.entity.ts';
import { canManageDecisions, canSeeMeeting } from './decision.policy.ts';
import { MeetingRow } from './meeting.entity.ts';

/**
 * Schedules a meeting of a body. Only those who prepare meetings see it until its agenda is published for everyone.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE.
 * Writes: meeting, audit_entry.
 */
export async function scheduleMeeting(context: Context, input: object): Promise<string> {
  const form = validateForm(scheduleMeetingForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const { bodyId, day, startsAt, venue } = form.data;
  return command(context, async (em) => {
    const body = await em.findOne(BodyRow, { id: bodyId });
    see(body, body !== null);
    allow(canManageDecisions(context.viewer, body.council.id));
    const id = newId(context.clock.now().getTime());
    const held = { start: day, end: day, precision: 'DAY', approximate: false, raw: null };
    await em.insert(MeetingRow, {
      id, council: body.council.id, body: bodyId, day, ...fuzzyDateValues('held', held), startsAt, venue, agendaPublishedOn: null, agendaLateReason: null,
      minutesPublishedOn: null, minutes: null, cancelledOn: null, cancelledReason: null, version: 1, isPublished: false, isDemonstration: context.demo,
    });
    return { result: id, audit: { councilId: body.council.id, action: 'scheduleMeeting', subjectType: 'meeting', subjectId: id } };
  });
}

/**
 * Adds an item to the end of an agenda. A decision that is to be taken there waits for the meeting from now on.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: agenda_item, decision (the meeting it waits for), meeting (version), audit_entry.
 */
export function addAgendaItem(context: Context, input: object): Promise<string> {
  return changeOf(context, 'addAgendaItem', addAgendaItemForm, input, async (em, meeting, { kind, title, paper, decisionId }) => {
    const last = await em.findOne(AgendaItemRow, { meeting: meeting.id }, { orderBy: { position: 'desc' } });
    if (decisionId !== null) {
      const decision = await em.findOne(DecisionRow, { id: decisionId, council: meeting.council.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!decision || decision.madeOn) throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision that was not taken yet' });
      em.assign(decision, { dueMeeting: meeting.id, dueOn: meeting.day, version: decision.version + 1 });
    }
    await em.insert(AgendaItemRow, {
      id: newId(), council: meeting.council.id, meeting: meeting.id, position: (last?.position ?? 0) + 1, kind, title, paper, decision: decisionId, outcome: null,
      isDemonstration: context.demo,
    });
  });
}

/**
 * Takes an item from an agenda that is not published yet. A decision that waited for the meeting waits for it no more.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: agenda_item, decision (the meeting it waits for), meeting (version), audit_entry.
 */
export function removeAgendaItem(context: Context, input: object): Promise<string> {
  return changeOf(context, 'removeAgendaItem', removeAgendaItemForm, input, async (em, meeting, { itemId }) => {
    if (meeting.agendaPublishedOn) throw new Refused('BAD_INPUT', { itemId: 'The agenda is published. Its items stay' });
    const item = await em.findOne(AgendaItemRow, { id: itemId, meeting: meeting.id });
    if (!item) throw new Refused('BAD_INPUT', { itemId: 'Choose an item of this meeting' });
    const decision = item.decision && (await em.findOneOrFail(DecisionRow, item.decision.id, { lockMode: LockMode.PESSIMISTIC_WRITE }));
    if (decision?.dueMeeting?.id === meeting.id) em.assign(decision, { dueMeeting: null, dueOn: null, version: decision.version + 1 });
    await em.nativeDelete(AgendaItemRow, { id: itemId });
  });
}

/**
 * Publishes an agenda. One for everyone comes five clear working days before the meeting, or says why it could not.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, AGENDA_TOO_LATE.
 * Writes: meeting, audit_entry.
 */
export function publishAgenda(context: Context, input: object): Promise<string> {
  return changeOf(context, 'publishAgenda', publishAgendaForm, input, async (em, meeting, { publishedOn, isPublic, lateReason }) => {
    holdNotInFuture(context, 'publishedOn', publishedOn);
    if (publishedOn > meeting.heldEnd) throw new Refused('BAD_INPUT', { publishedOn: 'An agenda is published before its meeting' });
    if ((await em.count(AgendaItemRow, { meeting: meeting.id })) === 0) throw new Refused('BAD_INPUT', { form: 'Add an item to the agenda first' });
    if (!canCountWorkingDays(publishedOn) || !canCountWorkingDays(meeting.heldStart)) throw new Refused('BAD_INPUT', { publishedOn: 'The bank holidays of that year are not held, so the days cannot be counted' });
    const isLate = isPublic && clearWorkingDaysBetween(publishedOn, meeting.heldStart) < AGENDA_CLEAR_DAYS;
    if (isLate && lateReason === null) throw new Refused('AGENDA_TOO_LATE', { lateReason: 'Enter why it is less than five clear working days before the meeting' });
    em.assign(meeting, { agendaPublishedOn: publishedOn, agendaLateReason: isLate ? lateReason : null, isPublished: isPublic });
  });
}

/**
 * Records how many of a kind of seat came to a meeting; a second entry for the seat stands in place of the first.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: meeting_attendance, meeting (version), audit_entry.
 */
export function recordAttendance(context: Context, input: object): Promise<string> {
  return changeOf(context, 'recordAttendance', recordAttendanceForm, input, async (em, meeting, { seatId, present, apologies }) => {
    holdNotInFuture(context, 'form', meeting.heldStart);
    if ((await em.count(BodySeatRow, { id: seatId, body: meeting.body.id })) === 0) throw new Refused('BAD_INPUT', { seatId: 'Choose a seat of this body' });
    const known = await em.findOne(MeetingAttendanceRow, { meeting: meeting.id, seat: seatId });
    if (known) em.assign(known, { present, apologies });
    else await em.insert(MeetingAttendanceRow, { id: newId(), council: meeting.council.id, meeting: meeting.id, seat: seatId, present, apologies, isDemonstration: context.demo });
  });
}

/**
 * Writes what the minutes say of one item, until the minutes are published.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: agenda_item, meeting (version), audit_entry.
 */
export function minuteAgendaItem(context: Context, input: object): Promise<string> {
  return changeOf(context, 'minuteAgendaItem', minuteItemForm, input, async (em, meeting, { itemId, outcome }) => {
    holdOpen(meeting);
    const item = await em.findOne(AgendaItemRow, { id: itemId, meeting: meeting.id });
    if (!item) throw new Refused('BAD_INPUT', { itemId: 'Choose an item of this meeting' });
    item.outcome = outcome;
  });
}

/**
 * Publishes the minutes of a meeting; they do not change afterwards.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: meeting, audit_entry.
 */
export function publishMinutes(context: Context, input: object): Promise<string> {
  return changeOf(context, 'publishMinutes', publishMinutesForm, input, async (_em, meeting, { publishedOn, minutes }) => {
    holdOpen(meeting);
    holdNotInFuture(context, 'publishedOn', publishedOn);
    if (publishedOn < meeting.heldStart) throw new Refused('BAD_INPUT', { publishedOn: 'Minutes are published after the meeting' });
    meeting.minutes = minutes;
    meeting.minutesPublishedOn = publishedOn;
  });
}

/**
 * Cancels a meeting that has not taken place.
 *
 * Who: canManageDecisions.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: meeting, audit_entry.
 */
export function cancelMeeting(context: Context, input: object): Promise<string> {
  return changeOf(context, 'cancelMeeting', cancelMeetingForm, input, async (_em, meeting, { cancelledOn, reason }) => {
    holdOpen(meeting);
    holdNotInFuture(context, 'cancelledOn', cancelledOn);
    if (cancelledOn > meeting.heldEnd) throw new Refused('BAD_INPUT', { cancelledOn: 'It cannot be cancelled after it was to take place' });
    meeting.cancelledOn = cancelledOn;
    meeting.cancelledReason = reason;
  });
}

function holdOpen({ minutesPublishedOn, cancelledOn }: MeetingRow): void {
  if (minutesPublishedOn) throw new Refused('BAD_INPUT', { form: 'The minutes are published and do not change' });
  if (cancelledOn) throw new Refused('BAD_INPUT', { form: 'This meeting was cancelled' });
}

/** What every change of a meeting has in common: the form, the lock, the two halves of access, the version. */
function changeOf<F extends Form<{ meetingId: string; version: number }>>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, meeting: MeetingRow, data: DataOf<F>) => Promise<void>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { meetingId, version } = data as { meetingId: string; version: number };
  return command(context, async (em) => {
    const meeting = await em.findOne(MeetingRow, { id: meetingId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    see(meeting, meeting !== null && canSeeMeeting(context.viewer, meeting));
    allow(canManageDecisions(context.viewer, meeting.council.id));
    if (meeting.version !== version) throw new Refused('VERSION_CONFLICT');
    await change(em, meeting, data);
    meeting.version += 1;
    return { result: meetingId, audit: { councilId: meeting.council.id, action, subjectType: 'meeting', subjectId: meetingId } };
  });
}
