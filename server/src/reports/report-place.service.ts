import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { BodyRow } from '../decisions/body.entity.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import { Refused } from '../platform/errors.ts';
import { ProgrammeRow } from '../programme/programme.entity.ts';
import { ReportRow } from './report.entity.ts';

/** For whom a paper is, when, and on what it follows: as it was entered. */
interface AskedPlace {
  council: string;
  /** The paper itself, which does not follow on itself; null before it is begun. */
  reportId: string | null;
  bodyId: string;
  meetingId: string | null;
  meetingDay: string | null;
  programmeId: string | null;
  previousReportId: string | null;
}

/**
 * Where a paper belongs, all of it in its own council. Where a meeting is chosen, the day is that of the meeting.
 *
 * @throws Refused BAD_INPUT beside the field that does not fit
 */
export async function placeOf(em: SqlEntityManager, asked: AskedPlace) {
  const { council, reportId, bodyId, meetingId, programmeId, previousReportId } = asked;
  const none = (field: string, words: string): never => {
    throw new Refused('BAD_INPUT', { [field]: words });
  };
  if ((await em.count(BodyRow, { id: bodyId, council })) === 0) none('bodyId', 'Choose the committee or body that the paper is for');
  const meeting = meetingId === null ? null : await em.findOne(MeetingRow, { id: meetingId, council });
  if (meetingId !== null && (meeting?.body.id !== bodyId || meeting.cancelledOn !== null)) none('meetingId', 'Choose a meeting of that committee that is to be held');
  if (meeting && meeting.day === null) none('meetingId', 'Choose a meeting whose day is known');
  if (meeting && asked.meetingDay !== null && asked.meetingDay !== meeting.day) none('meetingDay', 'The meeting that you chose is on another day. Leave this empty, or choose another meeting');
  if (programmeId !== null && (await em.count(ProgrammeRow, { id: programmeId, council })) === 0) none('programmeId', 'Choose a programme from the list');
  const hasPrevious = previousReportId !== null && previousReportId !== reportId && (await em.count(ReportRow, { id: previousReportId, council })) > 0;
  if (previousReportId !== null && !hasPrevious) none('previousReportId', 'Choose another paper from the list');
  return { body: bodyId, meeting: meetingId, meetingDay: meeting?.day ?? asked.meetingDay, programme: programmeId, previousReport: previousReportId };
}
