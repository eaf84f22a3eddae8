import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering, brokenRules, codeOf, givenConsultation, type AnswerSent, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface TableShown {
  kind: string;
  isWithheld: boolean;
  rows: { label: string; answered: { display: string } | null; mean: string | null; cells: { label: string; count: { display: string }; percentage: string | null }[] }[];
}
interface Shown {
  organisations: number;
  responses: { display: string };
  questions: { question: { text: string }; answered: { display: string }; options: { count: { display: string } }[]; tables: TableShown[] }[];
}

let server: TestServer;
let council: { id: string };
let consultation: GivenConsultation;
let cookies: Record<'admin' | 'analyst', string>;
const results = (by: string | null, cookie?: string) =>
  server.ask<{ consultationResults: Shown }>(
    `query ($id: ID!, $by: ID) { consultationResults(consultationId: $id, by: $by) { organisations responses { display } questions { question { text } answered { display } options { count { display } }
       tables { kind isWithheld rows { label answered { display } mean cells { label count { display } percentage } } } } } }`,
    { id: consultation.id, by }, cookie,
  );
const tablesOf = (shown: Shown, text: string) => shown.questions.find(({ question }) => question.text === text)!.tables;
const countsOf = ({ rows }: TableShown) => Object.fromEntries(rows.map(({ label, cells }) => [label, cells.map(({ count }) => count.display).join(' ')]));

/** Chooses the question that results are split by for everyone. */
async function choose(questionId: string, cookie: string, version?: number) {
  const [row] = await server.em.fork().execute<[{ version: number }]>('select version from consultation where id = ?', [consultation.id]);
  return server.ask('mutation ($input: ChooseSplitInput!) { chooseSplit(input: $input) { id } }', { input: { consultationId: consultation.id, questionId, version: version ?? row.version } }, cookie);
}

/** Sends a response with these answers. */
async function respond(answers: readonly Omit<AnswerSent, 'baseVersion'>[], organisation?: string): Promise<void> {
  const { start, save, submit, answerAs } = answering(server);
  const { resumeCode } = (await start(consultation.id)).data!.startResponse;
  if (organisation) await answerAs(resumeCode, 'ORGANISATION', organisation);
  for (const [baseVersion, answer] of answers.entries()) {
    const saved = await save(resumeCode, { ...answer, baseVersion });
    if (saved.errors) throw new Error(JSON.stringify(saved.errors));
  }
  expect((await submit(resumeCode)).errors).toBeUndefined();
}

beforeAll(async () => {
  server = await startServer();
  server.clock.set('2026-11-02T10:00:00Z');
  council = await givenCouncil(server.em);
  consultation = await givenConsultation(server.em, council, {
    questions: [
      { kind: 'SINGLE_CHOICE', text: 'Who are you?', options: ['Parent', 'Carer'], isBreakdown: true },
      { kind: 'LIKERT', text: 'Do you agree?', options: ['Yes', 'No'] },
      { kind: 'MATRIX', text: 'How is it?', options: ['Good', 'Bad'], parts: ['Warm', 'Near'] },
      { kind: 'RANKING', text: 'What first?', options: ['Food', 'Play'] },
      { kind: 'PRIORITY_POINTS', text: 'Spend it', options: ['Staff', 'Rooms'], points: 10 },
      { kind: 'SINGLE_CHOICE', text: 'Where?', options: ['Town', 'Village'], isBreakdown: true },
    ],
  });
  const [who, agree, matrix, ranking, points, where] = consultation.questions as [GivenConsultation['questions'][0], ...GivenConsultation['questions']];
  /** Forty people: each of the two groups gives each answer ten times. */
  for (let number = 0; number < 40; number++) {
    const [group, answer] = [number % 2, Math.floor(number / 2) % 2];
    await respond([
      { questionId: who.id, optionIds: [who.options[group]!] },
      { questionId: agree!.id, optionIds: [agree!.options[answer]!] },
      { questionId: matrix!.id, parts: matrix!.parts.map((partId, line) => ({ partId, optionId: matrix!.options[(answer + line) % 2]! })) },
      { questionId: ranking!.id, optionIds: answer === 0 ? ranking!.options : ranking!.options.toReversed() },
      { questionId: points!.id, parts: points!.options.map((partId, option) => ({ partId, points: option === 0 ? 7 : 3 })) },
      { questionId: where!.id, optionIds: [where!.options[answer]!] },
    ]);
  }
  await respond([{ questionId: agree!.id, optionIds: [agree!.options[0]!] }], 'A school');
  cookies = { admin: (await givenPerson(server.em, council, 'admin')).cookie, analyst: (await givenPerson(server.em, council, 'analyst')).cookie };
});
afterAll(() => server.stop());

