import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answering, codeOf, countedFor, givenConsultation, givenDraft, givenForm, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set('2026-11-02T10:00:00Z'));

const people = () => answering(server);

describe('an answer', () => {
  let consultation: GivenConsultation;
  beforeAll(async () => {
    consultation = await givenConsultation(server.em, council);
  });

  test('is kept as it is given, and is there on another device with the code', async () => {
    const [single, several, , , long] = consultation.questions;
    const code = (await people().start(consultation.id)).data!.startResponse.resumeCode;
    const first = await people().save(code, { questionId: several!.id, optionIds: [several!.options[3]!, several!.options[1]!] });
    expect(first.data!.saveAnswer.version).toBe(1);
    await people().save(code, { questionId: long!.id, text: '  Two lines\r\nof text ', baseVersion: 1 });
    await people().save(code, { questionId: single!.id, optionIds: [single!.options[0]!], baseVersion: 2 });
    const { draftResponse } = (await people().resume(code.toUpperCase().replaceAll('-', ' '))).data!;
    expect(draftResponse.version).toBe(3);
    expect(draftResponse.answers).toEqual([
      { questionId: single!.id, optionIds: [single!.options[0]], text: null },
      { questionId: several!.id, optionIds: [several!.options[1], several!.options[3]], text: null },
      { questionId: long!.id, optionIds: [], text: 'Two lines\nof text' },
    ]);
  });

  test('can be emptied again while it is a draft', async () => {
    const code = await givenDraft(server, consultation);
    const emptied = await people().save(code, { questionId: consultation.questions[0]!.id, baseVersion: 1 });
    expect(emptied.data!.saveAnswer.answers).toEqual([]);
  });

  test('is never overwritten by somebody who has not seen it', async () => {
    const [single] = consultation.questions;
    const code = await givenDraft(server, consultation, 1);
    const late = await people().save(code, { questionId: single!.id, optionIds: [single!.options[2]!], baseVersion: 0 });
    expect(codeOf(late)).toBe('VERSION_CONFLICT');
    expect((await people().resume(code)).data!.draftResponse.answers[0]!.optionIds).toEqual([single!.options[1]]);
    const seen = await people().save(code, { questionId: single!.id, optionIds: [single!.options[2]!], baseVersion: 1 });
    expect(seen.data!.saveAnswer.answers[0]!.optionIds).toEqual([single!.options[2]]);
  });

  test('that is sent again unchanged, since the first reply was lost, is accepted', async () => {
    const code = await givenDraft(server, consultation, 1);
    const again = await people().save(code, { questionId: consultation.questions[0]!.id, optionIds: [consultation.questions[0]!.options[1]!], baseVersion: 0 });
    expect(again.errors).toBeUndefined();
  });

  test('to another question is kept beside it, also when both are saved from what was seen first', async () => {
    const [single, several, scale] = consultation.questions;
    const code = (await people().start(consultation.id)).data!.startResponse.resumeCode;
    const saves = [single!, several!, scale!].map(({ id, options }) => people().save(code, { questionId: id, optionIds: [options[0]!] }));
    for (const saved of await Promise.all(saves)) expect(saved.errors).toBeUndefined();
    expect((await people().resume(code)).data!.draftResponse).toMatchObject({ version: 3, answers: { length: 3 } });
  });

  test('to one question from twenty devices at once is kept once, and the nineteen others are told', async () => {
    const { id, options } = consultation.questions[2]!;
    const code = (await people().start(consultation.id)).data!.startResponse.resumeCode;
    const saves = await Promise.all(Array.from({ length: 20 }, (_, place) => people().save(code, { questionId: id, optionIds: [options[place % 5]!] })));
    const kept = saves.filter(({ errors }) => !errors).map(({ data }) => data!.saveAnswer.answers[0]!.optionIds[0]);
    expect(new Set(kept).size).toBe(1);
    expect(saves.filter(({ errors }) => errors).every((refused) => codeOf(refused) === 'VERSION_CONFLICT')).toBe(true);
    expect((await people().resume(code)).data!.draftResponse.answers[0]!.optionIds).toEqual([kept[0]]);
  });

  test.each([
    ['two options of a question with one', 0, (options: string[]) => ({ optionIds: options.slice(0, 2) })],
    ['words for a question of choices', 2, () => ({ text: 'Yes' })],
    ['an option for a question in words', 3, (options: string[]) => ({ optionIds: options })],
    ['201 characters for a short answer', 3, () => ({ text: 'x'.repeat(201) })],
    ['two lines for a short answer', 3, () => ({ text: 'one\ntwo' })],
    ['4,001 characters for a long answer', 4, () => ({ text: 'x'.repeat(4001) })],
    ['a control character', 4, () => ({ text: 'a\u0000b' })],
    ["another question's option", 1, (options: string[]) => ({ optionIds: [options[0]!] })],
    ['an option that is no id', 1, () => ({ optionIds: ["'; drop table council; --"] })],
  ])('is refused when it gives %s, and nothing changes', async (_what, place, answerFrom) => {
    const code = await givenDraft(server, consultation);
    const refused = await people().save(code, { questionId: consultation.questions[place]!.id, ...answerFrom(consultation.questions[0]!.options), baseVersion: 1 });
    expect(codeOf(refused)).toBe('ANSWER_NOT_VALID');
    expect(Object.values(refused.errors![0]!.extensions.fields!)[0]).toMatch(/^[A-Z]/);
    expect((await people().resume(code)).data!.draftResponse).toMatchObject({ version: 1, answers: { length: 1 } });
  });

  test('to a question of another consultation is refused', async () => {
    const other = await givenConsultation(server.em, await givenCouncil(server.em));
    const code = await givenDraft(server, consultation);
    const { id, options } = other.questions[0]!;
    expect(codeOf(await people().save(code, { questionId: id, optionIds: [options[0]!], baseVersion: 1 }))).toBe('ANSWER_NOT_VALID');
    expect(codeOf(await people().save(code, { questionId: 'no id', baseVersion: 1 }))).toBe('ANSWER_NOT_VALID');
  });

  test('with a version that nobody can have seen is refused', async () => {
    const code = await givenDraft(server, consultation);
    const { id, options } = consultation.questions[0]!;
    expect(codeOf(await people().save(code, { questionId: id, optionIds: [options[1]!], baseVersion: 99 }))).toBe('VERSION_CONFLICT');
    expect(codeOf(await people().save(code, { questionId: id, optionIds: [options[1]!], baseVersion: -1 }))).toBe('BAD_INPUT');
  });
});

