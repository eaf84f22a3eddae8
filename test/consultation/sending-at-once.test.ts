import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil } from '../support/given.ts';
import { answering, brokenRules, codeOf, countedFor, givenConsultation, type GivenConsultation, type ReceiptShown } from '../support/given-consultation.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let consultation: GivenConsultation;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_empty' });
});
beforeEach(async () => {
  consultation = await givenConsultation(server.em, await givenCouncil(server.em));
});
afterAll(async () => server?.stop());

interface AnswerSent {
  questionId: string;
  optionIds?: string[];
  text?: string;
}
const send = (answers: AnswerSent[], key: string = randomUUID(), others: object = {}) =>
  server.ask<{ sendResponse: ReceiptShown }>(
    `mutation ($id: ID!, $answers: [AnswerToSendInput!]!, $key: String!, $capacity: RespondentCapacity, $name: String) {
      sendResponse(consultationId: $id, answers: $answers, idempotencyKey: $key, capacity: $capacity, organisationName: $name) {
        receiptCode status submittedAt answers { questionId optionIds text }
      }
    }`,
    { id: consultation.id, answers, key, ...others },
  );
const counted = (key: string = consultation.id) => countedFor(server.em, key);
const choice = (option = 0): AnswerSent => ({ questionId: consultation.questions[0]!.id, optionIds: [consultation.questions[0]!.options[option]!] });
const several = (): AnswerSent => ({ questionId: consultation.questions[1]!.id, optionIds: consultation.questions[1]!.options.slice(1, 3) });
const words = (text: string): AnswerSent => ({ questionId: consultation.questions[4]!.id, text });

test('a whole response is sent in one request, counted, and read again with its receipt', async () => {
  const sent = (await send([words('More on Saturdays'), several(), choice()])).data!.sendResponse;
  expect(sent.status).toBe('COUNTED');
  const answers = [
    { questionId: consultation.questions[0]!.id, optionIds: choice().optionIds, text: null },
    { questionId: consultation.questions[1]!.id, optionIds: several().optionIds, text: null },
    { questionId: consultation.questions[4]!.id, optionIds: [], text: 'More on Saturdays' },
  ];
  expect(sent.answers).toEqual(answers);
  expect((await answering(server).receipt(sent.receiptCode)).data!.receipt).toEqual(sent);
  expect([await counted(), await counted(choice().optionIds![0]), await counted(several().questionId)]).toEqual([1, 1, 1]);
  expect(await brokenRules(server.em)).toEqual([]);
});

test('sent again under its key, one after the other or at once, it is one response with one receipt', async () => {
  const key = randomUUID();
  const first = (await send([choice()], key)).data!.sendResponse;
  const again = await Promise.all(Array.from({ length: 20 }, () => send([choice(1)], key)));
  expect(again.map(({ data }) => data?.sendResponse)).toEqual(again.map(() => first));
  const other = randomUUID();
  const together = await Promise.all(Array.from({ length: 20 }, () => send([choice(2)], other)));
  expect(new Set(together.map(({ data }) => data?.sendResponse.receiptCode)).size).toBe(1);
  expect([await counted(), await counted(choice(1).optionIds![0]), await counted(choice(2).optionIds![0])]).toEqual([2, 0, 1]);
  expect(await brokenRules(server.em)).toEqual([]);
});

test('two consultations, and two keys that differ in their letters alone, are kept apart', async () => {
  const key = 'Abcdefgh-12345678';
  const receipts = [(await send([choice()], key)).data!.sendResponse.receiptCode, (await send([choice()], key.toLowerCase())).data!.sendResponse.receiptCode];
  consultation = await givenConsultation(server.em, await givenCouncil(server.em));
  receipts.push((await send([choice()], key)).data!.sendResponse.receiptCode);
  expect(new Set(receipts).size).toBe(3);
});

test('what was sent at once can be withdrawn, and its key then gives the receipt of a withdrawn response', async () => {
  const key = randomUUID();
  const { receiptCode } = (await send([choice()], key)).data!.sendResponse;
  expect((await answering(server).withdraw(receiptCode)).data!.withdrawResponse.status).toBe('WITHDRAWN');
  expect((await send([choice()], key)).data!.sendResponse).toMatchObject({ receiptCode, status: 'WITHDRAWN', answers: [] });
  expect(await counted()).toBe(0);
  expect(await brokenRules(server.em)).toEqual([]);
});

