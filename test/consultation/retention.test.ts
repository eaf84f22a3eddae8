import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { QuestionInColumns } from '@throughline/shared/response-columns';
import { templateHeadings } from '@throughline/shared/response-file';
import { formDefinition } from '../../server/src/consultation/form.queries.ts';
import { answering, brokenRules, codeOf, givenConsultation, givenDraft } from '../support/given-consultation.ts';
import { entering, ticked } from '../support/given-entries.ts';
import { dayHasCome } from '../support/given-equality.ts';
import { previewedFile, settledFile } from '../support/given-response-files.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let second: TestServer;
beforeAll(async () => {
  server = await startServer();
  second = await startServer({ databaseUrl: server.databaseUrl });
});
afterAll(async () => {
  await second.stop();
  await server.stop();
});

let council: { id: string; slug: string };
beforeEach(async () => {
  at('2026-11-02T10:00:00Z');
  council = await givenCouncil(server.em);
});

function at(moment: string): void {
  for (const { clock } of [server, second]) clock.set(moment);
}
async function dayComes(moment: string): Promise<void> {
  at(moment);
  await dayHasCome(server);
}
const audited = async (action: string, id: string) =>
  (await server.em.fork().execute<{ times: number }[]>('select count(*)::integer as times from audit_entry where action = ? and subject_id = ?', [action, id]))[0]!.times;

const SET = 'mutation ($input: SetRetentionInput!) { setRetention(input: $input) { equalityLinkDays draftDays idleDraftDays wordsDays retentionVersion } }';
const days = { equalityLinkDays: 14, draftDays: 3, idleDraftDays: 10, wordsDays: 30 };

