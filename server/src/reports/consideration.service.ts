import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { citePromiseForm, placeReportForm, recordConsiderationForm, resolveRecommendationForm } from '@throughline/shared/forms/consideration';
import { AgendaItemRow } from '../decisions/agenda.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import { GrantCommitmentRow } from '../funding/grant-condition.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { ProgrammeCommitmentRow } from '../programme/commitment.entity.ts';
import { canKeepScrutiny, canSeeConsideration } from './after-meeting.policy.ts';
import { holdDayOfMeeting, meetingToKeep, placePaper, reportOf } from './agenda-place.service.ts';
import { RecommendationResolutionRow, ReportConsiderationRow } from './consideration.entity.ts';
import { PromiseCitationRow } from './promise-citation.entity.ts';
import { ReportVersionRow } from './report-version.entity.ts';
import { ReportRow } from './report.entity.ts';
import { canSeeReport } from './report.policy.ts';
import { UpdateScheduleRow } from './update-schedule.entity.ts';
import { WorkPlanItemRow } from './work-plan.entity.ts';

/**
 * Puts a paper on the agenda of a meeting. The agenda shows the words that are given, so that the title of a paper that is
 * not public yet does not get out.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, PAPER_ALREADY_ON_AGENDA.
 * Writes: agenda_item, report_consideration, meeting (version), audit_entry.
 *
 * @returns the id of the paper's place at the meeting
 */
export function placeReportOnAgenda(context: Context, input: object): Promise<string> {
  const { reportId, meetingId, title } = checkedInput(placeReportForm, input);
  return command(context, async (em) => {
    const meeting = await meetingToKeep(context, em, meetingId);
    if (meeting.minutesPublishedOn) throw new Refused('BAD_INPUT', { meetingId: 'The minutes of this meeting are published' });
    const report = await reportOf(context, em, meeting, reportId);
    const id = await placePaper(context, em, meeting, report, title);
    return { result: id, audit: { councilId: meeting.council.id, action: 'placeReportOnAgenda', subjectType: 'reportConsideration', subjectId: id } };
  });
}

/**
 * Records that a meeting considered a paper, in which version, and what its minutes say of it. A paper that was not on the
 * agenda is put there. What the work plan of the committee held for that item is considered too.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, PAPER_ALREADY_CONSIDERED.
 * Writes: report_consideration, agenda_item, meeting (version), work_plan_item, audit_entry.
 *
 * @returns the id of the paper's place at the meeting
 */
