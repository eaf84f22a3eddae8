import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import {
  changeResponseDueForm,
  recordProgressForm,
  recordScrutinyRecommendationForm,
  recordScrutinyResponseForm,
} from '@throughline/shared/forms/scrutiny-recommendations';
import { BodyRow } from '../decisions/body.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { canSeeDecision, canSeeMeeting } from '../decisions/decision.policy.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { holdDayOfMeeting, meetingToKeep } from './agenda-place.service.ts';
import { ReportVersionRow } from './report-version.entity.ts';
import { ReportRow } from './report.entity.ts';
import { canSeeReport } from './report.policy.ts';
import { ScrutinyRecommendationRow, ScrutinyRecommendationStepRow } from './scrutiny-recommendation.entity.ts';
import { changeScrutinyRow } from './scrutiny-rows.service.ts';

const idOf = ({ recommendationId }: { recommendationId: string }) => recommendationId;
const named = (context: Context, action: string) => ({
  action,
  subjectType: 'scrutinyRecommendation',
  entity: ScrutinyRecommendationRow,
  isSeen: async (em: SqlEntityManager, row: ScrutinyRecommendationRow) => canSeeMeeting(context.viewer, await em.findOneOrFail(MeetingRow, { id: row.meeting.id })),
});

/**
 * Records what scrutiny recommended at a meeting, to whom, and by when it wants an answer: without that day nothing is kept.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: scrutiny_recommendation, scrutiny_recommendation_step, audit_entry.
 */
export function recordScrutinyRecommendation(context: Context, input: object): Promise<string> {
  const data = checkedInput(recordScrutinyRecommendationForm, input);
  return command(context, async (em) => {
    const meeting = await meetingToKeep(context, em, data.meetingId);
    holdNotInFuture(context, 'madeOn', data.madeOn);
    holdDayOfMeeting(meeting, 'madeOn', data.madeOn);
    const council = meeting.council.id;
    if (data.toBodyId !== null && !(await em.findOne(BodyRow, { id: data.toBodyId, council })))
      throw new Refused('BAD_INPUT', { toBodyId: 'Choose a body of this council' });
    const aboutVersion = await newestVersionOf(context, em, council, data.aboutReportId);
    await holdDecision(context, em, council, data.aboutDecisionId);
    const id = newId(context.clock.now().getTime());
    const isDemonstration = meeting.isDemonstration || context.demo;
    await em.insert(ScrutinyRecommendationRow, {
      ...{ id, council, body: meeting.body.id, meeting: meeting.id, text: data.text, toBody: data.toBodyId, toRole: data.toRole },
      ...{ aboutVersion, aboutDecision: data.aboutDecisionId, madeOn: data.madeOn, responseDueOn: data.responseDueOn },
      ...{ response: null, responseReason: null, respondedOn: null, progress: null, progressEvidence: null, progressOn: null, version: 1, isDemonstration },
    });
    await em.insert(ScrutinyRecommendationStepRow, {
      ...{ id: newId(), council, recommendation: id, version: 1, kind: 'MADE', happenedOn: data.madeOn, dueOn: data.responseDueOn },
      ...{ response: null, progress: null, note: null, recordedAt: context.clock.now(), isDemonstration },
    });
    return { result: id, audit: { councilId: council, action: 'recordScrutinyRecommendation', subjectType: 'scrutinyRecommendation', subjectId: id } };
  });
}

/**
 * Agrees another day for an answer that has not come, with the reason. The first day stays in the history.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, SCRUTINY_STEP_NOT_ALLOWED.
 * Writes: scrutiny_recommendation, scrutiny_recommendation_step, audit_entry.
 */
export function changeResponseDue(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, named(context, 'changeResponseDue'), changeResponseDueForm, input, idOf, (em, row, { responseDueOn, reason }) => {
    if (row.respondedOn) throw new Refused('SCRUTINY_STEP_NOT_ALLOWED');
    const today = londonDay(context.clock.now());
    if (responseDueOn < today) throw new Refused('BAD_INPUT', { responseDueOn: 'The date must be today or in the future' });
    row.responseDueOn = responseDueOn;
    addStep(context, em, row, { kind: 'DUE_CHANGED', happenedOn: today, dueOn: responseDueOn, note: reason });
  });
}

