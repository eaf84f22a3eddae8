import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConsultationFormRow } from '../../server/src/consultation/question.entity.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenConsultation } from '../support/given-consultation.ts';
import { asked, building, type FormShown } from '../support/given-form.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let cookie: string;
let office: ReturnType<typeof building>;
let form: FormShown;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_empty' });
  council = await givenCouncil(server.em);
  ({ cookie } = await givenPerson(server.em, council, 'programme'));
  office = building(server, cookie);
});
afterAll(() => server.stop());
beforeEach(async () => {
  const { id } = await givenConsultation(server.em, council, { isPublished: false, questions: [] });
  await server.em.fork().nativeDelete(ConsultationFormRow, { consultation: id });
  form = await office.done('beginQuestions', { consultationId: id });
  form = await office.change(form, 'addQuestion', asked('Do you agree?', { kind: 'SINGLE_CHOICE', options: ['Yes', 'No'] }));
  form = await office.change(form, 'addEdition', { language: 'ar', format: 'STANDARD' });
});

const arabic = () => form.editions[0]!.id;
const wordAll = async (): Promise<FormShown> => {
  const [question] = form.questions;
  const wordings = [{ subjectId: question!.id, text: 'هل توافق؟', hint: 'اختر' }, { subjectId: question!.options[0]!.id, text: 'نعم' }, { subjectId: question!.options[1]!.id, text: 'لا' }];
  return office.change(form, 'wordInEdition', { editionId: arabic(), wordings });
};

describe('An officer who offers the questions in another language', () => {
  test('words the question and its answers, and takes words away by leaving them empty', async () => {
    form = await wordAll();
    expect(form.questions[0]!.wordings.map(({ language, text, hint }) => [language, text, hint])).toEqual([['ar', 'هل توافق؟', 'اختر']]);
    form = await office.change(form, 'wordInEdition', { editionId: arabic(), wordings: [{ subjectId: form.questions[0]!.id, text: ' ' }] });
    expect(form.questions[0]!.wordings).toEqual([]);
  });

  test('words buttons and headings; what is not one of them is refused', async () => {
    form = await office.change(form, 'wordJourney', { editionId: arabic(), words: [{ key: 'continue', text: 'احفظ وتابع' }, { key: 'back', text: '' }] });
    expect(form.editions[0]!.words).toEqual([{ key: 'continue', text: 'احفظ وتابع' }]);
    expect(await office.refused(form, 'wordJourney', { editionId: arabic(), words: [{ key: 'constructor', text: 'x' }] })).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('is refused English as it is, the same language twice, and a hint without words', async () => {
    for (const edition of [{ language: 'en', format: 'STANDARD' }, { language: 'ar', format: 'STANDARD' }, { language: 'Arabic!', format: 'STANDARD' }]) {
      expect(await office.refused(form, 'addEdition', edition)).toMatchObject({ code: 'BAD_INPUT', fields: { language: expect.any(String) } });
    }
    const hintAlone = { editionId: arabic(), wordings: [{ subjectId: form.questions[0]!.id, text: '', hint: 'x' }] };
    expect(await office.refused(form, 'wordInEdition', hintAlone)).toMatchObject({ fields: { wordings: 'Enter the words before the hint' } });
  });

  test('cannot word what is in another form', async () => {
    const other = await givenConsultation(server.em, council);
    const foreign = { editionId: arabic(), wordings: [{ subjectId: other.questions[0]!.id, text: 'x' }] };
    expect((await office.refused(form, 'wordInEdition', foreign))!.code).toBe('BAD_INPUT');
  });

  test('takes the language away with all its words', async () => {
    form = await wordAll();
    form = await office.change(form, 'removeEdition', { editionId: arabic() });
    expect([form.editions, form.questions[0]!.wordings]).toEqual([[], []]);
  });
});

const png = readFileSync(join(import.meta.dirname, '..', '..', 'server', 'seed-data', 'pictures', 'family.png'));

/** What the page posts. @returns where the browser is sent */
async function send(picture: { name: string; bytes: Buffer<ArrayBuffer> }, values: object = {}, as: string | undefined = cookie): Promise<{ status: number; location: string | null }> {
  const body = new FormData();
  const fields = { formId: form.id, version: form.version, editionId: arabic(), subjectId: form.questions[0]!.id, page: form.questions[0]!.id, pictureAlt: 'Two people', ...values };
  for (const [name, value] of Object.entries(fields)) body.set(name, String(value));
  body.set('picture', new Blob([picture.bytes], { type: 'image/png' }), picture.name);
  const headers = { 'sec-fetch-site': 'same-origin', ...(as && { cookie: as }) };
  const answer = await fetch(`${server.url}/imports/consultation-picture`, { method: 'POST', body, headers, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location') };
}
const family = { name: 'family.png', bytes: Buffer.from(png) };
const problemOf = ({ location }: { location: string | null }): string | null => new URL(location!, server.url).searchParams.get('problem');

describe('A picture', () => {
  beforeEach(async () => {
    form = await wordAll();
  });

  test('is kept with words that say what it shows, and can be taken away', async () => {
    const sent = await send(family);
    expect([sent.status, problemOf(sent)]).toEqual([303, null]);
    form = await office.change({ ...form, version: form.version + 1 }, 'reviseQuestion', { questionId: form.questions[0]!.id, ...asked('Do you agree?') });
    const [wording] = form.questions[0]!.wordings;
    expect(wording).toMatchObject({ pictureAlt: 'Two people', pictureUrl: expect.stringMatching(/^\/pictures\//) });
    const shown = await fetch(server.url + wording!.pictureUrl!, { headers: { cookie } });
    expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
    form = await office.change(form, 'removePicture', { wordingId: wording!.id });
    expect(form.questions[0]!.wordings[0]).toMatchObject({ pictureAlt: null, pictureUrl: null });
  });

  test.each<[string, () => Promise<{ location: string | null }>, string]>([
    ['that is none, whatever its name says', () => send({ name: 'page.png', bytes: Buffer.from('<svg onload="alert(1)"/>') }), 'picture'],
    ['of more than two megabytes', () => send({ name: 'large.png', bytes: Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]) }), 'picture'],
    ['that is empty', () => send({ name: '', bytes: Buffer.alloc(0) }), 'picture'],
    ['without words for what it shows', () => send(family, { pictureAlt: ' ' }), 'pictureAlt'],
    ['for a version that somebody changed meanwhile', () => send(family, { version: 1 }), 'version'],
    ['for words that are not there', () => send(family, { subjectId: form.id }), 'subjectId'],
  ])('%s is refused, and the page says why', async (_name, refused, problem) => {
    expect(problemOf(await refused())).toBe(problem);
  });

  test('comes from nobody but those who keep the consultation', async () => {
    const board = await givenPerson(server.em, council, 'board');
    const elsewhere = await givenPerson(server.em, await givenCouncil(server.em), 'admin');
    expect((await send(family, {}, '')).status).toBe(401);
    expect((await send(family, {}, board.cookie)).status).toBe(404);
    expect((await send(family, {}, elsewhere.cookie)).status).toBe(404);
  });
});
