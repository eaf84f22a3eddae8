import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { harmlessText } from '@throughline/shared/cell-text';
import { cellsOfAnswer, type QuestionInColumns } from '@throughline/shared/response-columns';
import { notedColumns, templateHeadings } from '@throughline/shared/response-file';
import { formDefinition, type FormDefinition } from '../../server/src/consultation/form.queries.ts';
import { brokenRules, countedFor, everyKindThereIs, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { entering, type EnteredAnswer } from '../support/given-entries.ts';
import { confirmedFile, previewedFile, sendResponses } from '../support/given-response-files.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let sender: { server: TestServer; cookie: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  sender = { server, cookie: (await givenPerson(server.em, council, 'programme')).cookie };
});
afterAll(() => server.stop());

async function formOf({ questions }: GivenConsultation): Promise<FormDefinition> {
  const [row] = await server.em.fork().execute<{ form_id: string }[]>('select form_id from consultation_question where id = ?', [questions[0]!.id]);
  return (await formDefinition(server.app.services.pool, 'form', row!.form_id))!;
}
const questionsOf = async (own: GivenConsultation) => (await formOf(own)).questions as readonly QuestionInColumns[];

/** A line with what is noted by field, and its answers by column. */
const lineOf = (questions: readonly QuestionInColumns[], cells: Record<string, string>) => {
  const fields = Object.keys(notedColumns);
  return templateHeadings(questions).map((heading, place) => cells[fields[place] ?? heading.split(' ')[0]!] ?? '');
};

test('a file enters its good lines only once it is confirmed, and says of each wrong one what is wrong where', async () => {
  const own = await givenConsultation(server.em, council);
  const questions = await questionsOf(own);
  const rows = [
    templateHeadings(questions),
    lineOf(questions, { reference: 'A1', receivedOn: '02/11/2026', Q1: '2', 'Q2.1': 'x', 'Q2.3': 'yes', Q3: '5. Option 5', Q4: "'=cmd", Q5: 'Two\nlines' }),
    lineOf(questions, { reference: 'A2', receivedOn: '2026-11-01', Q1: 'Option 3' }),
    lineOf(questions, { reference: 'A3', receivedOn: '2026-11-01', Q1: '9', 'Q2.2': 'perhaps' }),
    lineOf(questions, { reference: 'A4', receivedOn: '31/02/2026', Q1: '1' }),
    lineOf(questions, { reference: 'a1', receivedOn: '2026-11-01', Q1: '1' }),
  ];
  const preview = await previewedFile(sender, own.id, rows);
  expect(preview).toMatchObject({ status: 'READY', linesRead: 5, goodCount: 3, wrongCount: 2, alreadyCount: 0, batch: null });
  expect(preview.lines.items.filter(({ verdict }) => verdict === 'WRONG')).toMatchObject([
    { reference: 'A3', problems: [{ column: 'Q1', message: 'Enter a number from 1 to 3' }, { column: 'Q2.2', message: 'Enter x where it is ticked, and nothing where it is not' }] },
    { problems: [{ column: 'Received on' }] },
  ]);
  expect(await countedFor(server.em, own.id)).toBe(0);

  const done = await confirmedFile(sender, preview);
  expect(done).toMatchObject({ status: 'DONE', goodCount: 3, batch: { entered: 3, duplicatesToSettle: 1 } });
  expect(await countedFor(server.em, own.id)).toBe(3);
  expect(await Promise.all(own.questions[0]!.options.map((key) => countedFor(server.em, key)))).toEqual([1, 1, 1]);
  const [kept] = await server.em.fork().execute<{ texts: object }[]>(`select r.texts from consultation_response r join response_entry e on e.id = r.id where e.reference = 'A1'`);
  expect(new Set(Object.values(kept!.texts))).toEqual(new Set(['=cmd', 'Two\nlines']));
  expect(await brokenRules(server.em)).toEqual([]);

  const wrong = await fetch(`${server.url}/exports/response-file/${preview.id}/wrong-lines.csv`, { headers: { cookie: sender.cookie } });
  const taken = (await wrong.text()).replace('\ufeff', '');
  expect(taken).toContain('Q1: Enter a number from 1 to 3');
  // Put right, it can be sent as it is.
  const put: Readonly<Record<string, string>> = { 9: '1', perhaps: 'x', '31/02/2026': '01/11/2026' };
  const again = (parse(taken) as string[][]).map((cells) => cells.map((cell) => put[cell] ?? cell));
  expect(await previewedFile(sender, own.id, again)).toMatchObject({ status: 'READY', goodCount: 2, wrongCount: 0 });
});

