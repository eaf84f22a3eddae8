import { parse } from 'csv-parse/sync';
import { roles, type Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everyKindThereIs, givenConsultation, type AnswerSent, type GivenConsultation } from '../support/given-consultation.ts';
import { confirmedFile, previewedFile } from '../support/given-response-files.ts';
import { givenWords, readingTexts } from '../support/given-texts.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { unzip } from '../support/unzip.ts';

let server: TestServer;
let council: { id: string };
let office: string;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  council = await givenCouncil(server.em);
  office = (await givenPerson(server.em, council, 'programme')).cookie;
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set('2026-11-02T10:00:00Z'));

async function take(path: string, cookie?: string) {
  const response = await fetch(`${server.url}/exports/${path}`, { ...(cookie && { headers: { cookie } }) });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, bytes, text: bytes.toString(), headers: response.headers };
}
const rowsOf = (text: string): string[][] => parse(text, { bom: true });
const responses = async (id: string, cookie = office) => rowsOf((await take(`consultation-${id}-responses.csv`, cookie)).text);

let sends = 0;
async function send(consultationId: string, answers: AnswerSent[], organisationName: string | null = null): Promise<void> {
  const { errors } = await server.ask(
    'mutation ($id: ID!, $answers: [AnswerToSendInput!]!, $key: String!, $capacity: RespondentCapacity!, $name: String) { sendResponse(consultationId: $id, answers: $answers, idempotencyKey: $key, capacity: $capacity, organisationName: $name) { status } }',
    { id: consultationId, answers, key: `nobody can guess this ${(sends += 1)}`, capacity: organisationName === null ? 'INDIVIDUAL' : 'ORGANISATION', name: organisationName },
  );
  if (errors) throw new Error(JSON.stringify(errors));
}

const hostile = ['=HYPERLINK("http://evil.example","x")', '@SUM(A1)', "'=already guarded", '-5 or +5', '<script>alert(1)</script>', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'مركز الأسرة', '"quoted", and; commas', '𝒳'.repeat(4000)];

/** Answers of every kind, some left out, with words that a spreadsheet or a page might run. */
async function givenResponses({ id, questions }: GivenConsultation): Promise<void> {
  const of = (kind: string) => questions.find((question) => question.kind === kind)!;
  for (const [at, words] of hostile.entries()) {
    await send(id, [
      { questionId: of('SINGLE_CHOICE').id, optionIds: [of('SINGLE_CHOICE').options[at % 3]!] },
      { questionId: of('LONG_TEXT').id, text: words },
      ...(at % 2 === 0 ? [{ questionId: of('MULTIPLE_CHOICE').id, optionIds: of('MULTIPLE_CHOICE').options.slice(at % 3) }] : []),
      ...(at % 3 === 0 ? [{ questionId: of('RANKING').id, optionIds: of('RANKING').options.toReversed() }, { questionId: of('NUMBER').id, text: String(at) }] : []),
      { questionId: of('MATRIX').id, parts: [{ partId: of('MATRIX').parts[at % 2]!, optionId: of('MATRIX').options[at % 3]! }] },
      { questionId: of('PRIORITY_POINTS').id, parts: [{ partId: of('PRIORITY_POINTS').options[0]!, points: 4 }, { partId: of('PRIORITY_POINTS').options[2]!, points: 6 }] },
      { questionId: of('WARD').id, optionIds: [of('WARD').options[at]!] }, { questionId: of('DATE').id, text: '2020-02-29' }, { questionId: of('PIN').id, text: '53.95,-1.08' },
    ], at === 4 ? '=A school' : null);
  }
}

