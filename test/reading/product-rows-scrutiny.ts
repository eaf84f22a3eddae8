import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AgendaItemRow } from '../../server/src/decisions/agenda.entity.ts';
import { MeetingRow } from '../../server/src/decisions/meeting.entity.ts';
import { ScrutinyReferralRow } from '../../server/src/decisions/scrutiny-referral.entity.ts';
import { GrantCommitmentRow } from '../../server/src/funding/grant-condition.entity.ts';
import { fuzzyDateValues } from '../../server/src/platform/fuzzy-date.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { ProgrammeCommitmentRow } from '../../server/src/programme/commitment.entity.ts';
import { RecommendationResolutionRow, ReportConsiderationRow } from '../../server/src/reports/consideration.entity.ts';
import { PromiseCitationRow } from '../../server/src/reports/promise-citation.entity.ts';
import { ReportRow } from '../../server/src/reports/report.entity.ts';
import { ScrutinyRecommendationRow, ScrutinyRecommendationStepRow } from '../../server/src/reports/scrutiny-recommendation.entity.ts';
import { UpdateScheduleRow } from '../../server/src/reports/update-schedule.entity.ts';
import { WorkPlanItemRow } from '../../server/src/reports/work-plan.entity.ts';
import { givenBody, givenMeeting } from '../support/given-decisions.ts';
import { givenPublishedReport } from '../support/given-scrutiny.ts';

interface Council {
  id: string;
}

/** Rows that the seeded papers have nothing of, for issues about them. */
export const scrutinySubjects = { updateSchedule: UpdateScheduleRow, workPlanItem: WorkPlanItemRow };