describe('a question that one list of options cannot show', () => {
  test('has a table of its lines, of its ranks or of its points', async () => {
    const shown = (await results(null, cookies.analyst)).data!.consultationResults;
    const [lines] = tablesOf(shown, 'How is it?');
    expect(countsOf(lines!)).toEqual({ Warm: '20 20', Near: '20 20' });
    const [ranks] = tablesOf(shown, 'What first?');
    expect(ranks!.rows.map(({ label, mean, cells }) => [label, mean, cells.map(({ count }) => count.display).join(' ')])).toEqual([['Food', '1.5', '20 20'], ['Play', '1.5', '20 20']]);
    const [points] = tablesOf(shown, 'Spend it');
    expect(points!.rows.map(({ label, mean }) => [label, mean])).toEqual([['Staff', '70'], ['Rooms', '30']]);
    expect(shown.questions.map(({ options }) => options.length)).toEqual([2, 2, 0, 0, 0, 2]);
  });

  test('leaves the answers of organisations out of the counts of people, and says how many organisations there are', async () => {
    const shown = (await results(null, cookies.analyst)).data!.consultationResults;
    expect([shown.organisations, shown.responses.display]).toEqual([1, '40']);
    expect(shown.questions[1]!.options.map(({ count }) => count.display)).toEqual(['20', '20']);
  });
});

describe('results by group', () => {
  test('show each group with its answers, the ranks by what was ranked first', async () => {
    const shown = (await results(consultation.questions[0]!.id, cookies.admin)).data!.consultationResults;
    expect(countsOf(tablesOf(shown, 'Do you agree?').at(-1)!)).toEqual({ Parent: '10 10', Carer: '10 10', 'Did not say or was not asked': '0 0' });
    expect(tablesOf(shown, 'How is it?').map(({ kind }) => kind)).toEqual(['LINES', 'GROUPS', 'GROUPS']);
    expect(countsOf(tablesOf(shown, 'What first?').at(-1)!)).toMatchObject({ Parent: '10 10', Carer: '10 10' });
    expect(tablesOf(shown, 'Who are you?')).toEqual([]);
  });

  test('are split by one question only for those who may not read responses, so that two splits give nothing away', async () => {
    const [who, agree, , , , where] = consultation.questions;
    for (const { id } of [who!, where!]) {
      expect(codeOf(await results(id, cookies.analyst))).toBe('BAD_INPUT');
      expect((await results(id, cookies.admin)).errors).toBeUndefined();
    }
    expect(codeOf(await results(agree!.id, cookies.admin))).toBe('BAD_INPUT');
    expect(codeOf(await results(consultation.id, cookies.admin))).toBe('BAD_INPUT');
    expect(codeOf(await results('nothing', cookies.admin))).toBe('BAD_INPUT');
    expect((await choose(who!.id, cookies.analyst)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await choose(agree!.id, cookies.admin)).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect((await choose(who!.id, cookies.admin)).errors).toBeUndefined();
    expect((await choose(who!.id, cookies.admin, 1)).errors?.[0]?.extensions.code).toBe('VERSION_CONFLICT');
    expect((await results(who!.id, cookies.analyst)).errors).toBeUndefined();
    expect(codeOf(await results(where!.id, cookies.analyst))).toBe('BAD_INPUT');
  });
});

test('results that are published keep their tables as they were, split by the one question, and no other', async () => {
  const [who, , , , , where] = consultation.questions;
  expect((await choose(who!.id, cookies.admin)).errors).toBeUndefined();
  const before = (await results(who!.id, cookies.admin)).data;
  server.clock.set('2026-12-01T10:00:00Z');
  await server.ask('mutation ($id: ID!) { publishResults(consultationId: $id) { id } }', { id: consultation.id }, cookies.admin);
  await server.em.fork().execute('update consultation_tally set counted = counted + 7 where consultation_id = ?', [consultation.id]);
  expect((await results(who!.id)).data).toEqual(before);
  expect(codeOf(await results(where!.id, cookies.admin))).toBe('BAD_INPUT');
  await server.em.fork().execute('update consultation_tally set counted = counted - 7 where consultation_id = ?', [consultation.id]);
  expect(await brokenRules(server.em)).toEqual([]);
});
