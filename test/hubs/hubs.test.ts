import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Ages {
  start: string;
  fromAge: number | null;
  toAge: number | null;
  toAgeWithSend: number | null;
}
interface Hub {
  id: string;
  name: string;
  nameIsStated: boolean;
  kind: string;
  stage: string | null;
  isDemonstration: boolean;
  ages: Ages;
  stages: { basis: string; stageName: { code: string }; since: { start: string; end: string; precision: string } | null }[];
  areas: { name: string; members: { code: string }[] }[];
  statements: { topic: string; text: string; provenance: { factId: string }[] }[];
  coLocations: { organisations: number; locations: number; sectors: string; provenance: { factId: string; raw: string }[] }[];
  staffAlignments: { role: string; posts: number | null }[];
  memberships: { isPrimary: boolean; organisation: { name: string } }[];
  leaders: { name: string }[];
  provenance: { factId: string; field: string; raw: string | null }[];
  issues: { code: string; note: string }[];
}
const HUBS = `query ($slug: String!) { council(slug: $slug) { hubs { total items {
  id name nameIsStated kind stage isDemonstration ages { start fromAge toAge toAgeWithSend } stages { basis stageName { code } since { start end precision } }
  areas(on: "2018-01-16") { name members(on: "2018-01-16") { code } } statements { topic text provenance { factId } } coLocations { organisations locations sectors provenance { factId raw } }
  staffAlignments { role posts } memberships { isPrimary organisation { name } } leaders { name } provenance { factId field raw } issues { code note } } } } }`;
const hubs = async (slug: string): Promise<Hub[]> => {
  const { data } = await server.ask<{ council: { hubs: { total: number; items: Hub[] } } }>(HUBS, { slug });
  expect(data!.council.hubs.total).toBe(data!.council.hubs.items.length);
  return data!.council.hubs.items;
};

interface Network {
  name: string;
  statedHubs: number | null;
  namedHubs: number;
  hubsWithoutKnownLeader: number;
  statements: { topic: string; extent: string; provenance: { factId: string }[] }[];
  staffAlignments: { role: string; posts: number | null; hubCount: number; hubs: { name: string }[]; provenance: { factId: string }[]; issues: { code: string }[] }[];
  issues: { code: string }[];
}
const networks = async (slug: string): Promise<Network[]> => {
  const query = `query ($slug: String!) { council(slug: $slug) { hubNetworks { name statedHubs namedHubs hubsWithoutKnownLeader statements { topic extent provenance { factId } }
    staffAlignments { role posts hubCount hubs { name } provenance { factId } issues { code } } issues { code } } } }`;
  const { data } = await server.ask<{ council: { hubNetworks: Network[] } }>(query, { slug });
  return data!.council.hubNetworks;
};

test('Kirklees has 17 hubs, of which three have names from the paper', async () => {
  const all = await hubs('kirklees');
  expect(all).toHaveLength(17);
  expect(all.filter(({ nameIsStated }) => nameIsStated).map(({ name }) => name)).toEqual(['Spenborough', 'Colne Valley', 'Holmfirth']);
  expect(all[3]!.name).toBe('Hub not named in the paper (4 of 17)');
  expect(all[16]!.name).toBe('Hub not named in the paper (17 of 17)');
  expect(all.every(({ kind, isDemonstration }) => kind === 'COMMUNITY' && !isDemonstration)).toBe(true);
  expect(all.every(({ provenance }) => provenance.some(({ factId, raw }) => factId === 'KIR-18' && raw === '17 KCH'))).toBe(true);
});

test('what the paper says of all hubs is kept beside what is known of each', async () => {
  const [network] = await networks('kirklees');
  expect(network).toMatchObject({ name: 'Kirklees Community Hubs', statedHubs: 17, namedHubs: 3, hubsWithoutKnownLeader: 17 });
  const said = (topic: string) => network!.statements.filter((statement) => statement.topic === topic).map(({ extent, provenance }) => `${extent} ${provenance[0]!.factId}`);
  expect(said('COVERAGE')).toEqual(['ALL KIR-17']);
  expect(said('MEMBERSHIP')).toEqual(['ALL KIR-18']);
  expect(said('LEADERSHIP')).toEqual(['ALL KIR-19']);
  expect(said('SERVICES')).toEqual(['ALL KIR-20']);
  expect(said('MATURITY')).toEqual(['VARIES KIR-22', 'SOME KIR-23']);
  expect(said('ELECTED_MEMBERS')).toEqual(['SOME KIR-24']);
  expect(said('BUILDINGS')).toEqual(['NOT_APPLICABLE KIR-29']);
  expect(said('BOUNDARIES')).toEqual(['ALL HOW-13']);
  expect(said('VISION')).toEqual(['ALL KIR-15']);
  expect(network!.issues.map(({ code }) => code)).toEqual(['X-07', 'X-29']);
});