test('the same file sent twice adds nothing, and what came too late is kept and not counted', async () => {
  const own = await givenConsultation(server.em, council, { opensAt: '2026-09-01T00:00:00Z', closesAt: '2026-09-30T22:59:59.999Z' });
  const questions = await questionsOf(own);
  const posted = { evidence: 'date stamp', reason: 'Came in one sack' };
  const rows = [
    templateHeadings(questions),
    lineOf(questions, { receivedOn: '2026-09-30', ...posted, Q1: '1' }),
    lineOf(questions, { receivedOn: '2026-10-01', ...posted, Q1: '1' }),
    lineOf(questions, { receivedOn: '2026-09-29', Q1: '1' }),
  ];
  const first = await previewedFile(sender, own.id, rows);
  expect(first).toMatchObject({ goodCount: 2, lateCount: 1, wrongCount: 1 });
  await confirmedFile(sender, first);
  expect(await countedFor(server.em, own.id)).toBe(1);
  expect(await previewedFile(sender, own.id, rows)).toMatchObject({ goodCount: 0, alreadyCount: 2, wrongCount: 1 });
});

test('two files confirmed at once enter each of their common lines once', async () => {
  const own = await givenConsultation(server.em, council);
  const questions = await questionsOf(own);
  const rows = [templateHeadings(questions), ...Array.from({ length: 20 }, (_, at) => lineOf(questions, { reference: `R${at}`, receivedOn: '2026-11-01', Q1: String((at % 3) + 1) }))];
  const [one, other] = [await previewedFile(sender, own.id, rows), await previewedFile(sender, own.id, rows)];
  await Promise.all([confirmedFile(sender, one), confirmedFile(sender, other)]);
  expect(await countedFor(server.em, own.id)).toBe(20);
  expect(await brokenRules(server.em)).toEqual([]);
});

test.each([
  ['a heading that nobody knows', (headings: string[]) => [...headings, 'Q99 What else?'], 'UNKNOWN_COLUMN', 'Q99 What else?'],
  ['a column that is missing', (headings: string[]) => headings.slice(0, -1), 'MISSING_COLUMN', 'Q5 Question 5?'],
  ['a column twice', (headings: string[]) => [...headings, 'Q1'], 'COLUMN_TWICE', 'Q1'],
])('a file with %s is stopped as a whole', async (_name, change, problem, column) => {
  const own = await givenConsultation(server.em, council);
  const headings = change(templateHeadings(await questionsOf(own)));
  expect(await previewedFile(sender, own.id, [headings, headings.map(() => '')])).toMatchObject({ status: 'STOPPED', problem, problemColumn: column });
});

test('ten thousand lines are entered, and one more is too many', { timeout: 120_000 }, async () => {
  const own = await givenConsultation(server.em, council, { questions: [{ kind: 'SINGLE_CHOICE', options: 3 }, { kind: 'SHORT_TEXT' }, { kind: 'SHORT_TEXT' }] });
  const questions = await questionsOf(own);
  const rows = Array.from({ length: 10_000 }, (_, at) => lineOf(questions, { receivedOn: '2026-11-01', Q1: String((at % 3) + 1), Q2: `Words ${at}` }));
  const preview = await previewedFile(sender, own.id, [templateHeadings(questions), ...rows]);
  expect(preview).toMatchObject({ status: 'READY', goodCount: 10_000 });
  expect(await confirmedFile(sender, preview)).toMatchObject({ status: 'DONE', goodCount: 10_000 });
  expect(await countedFor(server.em, own.id)).toBe(10_000);
  expect(await previewedFile(sender, own.id, [templateHeadings(questions), ...rows, rows[0]!])).toMatchObject({ status: 'STOPPED', problem: 'TOO_MANY_LINES' });
});

test('whoever does not keep consultations can neither send a file nor take one to fill in', async () => {
  const own = await givenConsultation(server.em, council);
  const template = `${server.url}/exports/responses/${own.id}/1/template.csv`;
  expect((await (await fetch(template, { headers: { cookie: sender.cookie } })).text()).replace('\ufeff', '').split(',')[0]).toBe('Reference');
  for (const [cookie, status] of [[undefined, 401], [(await givenPerson(server.em, council, 'board', 'clerk')).cookie, 403], [(await givenPerson(server.em, await givenCouncil(server.em), 'admin')).cookie, 403]] as const) {
    expect((await sendResponses({ server, ...(cookie && { cookie }) }, own.id, [['A', 'B', 'C']])).status).toBe(status);
    expect((await fetch(template, cookie ? { headers: { cookie } } : {})).status).toBe(status);
  }
});

