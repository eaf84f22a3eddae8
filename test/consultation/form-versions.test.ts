import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConsultationFormRow } from '../../server/src/consultation/question.entity.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { answering, brokenRules, countedFor, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { givenReadyDraft, keeping } from '../support/given-consultation-life.ts';
import { asked, building, type FormShown, type QuestionShown } from '../support/given-form.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let cookie: string;
let office: ReturnType<typeof building>;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_empty' });
  council = await givenCouncil(server.em);
  ({ cookie } = await givenPerson(server.em, council, 'admin'));
  office = building(server, cookie);
});
afterAll(() => server.stop());

const CHOICES = [{ kind: 'SINGLE_CHOICE', options: 3 }, { kind: 'MULTIPLE_CHOICE', options: 2 }, { kind: 'SHORT_TEXT' }] as const;
const given = (values = {}) => givenConsultation(server.em, council, { questions: [...CHOICES], ...values });
const told = { changeNote: 'A word was misspelt.', isMaterial: false };
const correct = ({ id }: GivenConsultation): Promise<FormShown> => office.done('beginCorrection', { consultationId: id });
const revise = (form: FormShown, { id }: QuestionShown, text: string) => office.change(form, 'reviseQuestion', { questionId: id, ...asked(text) });

/** One response to what people are asked now, which chooses the first option of each question that has some. */
async function respond({ id }: GivenConsultation): Promise<{ questions: { id: string; options: { id: string }[] }[] }> {
  const { data } = await server.ask<{ consultation: { questions: { id: string; options: { id: string }[] }[] } }>(
    'query ($council: String!, $slug: String!) { consultation(councilSlug: $council, slug: $slug) { questions { id options { id } } } }', { council: council.slug, slug: await slugOf(id) },
  );
  const { questions } = data!.consultation;
  const { start, save, submit } = answering(server);
  const code = (await start(id)).data!.startResponse.resumeCode;
  for (const [place, { id: questionId, options }] of questions.entries()) {
    await save(code, { questionId, baseVersion: place, ...(options.length > 0 ? { optionIds: [options[0]!.id] } : { text: 'Words' }) });
  }
  expect((await submit(code)).data!.submitResponse.status).toBe('COUNTED');
  return { questions };
}
const slugs = new Map<string, string>();
async function slugOf(id: string): Promise<string> {
  if (!slugs.has(id)) slugs.set(id, (await server.em.fork().execute<{ slug: string }[]>('select slug from consultation where id = ?', [id]))[0]!.slug);
  return slugs.get(id)!;
}

