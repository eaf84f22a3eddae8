import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { hubChecks } from '../../server/src/hubs/hub.checks.ts';
import { HubAreaRow } from '../../server/src/hubs/hub.entity.ts';
import { HubStageNameRow, HubStageRow } from '../../server/src/hubs/hub-stage.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenDecision } from '../support/given-decisions.ts';
import { givenArea, givenHub, givenHubMembership, givenSchool, givenSite } from '../support/given-hubs.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const day = (offset: number): string => new Date(Date.UTC(2025, 8, 1 + offset)).toISOString().slice(0, 10);

test('a school has at most one primary hub on any day, whatever is tried', async () => {
  const council = await givenCouncil(server.em);
  const hubs = [await givenHub(server.em, council), await givenHub(server.em, council)];
  const span = fc.record({ hub: fc.constantFrom(...hubs), from: fc.integer({ min: 0, max: 20 }), length: fc.option(fc.integer({ min: 1, max: 10 })) });
  await fc.assert(
    fc.asyncProperty(fc.array(span, { minLength: 1, maxLength: 6 }), async (spans) => {
      const school = await givenSchool(server.em, council);
      const kept: { from: number; to: number }[] = [];
      for (const { hub, from, length } of spans) {
        const wanted = { from, to: length === null ? Infinity : from + length };
        const overlaps = kept.some(({ from: start, to }) => start < wanted.to && wanted.from < to);
        const adding = givenHubMembership(server.em, council, hub, school, { validFrom: day(from), validTo: length === null ? null : day(from + length) });
        const added = await adding.then(() => true, (error: Error) => {
          expect(error.message).toMatch(/hub_membership_(one_primary|from)/);
          return false;
        });
        expect(added).toBe(!overlaps);
        if (added) kept.push(wanted);
      }
    }),
    { numRuns: 40 },
  );
});

