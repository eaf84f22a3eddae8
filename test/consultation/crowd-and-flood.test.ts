import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil } from '../support/given.ts';
import { answering, brokenRules, countedFor, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { startServer, type Answer, type TestServer } from '../support/server.ts';

let server: TestServer;
let consultation: GivenConsultation;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_empty' });
});
beforeEach(async () => {
  await server.em.fork().execute('delete from throttle');
  consultation = await givenConsultation(server.em, await givenCouncil(server.em));
});
afterAll(async () => server?.stop());

const throttled = (answers: readonly Answer<unknown>[]) => answers.flatMap(({ errors = [] }) => errors.filter(({ extensions }) => extensions.code === 'TOO_MANY_REQUESTS'));

/** What the server says when it slows somebody down: plain words and the same in seconds. */
function expectPolite([refused]: ReturnType<typeof throttled>): void {
  const seconds = (refused!.extensions as { retryAfterSeconds?: number }).retryAfterSeconds!;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(15 * 60);
  expect(refused!.message).toMatch(/^There have been too many attempts\. Wait \d+ (second|minute)s? and try again\.$/);
}

test('sixty people behind one address begin, answer and send at once, and nobody is slowed down', async () => {
  const { start, save, submit } = answering(server);
  const [first, second, , , last] = consultation.questions;
  const answers: Answer<unknown>[] = [];
  async function respond(person: number): Promise<string> {
    const started = await start(consultation.id);
    const code = started.data!.startResponse.resumeCode;
    for (let again = 0; again < 4; again++) {
      answers.push(await save(code, { questionId: first!.id, optionIds: [first!.options[person % 3]!], baseVersion: again * 3 }));
      answers.push(await save(code, { questionId: second!.id, optionIds: second!.options.slice(0, 2), baseVersion: again * 3 + 1 }));
      answers.push(await save(code, { questionId: last!.id, text: `Person ${person}, time ${again}`, baseVersion: again * 3 + 2 }));
    }
    const sent = await submit(code);
    answers.push(started, sent);
    return sent.data!.submitResponse.receiptCode;
  }
  const receipts = await Promise.all(Array.from({ length: 60 }, (_, person) => respond(person)));
  expect(answers.filter(({ errors }) => errors)).toEqual([]);
  expect(new Set(receipts).size).toBe(60);
  expect(await countedFor(server.em, consultation.id)).toBe(60);
  expect(await brokenRules(server.em)).toEqual([]);
});

test('an answer that is saved costs no statement for counting who saves', async () => {
  const code = await givenDraft(server, consultation);
  const { save } = answering(server);
  const [, second] = consultation.questions;
  const statements = await server.statementsOf(async () => {
    for (let baseVersion = 1; baseVersion <= 20; baseVersion++) await save(code, { questionId: second!.id, optionIds: second!.options.slice(0, baseVersion % 3), baseVersion });
  });
  expect(statements.filter((text) => text.includes('throttle'))).toEqual([]);
});

test('an address that begins responses without an end is slowed down politely, and costs nothing while it is', async () => {
  const flood = async (count: number) => Promise.all(Array.from({ length: count }, () => answering(server).start(consultation.id)));
  let refused: ReturnType<typeof throttled> = [];
  for (let sent = 0; refused.length === 0 && sent < 10_000; sent += 250) refused = throttled(await flood(250));
  expectPolite(refused);
  const statements = await server.statementsOf(async () => expect(throttled(await flood(50))).toHaveLength(50));
  expect(statements).toEqual([]);
  // Whoever was answering goes on.
  expect((await answering(server).receipt('none')).errors![0]!.extensions.code).toBe('RESPONSE_NOT_FOUND');
  // So is somebody who sends whole responses, for it is one crowd.
  const answers = [{ questionId: consultation.questions[0]!.id, optionIds: [consultation.questions[0]!.options[0]!] }];
  const mutation = 'mutation ($id: ID!, $answers: [AnswerToSendInput!]!, $key: String!) { sendResponse(consultationId: $id, answers: $answers, idempotencyKey: $key) { status } }';
  expectPolite(throttled([await server.ask(mutation, { id: consultation.id, answers, key: randomUUID() })]));
}, 120_000);

test('a draft that is saved without an end is slowed down politely, and no other draft is', async () => {
  const other = await startServer({ databaseUrl: server.databaseUrl });
  try {
    await server.em.fork().execute('delete from throttle');
    const [code, neighbour] = [await givenDraft(other, consultation), await givenDraft(other, consultation)];
    const [, , , short] = consultation.questions;
    const save = (text: string) => answering(other).save(code, { questionId: short!.id, text, baseVersion: 1 });
    let refused: ReturnType<typeof throttled> = [];
    for (let sent = 0; refused.length === 0 && sent < 3_000; sent += 100) {
      refused = throttled(await Promise.all(Array.from({ length: 100 }, () => save('the same'))));
    }
    expectPolite(refused);
    expect((await answering(other).save(neighbour, { questionId: short!.id, text: 'Mine', baseVersion: 1 })).errors).toBeUndefined();
  } finally {
    await other.stop();
  }
}, 120_000);

test('an address that tries wrong codes is slowed down politely', async () => {
  const tries = await Promise.all(Array.from({ length: 31 }, (_, number) => answering(server).receipt(`wrong-${number}`)));
  expectPolite(throttled([...tries, await answering(server).receipt('once more')]));
});
