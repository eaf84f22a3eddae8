import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Seen {
  council: {
    programmes: {
      checklists: { kind: string; title: string; about: string | null; met: number; items: { label: string | null; title: string; findings: { status: string; provenance: { factId: string }[] }[]; provenance: { factId: string }[] }[]; provenance: { factId: string }[] }[];
      agreements: { kind: string; title: string; parties: string; isDemonstration: boolean; partOf: { title: string } | null; provenance: { factId: string }[] }[];
      engagements: { title: string; howMany: number | null; audience: string | null; ledBy: string; status: string; detail: string | null; provenance: { factId: string }[] }[];
      frameworks: { name: string; issued: { start: string; end: string } | null; provenance: { factId: string }[] }[];
      deliveryPlans: { title: string; hub: { id: string } | null; versions: { state: string; contributors: string; submittedTo: string; submittedOn: string; isTextKnown: boolean; provenance: { factId: string }[] }[] }[];
    }[];
    planSections: { title: string; provenance: { factId: string }[] }[];
  };
}
const LISTS = `checklists { kind title about met(on: "2026-11-02") provenance { factId }
  items { label title provenance { factId } findings { status provenance { factId } } } }`;
const OTHERS = `agreements { kind title parties isDemonstration partOf { title } provenance { factId } }
  engagements { title howMany audience ledBy status detail provenance { factId } }
  frameworks { name issued { start end } provenance { factId } }
  deliveryPlans { title hub { id } versions {
    state contributors submittedTo submittedOn isTextKnown provenance { factId } } }`;
const programmeOf = async (slug: string) => {
  const ask = async (fields: string) => {
    const query = `query ($slug: String!) { council(slug: $slug) { planSections { title provenance { factId } } programmes { ${fields} } } }`;
    return (await server.ask<Seen>(query, { slug })).data!.council;
  };
  const [lists, others] = [await ask(LISTS), await ask(OTHERS)];
  return { ...lists.programmes[0]!, ...others.programmes[0]!, planSections: lists.planSections };
};

test('Kirklees has five investment options, i to v, and all five are addressed, fully or partly', async () => {
  const [options] = (await programmeOf('kirklees')).checklists;
  expect(options).toMatchObject({ kind: 'INVESTMENT_OPTIONS', met: 5 });
  expect(options!.items.map(({ label }) => label)).toEqual(['i', 'ii', 'iii', 'iv', 'v']);
  expect(options!.items.every(({ findings }) => findings[0]!.status === 'ADDRESSED' && findings[0]!.provenance[0]!.factId === 'KIR-35')).toBe(true);
  expect(options!.provenance).toEqual([{ factId: 'KIR-34' }]);
});

test('Kirklees’ accountability framework specifies the commission, the alignment and the service level agreements', async () => {
  const { agreements } = await programmeOf('kirklees');
  const framework = agreements.find(({ kind }) => kind === 'ACCOUNTABILITY_FRAMEWORK')!;
  expect(framework).toMatchObject({ parties: 'Hub leaders; Kirklees Council' });
  expect(framework.provenance.every(({ factId }) => factId === 'KIR-44')).toBe(true);
  const parts = agreements.filter(({ partOf }) => partOf?.title === 'Accountability framework');
  expect(parts.map(({ kind }) => kind).toSorted()).toEqual(['ALIGNMENT', 'COMMISSION', 'SLA']);
  expect(parts.every(({ provenance }) => provenance[0]!.factId === 'KIR-45')).toBe(true);
});

test('the delivery plan of each Kirklees hub must cover four things', async () => {
  const { planSections } = await programmeOf('kirklees');
  expect(planSections).toHaveLength(4);
  expect(planSections.every(({ provenance }) => provenance[0]!.factId === 'KIR-49')).toBe(true);
});

test('Kent’s checklist has the seven requirements of statutory guidance, of which no paper says that any is met', async () => {
  const [list] = (await programmeOf('kent')).checklists;
  expect(list).toMatchObject({ kind: 'REQUIREMENTS', met: 0, provenance: [{ factId: 'KEN-47' }] });
  expect(list!.items).toHaveLength(7);
});

test('Kent’s first delivery plan was submitted to the Department for Education on 30 December 2022, and its text is not known', async () => {
  const { deliveryPlans } = await programmeOf('kent');
  expect(deliveryPlans).toHaveLength(1);
  const [version] = deliveryPlans[0]!.versions;
  expect(version).toMatchObject({ state: 'SUBMITTED', submittedTo: 'Department for Education', submittedOn: '2022-12-30', isTextKnown: false });
  for (const who of ['Public Health', 'Health Visiting', 'Midwifery', 'Disabled Children’s Services']) expect(version!.contributors).toContain(who);
  expect(version!.provenance.every(({ factId }) => factId === 'KEN-15')).toBe(true);
});

test('Barnet’s pilot showed six long-term changes to be needed, and why leaving things as they are would fail', async () => {
  const [list] = (await programmeOf('barnet')).checklists;
  expect(list!.items).toHaveLength(6);
  expect(list!.about).toContain('July 2017');
  expect(list!.provenance.map(({ factId }) => factId).toSorted()).toEqual(['BAR-30', 'BAR-37']);
});

