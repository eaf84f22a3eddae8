import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answering, codeOf, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { givenWords, readingTexts, type TextShown } from '../support/given-texts.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set('2026-11-02T10:00:00Z'));

interface PointShown {
  id: string;
  version: number;
  words: string;
  disposition: string | null;
  saidDisplay: string | null;
  dispositions: { disposition: string; reason: string }[];
}
const shown = 'id version words disposition saidDisplay dispositions { disposition reason }';
interface World {
  council: { id: string };
  consultation: GivenConsultation;
  question: string;
  office: ReturnType<typeof readingTexts>;
  command: (name: string, input: object, cookie?: string) => ReturnType<TestServer['ask']>;
  receipts: string[];
}

/** So many people who wrote "Text 0", "Text 1" …, before the consultation closed and its results were published. */
async function givenWorld(texts: number, { isPublished = true } = {}): Promise<World> {
  const council = await givenCouncil(server.em);
  const consultation = await givenConsultation(server.em, council, { questions: [{ kind: 'LONG_TEXT' }] });
  const { cookie } = await givenPerson(server.em, council, 'programme');
  const receipts: string[] = [];
  for (let at = 0; at < texts; at++) receipts.push(await givenWords(server, consultation, { 1: `Text ${at}` }));
  const office = readingTexts(server, consultation.id, cookie);
  if (isPublished) {
    server.clock.set('2026-12-01T10:00:00Z');
    await office.publishResults();
  }
  const inputs: Record<string, string> = { putTextIntoPoint: 'TextInPointInput', takeTextOutOfPoint: 'TextInPointInput' };
  const command = (name: string, input: object, as: string = cookie) =>
    server.ask(`mutation ($input: ${inputs[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { ${name === 'publishPoints' ? 'id' : shown} } }`, { input }, as);
  return { council, consultation, question: consultation.questions[0]!.id, office, command, receipts };
}
async function givenPoint({ consultation, question, command }: World, words = 'Open on Saturdays'): Promise<PointShown> {
  const answer = await command('recordPoint', { consultationId: consultation.id, questionId: question, theme: 'Opening', words });
  return (answer.data as { recordPoint: PointShown }).recordPoint;
}
const put = ({ command }: World, point: PointShown, text: TextShown) => command('putTextIntoPoint', { pointId: point.id, questionId: text.questionId, textId: text.id });
const dispose = ({ command }: World, point: PointShown, rest: object = {}) =>
  command('recordDisposition', { pointId: point.id, version: point.version, disposition: 'REJECTED', reason: 'No money for it', officerPost: 'Head of service', ...rest });
const pointsFor = async ({ consultation }: World, cookie?: string) =>
  (await server.ask<{ consultation: { points: PointShown[] } }>(`query ($id: ID!) { consultationResults(consultationId: $id) { consultation { points { ${shown} } } } }`, { id: consultation.id }, cookie)).data as
    unknown as { consultationResults: { consultation: { points: PointShown[] } } } | null;
const pointsOf = async (code: string) =>
  (await server.ask<{ receipt: { points: { words: string; disposition: string }[] } }>('query ($code: String!) { receipt(receiptCode: $code) { points { words disposition } } }', { code })).data!.receipt.points;

test('what becomes of a point is said with a reason, and everything that was said before stays on record', async () => {
  const world = await givenWorld(1);
  const point = await givenPoint(world);
  expect(codeOf(await dispose(world, point, { reason: '' }))).toBe('BAD_INPUT');
  expect(codeOf(await dispose(world, point, { disposition: 'ACCEPTED' }))).toBe('BAD_INPUT');
  const first = ((await dispose(world, point)).data as { recordDisposition: PointShown }).recordDisposition;
  expect(codeOf(await dispose(world, point))).toBe('VERSION_CONFLICT');
  const second = await dispose(world, first, { disposition: 'ACCEPTED', reason: 'There is money', changeMade: 'Two hubs open on Saturdays' });
  expect(second.data).toMatchObject({ recordDisposition: { disposition: 'ACCEPTED', dispositions: [{ disposition: 'REJECTED', reason: 'No money for it' }, { disposition: 'ACCEPTED', reason: 'There is money' }] } });
});

test('a point cannot be settled by a decision of another council', async () => {
  const world = await givenWorld(1);
  expect(codeOf(await dispose(world, await givenPoint(world), { decisionId: world.council.id }))).toBe('BAD_INPUT');
});

