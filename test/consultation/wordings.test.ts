import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConsultationFormRow, ConsultationQuestionRow } from '../../server/src/consultation/question.entity.ts';
import { ConsultationPictureRow, ConsultationWordingRow, FormEditionRow } from '../../server/src/consultation/wording.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
beforeAll(async () => {
  server = await startServer({ template: 'throughline_empty' });
  council = await givenCouncil(server.em);
});
afterAll(() => server.stop());

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A consultation whose first question is worded in Arabic and in easy-read with a picture, as the next version, not yet published. */
async function givenWordedDraft(consultation: GivenConsultation) {
  const em = server.em.fork();
  const own = { council: council.id, consultation: consultation.id };
  const [form, question, picture] = [newId(), newId(), newId()];
  await em.insert(ConsultationFormRow, { ...own, id: form, number: 2, publishedAt: null, isCurrent: false, changeKind: 'CORRECTION' });
  const asked = { kind: 'SHORT_TEXT', text: 'A new question?', hint: null, isRequired: false, position: 1, version: 1 };
  await em.insert(ConsultationQuestionRow, { ...own, ...asked, id: question, form, identity: question });
  await em.insert(ConsultationPictureRow, { ...own, id: picture, mediaType: 'image/png', bytes: onePixel });
  await em.insert(FormEditionRow, { ...own, id: newId(), form, language: 'ar', format: 'STANDARD', words: { start: 'ابدأ' } });
  await em.insert(FormEditionRow, { ...own, id: newId(), form, language: 'en', format: 'EASY_READ', words: {} });
  const worded = { ...own, form, subjectType: 'QUESTION', subjectId: question, hint: null };
  await em.insert(ConsultationWordingRow, { ...worded, id: newId(), language: 'ar', format: 'STANDARD', text: 'سؤال جديد؟', picture: null, pictureAlt: null });
  await em.insert(ConsultationWordingRow, { ...worded, id: newId(), language: 'en', format: 'EASY_READ', text: 'Tell us.', picture, pictureAlt: 'A pen' });
  return { form, question, picture, publish: () => publish(consultation.id, form) };
}

async function publish(consultation: string, form: string): Promise<void> {
  await server.em.fork().nativeUpdate(ConsultationFormRow, { consultation }, { isCurrent: false });
  await server.em.fork().nativeUpdate(ConsultationFormRow, { id: form }, { publishedAt: new Date('2026-11-02T00:00:00Z'), isCurrent: true });
}

const read = async ({ slug }: GivenConsultation, cookie?: string) =>
  (
    await server.ask<{ consultation: { editions: object[]; questions: { text: string; wordings: { text: string; pictureUrl: string | null }[] }[]; forms: { number: number; questions: { text: string }[] }[] } }>(
      `query ($council: String!, $slug: String!) { consultation(councilSlug: $council, slug: $slug) {
        editions { language format words { key text } }
        questions { text wordings(language: "en", format: EASY_READ) { text hint pictureUrl pictureAlt } }
        forms { number publishedAt changeKind questions { text wordings { language text } } }
      } }`,
      { council: council.slug, slug },
      cookie,
    )
  ).data!.consultation;

describe('A form that can be answered in another language and in easy-read', () => {
  test('shows the words of the edition that is asked for, with its picture', async () => {
    const consultation = await givenConsultation(server.em, council);
    const draft = await givenWordedDraft(consultation);
    await draft.publish();
    const { editions, questions } = await read(consultation);
    expect(editions).toEqual([
      { language: 'ar', format: 'STANDARD', words: [{ key: 'start', text: 'ابدأ' }] },
      { language: 'en', format: 'EASY_READ', words: [] },
    ]);
    expect(questions).toEqual([
      { text: 'A new question?', wordings: [{ text: 'Tell us.', hint: null, pictureUrl: `/pictures/${draft.picture}`, pictureAlt: 'A pen' }] },
    ]);
  });

  test('keeps a draft of the next version from the public, its questions and its pictures too, and shows it to those who prepare it', async () => {
    const consultation = await givenConsultation(server.em, council);
    const { picture } = await givenWordedDraft(consultation);
    const [admin, board] = [await givenPerson(server.em, council, 'admin'), await givenPerson(server.em, council, 'board')];
    for (const cookie of [undefined, board.cookie]) {
      const { forms, editions, questions } = await read(consultation, cookie);
      expect([forms.map(({ number }) => number), editions, questions.length]).toEqual([[1], [], 5]);
      expect((await fetch(`${server.url}/pictures/${picture}`, { headers: cookie ? { cookie } : {} })).status).toBe(404);
    }
    const { forms } = await read(consultation, admin.cookie);
    expect(forms.map(({ number, questions }) => [number, questions[0]!.text])).toEqual([[1, 'Question 1?'], [2, 'A new question?']]);
    const shown = await fetch(`${server.url}/pictures/${picture}`, { headers: { cookie: admin.cookie } });
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  });
});

describe('A picture of a published form', () => {
  test('is kept by browsers for good, as the kind of picture that it is, and as nothing else', async () => {
    const consultation = await givenConsultation(server.em, council);
    const draft = await givenWordedDraft(consultation);
    await draft.publish();
    const answer = await fetch(`${server.url}/pictures/${draft.picture}`);
    expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-type': 'image/png', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(onePixel)).toBe(true);
  });

  test.each(['nothing', '00000000-0000-4000-8000-000000000000'])('is not found where there is none: %s', async (id) => {
    expect((await fetch(`${server.url}/pictures/${id}`)).status).toBe(404);
  });
});

test('a draft cannot put words to a question that is published', async () => {
  const consultation = await givenConsultation(server.em, council);
  const { form } = await givenWordedDraft(consultation);
  const wording = { council: council.id, consultation: consultation.id, form, subjectType: 'QUESTION', subjectId: consultation.questions[0]!.id };
  const words = { id: newId(), language: 'ar', format: 'STANDARD', text: 'x', hint: null, picture: null, pictureAlt: null };
  await expect(server.em.fork().insert(ConsultationWordingRow, { ...wording, ...words })).rejects.toThrow(/belongs to the form/);
});
