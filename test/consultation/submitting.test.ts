import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering, brokenRules, codeOf, countedFor, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

/** Two server processes of one installation. */
let server: TestServer;
let second: TestServer;
let council: { id: string };
beforeAll(async () => {
  server = await startServer();
  second = await startServer({ databaseUrl: server.databaseUrl });
  council = await givenCouncil(server.em);
});
afterAll(async () => {
  await second.stop();
  await server.stop();
});

const people = () => answering(server);

describe('a response that is sent', () => {
  let consultation: GivenConsultation;
  beforeAll(async () => {
    consultation = await givenConsultation(server.em, council);
  });

  test('is counted once for the consultation, for each question it answers and for each option it chooses', async () => {
    const own = await givenConsultation(server.em, council);
    const [single, several, scale, short] = own.questions;
    const code = await givenDraft(server, own, 2);
    await people().save(code, { questionId: several!.id, optionIds: several!.options.slice(1), baseVersion: 1 });
    await people().save(code, { questionId: short!.id, text: 'Chairs', baseVersion: 2 });
    const { submitResponse } = (await people().submit(code)).data!;
    expect(submitResponse).toMatchObject({ status: 'COUNTED', submittedAt: '2026-11-02T10:00:00.000Z', answers: { length: 3 } });
    const counted = await Promise.all([own.id, single!.id, several!.id, scale!.id, short!.id, ...single!.options, ...several!.options].map((key) => countedFor(server.em, key)));
    expect(counted).toEqual([1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 1]);
  });

  test('gives the same receipt however often it is sent, and with whatever keys', async () => {
    const code = await givenDraft(server, consultation);
    const first = (await people().submit(code, 'one')).data!.submitResponse;
    const again = (await people().submit(code, 'one')).data!.submitResponse;
    const other = (await answering(second).submit(code, 'another')).data!.submitResponse;
    expect(again).toEqual(first);
    expect(other).toEqual(first);
    expect((await people().receipt(first.receiptCode)).data!.receipt).toEqual(first);
  });

  test('cannot be changed or gone on with afterwards', async () => {
    const code = await givenDraft(server, consultation);
    await people().submit(code);
    const { id, options } = consultation.questions[0]!;
    expect(codeOf(await people().save(code, { questionId: id, optionIds: [options[1]!], baseVersion: 1 }))).toBe('ALREADY_SUBMITTED');
    expect(codeOf(await people().resume(code))).toBe('ALREADY_SUBMITTED');
  });

  test('is refused while a required question has no answer, and says which', async () => {
    const code = (await people().start(consultation.id)).data!.startResponse.resumeCode;
    const before = await countedFor(server.em, consultation.id);
    const refused = await people().submit(code);
    expect(codeOf(refused)).toBe('ANSWERS_MISSING');
    expect(refused.errors![0]!.extensions.fields).toEqual({ [consultation.questions[0]!.id]: 'Answer question 1' });
    expect(await countedFor(server.em, consultation.id)).toBe(before);
    expect((await people().resume(code)).errors).toBeUndefined();
  });

  test.each(['', '   ', 'x'.repeat(201)])('needs a key that stands for the press of the button', async (key) => {
    const code = await givenDraft(server, consultation);
    const refused = await people().submit(code, key);
    expect(codeOf(refused)).toBe('BAD_INPUT');
    expect(refused.errors![0]!.extensions.fields).toHaveProperty('idempotencyKey');
  });

  test('fifty times at once, to two servers, is counted once', async () => {
    const own = await givenConsultation(server.em, council);
    const code = await givenDraft(server, own);
    const receipts = await Promise.all(
      Array.from({ length: 50 }, (_, press) => answering(press % 2 ? server : second).submit(code, `press ${press}`)),
    );
    expect(new Set(receipts.map(({ data }) => data!.submitResponse.receiptCode)).size).toBe(1);
    expect(await countedFor(server.em, own.id)).toBe(1);
    expect(await brokenRules(server.em)).toEqual([]);
  });
});

describe('a crowd', () => {
  test('of sixty people who answer and send at once through two servers is counted exactly', async () => {
    const own = await givenConsultation(server.em, council);
    const receipts = await Promise.all(
      Array.from({ length: 60 }, async (_, person) => {
        const via = person % 2 ? server : second;
        const code = await givenDraft(via, own, person % 3);
        return (await answering(via).submit(code)).data!.submitResponse.receiptCode;
      }),
    );
    expect(new Set(receipts).size).toBe(60);
    expect(await countedFor(server.em, own.id)).toBe(60);
    const byOption = await Promise.all(own.questions[0]!.options.map((key) => countedFor(server.em, key)));
    expect(byOption).toEqual([20, 20, 20]);
  });

  test('that sends and takes back at the same time leaves counters equal to the responses', async () => {
    const own = await givenConsultation(server.em, council);
    const codes = await Promise.all(Array.from({ length: 30 }, (_, person) => givenDraft(server, own, person % 3)));
    await Promise.all(
      codes.map(async (code, person) => {
        const { receiptCode } = (await people().submit(code)).data!.submitResponse;
        if (person % 2) return;
        await Promise.all([answering(second).withdraw(receiptCode), people().withdraw(receiptCode), people().submit(code)]);
      }),
    );
    expect(await countedFor(server.em, own.id)).toBe(15);
    expect(await brokenRules(server.em)).toEqual([]);
  });
});

describe('a response that is taken back', () => {
  test('is no longer counted, its answers are gone, and its receipt says so', async () => {
    const own = await givenConsultation(server.em, council);
    const code = await givenDraft(server, own);
    await people().save(code, { questionId: own.questions[4]!.id, text: 'Please forget this', baseVersion: 1 });
    const { receiptCode } = (await people().submit(code)).data!.submitResponse;
    const { withdrawResponse } = (await people().withdraw(receiptCode)).data!;
    expect(withdrawResponse).toMatchObject({ receiptCode, status: 'WITHDRAWN', answers: [] });
    expect((await people().receipt(receiptCode)).data!.receipt).toEqual(withdrawResponse);
    expect(await countedFor(server.em, own.id)).toBe(0);
    expect(await countedFor(server.em, own.questions[4]!.id)).toBe(0);
    const [row] = await server.em.fork().execute<{ all: string }[]>(`select r::text as all from consultation_response r where consultation_id = ?`, [own.id]);
    expect(row!.all).not.toContain('Please forget this');
  });

  test('stays taken back when it is taken back or sent again', async () => {
    const own = await givenConsultation(server.em, council);
    const code = await givenDraft(server, own);
    const { receiptCode } = (await people().submit(code)).data!.submitResponse;
    await people().withdraw(receiptCode);
    expect((await people().withdraw(receiptCode)).data!.withdrawResponse.status).toBe('WITHDRAWN');
    expect((await people().submit(code)).data!.submitResponse).toMatchObject({ receiptCode, status: 'WITHDRAWN' });
    expect(await countedFor(server.em, own.id)).toBe(0);
  });
});

test('every rule of the data holds after all of this', async () => {
  expect(await brokenRules(server.em)).toEqual([]);
});

test('the rules of the data find a counter that is wrong', async () => {
  const own = await givenConsultation(server.em, council);
  await people().submit(await givenDraft(server, own));
  const change = (by: number) => server.em.fork().execute('update consultation_tally set counted = counted + ? where key = ?', [by, own.id]);
  await change(1);
  expect(await brokenRules(server.em)).toEqual(['every counter of a consultation equals the responses that it counts']);
  await change(-1);
});
