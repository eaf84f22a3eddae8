import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AreaMemberRow, AreaRow } from '../../server/src/councils/area.entity.ts';
import { ConsultationFormRow } from '../../server/src/consultation/question.entity.ts';
import { wardsOf } from '../../server/src/consultation/ward-options.queries.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { answering, brokenRules, givenConsultation } from '../support/given-consultation.ts';
import { asked, building, type FormShown } from '../support/given-form.ts';
import { givenSite } from '../support/given-hubs.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let office: ReturnType<typeof building>;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_empty' });
  council = await givenCouncil(server.em);
  office = building(server, (await givenPerson(server.em, council, 'programme')).cookie);
});
afterAll(() => server.stop());

/** A consultation that is being prepared, and its first version without any question. */
async function givenDraft(): Promise<FormShown> {
  const { id } = await givenConsultation(server.em, council, { isPublished: false, questions: [] });
  await server.em.fork().nativeDelete(ConsultationFormRow, { consultation: id });
  return office.done('beginQuestions', { consultationId: id });
}
const textsOf = ({ questions }: FormShown): string[] => questions.map(({ text }) => text);
const withQuestions = async (form: FormShown, ...texts: string[]): Promise<FormShown> => {
  let now = form;
  for (const text of texts) now = await office.change(now, 'addQuestion', asked(text, { kind: 'SINGLE_CHOICE', options: ['Yes', 'No'] }));
  return now;
};

let form: FormShown;
beforeEach(async () => {
  form = await givenDraft();
});