/**
 * Records the answer to a recommendation. An answer may be given anew; the earlier one stays in the history.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: scrutiny_recommendation, scrutiny_recommendation_step, audit_entry.
 */
export function recordScrutinyResponse(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, named(context, 'recordScrutinyResponse'), recordScrutinyResponseForm, input, idOf, (em, row, { response, reason, respondedOn }) => {
    holdAfter(context, 'respondedOn', respondedOn, row.respondedOn ?? row.madeOn);
    em.assign(row, { response, responseReason: reason, respondedOn });
    // What is not accepted is not carried out, whatever was found before.
    if (response === 'NOT_ACCEPTED') em.assign(row, { progress: null, progressEvidence: null, progressOn: null });
    addStep(context, em, row, { kind: 'ANSWERED', happenedOn: respondedOn, response, note: reason });
  });
}

/**
 * Records what became of a recommendation that was accepted, in whole or in part, and how that is known.
 *
 * Who: canKeepScrutiny.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, SCRUTINY_STEP_NOT_ALLOWED.
 * Writes: scrutiny_recommendation, scrutiny_recommendation_step, audit_entry.
 */
export function recordRecommendationProgress(context: Context, input: object): Promise<string> {
  return changeScrutinyRow(context, named(context, 'recordRecommendationProgress'), recordProgressForm, input, idOf, (em, row, { progress, evidence, foundOn }) => {
    if (row.response !== 'ACCEPTED' && row.response !== 'PARTLY') throw new Refused('SCRUTINY_STEP_NOT_ALLOWED');
    holdAfter(context, 'foundOn', foundOn, row.progressOn ?? row.respondedOn!);
    em.assign(row, { progress, progressEvidence: evidence, progressOn: foundOn });
    addStep(context, em, row, { kind: 'PROGRESS', happenedOn: foundOn, progress, note: evidence });
  });
}

/** What happened lies between what happened before and today. */
function holdAfter(context: Context, field: string, day: string, earlier: string): void {
  holdNotInFuture(context, field, day);
  if (day < earlier) throw new Refused('BAD_INPUT', { [field]: 'The date cannot be before what was recorded last' });
}

interface Step {
  kind: 'DUE_CHANGED' | 'ANSWERED' | 'PROGRESS';
  happenedOn: string;
  dueOn?: string;
  response?: string;
  progress?: string;
  note: string | null;
}

function addStep(context: Context, em: SqlEntityManager, row: ScrutinyRecommendationRow, step: Step): void {
  const { dueOn = null, response = null, progress = null, ...said } = step;
  em.create(ScrutinyRecommendationStepRow, {
    ...{ id: newId(), council: row.council, recommendation: row, version: row.version + 1, ...said, dueOn, response, progress },
    ...{ recordedAt: context.clock.now(), isDemonstration: row.isDemonstration || context.demo },
  });
}

/** The newest published version of a paper of the council; null when no paper is named. */
async function newestVersionOf(context: Context, em: SqlEntityManager, council: string, reportId: string | null): Promise<string | null> {
  if (reportId === null) return null;
  const report = await em.findOne(ReportRow, { id: reportId, council });
  const version = report && canSeeReport(context.viewer, report) ? await em.findOne(ReportVersionRow, { report: report.id }, { orderBy: { number: 'desc' } }) : null;
  if (!version) throw new Refused('BAD_INPUT', { aboutReportId: 'Choose a published paper of this council' });
  return version.id;
}

async function holdDecision(context: Context, em: SqlEntityManager, council: string, decisionId: string | null): Promise<void> {
  if (decisionId === null) return;
  const decision = await em.findOne(DecisionRow, { id: decisionId, council });
  if (!decision || !canSeeDecision(context.viewer, decision)) throw new Refused('BAD_INPUT', { aboutDecisionId: 'Choose a decision of this council' });
}