test('an organisation is counted apart and gives its name', async () => {
  expect((await send([choice()], randomUUID(), { capacity: 'ORGANISATION' })).errors![0]!.extensions.fields).toHaveProperty('organisationName');
  expect((await send([choice()], randomUUID(), { capacity: 'ORGANISATION', name: 'York Toy Library' })).data!.sendResponse.status).toBe('COUNTED');
  expect(await counted()).toBe(0);
  expect(await brokenRules(server.em)).toEqual([]);
});

test('what is missing or wrong is said question by question, and nothing is kept', async () => {
  const [first, second] = consultation.questions;
  const missing = await send([several()]);
  expect([codeOf(missing), missing.errors![0]!.extensions.fields]).toEqual(['ANSWERS_MISSING', { [first!.id]: 'Answer question 1' }]);
  const wrong = await send([{ questionId: first!.id, optionIds: [randomUUID()] }, several(), several()]);
  expect([codeOf(wrong), wrong.errors![0]!.extensions.fields]).toEqual([
    'ANSWER_NOT_VALID', { [first!.id]: 'Select an answer from the list', [second!.id]: 'Answer each question once' },
  ]);
  const elsewhere = await givenConsultation(server.em, await givenCouncil(server.em));
  for (const questionId of [elsewhere.questions[0]!.id, randomUUID(), 'none']) expect(codeOf(await send([{ questionId, optionIds: [] }]))).toBe('ANSWER_NOT_VALID');
  expect(codeOf(await send([choice(), { questionId: elsewhere.questions[0]!.id, optionIds: [] }]))).toBe('ANSWER_NOT_VALID');
  expect(codeOf(await send([]))).toBe('BAD_INPUT');
  for (const key of ['too short', 'x'.repeat(201)]) expect(codeOf(await send([choice()], key))).toBe('BAD_INPUT');
  expect(await counted()).toBe(0);
});

test('a closed or unpublished consultation takes no response, and still gives the receipt of one that it took', async () => {
  const council = await givenCouncil(server.em);
  for (const times of [{ closesAt: '2026-11-02T00:00:00Z' }, { opensAt: '2026-11-29T00:00:00Z' }, { isPublished: false }, { withdrawnAt: '2026-11-01T00:00:00Z' }]) {
    consultation = await givenConsultation(server.em, council, times);
    expect(codeOf(await send([choice()]))).toBe('CONSULTATION_NOT_OPEN');
    expect(await counted()).toBe(0);
  }
  consultation = await givenConsultation(server.em, council, { closesAt: '2026-11-25T00:00:00Z' });
  const key = randomUUID();
  const sent = (await send([choice()], key)).data!.sendResponse;
  const before = server.clock.now();
  server.clock.set('2026-11-26T00:00:00Z');
  expect((await send([choice()], key)).data!.sendResponse).toEqual(sent);
  expect(codeOf(await send([choice()]))).toBe('CONSULTATION_NOT_OPEN');
  server.clock.set(before.toISOString());
  expect(await brokenRules(server.em)).toEqual([]);
});

test('a crowd that sends at once is counted to the last response, beside those who withdraw', async () => {
  const receipts = await Promise.all(Array.from({ length: 120 }, (_, person) => send([choice(person % 3), several(), words(`Person ${person}`)])));
  expect(new Set(receipts.map(({ data }) => data?.sendResponse.receiptCode)).size).toBe(120);
  const withdrawn = receipts.slice(0, 30).map(({ data }) => answering(server).withdraw(data!.sendResponse.receiptCode));
  await Promise.all([...withdrawn, ...Array.from({ length: 30 }, () => send([choice(0)]))]);
  expect([await counted(), await counted(choice(0).optionIds![0]), await counted(several().questionId)]).toEqual([120, 60, 90]);
  expect(await brokenRules(server.em)).toEqual([]);
});
