import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Areas {
  council: { areas: { total: number; items: { code: string; name: string }[] } };
}
const areas = async (slug: string, on: string | null, level: string | null = null) => {
  const query = `query ($slug: String!, $on: Date, $level: AreaLevel) { council(slug: $slug) { areas(on: $on, level: $level, pageSize: 100) { total items { code name } } } }`;
  const { data, errors } = await server.ask<Areas>(query, { slug, on, level });
  expect(errors).toBeUndefined();
  return data!.council.areas;
};

test('a council has the wards of the day that is asked for, and of every day when none is', async () => {
  const [before, after, ever] = await Promise.all([areas('barnet', '2018-02-01', 'WARD'), areas('barnet', '2023-01-01', 'WARD'), areas('barnet', null, 'WARD')]);
  expect(before.total).toBe(21);
  expect(after.total).toBe(24);
  expect(ever.total).toBe(45);
  expect(before.items.map(({ name }) => name)).toContain('Coppetts');
  expect(after.items.map(({ name }) => name)).not.toContain('Coppetts');
});

test('a ward that kept its name under a new code is two wards, each on its own days', async () => {
  const named = async (on: string) => (await areas('barnet', on, 'WARD')).items.filter(({ name }) => name === 'High Barnet').map(({ code }) => code);
  expect(await named('2018-02-01')).toEqual(['E05000056']);
  const [now] = await named('2023-01-01');
  expect(now).toBeDefined();
  expect(now).not.toBe('E05000056');
});

test('the day on which a ward ends is no longer one of its days', async () => {
  expect((await areas('barnet', '2021-12-31', 'WARD')).total).toBe(21);
  expect((await areas('barnet', '2022-01-01', 'WARD')).total).toBe(24);
});

interface Localities {
  council: {
    areas: { items: { name: string; nameIsStated: boolean; validFrom: string; members: { code: string; name: string }[]; later: { code: string }[]; provenance: { factId: string }[]; issues: { code: string; raw: string }[] }[] };
  };
}

test("Barnet's locality East-Central is its ten wards of 2018, joined by code", async () => {
  const { data } = await server.ask<Localities>(`{ council(slug: "barnet") { areas(level: LOCALITY) { items {
    name nameIsStated validFrom members(on: "2018-01-16") { code name } later: members(on: "2023-01-01") { code } provenance { factId } issues { code raw } } } } }`);
  const localities = data!.council.areas.items;
  expect(localities).toHaveLength(3);
  expect(localities.filter(({ nameIsStated }) => nameIsStated).map(({ name }) => name)).toEqual(['East-Central', 'West']);
  const eastCentral = localities.find(({ name }) => name === 'East-Central')!;
  expect(eastCentral.members.map(({ code, name }) => `${code} ${name}`)).toEqual([
    'E05000043 Brunswick Park', 'E05000047 Coppetts', 'E05000048 East Barnet', 'E05000049 East Finchley', 'E05000056 High Barnet',
    'E05000058 Oakleigh', 'E05000059 Totteridge', 'E05000060 Underhill', 'E05000061 West Finchley', 'E05000063 Woodhouse',
  ]);
  expect(eastCentral.later).toEqual([]);
  expect(eastCentral.provenance.map(({ factId }) => factId)).toEqual(['BAR-24']);
  expect(eastCentral.issues.map(({ code }) => code)).toEqual(['X-10', 'X-15']);
  expect(localities.filter(({ name }) => name !== 'East-Central').every(({ members }) => members.length === 0)).toBe(true);
});

interface Organisations {
  council: { organisations: { total: number; items: { name: string; kind: string; isDemonstration: boolean; provenance: { factId: string }[]; issues: { code: string }[] }[] } };
}
const organisations = async (slug: string) => {
  const query = `query ($slug: String!) { council(slug: $slug) { organisations(pageSize: 100) { total items { name kind isDemonstration provenance { factId } issues { code } } } } }`;
  const { data } = await server.ask<Organisations>(query, { slug });
  return data!.council.organisations;
};

test('the twelve teams and partners that support the hubs of Kirklees are held by name', async () => {
  const { items } = await organisations('kirklees');
  const supporters = items.filter(({ provenance }) => provenance.some(({ factId }) => factId === 'KIR-32'));
  expect(supporters).toHaveLength(12);
  expect(supporters.find(({ name }) => name === 'Fusion Housing')).toMatchObject({ kind: 'HOUSING', isDemonstration: false });
});

test('a department that a paper misnames is held once, with the difference beside it', async () => {
  const { items } = await organisations('kent');
  const departments = items.filter(({ kind }) => kind === 'DEPARTMENT');
  expect(departments.map(({ name }) => name)).toEqual(['Department for Education', 'Department of Health and Social Care']);
  expect(departments[1]!.issues.map(({ code }) => code)).toEqual(['X-21']);
});

test('made-up organisations come last and say that they are made up', async () => {
  const { items } = await organisations('york');
  const madeUp = items.filter(({ isDemonstration }) => isDemonstration);
  expect(madeUp.length).toBeGreaterThan(0);
  expect(items.slice(-madeUp.length)).toEqual(madeUp);
  expect(madeUp.every(({ provenance }) => provenance.length === 0)).toBe(true);
});

test('areas with their members, sources and doubts are one statement', async () => {
  const query = `{ council(slug: "barnet") { areas(on: "2018-02-01", pageSize: 100) { total items { code members { code } provenance { place } issues { note } } } organisations { items { name } } } }`;
  expect(await server.statementsOf(() => server.ask(query))).toHaveLength(1);
});

test('a day that does not exist is refused', async () => {
  const { data, errors } = await server.ask(`{ council(slug: "barnet") { areas(on: "2018-02-30") { total } } }`);
  expect(data).toBeNull();
  expect(errors![0]!.extensions.code).toBe('BAD_INPUT');
});
