import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering, brokenRules, codeOf, countedFor, everyKindThereIs, givenConsultation, givenForm } from '../support/given-consultation.ts';
import { entering, ticked } from '../support/given-entries.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let second: TestServer;
let council: { id: string };
let cookie: string;
beforeAll(async () => {
  server = await startServer();
  second = await startServer({ databaseUrl: server.databaseUrl });
  council = await givenCouncil(server.em);
  cookie = (await givenPerson(server.em, council, 'programme')).cookie;
});
afterAll(async () => {
  await second.stop();
  await server.stop();
});
const office = () => entering(server, cookie);
const openUntil = (closesAt: string) => givenConsultation(server.em, council, { opensAt: '2026-06-01T08:00:00Z', closesAt });

describe('a response on paper', () => {
  test('is counted like one from the pages, and the person gets a code that leads to it', async () => {
    const own = await givenConsultation(server.em, council);
    const { data } = await office().record(own, ticked(own, 1));
    expect(data!.done).toMatchObject({ status: 'COUNTED', lateBecause: null, leftOut: [], entry: { reference: '1-1', duplicateKind: null } });
    expect(await countedFor(server.em, own.id)).toBe(1);
    expect(await countedFor(server.em, own.questions[0]!.options[1]!)).toBe(1);
    const { receipt } = (await answering(server).receipt(data!.done.receiptCode)).data!;
    expect(receipt).toMatchObject({ status: 'COUNTED', answers: [{ optionIds: [own.questions[0]!.options[1]!] }] });
    await answering(server).withdraw(data!.done.receiptCode);
    expect(await countedFor(server.em, own.id)).toBe(0);
    expect(codeOf(await office().correct(data!.done.id, 1, ticked(own)))).toBe('ENTRY_TAKEN_OVER');
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('is refused when nothing is answered on it', async () => {
    const own = await givenConsultation(server.em, council);
    const { errors } = await office().record(own, []);
    expect(errors![0]!.extensions).toMatchObject({ code: 'ANSWER_NOT_VALID', fields: { answers: expect.stringContaining('at least one answer') } });
    expect(await countedFor(server.em, own.id)).toBe(0);
  });

  test('keeps an answer of every kind as it was written', async () => {
    const own = await givenConsultation(server.em, council, { questions: everyKindThereIs });
    const of = (kind: string) => own.questions.find((question) => question.kind === kind)!;
    const [matrix, points] = [of('MATRIX'), of('PRIORITY_POINTS')];
    const answers = [
      { questionId: of('SINGLE_CHOICE').id, optionIds: [of('SINGLE_CHOICE').options[2]!] },
      { questionId: of('MULTIPLE_CHOICE').id, optionIds: of('MULTIPLE_CHOICE').options.slice(1, 3) },
      { questionId: of('LIKERT').id, optionIds: [of('LIKERT').options[0]!] },
      { questionId: of('SHORT_TEXT').id, text: '=2+2' },
      { questionId: of('LONG_TEXT').id, text: 'Two\nlines' },
      { questionId: matrix.id, parts: [{ partId: matrix.parts[1]!, optionId: matrix.options[0]! }] },
      { questionId: of('RANKING').id, optionIds: [of('RANKING').options[2]!, of('RANKING').options[0]!] },
      { questionId: of('NUMBER').id, text: '3' },
      { questionId: of('DATE').id, text: '2026-02-03' },
      { questionId: points.id, parts: [{ partId: points.options[0]!, points: 4 }, { partId: points.options[2]!, points: 6 }] },
      { questionId: of('WARD').id, optionIds: [of('WARD').options[11]!] },
      { questionId: of('PIN').id, text: '53.958,-1.080' },
    ];
    const { data, errors } = await office().record(own, answers);
    expect(errors).toBeUndefined();
    const shown = (await office().answers(data!.done.id)).data!.enteredAnswers;
    expect(shown.map(({ questionId, text, optionIds }) => [questionId, text, optionIds])).toEqual(
      answers.map(({ questionId, text = null, optionIds = [] }) => [questionId, text, optionIds]));
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('may leave blank what must be answered online, and is checked like every other answer besides', async () => {
    const own = await givenConsultation(server.em, council);
    const [, several] = own.questions;
    const { data } = await office().record(own, [{ questionId: several!.id, optionIds: several!.options.slice(0, 2) }]);
    expect(data!.done).toMatchObject({ status: 'COUNTED', blank: [{ position: 1 }] });
    expect(await countedFor(server.em, own.id)).toBe(1);
    const wrong = await office().record(own, [{ questionId: own.questions[0]!.id, optionIds: own.questions[0]!.options.slice(0, 2) }]);
    expect(codeOf(wrong)).toBe('ANSWER_NOT_VALID');
    expect(wrong.errors![0]!.extensions.fields).toEqual({ [own.questions[0]!.id]: 'Select one answer only' });
    expect(await countedFor(server.em, own.id)).toBe(1);
  });

  test('keeps no answer to a question that its other answers lead past, and says which', async () => {
    const own = await givenConsultation(server.em, council, {
      questions: [{ kind: 'SINGLE_CHOICE', options: 2, routes: [{ option: 1, to: 3 }] }, { kind: 'SHORT_TEXT' }, { kind: 'SHORT_TEXT' }],
    });
    const { data } = await office().record(own, [...ticked(own, 1), { questionId: own.questions[1]!.id, text: 'Not for me' }, { questionId: own.questions[2]!.id, text: 'For me' }]);
    expect(data!.done.leftOut).toEqual([{ position: 2 }]);
    expect(await countedFor(server.em, own.questions[1]!.id)).toBe(0);
    expect(await countedFor(server.em, own.questions[2]!.id)).toBe(1);
  });

  test('is entered against the version of the form that was on paper', async () => {
    const own = await givenConsultation(server.em, council);
    const newer = await givenForm(server.em, own, [{ kind: 'SINGLE_CHOICE', options: 2 }]);
    const { data } = await office().record(own, ticked(own), { formNumber: 1 });
    expect(data!.done.status).toBe('COUNTED');
    expect(await countedFor(server.em, own.questions[0]!.options[0]!)).toBe(1);
    const mixed = await office().record(own, [{ questionId: newer[0]!.id, optionIds: [newer[0]!.options[0]!] }], { formNumber: 1 });
    expect(codeOf(mixed)).toBe('ANSWER_NOT_VALID');
  });

  test('of an organisation is counted apart from people', async () => {
    const own = await givenConsultation(server.em, council);
    expect((await office().record(own, ticked(own), { capacity: 'ORGANISATION' })).errors![0]!.extensions.fields).toHaveProperty('organisationName');
    await office().record(own, ticked(own), { capacity: 'ORGANISATION', organisationName: 'A parents’ group' });
    expect(await countedFor(server.em, own.id)).toBe(0);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('sent twice by the same person with one key is entered once, and the same code comes back', async () => {
    const own = await givenConsultation(server.em, council);
    const presses = await Promise.all(Array.from({ length: 8 }, (_, press) => entering(press % 2 ? server : second, cookie).record(own, ticked(own), { idempotencyKey: 'one press' })));
    expect(presses.map(codeOf)).toEqual(presses.map(() => undefined));
    expect(new Set(presses.map(({ data }) => data!.done.receiptCode)).size).toBe(1);
    expect(await countedFor(server.em, own.id)).toBe(1);
  });
});

describe('when it came decides, not when it is typed', () => {
  // In British Summer Time: the day ends at 23:00 UTC.
  const closesAt = '2026-06-30T22:59:59.999Z';
  const late = { evidence: 'POSTMARK', reason: 'The post room was closed' };

  test('what came on the last day counts, also when it is typed later with evidence and a reason', async () => {
    const own = await openUntil(closesAt);
    server.clock.set('2026-06-30T22:59:59.000Z');
    expect((await office().record(own, ticked(own), { receivedOn: '2026-06-30' })).data!.done.status).toBe('COUNTED');
    server.clock.set('2026-07-03T09:00:00Z');
    const unsaid = await office().record(own, ticked(own, 1), { receivedOn: '2026-06-30' });
    expect([codeOf(unsaid), unsaid.errors![0]!.extensions.fields]).toEqual(['BAD_INPUT', { evidence: 'The consultation has closed: select how you know when it came' }]);
    expect((await office().record(own, ticked(own, 1), { receivedOn: '2026-06-30', ...late })).data!.done.status).toBe('COUNTED');
    expect(await countedFor(server.em, own.id)).toBe(2);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('what came on the day after is kept as late and never counted', async () => {
    const own = await openUntil(closesAt);
    server.clock.set('2026-07-01T09:00:00Z');
    const { data } = await office().record(own, ticked(own), { receivedOn: '2026-07-01', ...late });
    expect(data!.done).toMatchObject({ status: 'LATE', lateBecause: 'RECEIVED_AFTER_CLOSING' });
    expect(await countedFor(server.em, own.id)).toBe(0);
    expect((await answering(server).receipt(data!.done.receiptCode)).data!.receipt.status).toBe('LATE');
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('where it closes during a day the time is asked for, and the minute of the close still counts', async () => {
    const own = await openUntil('2026-06-30T16:00:00Z');
    server.clock.set('2026-07-02T09:00:00Z');
    const record = (receivedTime?: string) => office().record(own, ticked(own), { receivedOn: '2026-06-30', receivedTime, ...late });
    expect((await record()).errors![0]!.extensions.fields).toEqual({ receivedTime: 'Enter the time: the consultation opened or closed during that day' });
    expect((await record('17:00')).data!.done.status).toBe('COUNTED');
    expect((await record('17:01')).data!.done.status).toBe('LATE');
    expect(await countedFor(server.em, own.id)).toBe(1);
  });

  test('nothing can have come before it opened, or tomorrow', async () => {
    const own = await openUntil(closesAt);
    server.clock.set('2026-06-10T09:00:00Z');
    for (const receivedOn of ['2026-05-31', '2026-06-11']) expect((await office().record(own, ticked(own), { receivedOn })).errors![0]!.extensions.fields).toHaveProperty('receivedOn');
    expect(codeOf(await office().record(await givenConsultation(server.em, council, { isPublished: false }), [], { receivedOn: '2026-06-10' }))).toBe('CONSULTATION_NOT_OPEN');
  });

  test('once the results are published it is kept as late, whatever day it came', async () => {
    const own = await openUntil(closesAt);
    server.clock.set('2026-07-03T09:00:00Z');
    const before = (await office().record(own, ticked(own), { receivedOn: '2026-06-20', ...late })).data!.done;
    const published = await server.ask('mutation ($id: ID!) { publishResults(consultationId: $id) { id } }', { id: own.id }, cookie);
    expect(published.errors).toBeUndefined();
    expect((await office().record(own, ticked(own), { receivedOn: '2026-06-20', ...late })).data!.done).toMatchObject({ status: 'LATE', lateBecause: 'RESULTS_PUBLISHED' });
    expect(codeOf(await office().correct(before.id, 1, ticked(own, 1), { receivedOn: '2026-06-20', ...late }))).toBe('RESULTS_ALREADY_PUBLISHED');
    expect(await countedFor(server.em, own.id)).toBe(1);
    server.clock.set('2026-11-02T10:00:00Z');
  });
});

describe('an entry', () => {
  test('that was typed wrong is put right while its batch is open, and what it counts for moves by the difference', async () => {
    const own = await givenConsultation(server.em, council);
    const { id } = (await office().record(own, ticked(own, 0))).data!.done;
    expect((await office().correct(id, 1, ticked(own, 2), { reference: '0017' })).data!.done).toMatchObject({ version: 2, reference: '0017', status: 'COUNTED' });
    expect(await Promise.all(own.questions[0]!.options.map((key) => countedFor(server.em, key)))).toEqual([0, 0, 1]);
    expect(codeOf(await office().correct(id, 1, ticked(own, 1)))).toBe('VERSION_CONFLICT');
    await office().correct(id, 2, ticked(own, 2), { capacity: 'ORGANISATION', organisationName: 'A school' });
    expect(await countedFor(server.em, own.id)).toBe(0);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('with the reference of another is flagged and still counted, until somebody says that it is the same paper', async () => {
    const own = await givenConsultation(server.em, council);
    await office().record(own, ticked(own), { reference: 'A7' });
    const again = (await office().record(own, ticked(own, 1), { reference: 'a7' })).data!.done;
    expect(again.entry).toMatchObject({ duplicateKind: 'REFERENCE', duplicateSettled: null });
    expect(await countedFor(server.em, own.id)).toBe(2);
    expect((await office().settleDuplicate(again.id, 1, 'SAME')).data!.done).toMatchObject({ status: 'WITHDRAWN', duplicateSettled: 'SAME' });
    expect(codeOf(await office().settleDuplicate(again.id, 2, 'SAME'))).toBe('VERSION_CONFLICT');
    const third = (await office().record(own, ticked(own, 1), { reference: 'A7' })).data!.done;
    expect((await office().settleDuplicate(third.id, 1, 'TWO_PEOPLE')).data!.done).toMatchObject({ status: 'COUNTED', duplicateSettled: 'TWO_PEOPLE' });
    expect(await countedFor(server.em, own.id)).toBe(2);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('that answers exactly as another of its batch, in words, is flagged', async () => {
    const own = await givenConsultation(server.em, council);
    const answers = [...ticked(own), { questionId: own.questions[3]!.id, text: 'A kettle' }];
    await office().record(own, answers);
    expect((await office().record(own, answers)).data!.done.entry.duplicateKind).toBe('ANSWERS');
    // One tick says too little to be more than chance.
    await office().record(own, ticked(own));
    expect((await office().record(own, ticked(own))).data!.done.entry.duplicateKind).toBeNull();
  });

  test('of one paper by two people at the same moment is flagged exactly once', async () => {
    const own = await givenConsultation(server.em, council);
    const other = (await givenPerson(server.em, council, 'admin')).cookie;
    for (let paper = 1; paper <= 6; paper++) {
      const both = await Promise.all([
        entering(server, cookie).record(own, ticked(own), { reference: `P${paper}` }),
        entering(second, other).record(own, ticked(own), { reference: `P${paper}` }),
      ]);
      expect(both.map(codeOf)).toEqual([undefined, undefined]);
      expect(both.filter(({ data }) => data!.done.entry.duplicateKind === 'REFERENCE')).toHaveLength(1);
    }
    expect(await countedFor(server.em, own.id)).toBe(12);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('is made, read and settled only by those who keep consultations, and the audit says so without a word of it', async () => {
    const own = await givenConsultation(server.em, council);
    const words = 'Something very personal';
    const { id } = (await office().record(own, [{ questionId: own.questions[3]!.id, text: words }], { reference: 'Paper of somebody' })).data!.done;
    await office().answers(id);
    const elsewhere = await givenCouncil(server.em);
    for (const [who, refused] of [
      [undefined, 'NOT_SIGNED_IN'], [(await givenPerson(server.em, council, 'board', 'panel', 'clerk')).cookie, 'FORBIDDEN'], [(await givenPerson(server.em, elsewhere, 'admin')).cookie, 'FORBIDDEN'],
    ] as const) {
      expect(codeOf(await entering(server, who).record(own, ticked(own)))).toBe(refused);
      expect(['NOT_FOUND', 'NOT_SIGNED_IN']).toContain(codeOf(await entering(server, who).answers(id)));
      expect(['NOT_FOUND', 'NOT_SIGNED_IN']).toContain(codeOf(await entering(server, who).correct(id, 1, [])));
    }
    const audited = await server.em.fork().execute<{ action: string }[]>(`select * from audit_entry where subject_id = ?`, [id]);
    expect(audited.map(({ action }) => action)).toEqual(['recordPaperResponse', 'readEntry']);
    expect(JSON.stringify(audited)).not.toContain(words);
    expect(JSON.stringify(audited)).not.toContain('Paper of');
  });

  test('is out of reach of the database role that serves the pages, unless the transaction works at its batch', async () => {
    const own = await givenConsultation(server.em, council);
    const { id } = (await office().record(own, ticked(own))).data!.done;
    const client = await server.app.services.pool.connect();
    try {
      expect((await client.query('select from consultation_response where id = $1', [id])).rowCount).toBe(0);
      expect((await client.query('select from second_entry')).rowCount).toBe(0);
      await expect(client.query('delete from response_entry where id = $1', [id])).rejects.toThrow('permission denied');
    } finally {
      client.release();
    }
  });
});
