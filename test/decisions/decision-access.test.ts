import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '@throughline/shared/roles';
import { decisionChecks } from '../../server/src/decisions/decision.checks.ts';
import { canSeeDecision, canSeeMeeting } from '../../server/src/decisions/decision.policy.ts';
import { givenBody, givenDecision, givenMeeting } from '../support/given-decisions.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ONE = `query ($slug: String!, $reference: String!) { decision(councilSlug: $slug, reference: $reference) { id parts { text } } }`;
const LISTS = `query ($slug: String!) { council(slug: $slug) { decisions { total items { id } } meetings { total items { id } } bodies { meetings { total } } } }`;
interface Lists {
  council: { decisions: { total: number; items: { id: string }[] }; meetings: { total: number; items: { id: string }[] }; bodies: { meetings: { total: number } }[] };
}

test('what is published is there for everyone, and drafts only for those of the council who prepare them', async () => {
  const [own, other] = [await givenCouncil(server.em), await givenCouncil(server.em)];
  const body = await givenBody(server.em, own);
  const decisions = [await givenDecision(server.em, own), await givenDecision(server.em, own, { isPublished: false })];
  const meetings = [await givenMeeting(server.em, own, body), await givenMeeting(server.em, own, body, { day: '2026-04-02', isPublished: false })];
  const row = (isPublished: boolean) => ({ council: { id: own.id }, isPublished });

  const people = [{ memberships: [] as { councilId: string; role: string }[], cookie: undefined as string | undefined }];
  for (const role of roles) {
    for (const council of [own, other]) {
      const person = await givenPerson(server.em, council, role);
      people.push({ memberships: [{ councilId: council.id, role }], cookie: person.cookie });
    }
  }
  let maySeeDrafts = 0;
  for (const { memberships, cookie } of people) {
    const viewer = { kind: cookie === undefined ? ('public' as const) : ('member' as const), personId: null, memberships };
    const { data } = await server.ask<Lists>(LISTS, { slug: own.slug }, cookie);
    const seen = { decisions: data!.council.decisions.items.map(({ id }) => id).sort(), meetings: data!.council.meetings.items.map(({ id }) => id).sort() };
    const ids = (rows: { id: string }[], visible: [boolean, boolean]) => rows.filter((_, at) => visible[at]).map(({ id }) => id).sort();
    expect(seen.decisions).toEqual(ids(decisions, [canSeeDecision(viewer, row(true)), canSeeDecision(viewer, row(false))]));
    expect(seen.meetings).toEqual(ids(meetings, [canSeeMeeting(viewer, row(true)), canSeeMeeting(viewer, row(false))]));
    expect(data!.council.decisions.total).toBe(seen.decisions.length);
    expect(data!.council.bodies[0]!.meetings.total).toBe(seen.meetings.length);
    const draft = await server.ask<{ decision: object | null }>(ONE, { slug: own.slug, reference: decisions[1]!.reference }, cookie);
    expect(draft.data!.decision !== null).toBe(canSeeDecision(viewer, row(false)));
    if (canSeeDecision(viewer, row(false))) maySeeDrafts += 1;
  }
  expect(maySeeDrafts).toBe(4);
});

test('a decision is found under its own council alone', async () => {
  const [own, other] = [await givenCouncil(server.em), await givenCouncil(server.em)];
  const { reference } = await givenDecision(server.em, own);
  expect((await server.ask<{ decision: object | null }>(ONE, { slug: own.slug, reference })).data!.decision).not.toBeNull();
  expect((await server.ask<{ decision: object | null }>(ONE, { slug: other.slug, reference })).data!.decision).toBeNull();
  expect((await server.ask<{ decision: object | null }>(ONE, { slug: own.slug, reference: 'no such decision' })).data!.decision).toBeNull();
});

test('two councils may use the same reference, one council may not use it twice', async () => {
  const [own, other] = [await givenCouncil(server.em), await givenCouncil(server.em)];
  const reference = '26/77777';
  await givenDecision(server.em, own, { reference });
  await givenDecision(server.em, other, { reference });
  await expect(givenDecision(server.em, own, { reference })).rejects.toThrow(/decision_reference/);
});

