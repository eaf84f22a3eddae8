import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ScrutinyRecommendationRow } from '../../server/src/reports/scrutiny-recommendation.entity.ts';
import { givenBody, givenDecision, givenMeeting } from '../support/given-decisions.ts';
import { givenPublishedReport } from '../support/given-scrutiny.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { scrutinyCommands } from '../support/scrutiny-commands.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let clerk: { cookie: string };
let body: { id: string };
let meeting: { id: string };
const commands = () => scrutinyCommands(server, () => clerk.cookie);

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server?.stop());
beforeEach(async () => {
  server.clock.set('2026-11-02T10:00:00Z');
  council = await givenCouncil(server.em);
  clerk = await givenPerson(server.em, council, 'clerk');
  body = await givenBody(server.em, council, { kind: 'SCRUTINY' });
  meeting = await givenMeeting(server.em, council, body, { day: '2026-10-05' });
});

const asked = () => ({ meetingId: meeting.id, text: 'Open one hub on Saturdays', toRole: 'Director', madeOn: '2026-10-05', responseDueOn: '2026-10-30' });
const record = (values: object = {}) => commands().done('recordScrutinyRecommendation', { ...asked(), ...values });
const seen = ({ id, version }: { id: string; version: number }) => ({ recommendationId: id, version });
const matter = async (on: string, since?: string) => {
  const query = 'query ($slug: String!, $on: Date, $since: Date) { council(slug: $slug) { matters(on: $on, since: $since) { standing detail owner daysLate isOpen closedOn } } }';
  return (await server.ask<{ council: { matters: object[] } }>(query, { slug: council.slug, on, since })).data!.council.matters;
};

test('a recommendation of scrutiny always has a day by which an answer is due, not before it was made', async () => {
  const { refused } = commands();
  expect(await refused('recordScrutinyRecommendation', { ...asked(), responseDueOn: '2026-10-04' })).toEqual(['BAD_INPUT', ['responseDueOn']]);
  const row = { id: '00000000-0000-4000-8000-000000000001', council: council.id, body: body.id, meeting: meeting.id, text: 'Do it', toRole: 'Director', madeOn: '2026-10-05', version: 1, isDemonstration: false };
  await expect(server.em.fork().insert(ScrutinyRecommendationRow, { ...row, responseDueOn: null as never })).rejects.toThrow(/response_due_on/);
  expect(await server.em.fork().count(ScrutinyRecommendationRow, { council: council.id })).toBe(0);
});

test('it goes to a body or to a post, and is about a paper or a decision, never to both or about both', async () => {
  const { refused } = commands();
  expect(await refused('recordScrutinyRecommendation', { ...asked(), toBodyId: body.id })).toEqual(['BAD_INPUT', ['toBodyId']]);
  expect(await refused('recordScrutinyRecommendation', { ...asked(), toRole: undefined })).toEqual(['BAD_INPUT', ['toBodyId']]);
  const report = await givenPublishedReport(server.em, council, {});
  const decision = await givenDecision(server.em, council);
  expect(await refused('recordScrutinyRecommendation', { ...asked(), aboutReportId: report.id, aboutDecisionId: decision.id })).toEqual(['BAD_INPUT', ['aboutReportId']]);
  const other = await givenPublishedReport(server.em, await givenCouncil(server.em), {});
  expect(await refused('recordScrutinyRecommendation', { ...asked(), aboutReportId: other.id })).toEqual(['BAD_INPUT', ['aboutReportId']]);
  expect(await record({ aboutReportId: report.id })).toMatchObject({ text: 'Open one hub on Saturdays', version: 1 });
});

test('without an answer it is open, and late from the day after the answer was due', async () => {
  await record();
  expect(await matter('2026-10-30')).toEqual([{ standing: 'NOT_ANSWERED', detail: null, owner: 'Director', daysLate: 0, isOpen: true, closedOn: null }]);
  expect(await matter('2026-10-31')).toMatchObject([{ daysLate: 1 }]);
});

test('once accepted it stays open until it is done, and each change keeps its day', async () => {
  const { done } = commands();
  let row = await record();
  row = await done('changeResponseDue', { ...seen(row), responseDueOn: '2026-11-20', reason: 'A new director' });
  row = await done('recordScrutinyResponse', { ...seen(row), response: 'ACCEPTED', respondedOn: '2026-10-20' });
  expect(await matter('2026-11-02')).toMatchObject([{ standing: 'NOT_DONE', detail: 'ACCEPTED', daysLate: null, isOpen: true }]);
  row = await done('recordRecommendationProgress', { ...seen(row), progress: 'ON_THE_WAY', evidence: 'A hub was chosen', foundOn: '2026-10-25' });
  expect(await matter('2026-11-02')).toMatchObject([{ standing: 'NOT_DONE', detail: 'ON_THE_WAY', isOpen: true }]);
  row = await done('recordRecommendationProgress', { ...seen(row), progress: 'DONE', evidence: 'Open on Saturdays', foundOn: '2026-11-01' });
  expect(await matter('2026-11-02', '2026-11-01')).toMatchObject([{ standing: 'DONE', isOpen: false, closedOn: '2026-11-01' }]);
  expect(row['steps']).toEqual([
    { kind: 'MADE', happenedOn: '2026-10-05', dueOn: '2026-10-30', response: null, progress: null, note: null },
    { kind: 'DUE_CHANGED', happenedOn: '2026-11-02', dueOn: '2026-11-20', response: null, progress: null, note: 'A new director' },
    { kind: 'ANSWERED', happenedOn: '2026-10-20', dueOn: null, response: 'ACCEPTED', progress: null, note: null },
    { kind: 'PROGRESS', happenedOn: '2026-10-25', dueOn: null, response: null, progress: 'ON_THE_WAY', note: 'A hub was chosen' },
    { kind: 'PROGRESS', happenedOn: '2026-11-01', dueOn: null, response: null, progress: 'DONE', note: 'Open on Saturdays' },
  ]);
});