const hostile = fc.oneof(
  fc.constantFrom('=1+1', "'=1", "''+x", '@SUM(A1)', '-5', '"quoted", and, commas', 'a;b\tc', '‮reversed', '🏳️‍🌈 family', '<script>alert(1)</script>', "'", '1. Option 1', 'line one\nline two', '\r\nafter'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
);

test('answers of every kind come back from a file as they were exported, whatever people wrote', { timeout: 120_000 }, async () => {
  const own = await givenConsultation(server.em, council, { questions: everyKindThereIs });
  const form = await formOf(own);
  const questions = form.questions as readonly QuestionInColumns[];
  const of = (kind: string) => own.questions.find((question) => question.kind === kind)!;
  const some = (ids: readonly string[]) => fc.shuffledSubarray([...ids], { minLength: 1 });
  const one = (kind: string) => fc.constantFrom(...of(kind).options).map((id) => ({ questionId: of(kind).id, optionIds: [id] }));
  const words = (kind: string, value: fc.Arbitrary<string>) => value.map((text) => ({ questionId: of(kind).id, text }));
  const any: fc.Arbitrary<EnteredAnswer>[] = [
    one('SINGLE_CHOICE'), one('LIKERT'), one('WARD'), some(of('MULTIPLE_CHOICE').options).map((optionIds) => ({ questionId: of('MULTIPLE_CHOICE').id, optionIds })),
    some(of('RANKING').options).map((optionIds) => ({ questionId: of('RANKING').id, optionIds })),
    words('SHORT_TEXT', hostile.map((text) => text.replace(/[\r\n]/g, ' '))), words('LONG_TEXT', hostile), words('NUMBER', fc.integer({ min: 0, max: 20 }).map(String)),
    words('DATE', fc.integer({ min: 0, max: 9000 }).map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))),
    words('PIN', fc.tuple(fc.integer({ min: 50_000, max: 58_000 }), fc.integer({ min: -5_000, max: 1_000 })).map(([lat, long]) => `${(lat / 1000).toFixed(3)},${(long / 1000).toFixed(3)}`)),
    some(of('MATRIX').parts).chain((parts) => fc.array(fc.constantFrom(...of('MATRIX').options), { minLength: parts.length, maxLength: parts.length }).map((options) => ({
      questionId: of('MATRIX').id, parts: parts.map((partId, at) => ({ partId, optionId: options[at]! })),
    }))),
    fc.integer({ min: 0, max: 10 }).map((points) => ({ questionId: of('PRIORITY_POINTS').id, parts: [{ partId: of('PRIORITY_POINTS').options[0]!, points }, { partId: of('PRIORITY_POINTS').options[1]!, points: 10 - points }] })),
  ];
  const office = entering(server, sender.cookie);
  const samples = fc.sample(fc.tuple(...any.map((answer) => fc.option(answer, { freq: 4, nil: null }))), { numRuns: 25, seed: 4 });
  const asTyped: Record<string, unknown>[] = [];
  const rows: string[][] = [templateHeadings(questions)];
  for (const answers of samples) {
    const recorded = await office.record(own, answers.filter((answer) => answer !== null), { reference: `E${rows.length}` });
    // Text that cannot be kept at all is refused in both ways.
    if (recorded.errors) continue;
    const { id } = recorded.data!.done;
    const [sent] = await server.em.fork().execute<Record<string, unknown>[]>('select choices, texts, parts from consultation_response where id = ?', [id]);
    const shown = (await server.ask<{ enteredAnswers: { questionId: string; optionIds: string[]; text: string | null; parts: { partId: string; optionId: string | null; points: number | null }[] }[] }>(
      'query ($id: ID!) { enteredAnswers(entryId: $id) { questionId optionIds text parts { partId optionId points } } }', { id }, sender.cookie)).data!.enteredAnswers;
    const cells = Object.assign({}, ...shown.map((answer) => cellsOfAnswer(questions.find((question) => question.id === answer.questionId)!, answer))) as Record<string, string>;
    rows.push(lineOf(questions, { reference: `I${rows.length}`, receivedOn: '2026-11-01', ...cells }).map(harmlessText));
    asTyped.push(sent!);
  }
  expect(asTyped.length).toBeGreaterThan(15);
  const preview = await previewedFile(sender, own.id, rows);
  expect(preview.lines.items.filter(({ verdict }) => verdict !== 'ADD')).toEqual([]);
  const { batch } = await confirmedFile(sender, preview);
  const imported = await server.em.fork().execute<Record<string, unknown>[]>(
    'select choices, texts, parts from consultation_response r join response_entry e on e.id = r.id where e.batch_id = ? order by substr(e.reference, 2)::integer', [batch!.id]);
  expect(imported).toEqual(asTyped);
  expect(await brokenRules(server.em)).toEqual([]);
});