describe('how long things are kept', () => {
  test('is said by an administrator of the council, within limits, and told to everybody', async () => {
    const [admin, programme] = [await givenPerson(server.em, council, 'admin'), await givenPerson(server.em, council, 'programme')];
    const shown = async () => (await server.ask('query ($slug: String!) { council(slug: $slug) { equalityLinkDays draftDays idleDraftDays wordsDays retentionVersion } }', { slug: council.slug })).data!['council'];
    expect(await shown()).toEqual({ equalityLinkDays: 28, draftDays: 28, idleDraftDays: 90, wordsDays: 365, retentionVersion: 1 });
    const set = (values: object, cookie = admin.cookie) => server.ask(SET, { input: { councilId: council.id, version: 1, ...days, ...values } }, cookie);
    expect(codeOf(await set({}, programme.cookie))).toBe('FORBIDDEN');
    expect(codeOf(await set({ draftDays: 0 }))).toBe('BAD_INPUT');
    expect(codeOf(await set({ wordsDays: 4000 }))).toBe('BAD_INPUT');
    const both = await Promise.all([set({}), set({ draftDays: 5 })]);
    expect(new Set(both.map(codeOf))).toEqual(new Set(['VERSION_CONFLICT', undefined]));
    expect(await shown()).toMatchObject({ retentionVersion: 2 });
    expect((await set({ version: 2 })).data!['setRetention']).toEqual({ ...days, retentionVersion: 3 });
  });

  test('answers that were not sent are deleted after closing, those that were sent stay, and that is written down', async () => {
    const consultation = await givenConsultation(server.em, council, { closesAt: '2026-11-10T23:59:59.999Z' });
    const { resume, submit, receipt } = answering(server);
    const [draft, sent] = [await givenDraft(server, consultation), await givenDraft(server, consultation)];
    const { receiptCode } = (await submit(sent)).data!.submitResponse;
    await dayComes('2026-12-08T10:00:00Z');
    expect((await resume(draft)).data!.draftResponse.answers).toHaveLength(1);
    await dayComes('2026-12-09T10:00:00Z');
    expect(codeOf(await resume(draft))).toBe('RESPONSE_NOT_FOUND');
    expect((await receipt(receiptCode)).data!.receipt.answers).toHaveLength(1);
    expect(await audited('forgetDrafts', consultation.id)).toBe(1);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('answers that nobody goes on with are deleted while the consultation is open; each new answer begins the days again', async () => {
    const consultation = await givenConsultation(server.em, council, { closesAt: '2027-11-30T23:59:59.999Z' });
    const { resume, save } = answering(server);
    const [left, kept] = [await givenDraft(server, consultation), await givenDraft(server, consultation)];
    at('2026-12-20T10:00:00Z');
    await save(kept, { questionId: consultation.questions[3]!.id, text: 'A kettle', baseVersion: 1 });
    await dayComes('2027-01-31T10:00:00Z');
    expect((await resume(left)).data!.draftResponse.answers).toHaveLength(1);
    await dayComes('2027-02-01T10:00:00Z');
    expect(codeOf(await resume(left))).toBe('RESPONSE_NOT_FOUND');
    expect((await resume(kept)).data!.draftResponse.answers).toHaveLength(2);
  });

  test('a correction that was never sent is deleted after closing, and what it would have corrected stays', async () => {
    const consultation = await givenConsultation(server.em, council, { closesAt: '2026-11-10T23:59:59.999Z' });
    const { submit, correct, resume, receipt } = answering(server);
    const { receiptCode } = (await submit(await givenDraft(server, consultation))).data!.submitResponse;
    const { resumeCode } = (await correct(receiptCode)).data!.correctResponse;
    await dayComes('2026-12-11T10:00:00Z');
    expect(codeOf(await resume(resumeCode))).toBe('RESPONSE_NOT_FOUND');
    expect((await receipt(receiptCode)).data!.receipt).toMatchObject({ status: 'COUNTED' });
  });

  test("people's own words are emptied after the results have been out long enough, and stay counted", async () => {
    const consultation = await givenConsultation(server.em, council, { closesAt: '2026-11-10T23:59:59.999Z' });
    const { save, submit, receipt, withdraw } = answering(server);
    const code = await givenDraft(server, consultation);
    await save(code, { questionId: consultation.questions[3]!.id, text: 'A kettle', baseVersion: 1 });
    const { receiptCode } = (await submit(code)).data!.submitResponse;
    await server.em.fork().execute(`update consultation set results_published_at = '2026-11-20' where id = ?`, [consultation.id]);
    const words = async () => (await receipt(receiptCode)).data!.receipt.answers.map(({ text }) => text);
    await dayComes('2027-11-19T10:00:00Z');
    expect(await words()).toEqual([null, 'A kettle']);
    await dayComes('2027-11-21T10:00:00Z');
    expect(await words()).toEqual([null, '']);
    expect(await audited('forgetWords', consultation.id)).toBe(1);
    await withdraw(receiptCode);
    await server.em.fork().execute('update consultation set results_published_at = null where id = ?', [consultation.id]);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('so are words in files that were sent and in second readings of papers, which nobody works at any more', async () => {
    const consultation = await givenConsultation(server.em, council, { closesAt: '2026-11-10T23:59:59.999Z' });
    const { cookie } = await givenPerson(server.em, council, 'admin');
    const [programme, admin] = [entering(server, (await givenPerson(server.em, council, 'programme')).cookie), entering(server, cookie)];
    const batch = (await programme.open(consultation, { samplePercent: 100 })).data!.done;
    const { id } = (await programme.record(consultation, ticked(consultation), { batchId: batch.id })).data!.done;
    await programme.close(batch.id, batch.version);
    await admin.again(id, [...ticked(consultation), { questionId: consultation.questions[3]!.id, text: 'A kettle' }]);
    const form = await formDefinition(server.app.services.pool, 'question', consultation.questions[0]!.id);
    const headings = templateHeadings(form!.questions as readonly QuestionInColumns[]);
    const file = await previewedFile({ server, cookie }, consultation.id, [headings, headings.map(() => 'A kettle')]);
    expect(file).toMatchObject({ status: 'READY', wrongCount: 1 });
    await server.em.fork().execute(`update consultation set results_published_at = '2026-11-24' where id = ?`, [consultation.id]);
    const kept = async () => (await server.em.fork().execute<object[]>(`
      select (select count(*)::integer from second_entry where entry_id = '${id}' and answers is not null) as readings,
        (select count(*)::integer from response_file_piece where file_id = '${file.id}') as pieces, (select count(*)::integer from response_file_raw where file_id = '${file.id}') as lines`))[0];
    await dayComes('2027-11-23T10:00:00Z');
    expect(await kept()).toEqual({ readings: 1, pieces: 1, lines: 1 });
    await dayComes('2027-11-25T10:00:00Z');
    expect(await kept()).toEqual({ readings: 0, pieces: 0, lines: 0 });
    expect((await settledFile({ server, cookie }, file.id)).status).toBe('DISCARDED');
    expect(await audited('forgetWords', consultation.id)).toBe(1);
  });

  test('what is due each day is done once, whichever of several servers comes first', async () => {
    const consultation = await givenConsultation(server.em, council, { closesAt: '2026-11-10T23:59:59.999Z' });
    await givenDraft(server, consultation);
    at('2028-02-01T10:00:00Z');
    await Promise.all([server.app.sweep(), second.app.sweep(), server.app.sweep(), second.app.sweep()]);
    await dayHasCome(second);
    expect(await audited('forgetDrafts', consultation.id)).toBe(1);
    expect(await server.em.fork().execute(`select from daily_sweep where swept_on = '2028-02-01'`)).toHaveLength(1);
  });
});
