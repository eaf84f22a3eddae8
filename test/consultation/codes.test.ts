import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answering, codeOf, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let consultation: GivenConsultation;
let council: { id: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  consultation = await givenConsultation(server.em, council);
});
afterAll(() => server.stop());
beforeEach(() => server.em.fork().execute('delete from throttle'));

const people = () => answering(server);
const wrong = 'aaaa-bbbb-cccc-dddd-eeee-ffff';

describe('the second wall around responses', () => {
  test('shows nothing to the application that selects without a code', async () => {
    await people().submit(await givenDraft(server, consultation));
    const { pool } = server.app.services;
    expect((await pool.query('select * from consultation_response')).rows).toEqual([]);
    expect((await pool.query('select * from consultation_choice')).rows).toEqual([]);
    expect((await pool.query(`update consultation_response set state = 'LATE'`)).rowCount).toBe(0);
    await expect(pool.query('delete from consultation_response')).rejects.toThrow(/permission denied/);
  });

  test('shows one response to a transaction that names its code, and to none that names another', async () => {
    const code = await givenDraft(server, consultation);
    await givenDraft(server, consultation);
    const client = await server.app.services.pool.connect();
    const seenBy = async (hash: string) => {
      await client.query('begin');
      await client.query(`select set_config('throughline.response_code_hash', $1, true)`, [hash]);
      const { rows } = await client.query('select id from consultation_response');
      await client.query('rollback');
      return rows.length;
    };
    const hash = createHash('sha256').update(code.replaceAll('-', '')).digest('hex');
    expect(await seenBy(hash)).toBe(1);
    expect(await seenBy('0'.repeat(64))).toBe(0);
    expect(await seenBy('%')).toBe(0);
    expect((await client.query('select id from consultation_response')).rows).toEqual([]);
    client.release();
  });

  test('lets nobody write a response that is already sent', async () => {
    const insert = `insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, receipt_hash, state, choices, texts, started_at, submitted_at, is_demonstration)
      select gen_random_uuid(), council_id, consultation_id, form_id, sha256('a'), substr(sha256('b'), 1, 16), sha256('c'), 'COUNTED', '{}', '{}', now(), now(), false from consultation_question limit 1`;
    await expect(server.app.services.pool.query(insert)).rejects.toThrow(/row-level security/);
  });
});

describe('the codes', () => {
  test('are kept as hashes only, and the receipt cannot be worked out from what is kept', async () => {
    const code = await givenDraft(server, consultation);
    const { receiptCode } = (await people().submit(code)).data!.submitResponse;
    const { rows } = await server.em.fork().execute<{ text: string }[]>(`select r::text as text from consultation_response r`).then((found) => ({ rows: found }));
    const everything = rows.map(({ text }) => text).join('\n');
    for (const secret of [code, receiptCode]) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(secret.replaceAll('-', ''));
      expect(everything).toContain(createHash('sha256').update(secret.replaceAll('-', '')).digest('hex'));
    }
    expect(code).toMatch(/^([0-9a-z]{4}-){5}[0-9a-z]{4}$/);
    expect(receiptCode).toMatch(/^([0-9a-z]{4}-){5}[0-9a-z]{4}$/);
  });

  test('open nothing when they are used in the place of one another', async () => {
    const code = await givenDraft(server, consultation);
    const { receiptCode } = (await people().submit(code)).data!.submitResponse;
    expect(codeOf(await people().receipt(code))).toBe('RESPONSE_NOT_FOUND');
    expect(codeOf(await people().resume(receiptCode))).toBe('RESPONSE_NOT_FOUND');
    expect(codeOf(await people().withdraw(code))).toBe('RESPONSE_NOT_FOUND');
  });

  test.each(['', ' ', wrong, `${wrong}-extra`, '\u0000', 'x'.repeat(100_000), "' or true --"])('that are wrong are told alike', async (code) => {
    const { id, options } = consultation.questions[0]!;
    const answers = [await people().resume(code), await people().receipt(code), await people().submit(code), await people().withdraw(code), await people().save(code, { questionId: id, optionIds: [options[0]!] }), await people().save(code, { questionId: 'nonsense' })];
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'RESPONSE_NOT_FOUND'));
  });

  test('cannot be guessed at: after thirty wrong ones the caller has to wait, with right ones too', async () => {
    const code = await givenDraft(server, consultation);
    for (let guess = 0; guess < 30; guess++) expect(codeOf(await people().resume(`${wrong}${guess}`))).toBe('RESPONSE_NOT_FOUND');
    expect(codeOf(await people().resume(wrong))).toBe('TOO_MANY_REQUESTS');
    expect(codeOf(await people().receipt(wrong))).toBe('TOO_MANY_REQUESTS');
    expect(codeOf(await people().submit(code))).toBe('TOO_MANY_REQUESTS');
  });
});

test('nothing that a person wrote, and none of their codes, is in the audit chain', async () => {
  const own = await givenConsultation(server.em, council);
  const code = await givenDraft(server, own);
  await people().save(code, { questionId: own.questions[4]!.id, text: 'My name is Amal', baseVersion: 1 });
  const { receiptCode } = (await people().submit(code)).data!.submitResponse;
  await people().withdraw(receiptCode);
  const { cookie } = await givenPerson(server.em, council, 'programme');
  server.clock.set('2026-12-01T10:00:00Z');
  await server.ask('mutation ($id: ID!) { publishResults(consultationId: $id) { id } }', { id: own.id }, cookie);
  const entries = await server.em.fork().execute<{ text: string; action: string }[]>('select a::text as text, action from audit_entry a');
  expect(entries.map(({ action }) => action)).toContain('publishResults');
  for (const secret of ['Amal', code, receiptCode]) expect(entries.map(({ text }) => text).join('\n')).not.toContain(secret);
});