describe('An officer who builds the questions', () => {
  test('asks questions of every kind with what can be chosen, in the order in which they were added', async () => {
    const kinds: [string, object][] = [
      ['SINGLE_CHOICE', { options: ['Yes', 'No'], isBreakdown: true }], ['MULTIPLE_CHOICE', { options: ['Toys', 'Tea'], mostChosen: 2 }],
      ['LIKERT', { options: ['Agree', 'Disagree'] }], ['MATRIX', { options: ['Good', 'Bad'], lines: ['Rooms', 'Hours'] }], ['RANKING', { options: ['A', 'B'] }],
      ['NUMBER', { least: '0', most: '20', decimals: 1, unit: 'children' }], ['DATE', { least: '2020-01-01' }], ['SHORT_TEXT', {}], ['LONG_TEXT', {}],
      ['PRIORITY_POINTS', { options: ['A', 'B'], points: 10 }], ['PIN', {}],
    ];
    for (const [kind, more] of kinds) form = await office.change(form, 'addQuestion', asked(kind, { kind, ...more }));
    expect(form.questions.map(({ kind, options, parts }) => [kind, options.length, parts.length])).toEqual([
      ['SINGLE_CHOICE', 2, 0], ['MULTIPLE_CHOICE', 2, 0], ['LIKERT', 2, 0], ['MATRIX', 2, 2], ['RANKING', 2, 0], ['NUMBER', 0, 0], ['DATE', 0, 0],
      ['SHORT_TEXT', 0, 0], ['LONG_TEXT', 0, 0], ['PRIORITY_POINTS', 2, 0], ['PIN', 0, 0],
    ]);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('moves, copies and takes out questions, and their places stay without gaps', async () => {
    form = await withQuestions(form, 'One', 'Two', 'Three', 'Four');
    form = await office.change(form, 'moveQuestion', { questionId: form.questions[3]!.id, to: 1 });
    expect(textsOf(form)).toEqual(['Four', 'One', 'Two', 'Three']);
    form = await office.change(form, 'moveQuestion', { questionId: form.questions[0]!.id, to: 40 });
    expect(textsOf(form)).toEqual(['One', 'Two', 'Three', 'Four']);
    form = await office.change(form, 'copyQuestion', { questionId: form.questions[1]!.id });
    expect(form.questions.map(({ text, options }) => [text, options.length])).toEqual([['One', 2], ['Two', 2], ['Two', 2], ['Three', 2], ['Four', 2]]);
    form = await office.change(form, 'removeQuestion', { questionId: form.questions[1]!.id });
    expect(textsOf(form)).toEqual(['One', 'Two', 'Three', 'Four']);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('adds, words, moves and takes away answers and lines', async () => {
    form = await office.change(form, 'addQuestion', asked('How?', { kind: 'MATRIX', options: ['Good', 'Bad'], lines: ['Rooms'] }));
    const questionId = form.questions[0]!.id;
    form = await office.change(form, 'addOption', { questionId, label: 'Neither' });
    form = await office.change(form, 'moveOption', { optionId: form.questions[0]!.options[2]!.id, to: 2 });
    form = await office.change(form, 'reviseOption', { optionId: form.questions[0]!.options[0]!.id, label: 'Very good' });
    form = await office.change(form, 'removeOption', { optionId: form.questions[0]!.options[2]!.id });
    expect(form.questions[0]!.options.map(({ label }) => label)).toEqual(['Very good', 'Neither']);
    form = await office.change(form, 'addLine', { questionId, label: 'Hours' });
    form = await office.change(form, 'moveLine', { lineId: form.questions[0]!.parts[1]!.id, to: 1 });
    form = await office.change(form, 'reviseLine', { lineId: form.questions[0]!.parts[0]!.id, label: 'Opening hours' });
    form = await office.change(form, 'removeLine', { lineId: form.questions[0]!.parts[1]!.id });
    expect(form.questions[0]!.parts.map(({ label }) => label)).toEqual(['Opening hours']);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('offers by ward the wards that are valid on the opening day, and two ways around them', async () => {
    const area = { council: council.id, level: 'WARD', source: 'ONS' };
    await server.em.fork().insertMany(AreaRow, [
      { ...area, id: newId(), code: 'E05000001', name: 'Acomb', validFrom: '2015-05-07', validTo: null },
      { ...area, id: newId(), code: 'E05000002', name: 'Old ward', validFrom: '2015-05-07', validTo: '2023-05-04' },
      { ...area, id: newId(), code: 'E05000003', name: 'Later ward', validFrom: '2027-05-06', validTo: null },
    ]);
    form = await office.change(form, 'addQuestion', asked('Where do you live?', { kind: 'WARD', isBreakdown: true }));
    expect(form.questions[0]!.options.map(({ label, area: ward }) => [label, ward !== null])).toEqual([['Acomb', true], ['Outside the area', false], ['Prefer not to say', false]]);
  });

  test('offers all wards of a county, and tells those of the same name apart by their district', async () => {
    const county = await givenCouncil(server.em);
    const own = { council: county.id, source: 'ONS', validFrom: '2015-05-07', validTo: null };
    const [swale, ashford] = [newId(), newId()];
    const em = server.em.fork();
    await em.insertMany(AreaRow, [
      { ...own, id: swale, code: 'E07000113', name: 'Swale', level: 'DISTRICT' }, { ...own, id: ashford, code: 'E07000105', name: 'Ashford', level: 'DISTRICT' },
    ]);
    const wards = Array.from({ length: 260 }, (_, at) => ({ ...own, id: newId(), code: `E05${100_000 + at}`, name: at < 2 ? 'Roman' : `Ward ${at}`, level: 'WARD' }));
    await em.insertMany(AreaRow, wards);
    await em.insertMany(AreaMemberRow, [swale, ashford].map((parent, at) => ({ id: newId(), council: county.id, parent, child: wards[at]!.id })));
    const offered = (await wardsOf(em, county.id, '2026-12-01')).map(({ name }) => name);
    expect(offered).toHaveLength(260);
    expect(offered.slice(0, 3)).toEqual(['Roman (Ashford)', 'Roman (Swale)', 'Ward 10']);
  });

  test("asks about each building by name, and says of a children's centre that the law asks for it", async () => {
    const centre = await givenSite(server.em, council, { name: 'Acomb Centre', childrensCentre: 'YES' });
    const library = await givenSite(server.em, council, { name: 'Library', childrensCentre: 'NO' });
    form = await office.change(form, 'askForEachBuilding', {
      kind: 'LIKERT', text: 'How far do you agree with our plan for {building}?', isRequired: false, options: ['Agree', 'Disagree'], siteIds: [library.id, centre.id],
    });
    expect(form.questions.map(({ text, topic, aboutSite, options }) => [text, topic, aboutSite?.name, options.length])).toEqual([
      ['How far do you agree with our plan for Acomb Centre?', 'CHILDRENS_CENTRE_BUILDINGS', 'Acomb Centre', 2],
      ['How far do you agree with our plan for Library?', null, 'Library', 2],
    ]);
    const elsewhere = await givenSite(server.em, await givenCouncil(server.em), {});
    expect(await office.refused(form, 'askForEachBuilding', { kind: 'LONG_TEXT', text: 'And?', isRequired: false, siteIds: [elsewhere.id] })).toMatchObject({ code: 'BAD_INPUT' });
  });

  test('says where answers lead, and is not let take out a question that is led to', async () => {
    form = await withQuestions(form, 'One', 'Two', 'Three');
    const [one, two, three] = form.questions;
    form = await office.change(form, 'routeQuestion', { questionId: one!.id, routes: [{ optionId: one!.options[0]!.id, to: three!.id }, { optionId: one!.options[1]!.id, to: 'NEXT' }, { optionId: null, to: 'CHECK' }] });
    // Everybody else goes to the check, so “No” says that it leads to the next question.
    const ways = new Map(form.questions[0]!.routes.map(({ optionId, toQuestionId }) => [optionId, toQuestionId]));
    expect(ways).toEqual(new Map<string | null, string | null>([[one!.options[0]!.id, three!.id], [one!.options[1]!.id, two!.id], [null, null]]));
    expect((await office.refused(form, 'removeQuestion', { questionId: three!.id }))!.code).toBe('QUESTION_LED_TO');
    form = await office.change(form, 'routeQuestion', { questionId: one!.id, routes: [] });
    expect(form.questions[0]!.routes).toEqual([]);
    const foreign = await office.refused(form, 'routeQuestion', { questionId: one!.id, routes: [{ optionId: two!.options[0]!.id, to: 'CHECK' }] });
    expect(foreign).toMatchObject({ code: 'BAD_INPUT', fields: { routes: 'Choose answers of this question' } });
  });

  test('puts questions into sections, together, which can go while their questions stay', async () => {
    form = await office.change(form, 'addSection', { title: 'About you', intro: 'Two questions' });
    form = await office.change(form, 'addQuestion', asked('Who?', { kind: 'SHORT_TEXT', sectionId: form.sections[0]!.id }));
    form = await office.change(form, 'addQuestion', asked('Anything else?', { kind: 'LONG_TEXT' }));
    form = await office.change(form, 'addQuestion', asked('Where?', { kind: 'SHORT_TEXT', sectionId: form.sections[0]!.id }));
    expect(textsOf(form)).toEqual(['Who?', 'Where?', 'Anything else?']);
    form = await office.change(form, 'reviseSection', { sectionId: form.sections[0]!.id, title: 'You' });
    expect(form.sections.map(({ title }) => title)).toEqual(['You']);
    form = await office.change(form, 'removeSection', { sectionId: form.sections[0]!.id });
    expect([form.sections, textsOf(form)]).toEqual([[], ['Who?', 'Where?', 'Anything else?']]);
  });
});

describe('A second officer', () => {
  test('overwrites nothing that they have not seen', async () => {
    const after = await withQuestions(form, 'One');
    expect((await office.refused(form, 'addQuestion', asked('Two', { kind: 'SHORT_TEXT' })))!.code).toBe('VERSION_CONFLICT');
    expect((await office.change(after, 'addQuestion', asked('Two', { kind: 'SHORT_TEXT' }))).questions.length).toBe(2);
  });

  test('who adds a question at the same moment is told, and one question is there', async () => {
    const add = (text: string) => office.command('addQuestion', office.on(form, asked(text, { kind: 'SHORT_TEXT' })));
    const answers = await Promise.all(['One', 'Two', 'Three', 'Four'].map(add));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').toSorted()).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT', 'VERSION_CONFLICT', 'done']);
  });
});

describe('What is refused', () => {
  test('is everything to a form that is published', async () => {
    const { id, questions } = await givenConsultation(server.em, council);
    const [row] = await server.em.fork().find(ConsultationFormRow, { consultation: id });
    const on = { formId: row!.id, version: 1 };
    for (const [name, input] of Object.entries({ addQuestion: asked('x', { kind: 'SHORT_TEXT' }), reviseQuestion: { questionId: questions[0]!.id, ...asked('x') }, removeQuestion: { questionId: questions[0]!.id } })) {
      expect((await office.command(name, { ...on, ...input })).errors![0]!.extensions.code).toBe('FORM_IS_PUBLISHED');
    }
  });

  test('is what another council prepares, which is not even there', async () => {
    const stranger = building(server, (await givenPerson(server.em, await givenCouncil(server.em), 'admin')).cookie);
    expect((await stranger.refused(form, 'addQuestion', asked('x', { kind: 'SHORT_TEXT' })))!.code).toBe('NOT_FOUND');
  });

  test.each([
    ['addQuestion', { ...asked(''), kind: 'SHORT_TEXT' }, 'text'],
    ['addQuestion', { ...asked('x'.repeat(501)), kind: 'SHORT_TEXT' }, 'text'],
    ['addQuestion', { ...asked('How many?'), kind: 'PRIORITY_POINTS' }, 'points'],
    ['addQuestion', { ...asked('How many?'), kind: 'NUMBER', least: 'few' }, 'least'],
    ['addQuestion', { ...asked('What?'), kind: 'SHORT_TEXT', options: ['A'] }, 'options'],
    ['addQuestion', { ...asked('What?'), kind: 'SHORT_TEXT', sectionId: newId() }, 'sectionId'],
  ])('%s with a mistake says which field', async (name, input, field) => {
    const refused = (await office.refused(form, name, input)) as { code: string; fields: object };
    expect([refused.code, Object.keys(refused.fields)]).toEqual(['BAD_INPUT', [field]]);
  });

  test('is a draft to whoever answers, even with the key of one of its questions', async () => {
    form = await withQuestions(form, 'Secret?');
    const open = await givenConsultation(server.em, council);
    const { start, save } = answering(server);
    const code = (await start(open.id)).data!.startResponse.resumeCode;
    const saved = await save(code, { questionId: form.questions[0]!.id, optionIds: [form.questions[0]!.options[0]!.id] });
    expect(saved.errors![0]!.extensions).toMatchObject({ code: 'ANSWER_NOT_VALID', fields: { questionId: 'This question is not part of the consultation' } });
  });
});

test('hostile words are kept as words, without what turns the writing round', async () => {
  const hostile = ['<script>alert(1)</script>', "'; drop table consultation_question; --", '=1+1', '\u202Eevil', '🧑‍🍼 '.repeat(20).trim()];
  form = await office.change(form, 'addQuestion', asked('<b>Bold?</b> {building} $1 %s', { kind: 'MULTIPLE_CHOICE', options: hostile }));
  expect(form.questions[0]!.text).toBe('<b>Bold?</b> {building} $1 %s');
  expect(form.questions[0]!.options.map(({ label }) => label)).toEqual(hostile.map((words) => words.replace('\u202E', '')));
});