/** Papers that meetings considered, some of which are hidden on the one side or the other, and all that came of them. */
export async function givenScrutiny(em: SqlEntityManager, council: Council, decisions: { hidden: { id: string }; published: { id: string } }): Promise<void> {
  const body = await givenBody(em, council, { kind: 'SCRUTINY' });
  const open = await givenMeeting(em, council, body, { day: '2026-04-07' });
  const closed = await givenMeeting(em, council, body, { day: '2026-04-14', isPublished: false });
  const later = await givenMeeting(em, council, body, { day: '2026-04-19' });
  const laterClosed = await givenMeeting(em, council, body, { day: '2026-04-24', isPublished: false });
  await em.fork().nativeUpdate(MeetingRow, { id: [later.id, laterClosed.id] }, { minutesPublishedOn: '2026-04-28', minutes: 'Noted.' });
  const cancelled = await givenMeeting(em, council, body, { day: '2026-04-17' });
  await em.fork().nativeUpdate(MeetingRow, { id: cancelled.id }, { cancelledOn: '2026-04-16', cancelledReason: 'Snow' });
  const papers: Awaited<ReturnType<typeof givenPublishedReport>>[] = [];
  for (const classification of ['PUBLIC', 'EXEMPT'] as const) papers.push(await givenPublishedReport(em, council, { classification, meetingDay: '2026-04-07' }));
  const withdrawn = await givenPublishedReport(em, council, {});
  await em.fork().nativeUpdate(ReportRow, { id: withdrawn.id }, { status: 'WITHDRAWN', withdrawnReason: 'Wrong figures' });
  papers.push(withdrawn, await givenPublishedReport(em, council, {}));
  const own = { council: council.id, isDemonstration: false };
  const schedules = await givenSchedules(em, own, body, papers[1]!.versionId);

  const item = async (meeting: { id: string }, position: number) => {
    const id = newId();
    await em.fork().insert(AgendaItemRow, { ...own, id, meeting: meeting.id, position, kind: 'REPORT', title: `Item ${position}`, paper: null, decision: null, outcome: 'Seen' });
    return id;
  };
  let position = 0;
  const consider = async (paper: (typeof papers)[number], meeting: { id: string; day: string }, isOver = true) => {
    const id = newId();
    await em.fork().insert(ReportConsiderationRow, {
      ...{ ...own, id, report: paper.id, meeting: meeting.id, agendaItem: await item(meeting, ++position), version: isOver ? paper.versionId : null },
      ...{ consideredOn: isOver ? meeting.day : null, updateSchedule: isOver ? schedules[position % 3]! : null },
    });
    return id;
  };
  const resolve = (consideration: string, place: number, values: object) =>
    em.fork().insert(RecommendationResolutionRow, {
      ...{ ...own, id: newId(), consideration, position: place, outcome: 'NOTED', wording: null, deferredToMeeting: null, referredToBody: null, note: 'So minuted' },
      ...{ recordedAt: new Date('2026-04-08T09:00:00Z'), ...values },
    });
  for (const paper of papers) {
    for (const meeting of [open, closed]) {
      const given = await consider(paper, meeting);
      await resolve(given, 1, { outcome: 'DEFERRED', deferredToMeeting: meeting === open ? later.id : laterClosed.id });
      await resolve(given, 2, { outcome: 'AMENDED', wording: 'In other words' });
      await resolve(given, 3, { outcome: 'REFERRED', referredToBody: body.id });
    }
  }
  await resolve(await consider(papers[0]!, later), 1, { outcome: 'AGREED' });
  await resolve(await consider(papers[1]!, laterClosed), 1, { outcome: 'NOT_AGREED' });
  await consider(papers[2]!, later, false);

  const settling = await em.fork().find(RecommendationResolutionRow, { council: council.id, outcome: 'REFERRED' }, { orderBy: { id: 'asc' } });
  for (const [index, id] of schedules.slice(0, 2).entries()) await em.fork().nativeUpdate(UpdateScheduleRow, { id: id! }, { settledByResolution: settling[index]!.id });
  await givenRecommendations(em, own, body, [open, closed], { version: papers[1]!.versionId, decision: decisions.hidden.id });
  await givenWorkPlan(em, own, body, papers[1]!.versionId, [await item(later, 90), await item(closed, 91)]);
  await givenCitations(em, council, [papers[1]!.versionId, papers[0]!.versionId]);
  for (const [decision, values] of [
    [decisions.published, { responseDueOn: '2026-04-18', response: null }],
    [decisions.published, { responseDueOn: '2026-04-18', response: 'Done', responseReceivedOn: '2026-04-19' }],
    [decisions.hidden, { responseDueOn: null, response: null }],
  ] as const) {
    await em.fork().insert(ScrutinyReferralRow, {
      ...{ ...own, id: newId(), decision: decision.id, kind: 'UPDATE', requestedByRole: 'A member', ...fuzzyDateValues('requested', day('2026-04-01')) },
      ...{ meeting: null, heardOn: null, outcome: 'NOT_STATED', grounds: null, ...values },
    });
  }
}

type Own = { council: string; isDemonstration: boolean };

async function givenSchedules(em: SqlEntityManager, own: Own, body: { id: string }, sourceVersion: string): Promise<(string | null)[]> {
  const ids = [newId(), newId()];
  const none = { content: null, sourceVersion: null, sourceSection: null, endedOn: null, endReason: null, version: 1, body: body.id };
  await em.fork().insertMany(UpdateScheduleRow, [
    { ...own, ...none, id: ids[0]!, subject: 'Money', everyMonths: 1, startsOn: '2025-08-31', content: 'All of it', sourceVersion, sourceSection: 1 },
    { ...own, ...none, id: ids[1]!, subject: 'Ended', everyMonths: 3, startsOn: '2025-01-31', endedOn: '2026-04-18', endReason: 'Over' },
    { ...own, ...none, id: newId(), subject: 'Asked', everyMonths: null, startsOn: null },
    { ...own, ...none, id: newId(), subject: 'Nothing came', everyMonths: 6, startsOn: '2024-02-29' },
  ]);
  return [...ids, null];
}