describe('a draft stays bound to the wording it was begun with', () => {
  test('when a corrected version of the form is published', async () => {
    const consultation = await givenConsultation(server.em, council, { questions: [{ kind: 'SINGLE_CHOICE', options: 2 }] });
    const code = await givenDraft(server, consultation);
    const [corrected] = await givenForm(server.em, consultation, [{ kind: 'SINGLE_CHOICE', options: 2 }]);
    expect(codeOf(await people().save(code, { questionId: corrected!.id, optionIds: [corrected!.options[0]!], baseVersion: 1 }))).toBe('ANSWER_NOT_VALID');
    const { data } = await server.ask<{ draftResponse: { questions: { id: string; version: number }[] } }>(
      'query ($code: String!) { draftResponse(resumeCode: $code) { questions { id version } } }', { code },
    );
    expect(data!.draftResponse.questions).toEqual([{ id: consultation.questions[0]!.id, version: 1 }]);
    const begun = (await people().start(consultation.id)).data!.startResponse;
    expect((await people().save(begun.resumeCode, { questionId: corrected!.id, optionIds: [corrected!.options[0]!] })).errors).toBeUndefined();
  });

  test('and nobody can change a published question, not even the owner of the database', async () => {
    const consultation = await givenConsultation(server.em, council);
    const change = (statement: string, id: string) => server.em.fork().execute(statement, [id]);
    await expect(change(`update consultation_question set text = 'Other' where id = ?`, consultation.questions[0]!.id)).rejects.toThrow(/published form/);
    await expect(change('delete from answer_option where question_id = ?', consultation.questions[0]!.id)).rejects.toThrow(/published form/);
  });
});

