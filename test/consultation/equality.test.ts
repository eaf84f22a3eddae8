import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { equalityLinkOf } from '../../server/src/consultation/equality-record.entity.ts';
import { hashOfCode } from '../../server/src/platform/ids.ts';
import { answering, codeOf, countedFor, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { dayHasCome, equalityCountOf, givenEqualityQuestions, sayingOfOneself, type GivenEqualityQuestion } from '../support/given-equality.ts';
import { givenCouncil } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

let consultation: GivenConsultation;
let asked: GivenEqualityQuestion[];
beforeEach(async () => {
  server.clock.set('2026-11-02T10:00:00Z');
  consultation = await givenConsultation(server.em, await givenCouncil(server.em));
  asked = await givenEqualityQuestions(server.em, consultation, 'age', 'disability', 'disability-impact');
});

/** Somebody who chose the first option of the first question, sent it, and holds the receipt. */
async function sent(option = 0): Promise<string> {
  const { submit } = answering(server);
  return (await submit(await givenDraft(server, consultation, option))).data!.submitResponse.receiptCode;
}
const say = (code: string, question: number, option: number | null) =>
  sayingOfOneself(server).say(code, asked[question]!.id, option === null ? null : asked[question]!.options[option]!);
const countOf = (question: number, option: number, key?: string) => equalityCountOf(server.em, consultation.id, asked[question]!.options[option]!, key);

describe('what people say about themselves', () => {
  test('is asked once the response is sent, counted without it, and there for its owner only', async () => {
    const code = await sent();
    const { look } = sayingOfOneself(server);
    expect((await look(code)).data!.equalityAnswers).toMatchObject({ closed: null, optionIds: [] });
    const said = (await say(code, 0, 4)).data!.answerEqualityQuestion;
    expect(said.optionIds).toEqual([asked[0]!.options[4]]);
    expect((await look(code)).data!.equalityAnswers.optionIds).toEqual([asked[0]!.options[4]]);
    expect(codeOf(await look('none-none'))).toBe('RESPONSE_NOT_FOUND');
    expect(await countedFor(server.em, consultation.id)).toBe(1);
  });

  test('a question that follows an answer is asked of those who gave it, and goes when they change their mind', async () => {
    const code = await sent();
    const codes = (answer: Awaited<ReturnType<typeof say>>) => answer.data!.answerEqualityQuestion.questions.map((question) => question.code);
    expect(codeOf(await say(code, 2, 0))).toBe('ANSWER_NOT_VALID');
    expect(codes(await say(code, 1, 0))).toEqual(['age', 'disability', 'disability-impact']);
    await say(code, 2, 1);
    expect(await countOf(2, 1)).toBe(1);
    const changed = await say(code, 1, 1);
    expect(codes(changed)).toEqual(['age', 'disability']);
    expect(changed.data!.answerEqualityQuestion.optionIds).toEqual([asked[1]!.options[1]]);
    expect([await countOf(1, 0), await countOf(1, 1), await countOf(2, 1)]).toEqual([0, 1, 0]);
  });

  test('counts with each answer that its owner gave, and moves when they change or take it back', async () => {
    const [code, other] = [await sent(0), await sent(1)];
    const [first, second] = consultation.questions[0]!.options as [string, string];
    await say(code, 0, 4);
    await say(other, 0, 4);
    expect(await Promise.all([countOf(0, 4), countOf(0, 4, consultation.questions[0]!.id), countOf(0, 4, first), countOf(0, 4, second)])).toEqual([2, 2, 1, 1]);
    await say(code, 0, null);
    expect(await Promise.all([countOf(0, 4), countOf(0, 4, first), countOf(0, 4, second)])).toEqual([1, 0, 1]);
    await sayingOfOneself(server).remove(other);
    expect(await Promise.all([countOf(0, 4), countOf(0, 4, second)])).toEqual([0, 0]);
    expect(await server.em.fork().execute('select from equality_record where consultation_id = ?', [consultation.id])).toEqual([]);
  });

  test('goes with the response when that is withdrawn', async () => {
    const code = await sent();
    await say(code, 0, 4);
    await answering(server).withdraw(code);
    expect([await countOf(0, 4), await countOf(0, 4, consultation.questions[0]!.options[0])]).toEqual([0, 0]);
    expect((await sayingOfOneself(server).look(code)).data!.equalityAnswers).toMatchObject({ closed: 'NOT_ASKED', questions: [] });
    expect(codeOf(await say(code, 0, 4))).toBe('EQUALITY_NOT_ASKED');
  });

  test('is refused where an answer is none of those offered, or the question is not asked', async () => {
    const code = await sent();
    const { say: sayAny } = sayingOfOneself(server);
    expect(codeOf(await sayAny(code, asked[0]!.id, asked[1]!.options[0]!))).toBe('ANSWER_NOT_VALID');
    expect(codeOf(await sayAny(code, consultation.questions[0]!.id, asked[0]!.options[0]!))).toBe('ANSWER_NOT_VALID');
    expect(codeOf(await sayAny(code, 'nonsense', null))).toBe('ANSWER_NOT_VALID');
    expect(await countOf(0, 0)).toBe(0);
  });

  test('is not asked of organisations', async () => {
    const draft = await givenDraft(server, consultation);
    await answering(server).answerAs(draft, 'ORGANISATION', 'A school');
    const { receiptCode } = (await answering(server).submit(draft)).data!.submitResponse;
    expect((await sayingOfOneself(server).look(receiptCode)).data!.equalityAnswers).toMatchObject({ closed: 'NOT_ASKED', questions: [] });
    expect(codeOf(await say(receiptCode, 0, 4))).toBe('EQUALITY_NOT_ASKED');
  });

  test('moves with a correction of the response when that is sent, and not before', async () => {
    const code = await sent(0);
    const [first, second] = consultation.questions[0]!.options as [string, string];
    await say(code, 0, 4);
    const { resumeCode, version } = (await answering(server).correct(code)).data!.correctResponse;
    await answering(server).save(resumeCode, { questionId: consultation.questions[0]!.id, optionIds: [second], baseVersion: version });
    expect([await countOf(0, 4, first), await countOf(0, 4, second)]).toEqual([1, 0]);
    await answering(server).submit(resumeCode);
    expect([await countOf(0, 4), await countOf(0, 4, first), await countOf(0, 4, second)]).toEqual([1, 0, 1]);
  });

  test('leaves the platform only for whoever holds the receipt code: nothing else in the API gives it, and no row of it is mapped', () => {
    const { schema } = server.app;
    const giving = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).filter((field) => getNamedType(field.type).name === 'EqualityAnswers').map((field) => `${type.name}.${field.name}`) : [],
    );
    expect(giving.toSorted()).toEqual(['Mutation.answerEqualityQuestion', 'Mutation.removeEqualityAnswers', 'Query.equalityAnswers']);
    const mapped = [...server.em.getMetadata().getAll().values()].map(({ tableName }) => tableName);
    expect(mapped.filter((table) => ['equality_record', 'equality_tally', 'equality_severing'].includes(table))).toEqual([]);
  });

  test('is kept behind a wall: the application finds it by the link alone, and the link is no hash of the response', async () => {
    const code = await sent();
    await say(code, 0, 4);
    expect((await server.app.services.pool.query('select * from equality_record')).rows).toEqual([]);
    const [record] = await server.em.fork().execute<{ link: Buffer; id: string }[]>('select id, link from equality_record where consultation_id = ?', [consultation.id]);
    expect(record!.link.equals(equalityLinkOf(code))).toBe(true);
    expect(record!.link.equals(hashOfCode(code))).toBe(false);
    // Version 4 is random; version 7 would tell the time.
    expect(record!.id[14]).toBe('4');
  });
});

describe('when it has been kept long enough', () => {
  test('the link is cut, the counters stay, and nobody can change it any more', async () => {
    const code = await sent();
    await say(code, 0, 4);
    server.clock.set('2026-12-28T12:00:00Z');
    await dayHasCome(server);
    expect((await sayingOfOneself(server).look(code)).data!.equalityAnswers.closed).toBeNull();
    server.clock.set('2026-12-29T12:00:00Z');
    await dayHasCome(server);
    expect(await server.em.fork().execute('select from equality_record where consultation_id = ? and link is not null', [consultation.id])).toEqual([]);
    expect([await countOf(0, 4), await countOf(0, 4, consultation.questions[0]!.options[0])]).toEqual([1, 1]);
    const audited = await server.em.fork().execute(`select from audit_entry where action = 'severEqualityRecords' and actor_id is null and subject_id = ?`, [consultation.id]);
    expect(audited).toHaveLength(1);
    expect((await sayingOfOneself(server).look(code)).data!.equalityAnswers).toMatchObject({ closed: 'SEVERED', optionIds: [] });
    expect(codeOf(await say(code, 0, 3))).toBe('EQUALITY_SEVERED');
    await answering(server).withdraw(code);
    expect(await countOf(0, 4)).toBe(1);
  });
});