test('9 coordinators and 16 consultants work with 17 hubs: posts are not hubs', async () => {
  const [network] = await networks('kirklees');
  const staff = new Map(network!.staffAlignments.map((alignment) => [alignment.role, alignment]));
  expect(staff.get('Hub coordinators')).toMatchObject({ posts: 9, hubCount: 17, provenance: [{ factId: 'KIR-36' }], issues: [{ code: 'X-03' }] });
  expect(staff.get('Consultants')).toMatchObject({ posts: 16, hubCount: 17, provenance: [{ factId: 'KIR-37' }], issues: [{ code: 'X-03' }] });
  expect(staff.get('Colleagues of the earlier pilot')!.hubs.map(({ name }) => name)).toEqual(['Spenborough', 'Colne Valley', 'Holmfirth']);
  expect(staff.get('Family Support Service staff')).toMatchObject({ posts: null, hubCount: 0, provenance: [{ factId: 'KIR-31' }] });
  expect(staff.get('Stronger Families consultants')).toMatchObject({ posts: null, hubCount: 0, provenance: [{ factId: 'KIR-30' }] });
});

test('a hub that calls itself emergent on a page without its name is held without guessing which of the 17 it is', async () => {
  const { data } = await server.ask<{ council: { unplacedHubStages: object[]; hubStages: { code: string; rawLabel: string | null; provenance: { factId: string }[]; issues: { code: string }[] }[] } }>(
    `{ council(slug: "kirklees") { unplacedHubStages { basis saidOf hub { id } since { start } stageName { code } provenance { factId raw paper { code datedOn } } issues { code } }
      hubStages { code rawLabel provenance { factId } issues { code } } } }`,
  );
  expect(data!.council.unplacedHubStages).toEqual([{
    basis: 'SELF_DECLARED', saidOf: 'The hub of a school whose page names neither the school nor the hub', hub: null, since: null, stageName: { code: 'EMERGENT' },
    provenance: [{ factId: 'HOW-24', raw: null, paper: { code: 'HOW', datedOn: null } }, { factId: 'HOW-22', raw: 'EMERGENT', paper: { code: 'HOW', datedOn: null } }],
    issues: [{ code: 'X-28' }],
  }]);
  expect((await hubs('kirklees')).every(({ stage, stages }) => stage === null && stages.length === 0)).toBe(true);
  expect(data!.council.hubStages).toEqual([
    { code: 'EMERGENT', rawLabel: null, provenance: [{ factId: 'HOW-21' }], issues: [] },
    { code: 'TRIALLER_TESTER', rawLabel: 'Trialler and Tester; Trialers and Testers', provenance: [{ factId: 'HOW-20' }], issues: [{ code: 'X-28' }] },
  ]);
});

test('Barnet plans three hubs from birth to 19 on its localities, and the third has no name', async () => {
  const all = await hubs('barnet');
  expect(all.map(({ name, nameIsStated, stage }) => [name, nameIsStated, stage])).toEqual([
    ['East-Central', true, 'PILOT'], ['West', true, 'PILOT'], ['Hub not named in the paper (3 of 3)', false, 'PLANNED'],
  ]);
  expect(all.every(({ ages }) => ages.start === 'BIRTH' && ages.toAge === 19 && ages.toAgeWithSend === null)).toBe(true);
  expect(all.map(({ areas }) => areas.map(({ name, members }) => `${name}: ${members.length}`))).toEqual([['East-Central: 10'], ['West: 0'], ['Locality not named in the paper (3 of 3): 0']]);
});

test('the East-Central pilot began in September 2017; when West began is not stated', async () => {
  const [eastCentral, west, third] = await hubs('barnet');
  expect(eastCentral!.stages).toEqual([{ basis: 'REPORTED', stageName: { code: 'PILOT' }, since: { start: '2017-09-01', end: '2017-09-30', precision: 'MONTH' } }]);
  expect(west!.stages[0]!.since).toBeNull();
  expect([west, third].map((hub) => hub!.issues.map(({ code }) => code))).toEqual([['X-12'], ['X-12']]);
});

test('eight organisations share two places in the pilot, counted and not named', async () => {
  const [eastCentral] = await hubs('barnet');
  expect(eastCentral!.coLocations).toMatchObject([{ organisations: 8, locations: 2, provenance: [{ factId: 'BAR-27', raw: 'two locations' }, { factId: 'BAR-27', raw: '8 organisations' }] }]);
});

test('the pilot has four aims and one result after three months', async () => {
  const [eastCentral] = await hubs('barnet');
  const topics = eastCentral!.statements.map(({ topic, provenance }) => `${topic} ${provenance[0]!.factId}`);
  expect(topics).toEqual(['PILOT_AIM BAR-25', 'PILOT_AIM BAR-25', 'PILOT_AIM BAR-25', 'PILOT_AIM BAR-25', 'PILOT_RESULT BAR-26']);
});