export function recordConsideration(context: Context, input: object): Promise<string> {
  const { reportId, meetingId, versionNumber, consideredOn, minute, updateScheduleId } = checkedInput(recordConsiderationForm, input);
  return command(context, async (em) => {
    const meeting = await meetingToKeep(context, em, meetingId);
    const report = await reportOf(context, em, meeting, reportId);
    const version = await versionOf(em, report, versionNumber);
    holdNotInFuture(context, 'consideredOn', consideredOn);
    holdDayOfMeeting(meeting, 'consideredOn', consideredOn);
    await holdSchedule(em, meeting, updateScheduleId);
    const placed = await em.findOne(ReportConsiderationRow, { meeting: meetingId, report: reportId });
    if (placed?.consideredOn) throw new Refused('PAPER_ALREADY_CONSIDERED');
    const title = report.classification === 'PUBLIC' ? report.title : 'A paper that is not public';
    const id = placed?.id ?? (await placePaper(context, em, meeting, report, title));
    const here = placed ?? (await em.findOneOrFail(ReportConsiderationRow, { id }));
    em.assign(here, { version: version.id, consideredOn, updateSchedule: updateScheduleId });
    if (minute !== null) {
      if (meeting.minutesPublishedOn) throw new Refused('BAD_INPUT', { minute: 'The minutes are published and do not change' });
      await em.nativeUpdate(AgendaItemRow, { id: here.agendaItem.id }, { outcome: minute });
    }
    const planned = await em.findOne(WorkPlanItemRow, { agendaItem: here.agendaItem.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (planned && !planned.consideredOn && !planned.droppedOn) em.assign(planned, { consideredOn, version: planned.version + 1 });
    return { result: id, audit: { councilId: meeting.council.id, action: 'recordConsideration', subjectType: 'reportConsideration', subjectId: id } };
  });
}

/**
 * Records what a meeting resolved on one recommendation of a paper that it considered. That is said once, and stays.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, PAPER_NOT_CONSIDERED, RECOMMENDATION_ALREADY_RESOLVED.
 * Writes: recommendation_resolution, audit_entry.
 *
 * @returns the id of the paper's place at the meeting
 */
export function resolveRecommendation(context: Context, input: object): Promise<string> {
  const { considerationId, ...resolved } = checkedInput(resolveRecommendationForm, input);
  return command(context, async (em) => {
    const here = await em.findOne(ReportConsiderationRow, { id: considerationId }, { populate: ['report', 'meeting', 'version'] });
    see(here, here !== null && canSeeConsideration(context.viewer, here));
    allow(canKeepScrutiny(context.viewer, here.council.id));
    const { version } = here;
    if (!version || !here.consideredOn) throw new Refused('PAPER_NOT_CONSIDERED');
    const asked = (version.contentJson as { recommendations: { position: number }[] }).recommendations;
    if (!asked.some(({ position }) => position === resolved.position)) throw new Refused('BAD_INPUT', { position: 'The paper has no such recommendation' });
    await holdWhereTo(em, here, resolved);
    const recordedAt = context.clock.now();
    await em.insert(RecommendationResolutionRow, {
      ...{ id: newId(recordedAt.getTime()), council: here.council.id, consideration: here.id, recordedAt, isDemonstration: here.isDemonstration || context.demo },
      ...{ position: resolved.position, outcome: resolved.outcome, wording: resolved.wording, note: resolved.note },
      ...{ deferredToMeeting: resolved.deferredToMeetingId, referredToBody: resolved.referredToBodyId },
    });
    return { result: here.id, audit: { councilId: here.council.id, action: 'resolveRecommendation', subjectType: 'reportConsideration', subjectId: here.id } };
  });
}

/**
 * Says in which section of a published paper a promise stands, so that scrutiny finds it there.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, DUPLICATE_REFERENCE.
 * Writes: promise_citation, audit_entry.
 *
 * @returns the id of the report
 */
export function citePromise(context: Context, input: object): Promise<string> {
  const { reportId, versionNumber, section, commitmentId, grantCommitmentId } = checkedInput(citePromiseForm, input);
  return command(context, async (em) => {
    const report = await em.findOne(ReportRow, { id: reportId });
    see(report, report !== null && canSeeReport(context.viewer, report));
    allow(canKeepScrutiny(context.viewer, report.council.id));
    const version = await versionOf(em, report, versionNumber);
    const printed = (version.contentJson as { sections: { position: number }[] }).sections;
    if (section !== null && !printed.some(({ position }) => position === section)) throw new Refused('BAD_INPUT', { section: 'The paper has no such section' });
    const council = report.council.id;
    const promise = commitmentId
      ? await em.findOne(ProgrammeCommitmentRow, { id: commitmentId, council })
      : await em.findOne(GrantCommitmentRow, { id: grantCommitmentId!, council });
    if (!promise) throw new Refused('BAD_INPUT', { commitmentId: 'Choose a promise from the list' });
    await em.insert(PromiseCitationRow, { id: newId(), council, version: version.id, section, commitment: commitmentId, grantCommitment: grantCommitmentId });
    return { result: reportId, audit: { councilId: council, action: 'citePromise', subjectType: 'report', subjectId: reportId } };
  });
}

async function versionOf(em: SqlEntityManager, report: ReportRow, number: number): Promise<ReportVersionRow> {
  const version = await em.findOne(ReportVersionRow, { report: report.id, number });
  if (!version) throw new Refused('BAD_INPUT', { versionNumber: 'There is no published version with this number' });
  return version;
}

async function holdSchedule(em: SqlEntityManager, meeting: MeetingRow, scheduleId: string | null): Promise<void> {
  if (scheduleId === null) return;
  const schedule = await em.findOne(UpdateScheduleRow, { id: scheduleId, body: meeting.body.id });
  if (!schedule) throw new Refused('BAD_INPUT', { updateScheduleId: 'Choose an arrangement of this committee' });
  if (schedule.endedOn) throw new Refused('BAD_INPUT', { updateScheduleId: 'This arrangement has ended' });
}

interface WhereTo {
  deferredToMeetingId: string | null;
  referredToBodyId: string | null;
}

/** What is put off goes to a later meeting of the council; what is referred, to one of its bodies. */
async function holdWhereTo(em: SqlEntityManager, here: ReportConsiderationRow, { deferredToMeetingId, referredToBodyId }: WhereTo): Promise<void> {
  const council = here.council.id;
  if (deferredToMeetingId !== null) {
    const meeting = await em.findOne(MeetingRow, { id: deferredToMeetingId, council });
    if (!meeting || meeting.cancelledOn || meeting.heldEnd <= here.consideredOn!) throw new Refused('BAD_INPUT', { deferredToMeetingId: 'Choose a later meeting' });
  }
  if (referredToBodyId !== null && !(await em.findOne(BodyRow, { id: referredToBodyId, council })))
    throw new Refused('BAD_INPUT', { referredToBodyId: 'Choose a body of this council' });
}