test('only those who keep the consultation record points, and only those who read responses put texts into them', async () => {
  const world = await givenWorld(1);
  const [point, [text]] = [await givenPoint(world), await world.office.texts(world.question)];
  for (const [member, code] of [[(await givenPerson(server.em, world.council, 'board')).cookie, 'FORBIDDEN'], [(await givenPerson(server.em, await givenCouncil(server.em), 'admin')).cookie, 'FORBIDDEN']] as const) {
    expect(codeOf(await world.command('putTextIntoPoint', { pointId: point.id, questionId: text!.questionId, textId: text!.id }, member))).toBe(code);
    expect(codeOf(await world.command('recordDisposition', { pointId: point.id, version: 1, disposition: 'REJECTED', reason: 'x', officerPost: 'y' }, member))).toBe(code);
  }
});

test('points are published once it is said of every one what becomes of it, with how many people said it, small numbers hidden', async () => {
  const world = await givenWorld(20);
  expect(codeOf(await world.command('publishPoints', { consultationId: world.consultation.id }))).toBe('POINTS_AWAIT_DISPOSITION');
  const [many, few] = [await givenPoint(world, 'Said by many'), await givenPoint(world, 'Said by few')];
  const texts = await world.office.texts(world.question);
  for (const text of texts.slice(0, 9)) await put(world, many, text);
  await put(world, many, texts[0]!);
  for (const text of texts.slice(7, 10)) await put(world, few, text);
  await dispose(world, many);
  expect(codeOf(await world.command('publishPoints', { consultationId: world.consultation.id }))).toBe('POINTS_AWAIT_DISPOSITION');
  await dispose(world, few);
  expect(await pointsFor(world)).toMatchObject({ consultationResults: { consultation: { points: [] } } });
  const answers = await Promise.all([1, 2, 3].map(() => world.command('publishPoints', { consultationId: world.consultation.id })));
  expect(answers.map((answer) => codeOf(answer) ?? 'done').toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['POINTS_ALREADY_PUBLISHED', 'POINTS_ALREADY_PUBLISHED', 'done']);
  const { points } = (await pointsFor(world))!.consultationResults.consultation;
  expect(points.find(({ words }) => words === 'Said by few')!.saidDisplay).toBe('[c]');
  expect(codeOf(await put(world, many, texts[12]!))).toBe('POINTS_ALREADY_PUBLISHED');
});

test('whoever holds the receipt code sees what became of the points in their own words, and of no others', async () => {
  const world = await givenWorld(6);
  const [own, other] = [await givenPoint(world, 'Own'), await givenPoint(world, 'Of another')];
  const texts = await world.office.texts(world.question);
  await put(world, own, texts.find(({ words }) => words === 'Text 0')!);
  await put(world, other, texts.find(({ words }) => words === 'Text 1')!);
  for (const point of [own, other]) await dispose(world, point);
  expect(await pointsOf(world.receipts[0]!)).toEqual([]);
  await world.command('publishPoints', { consultationId: world.consultation.id });
  expect(await pointsOf(world.receipts[0]!)).toEqual([{ words: 'Own', disposition: 'REJECTED' }]);
  expect(await pointsOf(world.receipts[2]!)).toEqual([]);
  await answering(server).withdraw(world.receipts[0]!);
  expect(await pointsOf(world.receipts[0]!)).toEqual([]);
});

test('words that were passed on because they may tell of harm go into no point', async () => {
  const world = await givenWorld(1);
  const point = await givenPoint(world);
  const [text] = await world.office.texts(world.question);
  await world.office.flag(text!);
  expect(codeOf(await put(world, point, text!))).toBe('NOT_FOUND');
});

test('the decision on the proposal waits until it is said of every point what becomes of it', async () => {
  const world = await givenWorld(1);
  const needs = async () => {
    const [row] = await server.em.fork().execute<{ needs: string[] }[]>(`select missing_before_decision(?, '2027-01-01') as needs`, [world.consultation.id]);
    return row!.needs;
  };
  expect(await needs()).not.toContain('POINTS');
  const point = await givenPoint(world);
  expect(await needs()).toContain('POINTS');
  await dispose(world, point);
  expect(await needs()).not.toContain('POINTS');
});
