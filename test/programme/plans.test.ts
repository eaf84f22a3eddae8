import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../server/src/platform/ids.ts';
import { PlanSectionRow } from '../../server/src/programme/delivery-plan.entity.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SHOWN = `id title versions { id number state version contributors isIntact frozenHash basedOn { number }
  texts { content section { title } } missingSections { id title } }`;

interface Version {
  id: string;
  number: number;
  state: string;
  version: number;
  isIntact: boolean | null;
  frozenHash: string | null;
  texts: { content: string }[];
  missingSections: { id: string; title: string }[];
}
interface Done {
  done: { id: string; versions: Version[] };
}

let server: TestServer;
let council: { id: string; slug: string };
let programme: { id: string; council: { id: string } };
let officer: { id: string; cookie: string };
let sections: string[];
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  council = await givenCouncil(server.em);
  programme = await givenProgramme(server.em, council);
  officer = await givenPerson(server.em, council, 'programme');
  sections = [newId(), newId()];
  await server.em.fork().insertMany(
    PlanSectionRow,
    sections.map((id, index) => ({
      ...{ id, council: council.id, subject: 'PROGRAMME', position: index + 1, title: `Section ${index + 1}` },
      isDemonstration: false,
    })),
  );
});

const send = (name: string, input: object, cookie = officer.cookie) =>
  server.ask<Done>(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { ${SHOWN} } }`, { input }, cookie);
const byName = (one: string, other: string) => (one < other ? -1 : 1);
const codeOf = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.[0]!.extensions.code;
const begin = async () => (await send('beginPlan', { programmeId: programme.id, title: 'Delivery plan', contributors: 'Health; schools' })).data!.done;

async function written(begun?: Version): Promise<Version> {
  let version = begun ?? (await begin()).versions[0];
  for (const sectionId of sections) {
    const input = { planVersionId: version!.id, version: version!.version, sectionId, content: `About ${sectionId}` };
    version = (await send('writePlanSection', input)).data!.done.versions[0];
  }
  return version!;
}
const agreed = async () => {
  const { id, version } = await written();
  const answer = await send('agreePlan', { planVersionId: id, version, agreedOn: '2026-10-20', agreedByRole: 'Board' });
  return answer.data!.done.versions[0]!;
};
const submission = { submittedTo: 'Department for Education', submittedOn: '2026-10-30' };

test('a plan cannot be agreed while a section that it must have is missing, and says which', async () => {
  const [version] = (await begin()).versions;
  expect(version!.missingSections.map(({ title }) => title)).toEqual(['Section 1', 'Section 2']);
  const input = { planVersionId: version!.id, version: 1, agreedOn: '2026-10-20', agreedByRole: 'Board' };
  expect(codeOf(await send('agreePlan', input))).toBe('PLAN_INCOMPLETE');
  expect((await written(version)).missingSections).toEqual([]);
});

test('a submitted plan is frozen with its hash, and nobody changes it, not even past the application', async () => {
  const { id, version } = await agreed();
  const plan = (await send('submitPlan', { planVersionId: id, version, ...submission })).data!.done;
  expect(plan.versions[0]).toMatchObject({ state: 'SUBMITTED', isIntact: true });
  const [row] = await server.em.execute<{ frozen_content: string }[]>('select frozen_content from delivery_plan_version where id = ?', [id]);
  expect(createHash('sha256').update(row!.frozen_content).digest('hex')).toBe(plan.versions[0]!.frozenHash);
  expect(JSON.parse(row!.frozen_content)).toMatchObject({ submittedTo: 'Department for Education', plan: { contributors: 'Health; schools' } });
  const write = { planVersionId: id, version: version + 1, sectionId: sections[0], content: 'Other' };
  expect(codeOf(await send('writePlanSection', write))).toBe('PLAN_VERSION_CLOSED');
  const query = (sql: string) => server.app.services.pool.query(sql);
  await expect(query(`update delivery_plan_text set content = 'x' where version_id = '${id}'`)).rejects.toThrow(/never changed/);
  await expect(query(`update delivery_plan_version set submitted_to = 'x' where id = '${id}'`)).rejects.toThrow(/never changed/);
});

test('a new version begins with what any earlier one says, and the earlier one stays as it was', async () => {
  const { id, version } = await agreed();
  await send('submitPlan', { planVersionId: id, version, ...submission });
  const [next, first] = (await send('beginPlanVersion', { basedOnId: id, note: 'With the sites' })).data!.done.versions;
  expect(next).toMatchObject({ number: 2, state: 'DRAFT', basedOn: { number: 1 } });
  expect(next!.texts.map(({ content }) => content).toSorted()).toEqual(first!.texts.map(({ content }) => content).toSorted());
  await send('writePlanSection', { planVersionId: next!.id, version: 1, sectionId: sections[0], content: 'New words' });
  const { data } = await server.ask<{ deliveryPlan: { versions: Version[] } }>(
    `query ($id: ID!) { deliveryPlan(id: $id) { ${SHOWN} } }`, { id: (await planOf(id)) }, officer.cookie);
  expect(data!.deliveryPlan.versions.map(({ texts }) => texts.some(({ content }) => content === 'New words'))).toEqual([true, false]);
  expect(codeOf(await send('beginPlanVersion', { basedOnId: id }))).toBe('PLAN_VERSION_CLOSED');
});
const planOf = async (version: string) =>
  (await server.em.execute<{ plan_id: string }[]>('select plan_id from delivery_plan_version where id = ?', [version]))[0]!.plan_id;

test('a plan goes from being written to agreed, submitted and accepted, in that order and on days that follow', async () => {
  const { id, version } = await agreed();
  expect(codeOf(await send('acceptPlan', { planVersionId: id, version, acceptedOn: '2026-11-01' }))).toBe('PLAN_VERSION_CLOSED');
  const early = await send('submitPlan', { planVersionId: id, version, ...submission, submittedOn: '2026-10-01' });
  expect(early.errors![0]!.extensions.fields).toHaveProperty('submittedOn');
  await send('submitPlan', { planVersionId: id, version, ...submission });
  const done = await send('acceptPlan', { planVersionId: id, version: version + 1, acceptedOn: '2026-11-01' });
  expect(done.data!.done.versions[0]).toMatchObject({ state: 'ACCEPTED', isIntact: true });
});

test('of two writers of one version at once the second is told', async () => {
  const [version] = (await begin()).versions;
  const write = (content: string) => send('writePlanSection', { planVersionId: version!.id, version: 1, sectionId: sections[0], content });
  const answers = await Promise.all([write('One'), write('Two')]);
  expect(answers.map((answer) => codeOf(answer) ?? 'done').toSorted(byName)).toEqual(['VERSION_CONFLICT', 'done']);
});

test('what is being written is for the board and its officers; the public sees nothing of it', async () => {
  const { id } = await begin();
  const board = await givenPerson(server.em, council, 'board');
  const ask = async (cookie?: string) =>
    (await server.ask<{ deliveryPlan: object | null }>('query ($id: ID!) { deliveryPlan(id: $id) { title } }', { id }, cookie)).data!.deliveryPlan;
  expect([await ask(), await ask(board.cookie)]).toEqual([null, { title: 'Delivery plan' }]);
});
