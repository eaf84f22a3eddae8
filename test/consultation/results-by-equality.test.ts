import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, codeOf, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { givenEqualityQuestions, sayingOfOneself, type GivenEqualityQuestion } from '../support/given-equality.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface Group {
  label: string;
  answered: { display: string };
  cells: { count: { display: string } }[];
}
interface Shown {
  splits: { id: string; isEquality: boolean; isForAll: boolean }[];
  questions: { tables: { kind: string; isWithheld: boolean; rows: Group[] }[] }[];
}

let server: TestServer;
let consultation: GivenConsultation;
let sex: GivenEqualityQuestion;
let admin: string;
let analyst: string;
let receipts: string[];
const results = (by: string | null, cookie: string) =>
  server.ask<{ consultationResults: Shown }>(
    `query ($id: ID!, $by: ID) { consultationResults(consultationId: $id, by: $by) { splits { id isEquality isForAll } questions { tables { kind isWithheld rows { label answered { display } cells { count { display } } } } } } }`,
    { id: consultation.id, by }, cookie,
  );
const groups = (shown: Shown) => shown.questions[0]!.tables.find(({ kind }) => kind === 'GROUPS')!.rows.map(({ label, cells }) => [label, cells.map(({ count }) => count.display).join(' ')]);

/** Sixty people choose the first or the second answer, half of them each; of each half a number says the first thing of themselves, the others the second. */
beforeAll(async () => {
  server = await startServer();
  server.clock.set('2026-11-02T10:00:00Z');
  const council = await givenCouncil(server.em);
  consultation = await givenConsultation(server.em, council, { questions: [{ kind: 'SINGLE_CHOICE', text: 'Do you agree?', options: ['Yes', 'No'] }] });
  [sex] = (await givenEqualityQuestions(server.em, consultation, 'sex')) as [GivenEqualityQuestion];
  admin = (await givenPerson(server.em, council, 'admin')).cookie;
  analyst = (await givenPerson(server.em, council, 'analyst')).cookie;
  receipts = [];
  for (let number = 0; number < 60; number++) {
    const answer = number % 2;
    const { receiptCode } = (await answering(server).submit(await givenDraft(server, consultation, answer))).data!.submitResponse;
    receipts.push(receiptCode);
    // Of those who said yes twelve are women, of those who said no eighteen.
    const isFirst = number < (answer === 0 ? 24 : 36);
    const said = await sayingOfOneself(server).say(receiptCode, sex.id, sex.options[isFirst ? 0 : 1]!);
    if (said.errors) throw new Error(JSON.stringify(said.errors));
  }
});
afterAll(() => server.stop());

test('what people said about themselves splits the results, for everyone once it is chosen', async () => {
  expect(codeOf(await results(sex.id, analyst))).toBe('BAD_INPUT');
  const shown = (await results(sex.id, admin)).data!.consultationResults;
  expect(groups(shown).slice(0, 2).map(([, counts]) => counts)).toEqual(['12 18', '18 12']);
  expect(shown.splits).toEqual([{ id: sex.id, isEquality: true, isForAll: false }]);
  const [row] = await server.em.fork().execute<[{ version: number }]>('select version from consultation where id = ?', [consultation.id]);
  const chosen = await server.ask('mutation ($input: ChooseSplitInput!) { chooseSplit(input: $input) { id } }', { input: { consultationId: consultation.id, questionId: sex.id, version: row.version } }, admin);
  expect(chosen.errors).toBeUndefined();
  expect(groups((await results(sex.id, analyst)).data!.consultationResults)).toEqual(groups(shown));
});

test('fewer than ten of a group are hidden there, and whatever would give them away', async () => {
  // Four women who said yes take their response back: eight are left.
  for (const code of receipts.filter((_, number) => number % 2 === 0 && number < 24).slice(0, 4)) await answering(server).withdraw(code);
  const shown = (await results(sex.id, admin)).data!.consultationResults;
  const [table] = shown.questions[0]!.tables;
  const visible = table!.rows.flatMap(({ cells }) => cells.map(({ count }) => count.display));
  expect(visible).not.toContain('8');
  expect(visible.filter((display) => display === '[c]').length + (table!.isWithheld ? 4 : 0)).toBeGreaterThanOrEqual(4);
});

test('aliases in one request show no more than each question asked by itself', async () => {
  const fields = 'questions { tables { rows { cells { count { display value } } } } }';
  const alias = (name: string, by: string | null) => `${name}: consultationResults(consultationId: "${consultation.id}"${by ? `, by: "${by}"` : ''}) { ${fields} }`;
  const together = await server.ask<Record<string, unknown>>(`{ ${alias('a', sex.id)} ${alias('b', null)} ${alias('c', sex.id)} }`, {}, admin);
  const apart = await Promise.all([sex.id, null].map(async (by) => (await server.ask<Record<string, unknown>>(`{ ${alias('a', by)} }`, {}, admin)).data!['a']));
  expect(together.data).toEqual({ a: apart[0], b: apart[1], c: apart[0] });
});

test('reading them by what people said about themselves before they are published is written into the audit, once a request', async () => {
  const readings = async () => (await server.em.fork().execute<[{ times: number }]>(`select count(*)::integer as times from audit_entry where action = 'readResultsByEquality' and subject_id = ?`, [consultation.id]))[0].times;
  const before = await readings();
  await results(null, admin);
  expect(await readings()).toBe(before);
  await results(sex.id, admin);
  expect(await readings()).toBe(before + 1);
  const file = await fetch(`${server.url}/exports/consultation-${consultation.id}-results.csv?by=${sex.id}`, { headers: { cookie: admin } });
  expect(file.status).toBe(200);
  await file.text();
  expect(await readings()).toBe(before + 2);
});