test('what is not accepted needs a reason, closes, and cannot be said to be done', async () => {
  const { done, refused } = commands();
  let row = await record();
  const answer = { response: 'NOT_ACCEPTED', respondedOn: '2026-10-20' };
  expect(await refused('recordScrutinyResponse', { ...seen(row), ...answer })).toEqual(['BAD_INPUT', ['reason']]);
  const progress = { progress: 'DONE', evidence: 'Seen', foundOn: '2026-11-01' };
  expect(await refused('recordRecommendationProgress', { ...seen(row), ...progress })).toEqual(['SCRUTINY_STEP_NOT_ALLOWED', []]);
  row = await done('recordScrutinyResponse', { ...seen(row), ...answer, reason: 'No money' });
  expect(await refused('recordRecommendationProgress', { ...seen(row), ...progress })).toEqual(['SCRUTINY_STEP_NOT_ALLOWED', []]);
  expect(await refused('changeResponseDue', { ...seen(row), responseDueOn: '2026-12-01', reason: 'Later' })).toEqual(['SCRUTINY_STEP_NOT_ALLOWED', []]);
  expect(await matter('2026-11-02', '2026-10-20')).toMatchObject([{ standing: 'NOT_ACCEPTED', isOpen: false, closedOn: '2026-10-20' }]);
});

test('of two clerks who answer at once one is told that it changed, and one answer is kept', async () => {
  const row = await record();
  const input = { ...seen(row), response: 'ACCEPTED', respondedOn: '2026-10-20' };
  const answers = await Promise.all([1, 2, 3].map(() => commands().refused('recordScrutinyResponse', input)));
  expect(answers.map(([code]) => code ?? 'done').toSorted()).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT', 'done']);
});

test('what a meeting that is not public recommended is seen only by those who see the meeting', async () => {
  meeting = await givenMeeting(server.em, council, await givenBody(server.em, council), { day: '2026-10-05', isPublished: false });
  const row = await record();
  const query = 'query ($id: ID!) { scrutinyRecommendation(id: $id) { text } }';
  expect((await server.ask(query, { id: row.id })).data).toEqual({ scrutinyRecommendation: null });
  expect(await matter('2026-11-02')).toEqual([]);
  const scrutiny = await givenPerson(server.em, council, 'scrutiny');
  expect(await commands().refused('recordScrutinyResponse', { ...seen(row), response: 'ACCEPTED', respondedOn: '2026-10-20' }, scrutiny.cookie)).toEqual(['NOT_FOUND', []]);
});

test('the answer about a decision that came before scrutiny is recorded once, and closes it', async () => {
  const decision = await givenDecision(server.em, council, { madeOn: '2026-09-01' });
  const refer = 'mutation ($input: ReferToScrutinyInput!) { referToScrutiny(input: $input) { version scrutinyReferrals { id } } }';
  const input = { decisionId: decision.id, version: 1, kind: 'MEMBER_ITEM', requestedByRole: 'A member', requestedOn: '2026-10-01', responseDueOn: '2026-10-25' };
  const { data } = await server.ask<{ referToScrutiny: { version: number; scrutinyReferrals: { id: string }[] } }>(refer, { input }, clerk.cookie);
  const { version, scrutinyReferrals } = data!.referToScrutiny;
  expect(await matter('2026-11-02')).toMatchObject([{ standing: 'NOT_ANSWERED', detail: 'MEMBER_ITEM', daysLate: 8 }]);
  const answer = { decisionId: decision.id, version, referralId: scrutinyReferrals[0]!.id, response: 'It was changed', receivedOn: '2026-10-28' };
  expect(await commands().refused('answerScrutinyReferral', { ...answer, receivedOn: '2026-09-30' })).toEqual(['BAD_INPUT', ['receivedOn']]);
  const answered = await commands().done('answerScrutinyReferral', answer);
  expect(answered['scrutinyReferrals']).toMatchObject([{ response: 'It was changed', responseReceivedOn: '2026-10-28' }]);
  expect(await commands().refused('answerScrutinyReferral', { ...answer, version: answered.version })).toEqual(['DECISION_STEP_NOT_ALLOWED', []]);
  expect(await matter('2026-11-02', '2026-10-28')).toMatchObject([{ standing: 'ANSWERED', isOpen: false, closedOn: '2026-10-28' }]);
});