test('a key decision may be out of call-in only when it is urgent', async () => {
  const council = await givenCouncil(server.em);
  await givenDecision(server.em, council, { isKey: 'YES', callIn: 'NO', isUrgent: 'YES' });
  for (const isUrgent of ['NO', 'NOT_STATED', 'NOT_APPLICABLE']) {
    await expect(givenDecision(server.em, council, { isKey: 'YES', callIn: 'NO', isUrgent })).rejects.toThrow(/decision_key_without_call_in/);
  }
});

test('a decision that was made has somebody who made it, and takes effect no earlier', async () => {
  const council = await givenCouncil(server.em);
  await expect(givenDecision(server.em, council, { takenByRole: null })).rejects.toThrow(/decision_maker/);
  await expect(givenDecision(server.em, council, { madeOn: '2026-03-02', effectiveOn: '2026-03-01' })).rejects.toThrow(/decision_effective_after_made/);
  const meeting = await givenMeeting(server.em, council, await givenBody(server.em, council));
  await givenDecision(server.em, council, { takenByRole: null, meeting: meeting.id });
});

test("a decision cannot point at another council's meeting", async () => {
  const [own, other] = [await givenCouncil(server.em), await givenCouncil(server.em)];
  const meeting = await givenMeeting(server.em, other, await givenBody(server.em, other));
  await expect(givenDecision(server.em, own, { meeting: meeting.id })).rejects.toThrow(/foreign key/);
});

test('a body meets once on a day', async () => {
  const council = await givenCouncil(server.em);
  const body = await givenBody(server.em, council);
  await givenMeeting(server.em, council, body, { day: '2026-05-05' });
  await expect(givenMeeting(server.em, council, body, { day: '2026-05-05' })).rejects.toThrow(/meeting_day/);
});

test('a list of decisions is one statement, however many there are', async () => {
  const council = await givenCouncil(server.em);
  const query = `query ($slug: String!) { council(slug: $slug) { decisions(pageSize: 100) { total items { reference parts { text } conditions { needs } delegations { toRole } scrutinyReferrals { outcome } provenance { place } } } } }`;
  await givenDecision(server.em, council);
  expect(await server.statementsOf(() => server.ask(query, { slug: council.slug }))).toHaveLength(1);
  for (let count = 0; count < 20; count += 1) await givenDecision(server.em, council);
  expect(await server.statementsOf(() => server.ask(query, { slug: council.slug }))).toHaveLength(1);
});

test('the rules about decisions hold in the seeded councils, and each finds what breaks it', async () => {
  const seeded = await startServer({ template: 'throughline_seeded' });
  try {
    const broken = async () => (await Promise.all(decisionChecks.map(({ sql }) => seeded.em.execute<object[]>(sql)))).flat();
    expect(await broken()).toEqual([]);
    await seeded.em.execute(`update scrutiny_referral set heard_on = '2022-12-08'`);
    expect(await broken()).toHaveLength(1);
    const of = (reference: string) => `(select id from decision where council_id = (select id from council where slug = 'york') and reference = '${reference}')`;
    const breaks = [
      `update decision set delegation_id = null where id = ${of('DEMO/05')}`,
      `update decision set effective_on = '2090-01-01' where id = ${of('DEMO/04')}`,
      `update decision_step set happened_on = '2000-01-01' where position = 2 and decision_id = ${of('DEMO/01')}`,
      `update decision set notice_published_on = made_on where id = ${of('DEMO/01')}`,
      `insert into decision_link (id, council_id, decision_id, kind, earlier_decision_id, is_demonstration)
        select gen_random_uuid(), council_id, ${of('DEMO/01')}, 'SUPERSEDES', id, true from decision where id = ${of('DEMO/04')}`,
    ];
    for (const [index, statement] of breaks.entries()) {
      await seeded.em.execute(statement);
      expect(await broken()).toHaveLength(index + 2);
    }
  } finally {
    await seeded.stop();
  }
});
