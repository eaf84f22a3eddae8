import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AgendaItemRow } from '../decisions/agenda.entity.ts';
import { canSeeMeeting } from '../decisions/decision.policy.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import { allow, see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { canKeepScrutiny } from './after-meeting.policy.ts';
import { ReportConsiderationRow } from './consideration.entity.ts';
import { ReportRow } from './report.entity.ts';
import { canSeeReport } from './report.policy.ts';

/**
 * A meeting whose record the viewer keeps, locked, so that two who add to its agenda give two places.
 *
 * @throws Refused NOT_FOUND, FORBIDDEN, BAD_INPUT when the meeting was cancelled
 */
export async function meetingToKeep(context: Context, em: SqlEntityManager, meetingId: string): Promise<MeetingRow> {
  const meeting = await em.findOne(MeetingRow, { id: meetingId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  see(meeting, meeting !== null && canSeeMeeting(context.viewer, meeting));
  allow(canKeepScrutiny(context.viewer, meeting.council.id));
  if (meeting.cancelledOn) throw new Refused('BAD_INPUT', { meetingId: 'This meeting was cancelled' });
  return meeting;
}

/** Adds an item to the end of an agenda; gives its id. The agenda is now another than whoever looks at the meeting saw. */
export async function addToAgenda(context: Context, em: SqlEntityManager, meeting: MeetingRow, item: { kind: 'REPORT' | 'OTHER'; title: string }): Promise<string> {
  const last = await em.findOne(AgendaItemRow, { meeting: meeting.id }, { orderBy: { position: 'desc' } });
  const id = newId(context.clock.now().getTime());
  await em.insert(AgendaItemRow, {
    id, council: meeting.council.id, meeting: meeting.id, position: (last?.position ?? 0) + 1, ...item, paper: null, decision: null, outcome: null,
    isDemonstration: meeting.isDemonstration || context.demo,
  });
  meeting.version += 1;
  return id;
}

/**
 * A paper of the meeting's council that the viewer may see.
 *
 * @throws Refused BAD_INPUT with the field of the paper
 */
export async function reportOf(context: Context, em: SqlEntityManager, meeting: MeetingRow, reportId: string): Promise<ReportRow> {
  const report = await em.findOne(ReportRow, { id: reportId, council: meeting.council.id });
  if (!report || !canSeeReport(context.viewer, report)) throw new Refused('BAD_INPUT', { reportId: 'Choose a paper of this council' });
  return report;
}

/** Puts a paper at the end of an agenda, under the words that are given; gives the id of its place at the meeting. */
export async function placePaper(context: Context, em: SqlEntityManager, meeting: MeetingRow, report: ReportRow, title: string): Promise<string> {
  const agendaItem = await addToAgenda(context, em, meeting, { kind: 'REPORT', title });
  const id = newId(context.clock.now().getTime());
  await em.insert(ReportConsiderationRow, {
    ...{ id, council: meeting.council.id, report: report.id, meeting: meeting.id, agendaItem, version: null, consideredOn: null, updateSchedule: null },
    isDemonstration: meeting.isDemonstration || report.isDemonstration || context.demo,
  });
  return id;
}

/** The day on which a meeting was held, as it is recorded: that of the meeting, or within the time that its paper gives. */
export function holdDayOfMeeting(meeting: MeetingRow, field: string, day: string): void {
  if (day >= meeting.heldStart && day <= meeting.heldEnd) return;
  throw new Refused('BAD_INPUT', { [field]: 'The meeting was on another day' });
}