describe('A correction', () => {
  test('copies the form as its next version, counted with it, and leaves those who began with what they saw', async () => {
    const consultation = await given();
    const { start, save } = answering(server);
    const code = (await start(consultation.id)).data!.startResponse.resumeCode;
    let draft = await correct(consultation);
    expect([draft.number, draft.changeKind, draft.publishedAt]).toEqual([2, 'CORRECTION', null]);
    expect(draft.questions.map(({ identity, countsAs }) => [identity, countsAs])).toEqual(consultation.questions.map(({ id }) => [id, id]));
    draft = await revise(draft, draft.questions[0]!, 'Question one?');
    draft = await office.change(draft, 'publishForm', told);
    expect([draft.isCurrent, draft.questions.map(({ version }) => version)]).toEqual([true, [2, 1, 1]]);
    // The earlier draft is still about the earlier wording.
    expect((await save(code, { questionId: consultation.questions[2]!.id, text: 'Mine' })).errors).toBeUndefined();
    expect((await save(code, { questionId: draft.questions[2]!.id, text: 'Mine', baseVersion: 1 })).errors![0]!.extensions.code).toBe('ANSWER_NOT_VALID');
  });

  test('allows words and nothing else', async () => {
    const draft = await correct(await given());
    const [first, , third] = draft.questions;
    const refusals: [string, object][] = [
      ['addQuestion', asked('Another?', { kind: 'SHORT_TEXT' })], ['removeQuestion', { questionId: first!.id }], ['moveQuestion', { questionId: first!.id, to: 2 }], ['copyQuestion', { questionId: first!.id }],
      ['addOption', { questionId: first!.id, label: 'Another' }], ['removeOption', { optionId: first!.options[0]!.id }], ['moveOption', { optionId: first!.options[0]!.id, to: 2 }],
      ['routeQuestion', { questionId: first!.id, routes: [] }], ['addSection', { title: 'You' }], ['changeQuestionMeaning', { questionId: first!.id }],
      ['reviseQuestion', { questionId: third!.id, ...asked('Question 3?'), isRequired: true }],
    ];
    for (const [name, input] of refusals) expect([name, (await office.refused(draft, name, input))?.code]).toEqual([name, 'FORM_IS_A_CORRECTION']);
    expect((await office.change(draft, 'reviseOption', { optionId: first!.options[0]!.id, label: 'Corrected' })).questions[0]!.options[0]!.label).toBe('Corrected');
  });

  test('tells everybody what changed', async () => {
    const consultation = await given();
    const draft = await correct(consultation);
    await office.change(await revise(draft, draft.questions[0]!, 'Better?'), 'publishForm', told);
    const { data } = await server.ask<{ consultation: { notices: { kind: string; words: string }[]; forms: { changeNote: string | null }[] } }>(
      'query ($council: String!, $slug: String!) { consultation(councilSlug: $council, slug: $slug) { notices { kind words } forms { changeNote } } }', { council: council.slug, slug: consultation.slug },
    );
    expect(data!.consultation).toEqual({ notices: [{ kind: 'QUESTIONS_CORRECTED', words: 'A word was misspelt.' }], forms: [{ changeNote: null }, { changeNote: 'A word was misspelt.' }] });
  });

  test('is begun once, until it is published or dropped', async () => {
    const consultation = await given();
    const begun = await Promise.all([1, 2, 3].map(() => office.command('beginCorrection', { consultationId: consultation.id })));
    expect(begun.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').toSorted()).toEqual(['FORM_DRAFT_EXISTS', 'FORM_DRAFT_EXISTS', 'done']);
    const draft = await draftOf(consultation);
    expect((await office.command('dropForm', office.on(draft))).errors).toBeUndefined();
    expect((await correct(consultation)).number).toBe(2);
  });

  test('cannot begin once the consultation has closed', async () => {
    const closed = await given({ opensAt: '2026-01-01T00:00:00Z', closesAt: '2026-01-31T00:00:00Z' });
    expect((await office.command('beginCorrection', { consultationId: closed.id })).errors![0]!.extensions.code).toBe('CONSULTATION_NOT_THERE_YET');
  });
});

async function draftOf({ slug }: GivenConsultation): Promise<FormShown> {
  const fields = 'id version number questions { id text options { id label } parts { id label } }';
  const { data } = await server.ask<{ consultation: { latestForms: FormShown[] } }>(
    `query ($council: String!, $slug: String!) { consultation(councilSlug: $council, slug: $slug) { latestForms { ${fields} } } }`, { council: council.slug, slug }, cookie,
  );
  return data!.consultation.latestForms[0]!;
}

describe('A change of meaning', () => {
  test('counts the chosen questions by themselves and keeps all others as they were', async () => {
    const consultation = await given();
    await respond(consultation);
    let draft: FormShown = await office.done('beginChangeOfMeaning', { consultationId: consultation.id, questionIds: [consultation.questions[0]!.id] });
    expect(draft.questions.map(({ countsAs }) => countsAs)).toEqual([null, consultation.questions[1]!.id, consultation.questions[2]!.id]);
    expect((await office.refused(draft, 'addOption', { questionId: draft.questions[1]!.id, label: 'Another' }))!.code).toBe('QUESTION_KEEPS_ITS_MEANING');
    draft = await office.change(draft, 'addOption', { questionId: draft.questions[0]!.id, label: 'Another' });
    draft = await office.change(draft, 'publishForm', { ...told, isMaterial: true });
    await respond(consultation);
    const [changed, kept] = [consultation.questions[0]!, consultation.questions[1]!];
    expect([await countedFor(server.em, changed.id), await countedFor(server.em, draft.questions[0]!.id), await countedFor(server.em, kept.id)]).toEqual([1, 1, 2]);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('is not published while something must be mended, and changes nothing then', async () => {
    const consultation = await given();
    let draft: FormShown = await office.done('beginChangeOfMeaning', { consultationId: consultation.id, questionIds: [] });
    draft = await office.change(draft, 'addQuestion', asked('How?', { kind: 'LIKERT', options: ['Agree'] }));
    expect((await office.refused(draft, 'publishForm', told))!.code).toBe('FORM_NOT_READY');
    const forms = await server.em.fork().find(ConsultationFormRow, { consultation: consultation.id }, { orderBy: { number: 'asc' } });
    expect(forms.map(({ isCurrent }) => isCurrent)).toEqual([true, false]);
  });
});

test('a consultation does not become public while its questions have a mistake: its checklist says so, and nothing of it changes', async () => {
  const draft = await givenReadyDraft(server, council, cookie);
  const [{ id: formId }] = (await server.em.fork().execute<{ id: string }[]>('select id from consultation_form where consultation_id = ?', [draft.id])) as [{ id: string }];
  const form = await office.done('addEdition', { formId, version: 1, language: 'ur', format: 'STANDARD' });
  const publish = async () => (await keeping(server, cookie).run('publishConsultation', { consultationId: draft.id, version: draft.version }, 'SeenConsultationInput')).errors?.[0]?.extensions;
  const onQuestions = async () => (await keeping(server, cookie).look({ council: council.slug, slug: draft.slug }))!.startChecklist.find(({ item }) => item === 'QUESTIONS');
  const words = 'The questions have 1 mistake that must be mended. See them at the top of the questions.';
  expect(await publish()).toMatchObject({ code: 'CONSULTATION_NOT_READY', fields: { QUESTIONS: words } });
  expect(await onQuestions()).toMatchObject({ state: 'MISSING', words });
  const states = () => server.em.fork().execute('select c.is_published, f.is_current from consultation c join consultation_form f on f.consultation_id = c.id where c.id = ?', [draft.id]);
  expect(await states()).toEqual([{ is_published: false, is_current: false }]);
  await office.done('removeEdition', { formId, version: form.version, editionId: form.editions[0]!.id });
  expect(await onQuestions()).toMatchObject({ state: 'DONE' });
  expect([await publish(), await states()]).toEqual([undefined, [{ is_published: true, is_current: true }]]);
});

test('after any corrections and changes of meaning, answers are counted with their own meaning and with no other', async () => {
  /** What happens next: somebody answers; words are corrected; some questions (by place) come to mean something else. */
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant('respond' as const) },
    { weight: 1, arbitrary: fc.constant('correct' as const) },
    { weight: 1, arbitrary: fc.subarray([0, 1, 2], { minLength: 1 }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
      const consultation = await given();
      // By place of the question: the key that its present meaning is counted under.
      const keys = consultation.questions.map(({ id }) => id);
      const counted = new Map<string, number>(keys.map((key) => [key, 0]));
      for (const [at, next] of steps.entries()) {
        if (next === 'respond') {
          await respond(consultation);
          for (const key of keys) counted.set(key, counted.get(key)! + 1);
        } else if (next === 'correct') {
          const draft = await correct(consultation);
          await office.change(await revise(draft, draft.questions[0]!, `Question, worded in step ${at + 1}?`), 'publishForm', told);
        } else {
          const now = await draftOf(consultation);
          const draft = await office.done('beginChangeOfMeaning', { consultationId: consultation.id, questionIds: next.map((place) => now.questions[place]!.id) });
          const published = await office.change(draft, 'publishForm', told);
          for (const place of next) {
            keys[place] = published.questions[place]!.id;
            counted.set(keys[place]!, 0);
          }
        }
      }
      for (const [key, count] of counted) expect(await countedFor(server.em, key)).toBe(count);
    }),
    { numRuns: 6, seed: 8 },
  );
  expect(await brokenRules(server.em)).toEqual([]);
}, 120_000);