describe('the officer\'s full export', () => {
  test('is for those who may take it, and each taking is on record', async () => {
    const own = await givenConsultation(server.em, council);
    const path = `consultation-${own.id}-responses`;
    const may: Role[] = [];
    for (const role of roles) {
      const { status } = await take(`${path}.csv`, (await givenPerson(server.em, council, role)).cookie);
      if (status === 200) may.push(role);
      else expect(status).toBe(404);
    }
    expect(may).toEqual(['admin', 'programme']);
    expect((await take(`${path}.csv`)).status).toBe(401);
    expect((await take(`${path}.csv`, (await givenPerson(server.em, await givenCouncil(server.em), ...roles)).cookie)).status).toBe(404);
    const audited = await server.em.fork().execute('select action, subject_type from audit_entry where subject_id = ?', [own.id]);
    expect(audited).toEqual([{ action: 'exportResponses', subject_type: 'consultation' }, { action: 'exportResponses', subject_type: 'consultation' }]);
  });

  test('brought in again, and taken again, is the same: every kind of answer, whatever people wrote', { timeout: 60_000 }, async () => {
    const [one, other] = [await givenConsultation(server.em, council, { questions: everyKindThereIs }), await givenConsultation(server.em, council, { questions: everyKindThereIs })];
    await givenResponses(one);
    const [head, ...rows] = await responses(one.id);
    expect(rows).toHaveLength(hostile.length);
    const preview = await previewedFile({ server, cookie: office }, other.id, [head!, ...rows]);
    expect(preview).toMatchObject({ goodCount: hostile.length, wrongCount: 0 });
    await confirmedFile({ server, cookie: office }, preview);
    const compared = head!.map((heading, place) => (['Reference', 'Help given', 'Channel', 'Received on'].includes(heading) ? -1 : place)).filter((place) => place >= 0);
    const sorted = (table: string[][]) => table.map((row) => compared.map((place) => row[place])).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    const [, ...again] = await responses(other.id);
    expect(sorted(again)).toEqual(sorted(rows));
  });

  test('holds days and no times, no codes, nothing that was withdrawn or not sent, and rows in another order each time', async () => {
    const own = await givenConsultation(server.em, council, { questions: [{ kind: 'LONG_TEXT' }] });
    for (let at = 0; at < 12; at++) await givenWords(server, own, { 1: `Text ${at}` });
    const gone = await givenWords(server, own, { 1: 'Taken back' });
    await server.ask('mutation ($code: String!) { withdrawResponse(receiptCode: $code) { status } }', { code: gone });
    await server.ask('mutation ($id: ID!) { startResponse(consultationId: $id) { version } }', { id: own.id });
    const [head, ...rows] = await responses(own.id);
    expect(head!.filter((heading) => /code|sent at|key/i.test(heading))).toEqual([]);
    expect(new Set(rows.map((row) => row[head!.indexOf('Received on')]))).toEqual(new Set(['2026-11-02']));
    const words = (table: string[][]) => table.map((row) => row[head!.indexOf('Q1 Question 1?')]);
    expect(words(rows).toSorted()).toEqual(Array.from({ length: 12 }, (_, at) => `Text ${at}`).toSorted());
    expect(words((await responses(own.id)).slice(1))).not.toEqual(words(rows));
  });

  test('does not hold words that were passed on because they may tell of harm', async () => {
    const own = await givenConsultation(server.em, council, { questions: [{ kind: 'LONG_TEXT' }, { kind: 'SHORT_TEXT' }] });
    await givenWords(server, own, { 1: 'Somebody hurts me', 2: 'A kettle' });
    const reading = readingTexts(server, own.id, office);
    await reading.flag((await reading.texts(own.questions[0]!.id))[0]!);
    const { text } = await take(`consultation-${own.id}-responses.csv`, office);
    expect(text).not.toContain('hurts');
    expect(text).toContain('[passed on]');
    expect(text).toContain('A kettle');
  });

  test('comes as a workbook of either kind too, with what must be known to read it', async () => {
    const own = await givenConsultation(server.em, council, { questions: [{ kind: 'LONG_TEXT' }] });
    await givenWords(server, own, { 1: '=1+1 <b>&' });
    const xlsx = unzip((await take(`consultation-${own.id}-responses.xlsx`, office)).bytes);
    expect(xlsx.get('xl/worksheets/sheet1.xml')).toContain('=1+1 &#60;b&#62;&#38;');
    expect(xlsx.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(xlsx.get('xl/worksheets/sheet2.xml')).toContain('Do not pass it on');
    expect(unzip((await take(`consultation-${own.id}-responses.ods`, office)).bytes).get('content.xml')).toContain('=1+1 &#60;b&#62;&#38;');
  });
});

describe('the results as a file', () => {
  const closed = seedId('consultation', 'york', 'what-matters-to-you');
  const open = seedId('consultation', 'york', 'your-family-hub-in-detail');

  test('are for everyone once they are published, before that for those who see them', async () => {
    expect((await take(`consultation-${closed}-results.csv`)).status).toBe(200);
    expect((await take(`consultation-${open}-results.csv`)).status).toBe(403);
    const york = { id: seedId('council', 'york') };
    expect((await take(`consultation-${open}-results.csv`, (await givenPerson(server.em, york, 'board')).cookie)).status).toBe(200);
    expect((await take(`consultation-${open}-results.csv`, (await givenPerson(server.em, york, 'hub')).cookie)).status).toBe(403);
    expect((await take(`consultation-${seedId('none')}-results.csv`)).status).toBe(404);
  });

  test.each([['published', closed], ['still counted', open]])('hold the same figures as the page, hidden ones hidden: %s', async (_name, id) => {
    const { cookie } = await givenPerson(server.em, { id: seedId('council', 'york') }, 'analyst');
    const [, ...rows] = rowsOf((await take(`consultation-${id}-results.csv`, cookie)).text);
    const { data } = await server.ask<{ consultationResults: { responses: { display: string }; questions: { question: { position: number }; answered: { display: string }; options: { option: { label: string }; count: { display: string }; percentage: string | null }[]; tables: { title: string; rows: { label: string; cells: { label: string; count: { display: string } }[] }[] }[] }[] } }>(
      `query ($id: ID!) { consultationResults(consultationId: $id) { responses { display } questions { question { position } answered { display } options { option { label } count { display } percentage }
        tables { title rows { label cells { label count { display } } } } } } }`, { id }, cookie);
    const figures = (of: string[][]) => of.map(([question, , table, group, what, count]) => [question, table, group, what, count!.replaceAll(',', '')].join('|'));
    const { responses: all, questions } = data!.consultationResults;
    const expected = [
      ['', 'All responses', '', 'Responses', all.display],
      ...questions.flatMap(({ question: { position }, answered, options, tables }) => [
        [position, 'All answers', '', 'Answered the question', answered.display],
        ...options.map(({ option, count }) => [position, 'All answers', '', option.label, count.display]),
        ...tables.flatMap(({ title, rows: lines }) => lines.flatMap(({ label, cells }) => cells.map((cell) => [position, title, label, cell.label, cell.count.display]))),
      ]),
    ].map((row) => row.map((cell) => String(cell).replaceAll(/(?<=\d),(?=\d)/g, '')).join('|'));
    const found = figures(rows.filter(([, , , , what]) => what !== 'Answered' && what !== 'Organisations'));
    expect(found).toEqual(expected);
    expect(found.some((line) => line.endsWith('[c]'))).toBe(true);
  });

  test('say in their notes under which rule figures are hidden', async () => {
    const notes = unzip((await take(`consultation-${closed}-results.xlsx`)).bytes).get('xl/worksheets/sheet2.xml');
    expect(notes).toContain('[c]');
    expect(notes).toContain('These figures are published');
  });
});