describe("by the server's clock", () => {
  test.each([
    ['winter', '2018-03-24', '2018-03-24T23:59:59.999Z', '2018-03-25T00:00:00.000Z'],
    ['summer', '2018-03-28', '2018-03-28T22:59:59.999Z', '2018-03-28T23:00:00.000Z'],
    ['the autumn change', '2026-10-25', '2026-10-25T23:59:59.999Z', '2026-10-26T00:00:00.000Z'],
  ])('a consultation takes answers until 23:59 in London, in %s', async (_season, _day, lastInstant, after) => {
    const consultation = await givenConsultation(server.em, council, { opensAt: '2018-02-01T00:00:00Z', closesAt: lastInstant });
    server.clock.set(lastInstant);
    const sent = await givenDraft(server, consultation);
    const late = await givenDraft(server, consultation);
    expect((await people().submit(sent)).errors).toBeUndefined();
    server.clock.set(after);
    const { id, options } = consultation.questions[0]!;
    expect(codeOf(await people().save(late, { questionId: id, optionIds: [options[1]!], baseVersion: 1 }))).toBe('CONSULTATION_NOT_OPEN');
    expect(codeOf(await people().submit(late))).toBe('CONSULTATION_NOT_OPEN');
    expect(codeOf(await people().start(consultation.id))).toBe('CONSULTATION_NOT_OPEN');
    expect((await people().submit(sent)).data!.submitResponse.status).toBe('COUNTED');
    expect(await countedFor(server.em, consultation.id)).toBe(1);
  });

  test('a consultation takes no answers before it opens or when it is withdrawn', async () => {
    const early = await givenConsultation(server.em, council, { opensAt: '2026-11-02T10:00:00.001Z' });
    const withdrawn = await givenConsultation(server.em, council, { withdrawnAt: '2026-11-01T12:00:00Z' });
    for (const { id } of [early, withdrawn]) expect(codeOf(await people().start(id))).toBe('CONSULTATION_NOT_OPEN');
    server.clock.advance(1);
    expect((await people().start(early.id)).errors).toBeUndefined();
  });

  test('a consultation says where it stands', async () => {
    const { slug } = await givenCouncil(server.em, { slug: 'clockwork' });
    const own = (await server.em.fork().execute<{ id: string }[]>('select id from council where slug = ?', [slug]))[0]!;
    await givenConsultation(server.em, own, { opensAt: '2026-11-03T00:00:00Z', closesAt: '2026-11-10T00:00:00Z' });
    const status = async () =>
      (await server.ask<{ consultations: { status: string; viewerCan: { respond: boolean } }[] }>('{ consultations(councilSlug: "clockwork") { status viewerCan { respond } } }')).data!.consultations[0];
    expect(await status()).toEqual({ status: 'SCHEDULED', viewerCan: { respond: false } });
    server.clock.set('2026-11-03T00:00:00Z');
    expect(await status()).toEqual({ status: 'OPEN', viewerCan: { respond: true } });
    server.clock.set('2026-11-10T00:00:00.001Z');
    expect(await status()).toEqual({ status: 'CLOSED', viewerCan: { respond: false } });
  });
});

test('a consultation that is not published is not there for the public', async () => {
  const hidden = await givenConsultation(server.em, council, { isPublished: false });
  expect(codeOf(await people().start(hidden.id))).toBe('NOT_FOUND');
  expect(codeOf(await people().start('no id'))).toBe('NOT_FOUND');
});