async function givenRecommendations(em: SqlEntityManager, own: Own, body: { id: string }, meetings: { id: string }[], about: { version: string; decision: string }): Promise<void> {
  const states = [
    {},
    { response: 'ACCEPTED', respondedOn: '2026-04-16' },
    { response: 'PARTLY', responseReason: 'Later', respondedOn: '2026-04-16', progress: 'DONE', progressEvidence: 'Seen', progressOn: '2026-04-19' },
    { response: 'ACCEPTED', respondedOn: '2026-04-16', progress: 'NOT_DONE', progressEvidence: 'Not seen', progressOn: '2026-04-19' },
    { response: 'NOT_ACCEPTED', responseReason: 'No money', respondedOn: '2026-04-17' },
  ];
  for (const [index, state] of [...states, ...states].entries()) {
    const id = newId();
    const isForBody = index % 2 === 0;
    await em.fork().insert(ScrutinyRecommendationRow, {
      ...{ ...own, id, body: body.id, meeting: meetings[index % 2]!.id, text: `Recommended ${index}`, toBody: isForBody ? body.id : null, toRole: isForBody ? null : 'Director' },
      ...{ aboutVersion: isForBody ? about.version : null, aboutDecision: isForBody ? null : about.decision, madeOn: '2026-04-07', responseDueOn: '2026-04-19', version: 2 },
      ...{ response: null, responseReason: null, respondedOn: null, progress: null, progressEvidence: null, progressOn: null, ...state },
    });
    await em.fork().insert(ScrutinyRecommendationStepRow, {
      ...{ ...own, id: newId(), recommendation: id, version: 1, kind: 'MADE', happenedOn: '2026-04-07', dueOn: '2026-04-19', response: null, progress: null, note: null },
      recordedAt: new Date('2026-04-08T09:00:00Z'),
    });
  }
}

async function givenWorkPlan(em: SqlEntityManager, own: Own, body: { id: string }, sourceVersion: string, items: string[]): Promise<void> {
  const states = [
    fuzzyDateValues('due', day('2026-04-19')),
    { agendaItem: items[0], sourceVersion, sourceSection: 1 },
    { agendaItem: items[1], ...fuzzyDateValues('due', day('2026-03-01')) },
    { consideredOn: '2026-04-07', ...fuzzyDateValues('due', day('2026-03-01')) },
    { droppedOn: '2026-04-07', droppedReason: 'Too late' },
  ];
  const none = { dueStart: null, dueEnd: null, duePrecision: null, dueApproximate: null, dueRaw: null, agendaItem: null, consideredOn: null, droppedOn: null };
  for (const [index, state] of states.entries()) {
    await em.fork().insert(WorkPlanItemRow, {
      ...{ ...own, id: newId(), body: body.id, title: `Plan ${index}`, why: 'To know', broughtByRole: 'A member' },
      ...{ ...none, droppedReason: null, sourceVersion: null, sourceSection: null, version: 1, ...state },
    });
  }
}

/** Each promise stands in a paper that few may read, and some of them in one that everybody may. */
async function givenCitations(em: SqlEntityManager, council: Council, [exempt, open]: [string, string]): Promise<void> {
  const fork = em.fork();
  const promises = await fork.find(ProgrammeCommitmentRow, { council: council.id });
  const ofGrants = await fork.find(GrantCommitmentRow, { council: council.id });
  const none = { council: council.id, section: 1, commitment: null, grantCommitment: null };
  for (const [index, { id }] of promises.entries()) {
    await fork.insert(PromiseCitationRow, { ...none, id: newId(), version: exempt, commitment: id });
    if (index % 2 === 0) await fork.insert(PromiseCitationRow, { ...none, id: newId(), version: open, commitment: id, section: null });
  }
  for (const { id } of ofGrants) await fork.insert(PromiseCitationRow, { ...none, id: newId(), version: exempt, grantCommitment: id });
  const kept = promises.map(({ id }) => id).filter((_id, index) => index % 3 === 1);
  await fork.nativeUpdate(ProgrammeCommitmentRow, { id: kept }, { status: 'NOT_MET', closedOn: '2026-04-19', metStart: null, metEnd: null, metPrecision: null, metApproximate: null, metRaw: null });
}

const day = (on: string) => ({ start: on, end: on, precision: 'DAY', approximate: false, raw: null });