test('when many people at once give a school a primary hub, one of them succeeds', async () => {
  const council = await givenCouncil(server.em);
  const school = await givenSchool(server.em, council);
  const hubs = await Promise.all(Array.from({ length: 6 }, () => givenHub(server.em, council)));
  const results = await Promise.allSettled(hubs.map((hub) => givenHubMembership(server.em, council, hub, school)));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('beside its primary hub a school may belong to many other partnerships', async () => {
  const council = await givenCouncil(server.em);
  const school = await givenSchool(server.em, council);
  const [primary, ...others] = await Promise.all(Array.from({ length: 4 }, () => givenHub(server.em, council)));
  await givenHubMembership(server.em, council, primary!, school);
  for (const hub of others) await givenHubMembership(server.em, council, hub, school, { isPrimary: false });
  const { data } = await server.ask<{ hub: { memberships: { isPrimary: boolean }[] } }>(`query ($id: ID!) { hub(id: $id) { memberships { isPrimary } } }`, { id: others[0]!.id });
  expect(data!.hub.memberships).toEqual([{ isPrimary: false }]);
});

test('a school without a primary hub is found by the check', async () => {
  const council = await givenCouncil(server.em);
  const [school, hub, other] = [await givenSchool(server.em, council), await givenHub(server.em, council), await givenHub(server.em, council)];
  const { sql } = hubChecks[0]!;
  const broken = async () => (await server.em.execute<{ id: string }[]>(sql)).map(({ id }) => id);
  const membership = await givenHubMembership(server.em, council, other, school, { isPrimary: false, validFrom: '2025-09-01' });
  expect(await broken()).toEqual([membership.id]);
  await givenHubMembership(server.em, council, hub, school, { validFrom: '2025-10-01' });
  expect(await broken()).toEqual([membership.id]);
  await givenHubMembership(server.em, council, other, school, { validFrom: '2025-08-01', validTo: '2025-10-01' });
  expect(await broken()).toEqual([]);
});

test("a school cannot belong to another council's hub, nor a site to another council's hub or decision", async () => {
  const [own, other] = [await givenCouncil(server.em), await givenCouncil(server.em)];
  const [hub, decision] = [await givenHub(server.em, other), await givenDecision(server.em, other)];
  const school = await givenSchool(server.em, own);
  await expect(givenHubMembership(server.em, own, hub, school)).rejects.toThrow(/foreign key/);
  await expect(givenSite(server.em, own, { hub: hub.id })).rejects.toThrow(/foreign key/);
  await expect(givenSite(server.em, own, { selectedByDecision: decision.id })).rejects.toThrow(/foreign key/);
});

test('a hub serves the areas of the day that is asked for', async () => {
  const council = await givenCouncil(server.em);
  const hub = await givenHub(server.em, council);
  const [before, after] = [await givenArea(server.em, council, { validTo: '2026-05-07' }), await givenArea(server.em, council, { validFrom: '2026-05-07' })];
  const serves = (area: { id: string }, validFrom: string, validTo: string | null) =>
    server.em.fork().insert(HubAreaRow, { id: newId(), council: council.id, hub: hub.id, area: area.id, validFrom, validTo });
  await serves(before, '2025-01-01', '2026-05-07');
  await serves(after, '2026-05-07', null);
  const on = async (when: string | null) => {
    const { data } = await server.ask<{ hub: { areas: { code: string }[] } }>(`query ($id: ID!, $on: Date) { hub(id: $id) { areas(on: $on) { code } } }`, { id: hub.id, on: when });
    return data!.hub.areas.map(({ code }) => code).sort();
  };
  expect(await on('2024-12-31')).toEqual([]);
  expect(await on('2026-05-06')).toEqual([before.code]);
  expect(await on('2026-05-07')).toEqual([after.code]);
  expect(await on(null)).toEqual([before.code, after.code].sort());
});

test('what the council says of a stage counts before what a hub says of itself, and the history keeps both', async () => {
  const council = await givenCouncil(server.em);
  const hub = await givenHub(server.em, council);
  const names = ['FIRST', 'SECOND', 'THIRD'].map((code, position) => ({ id: newId(), council: council.id, code, label: code, rawLabel: null, meaning: code, position, isDemonstration: false }));
  await server.em.fork().insertMany(HubStageNameRow, names);
  const say = (at: number, basis: string, position: number) =>
    server.em.fork().insert(HubStageRow, { id: newId(), council: council.id, hub: hub.id, stageName: names[at]!.id, position, basis, saidOf: 'This hub', isDemonstration: false });
  const now = async () => {
    const { data } = await server.ask<{ hub: { stage: string | null; stages: { basis: string }[] } }>(`query ($id: ID!) { hub(id: $id) { stage stages { basis } } }`, { id: hub.id });
    return [data!.hub.stage, data!.hub.stages.length];
  };
  expect(await now()).toEqual([null, 0]);
  await say(1, 'SELF_DECLARED', 0);
  expect(await now()).toEqual(['SECOND', 1]);
  await say(2, 'ASSESSED', 1);
  await say(0, 'SELF_DECLARED', 2);
  expect(await now()).toEqual(['THIRD', 3]);
  await say(0, 'ASSESSED', 3);
  expect(await now()).toEqual(['FIRST', 4]);
});

test('a site shows the decision that selected it only to those who may see that decision', async () => {
  const council = await givenCouncil(server.em);
  const hub = await givenHub(server.em, council);
  const draft = await givenDecision(server.em, council, { isPublished: false });
  await givenSite(server.em, council, { hub: hub.id, selectedByDecision: draft.id });
  const query = `query ($id: ID!) { hub(id: $id) { sites { items { selectedByDecision { id } } } } }`;
  const seenBy = async (cookie?: string) => {
    const { data } = await server.ask<{ hub: { sites: { items: { selectedByDecision: { id: string } | null }[] } } }>(query, { id: hub.id }, cookie);
    return data!.hub.sites.items[0]!.selectedByDecision;
  };
  expect(await seenBy()).toBeNull();
  expect(await seenBy((await givenPerson(server.em, council, 'panel')).cookie)).toBeNull();
  expect(await seenBy((await givenPerson(server.em, council, 'board')).cookie)).toEqual({ id: draft.id });
});

test('hubs with a name come first, then those that are only counted, then made-up ones, page by page', async () => {
  const council = await givenCouncil(server.em);
  for (let position = 1; position <= 12; position += 1) await givenHub(server.em, council, { name: `Hub (${position} of 12)`, nameIsStated: position < 3, position });
  await givenHub(server.em, council, { name: 'A made-up hub', isDemonstration: true });
  const pages = await Promise.all([1, 2, 3, 4].map(async (page) => {
    const query = `query ($slug: String!, $page: Int!) { council(slug: $slug) { hubs(page: $page, pageSize: 5) { total items { name } } } }`;
    const { data } = await server.ask<{ council: { hubs: { total: number; items: { name: string }[] } } }>(query, { slug: council.slug, page });
    expect(data!.council.hubs.total).toBe(13);
    return data!.council.hubs.items.map(({ name }) => name);
  }));
  expect(pages.map((page) => page.length)).toEqual([5, 5, 3, 0]);
  expect(pages.flat()).toEqual([...Array.from({ length: 12 }, (_, at) => `Hub (${at + 1} of 12)`), 'A made-up hub']);
});

test('a directory of any length is one statement', async () => {
  const council = await givenCouncil(server.em);
  const query = `query ($slug: String!) { council(slug: $slug) { hubs(pageSize: 100) { total items { name stage stages { basis } areas { name } sites { items { name } } staffAlignments { role } } } } }`;
  for (const count of [1, 30]) {
    for (let made = 0; made < count; made += 1) await givenSite(server.em, council, { hub: (await givenHub(server.em, council)).id });
    expect(await server.statementsOf(() => server.ask(query, { slug: council.slug }))).toHaveLength(1);
  }
});

test('a hub that is not there is null, and a key that is none is refused', async () => {
  expect((await server.ask(`query ($id: ID!) { hub(id: $id) { name } }`, { id: newId() })).data).toEqual({ hub: null });
  const { data, errors } = await server.ask(`query ($id: ID!) { hub(id: $id) { name } }`, { id: "'; drop table hub; --" });
  expect(data).toEqual({ hub: null });
  expect(errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_INPUT']);
});

test('the rules about hubs hold in the seeded councils', async () => {
  const seeded = await startServer({ template: 'throughline_seeded' });
  try {
    for (const { sql } of hubChecks) expect(await seeded.em.execute(sql)).toEqual([]);
  } finally {
    await seeded.stop();
  }
});