test('York has held two stakeholder workshops, a session for members and a theory of change workshop', async () => {
  const { engagements } = await programmeOf('york');
  const of = (id: string) => engagements.find(({ provenance }) => provenance.some(({ factId }) => factId === id))!;
  expect(of('YOR-30')).toMatchObject({ howMany: 2, status: 'HELD' });
  expect(of('YOR-31')).toMatchObject({ audience: 'Elected members' });
  expect(of('YOR-32').ledBy).toContain('contracted by the Department for Education');
  expect(of('YOR-33')).toMatchObject({ status: 'UNDER_WAY', ledBy: 'Student researchers of York St John University' });
  expect(of('YOR-34')).toMatchObject({ status: 'FORMING' });
  expect(of('YOR-34').detail).toMatch(/0 to 2 and some 2 to 4/);
});

test('York does not start from nothing: many components are in place', async () => {
  const [list] = (await programmeOf('york')).checklists;
  expect(list).toMatchObject({ kind: 'IN_PLACE', met: 1, provenance: [{ factId: 'YOR-15' }] });
});

test('York answers to the framework of August 2022; Kent’s paper names no version', async () => {
  expect((await programmeOf('york')).frameworks).toMatchObject([{ issued: { start: '2022-08-01', end: '2022-08-31' }, provenance: [{ factId: 'YOR-12' }, { factId: 'YOR-12' }] }]);
  expect((await programmeOf('kent')).frameworks).toMatchObject([{ issued: null, provenance: [{ factId: 'KEN-06' }] }]);
});

test('made-up agreements and plans are marked, and not public', async () => {
  const { agreements, deliveryPlans } = await programmeOf('york');
  expect([agreements, deliveryPlans]).toEqual([[], []]);
});

const byName = (one: string, other: string) => (one < other ? -1 : 1);
const send = <Data>(name: string, input: object, shown: string, cookie: string) =>
  server.ask<{ done: Data }>(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { id ${shown} } }`, { input }, cookie);

test('a list counts its lines that are met by the newest finding of each, and a past day by what was known then', async () => {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const { cookie } = await givenPerson(server.em, council, 'programme');
  const LIST = 'items { id findings { status } } before: met(on: "2026-10-19") now: met(on: "2026-11-02")';
  interface List { items: { id: string; findings: { status: string }[] }[]; before: number; now: number }
  const made = await send<List>('recordChecklist', { programmeId: programme.id, kind: 'REQUIREMENTS', title: 'What the funder asks', lines: ['One', ' ', 'Two'] }, LIST, cookie);
  const [first] = made.data!.done.items;
  expect(made.data!.done.items).toHaveLength(2);
  const finding = { itemId: first!.id, evidence: 'The paper of October', assessorRole: 'Manager' };
  await send('recordFinding', { ...finding, status: 'PARTIAL', assessedOn: '2026-10-10' }, 'id', cookie);
  const after = await send<List>('recordFinding', { ...finding, status: 'NONE', assessedOn: '2026-10-20' }, LIST, cookie);
  expect(after.data!.done).toMatchObject({ before: 1, now: 0 });
  expect(after.data!.done.items[0]!.findings.map(({ status }) => status)).toEqual(['NONE', 'PARTIAL']);
  const early = await send('recordFinding', { ...finding, status: 'FULL', assessedOn: '2026-10-01' }, 'id', cookie);
  expect(early.errors![0]!.extensions.fields).toHaveProperty('assessedOn');
  await expect(server.app.services.pool.query(`update checklist_finding set status = 'FULL'`)).rejects.toThrow(/permission denied/);
});

test('an agreement says when it must be looked at again, and two editors at once do not overwrite each other', async () => {
  const council = await givenCouncil(server.em);
  const programme = await givenProgramme(server.em, council);
  const { cookie } = await givenPerson(server.em, council, 'programme');
  const words = { kind: 'SLA', title: 'Rooms', purpose: 'Rooms for groups', parties: 'The council; a school' };
  interface Made { id: string; isReviewDue: boolean }
  const shown = 'version isReviewDue(on: "2026-11-02")';
  const made = await send<Made>('recordAgreement', { programmeId: programme.id, ...words, reviewOn: '2026-10-01' }, shown, cookie);
  expect(made.data!.done.isReviewDue).toBe(true);
  const wrong = await send('recordAgreement', { programmeId: programme.id, ...words, startsOn: '2026-10-01', endsOn: '2026-09-30' }, 'id', cookie);
  expect(wrong.errors![0]!.extensions.fields).toEqual({ endsOn: 'The last day must not be before the first' });
  const change = (title: string) => send('changeAgreement', { agreementId: made.data!.done.id, version: 1, ...words, title }, 'id', cookie);
  const answers = await Promise.all([change('One'), change('Two')]);
  expect(answers.map(({ errors }) => errors?.[0]!.extensions.code ?? 'done').toSorted(byName)).toEqual(['VERSION_CONFLICT', 'done']);
});

test('Kirklees’ commitment to go on supporting the hubs is a promise without a date', async () => {
  const [row] = await server.em.execute<{ due_end: null; promise: string }[]>(
    'select promise, due_end from programme_commitment where id = ?', [seedId('programme-commitment', 'kirklees', 'keep-supporting')]);
  expect(row).toMatchObject({ due_end: null });
});