interface Kind {
  kind: string;
  title: string;
  ages: Ages;
  points: { text: string }[];
  linkToFamilyHubs: string | null;
  provenance: { factId: string }[];
  issues: { code: string }[];
}
const kinds = async (slug: string): Promise<Kind[]> => {
  const query = `query ($slug: String!) { council(slug: $slug) { hubKinds { kind title ages { start fromAge toAge toAgeWithSend } points { text } linkToFamilyHubs provenance { factId } issues { code } } } }`;
  const { data } = await server.ask<{ council: { hubKinds: Kind[] } }>(query, { slug });
  return data!.council.hubKinds;
};

test('York explains which hub is which: family, community and autism hubs', async () => {
  const [family, community, autism] = await kinds('york');
  expect(family).toMatchObject({ kind: 'FAMILY', ages: { start: 'CONCEPTION', toAge: 19, toAgeWithSend: 25 } });
  expect(new Set(family!.provenance.map(({ factId }) => factId))).toEqual(new Set(['YOR-05', 'YOR-06', 'YOR-14', 'YOR-19']));
  expect(community).toMatchObject({ kind: 'COMMUNITY', ages: { start: 'NOT_STATED' } });
  expect(autism).toMatchObject({ kind: 'AUTISM', ages: { start: 'AGE', fromAge: 4, toAge: 18, toAgeWithSend: null } });
  expect([community, autism].every((kind) => kind!.linkToFamilyHubs !== null && kind!.provenance.some(({ factId }) => factId === 'YOR-18'))).toBe(true);
});

test("the ages of a family hub in Kent are those of the model, and the paper's other ages stand beside them", async () => {
  const [family] = await kinds('kent');
  expect(family).toMatchObject({ kind: 'FAMILY', ages: { start: 'CONCEPTION', toAge: 19, toAgeWithSend: 25 }, issues: [{ code: 'X-16' }] });
});

test('York has one hub from its paper, no family hub, and the rest says that it is made up', async () => {
  const all = await hubs('york');
  const real = all.filter(({ isDemonstration }) => !isDemonstration);
  expect(real).toMatchObject([{ name: 'Autism hub', kind: 'AUTISM', ages: { start: 'AGE', fromAge: 4, toAge: 18 } }]);
  expect(all.some(({ kind }) => kind === 'FAMILY')).toBe(false);
  const madeUp = all.slice(real.length);
  expect(madeUp.length).toBeGreaterThan(1);
  expect(madeUp.every(({ isDemonstration, provenance }) => isDemonstration && provenance.length === 0)).toBe(true);
});

test("Kent's paper names no hub", async () => {
  expect(await hubs('kent')).toEqual([]);
  expect(await networks('kent')).toEqual([]);
});

interface SiteAnswer {
  council: { sites: { total: number; items: { name: string; role: string; status: string; childrensCentre: string; costRecovery: string | null; isDemonstration: boolean; hub: { name: string } | null; selectedByDecision: object | null; provenance: { factId: string }[] }[] } };
}
test("Barnet's two venues are held with what option 1 proposes for them, and no hub is made up for them", async () => {
  const { data } = await server.ask<SiteAnswer>(`{ council(slug: "barnet") { sites { total items { name role status childrensCentre costRecovery isDemonstration hub { name } selectedByDecision { id } provenance { factId } } } } }`);
  expect(data!.council.sites.items.map(({ name }) => name)).toEqual(['Finchley Youth Centre', 'Greentops']);
  for (const site of data!.council.sites.items) {
    expect(site).toMatchObject({ role: 'NOT_STATED', hub: null, selectedByDecision: null, isDemonstration: false, provenance: [{ factId: 'BAR-32' }, { factId: 'BAR-32' }] });
    expect(site.costRecovery).toContain('not decided');
  }
});

test('York has no site that its asset review has selected', async () => {
  const { data } = await server.ask<SiteAnswer>(`{ council(slug: "york") { sites(pageSize: 100) { total items { name isDemonstration selectedByDecision { id } hub { name } } } } }`);
  expect(data!.council.sites.items.length).toBeGreaterThan(0);
  expect(data!.council.sites.items.every(({ isDemonstration, selectedByDecision }) => isDemonstration && selectedByDecision === null)).toBe(true);
});

test('the directory of a council, with everything beside each hub, is one statement', async () => {
  expect(await server.statementsOf(() => hubs('kirklees'))).toHaveLength(1);
  expect(await server.statementsOf(() => networks('kirklees'))).toHaveLength(1);
  const sites = `{ council(slug: "york") { hubs { items { name sites { total items { name coLocatedWith { withWhom } } } } } } }`;
  expect(await server.statementsOf(() => server.ask(sites))).toHaveLength(1);
});
