import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clerkAt, codeOf } from '../support/given-decision-life.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let clerk: { id: string; cookie: string };
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.clock.set('2026-11-02T10:00:00Z');
  council = await givenCouncil(server.em);
  clerk = await givenPerson(server.em, council, 'clerk');
});

const SHOWN: Record<string, string> = {
  Body: '{ id version hasRequiredSeats(on: "2026-11-02") missedPeriods(on: "2026-11-02") { start end } seats { id heldBy filled(on: "2026-11-02") } members { id role holder toOn } oversees { ofWhat status } }',
  Meeting: '{ id version day startsAt isPublished agendaPublishedOn agendaLateReason minutes cancelledOn agenda { id position title outcome decision { id } } attendance { present apologies seat { id } } }',
};
interface Done {
  id: string;
  version: number;
  [field: string]: unknown;
}
const send = (name: string, input: object, cookie = clerk.cookie) => {
  const shown = SHOWN[/Meeting|Agenda|Attendance|Minutes|Item/.test(name) ? 'Meeting' : 'Body'];
  return server.ask<{ done: Done }>(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) ${shown} }`, { input }, cookie);
};
const done = async (name: string, input: object): Promise<Done> => {
  const { data, errors } = await send(name, input);
  if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data.done;
};
const BODY = { name: 'Hub management group', kind: 'HUB_MANAGEMENT_GROUP', status: 'LIVE', frequency: 'MONTHLY' };
const newBody = (values: object = {}) => done('recordBody', { councilSlug: council.slug, ...BODY, ...values });
const ofBody = ({ id, version }: Done) => ({ bodyId: id, version });
const ofMeeting = ({ id, version }: Done) => ({ meetingId: id, version });
const fieldsOf = ({ errors }: { errors?: { extensions: { fields?: Record<string, string> } }[] }) => Object.keys(errors?.[0]?.extensions.fields ?? {});

describe('a body', () => {
  test('has the seats that it must have only while each of them is filled', async () => {
    let body = await done('addBodySeat', { ...ofBody(await newBody()), heldBy: 'Elected members', isRequired: true, least: 2 });
    expect(body['hasRequiredSeats']).toBeNull();
    const [seat] = body['seats'] as { id: string }[];
    const join = (values: object) => done('appointToBody', { ...ofBody(body), seatId: seat!.id, role: 'Councillor', isPublicOffice: true, capacity: 'MEMBER', fromOn: '2026-01-05', ...values });
    body = await join({ holder: 'Councillor Example' });
    expect(body['hasRequiredSeats']).toBe(false);
    body = await join({ capacity: 'CHAIR' });
    expect(body['hasRequiredSeats']).toBe(true);
    const [member] = body['members'] as { id: string }[];
    body = await done('endBodyMembership', { ...ofBody(body), memberId: member!.id, toOn: '2026-11-01' });
    expect(body['hasRequiredSeats']).toBe(false);
    expect(fieldsOf(await send('endBodyMembership', { ...ofBody(body), memberId: member!.id, toOn: '2026-11-02' }))).toEqual(['memberId']);
  });

  test('names only people in public office', async () => {
    const body = await newBody();
    const refused = await send('appointToBody', { ...ofBody(body), role: 'Parent', holder: 'A parent', isPublicOffice: false, capacity: 'MEMBER', fromOn: '2026-01-05' });
    expect([codeOf(refused), fieldsOf(refused)]).toEqual(['BAD_INPUT', ['holder']]);
    const insert = `insert into body_member (id, council_id, body_id, role, holder, is_public_office, capacity, from_on, is_demonstration)
      values (gen_random_uuid(), ?, ?, 'Parent', 'A parent', false, 'MEMBER', '2026-01-05', false)`;
    await expect(server.em.execute(insert, [council.id, body.id])).rejects.toThrow('body_member_named');
  });

  test('that meets every month has missed the whole months without a meeting, and a cancelled one is none', async () => {
    let body = await newBody({ meetsSince: '2026-06-10' });
    const month = (start: string, end: string) => ({ start, end });
    expect(body['missedPeriods']).toEqual([month('2026-07-01', '2026-07-31'), month('2026-08-01', '2026-08-31'), month('2026-09-01', '2026-09-30'), month('2026-10-01', '2026-10-31')]);
    await done('scheduleMeeting', { bodyId: body.id, day: '2026-08-05' });
    const cancelled = await done('scheduleMeeting', { bodyId: body.id, day: '2026-09-02', startsAt: '6.30pm' });
    expect(cancelled['startsAt']).toBe('18:30');
    await done('cancelMeeting', { ...ofMeeting(cancelled), cancelledOn: '2026-09-01', reason: 'Too few could come' });
    body = await done('setOversight', { ...ofBody(body), ofWhat: 'The hub', status: 'PROPOSED', shownOn: '2026-06-10' });
    expect((body['missedPeriods'] as { start: string }[]).map(({ start }) => start)).toEqual(['2026-07-01', '2026-09-01', '2026-10-01']);
    expect(body['oversees']).toEqual([{ ofWhat: 'The hub', status: 'PROPOSED' }]);
  });

  test('is changed by one editor at a time, and its name is one of a kind', async () => {
    const body = await newBody();
    const change = (purpose: string) => send('changeBody', { ...ofBody(body), ...BODY, purpose });
    const answers = await Promise.all([change('To lead'), change('To manage')]);
    expect(new Set(answers.map(codeOf))).toEqual(new Set([undefined, 'VERSION_CONFLICT']));
    expect(codeOf(await send('recordBody', { councilSlug: council.slug, ...BODY }))).toBe('DUPLICATE_REFERENCE');
  });
});

describe('a meeting', () => {
  const scheduled = async (day: string, values: object = {}) => done('scheduleMeeting', { bodyId: (await newBody(values)).id, day });

  test('has an agenda five clear working days before it, or a reason why not; then everyone sees it', async () => {
    // Tuesday 10 November: the agenda must be out by Monday 2 November.
    let meeting = await scheduled('2026-11-10');
    expect(fieldsOf(await send('publishAgenda', { ...ofMeeting(meeting), publishedOn: '2026-11-02', isPublic: true }))).toEqual(['form']);
    meeting = await done('addAgendaItem', { ...ofMeeting(meeting), kind: 'REPORT', title: 'Money and delivery' });
    const seen = async () => (await server.ask<{ meeting: object | null }>('query ($id: ID!) { meeting(id: $id) { id agenda { title } } }', { id: meeting.id })).data!.meeting;
    expect(await seen()).toBeNull();
    const other = await done('addAgendaItem', { ...ofMeeting(await scheduled('2026-11-09', { name: 'Another body' })), kind: 'REPORT', title: 'Money' });
    expect(codeOf(await send('publishAgenda', { ...ofMeeting(other), publishedOn: '2026-11-02', isPublic: true }))).toBe('AGENDA_TOO_LATE');
    expect((await done('publishAgenda', { ...ofMeeting(other), publishedOn: '2026-11-02', isPublic: true, lateReason: 'The figures came late' }))['agendaLateReason']).toBe('The figures came late');
    meeting = await done('publishAgenda', { ...ofMeeting(meeting), publishedOn: '2026-11-02', isPublic: true });
    expect(meeting).toMatchObject({ isPublished: true, agendaPublishedOn: '2026-11-02', agendaLateReason: null });
    expect(await seen()).toMatchObject({ agenda: [{ title: 'Money and delivery' }] });
  });

  test('that a decision waits for is on the record of the decision, until the item is taken from the agenda', async () => {
    const decision = await clerkAt(server, council, clerk).record();
    const meeting = await done('addAgendaItem', { ...ofMeeting(await scheduled('2026-11-10')), kind: 'DECISION', title: 'To decide', decisionId: decision.id });
    const waiting = async () => (await server.ask<{ council: { decisions: { items: object[] } } }>(
      'query ($slug: String!) { council(slug: $slug) { decisions { items { dueOn dueMeeting { id } } } } }', { slug: council.slug }, clerk.cookie,
    )).data!.council.decisions.items;
    expect(await waiting()).toEqual([{ dueOn: '2026-11-10', dueMeeting: { id: meeting.id } }]);
    const [item] = meeting['agenda'] as { id: string }[];
    await done('removeAgendaItem', { ...ofMeeting(meeting), itemId: item!.id });
    expect(await waiting()).toEqual([{ dueOn: null, dueMeeting: null }]);
  });

  test('counts who came by seat, and shows its minutes to everyone only once they are published; then they stay', async () => {
    const body = await done('addBodySeat', { ...ofBody(await newBody()), heldBy: 'Parents', isRequired: false });
    const [seat] = body['seats'] as { id: string }[];
    let meeting = await done('scheduleMeeting', { bodyId: body.id, day: '2026-10-20' });
    meeting = await done('addAgendaItem', { ...ofMeeting(meeting), kind: 'UPDATE', title: 'An update' });
    meeting = await done('publishAgenda', { ...ofMeeting(meeting), publishedOn: '2026-10-12', isPublic: true });
    meeting = await done('recordAttendance', { ...ofMeeting(meeting), seatId: seat!.id, present: 4, apologies: 1 });
    meeting = await done('recordAttendance', { ...ofMeeting(meeting), seatId: seat!.id, present: 5, apologies: 0 });
    expect(meeting['attendance']).toEqual([{ present: 5, apologies: 0, seat: { id: seat!.id } }]);
    const [item] = meeting['agenda'] as { id: string }[];
    meeting = await done('minuteAgendaItem', { ...ofMeeting(meeting), itemId: item!.id, outcome: 'Noted' });
    const outcomes = async () => (await server.ask<{ meeting: { agenda: { outcome: string | null }[] } }>('query ($id: ID!) { meeting(id: $id) { agenda { outcome } } }', { id: meeting.id })).data!.meeting.agenda;
    expect(await outcomes()).toEqual([{ outcome: null }]);
    meeting = await done('publishMinutes', { ...ofMeeting(meeting), publishedOn: '2026-11-02', minutes: 'The board noted the update.' });
    expect(await outcomes()).toEqual([{ outcome: 'Noted' }]);
    expect(codeOf(await send('publishMinutes', { ...ofMeeting(meeting), publishedOn: '2026-11-02', minutes: 'Other words' }))).toBe('BAD_INPUT');
    expect(codeOf(await send('minuteAgendaItem', { ...ofMeeting(meeting), itemId: item!.id, outcome: 'Other' }))).toBe('BAD_INPUT');
  });
});

test('what scrutiny or an advising committee met about is not decided there', async () => {
  const body = await newBody({ kind: 'CABINET_COMMITTEE' });
  const meeting = await done('scheduleMeeting', { bodyId: body.id, day: '2026-10-19' });
  const at = clerkAt(server, council, clerk);
  const reported = await at.step('publishDecisionReport', await at.record());
  const made = await at.send('makeDecision', { decisionId: reported.id, version: reported.version, madeOn: '2026-10-19', meetingId: meeting.id, isSubjectToCallIn: 'NO' });
  expect(fieldsOf(made)).toEqual(['meetingId']);
});
