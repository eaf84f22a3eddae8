import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { changeReportHeaderForm } from '@throughline/shared/forms/report-header';
import type { DataOf } from '@throughline/shared/forms';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeDraft, headerToChange } from './draft-change.service.ts';
import { placeOf } from './report-place.service.ts';
import { wardsOn } from './report-writing.queries.ts';
import { ReportWardRow, type ReportRow } from './report.entity.ts';

type Header = DataOf<typeof changeReportHeaderForm>;

/**
 * Changes what stands at the head of a draft. Wards that are listed are wards on the day of the meeting, or today while
 * there is none. A correction keeps the title, the committee, the day and the readers of what was published: lists and
 * agendas show these.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report, report_ward, audit_entry.
 *
 * @returns the id of the report
 */
export function changeReportHeader(context: Context, input: object): Promise<string> {
  return changeDraft(context, { action: 'changeReportHeader', subjectType: 'report' }, changeReportHeaderForm, input, async (em, report, header) => {
    const { reportId, version, wardIds, bodyId, meetingId, meetingDay, programmeId, previousReportId, ...said } = header;
    headerToChange(report, version);
    const place = await placeOf(em, { council: report.council.id, reportId, bodyId, meetingId, meetingDay, programmeId, previousReportId });
    if (report.status === 'PUBLISHED') holdPublished(report, header, place.meetingDay);
    await listWards(em, report, wardIds, place.meetingDay ?? londonDay(context.clock.now()));
    em.assign(report, { ...said, ...place });
    return null;
  });
}

/** What lists and agendas show of a published paper. */
function holdPublished(report: ReportRow, header: Header, meetingDay: string | null): void {
  const kept = { title: report.title, bodyId: report.body.id, meetingId: report.meeting?.id ?? null, classification: report.classification };
  for (const [field, value] of Object.entries(kept)) {
    if (header[field as keyof typeof kept] !== value) throw new Refused('BAD_INPUT', { [field]: 'This stays as it was published. Begin another paper to change it' });
  }
  if (meetingDay !== report.meetingDay) throw new Refused('BAD_INPUT', { meetingDay: 'This stays as it was published. Begin another paper to change it' });
}

async function listWards(em: SqlEntityManager, report: ReportRow, ids: readonly string[], day: string): Promise<void> {
  const wards = await wardsOn(em, report.council.id, ids, day);
  if (wards.length !== ids.length) throw new Refused('BAD_INPUT', { wardIds: 'Choose wards that there are on the day of the meeting' });
  await em.nativeDelete(ReportWardRow, { report: report.id });
  if (wards.length > 0) await em.insertMany(ReportWardRow, wards.map((area) => ({ id: newId(), council: report.council.id, report: report.id, area })));
}
