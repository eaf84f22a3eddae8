import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering, brokenRules, codeOf, countedFor, everyKindThereIs, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let second: TestServer;
let council: { id: string };
let consultation: GivenConsultation;
beforeAll(async () => {
  server = await startServer();
  second = await startServer({ databaseUrl: server.databaseUrl });
  council = await givenCouncil(server.em);
  consultation = await givenConsultation(server.em, council);
});
afterAll(async () => {
  await second.stop();
  await server.stop();
});

const people = () => answering(server);
const sent = async (to = consultation, option = 0) => (await people().submit(await givenDraft(server, to, option))).data!.submitResponse.receiptCode;
const choose = (code: string, to: GivenConsultation, option: number, baseVersion = 99) =>
  people().resume(code).then(({ data }) => people().save(code, {
    questionId: to.questions[0]!.id, optionIds: [to.questions[0]!.options[option]!], baseVersion: Math.min(baseVersion, data?.draftResponse?.version ?? 0),
  }));

describe('answers that were sent', () => {
  test('stay counted while they are corrected, and for good when the correction is never sent', async () => {
    const own = await givenConsultation(server.em, council);
    const receiptCode = await sent(own, 1);
    const { correctResponse } = (await people().correct(receiptCode)).data!;
    expect(correctResponse.answers).toEqual([{ questionId: own.questions[0]!.id, optionIds: [own.questions[0]!.options[1]], text: null }]);
    await choose(correctResponse.resumeCode, own, 2);
    expect((await people().receipt(receiptCode)).data!.receipt.answers[0]!.optionIds).toEqual([own.questions[0]!.options[1]]);
    expect(await Promise.all(own.questions[0]!.options.map((id) => countedFor(server.em, id)))).toEqual([0, 1, 0]);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('are replaced by their correction when it is sent, counted once, and keep their receipt', async () => {
    const own = await givenConsultation(server.em, council);
    const receiptCode = await sent(own, 1);
    const { resumeCode } = (await people().correct(receiptCode)).data!.correctResponse;
    await choose(resumeCode, own, 2);
    const receipts = await Promise.all(Array.from({ length: 12 }, (_, press) => answering(press % 2 ? server : second).submit(resumeCode, `press ${press}`)));
    expect(new Set(receipts.map(({ data }) => data!.submitResponse.receiptCode))).toEqual(new Set([receiptCode]));
    expect((await people().receipt(receiptCode)).data!.receipt.answers[0]!.optionIds).toEqual([own.questions[0]!.options[2]]);
    expect(await countedFor(server.em, own.id)).toBe(1);
    expect(await Promise.all(own.questions[0]!.options.map((id) => countedFor(server.em, id)))).toEqual([0, 0, 1]);
    expect(codeOf(await people().resume(resumeCode))).toBe('ALREADY_SUBMITTED');
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('are corrected with a code of its own; taken up again, nothing that was corrected is lost and the earlier code leads nowhere', async () => {
    const receiptCode = await sent();
    const first = (await people().correct(receiptCode.toUpperCase().replaceAll('-', ' '))).data!.correctResponse.resumeCode;
    expect(first).not.toBe(receiptCode);
    await choose(first, consultation, 2);
    const again = (await people().correct(receiptCode)).data!.correctResponse;
    expect(again.resumeCode).not.toBe(first);
    expect(again.answers[0]!.optionIds).toEqual([consultation.questions[0]!.options[2]]);
    expect(codeOf(await people().resume(first))).toBe('RESPONSE_NOT_FOUND');
    expect((await people().submit(again.resumeCode)).data!.submitResponse.receiptCode).toBe(receiptCode);
  });

  test('that were taken back cannot be corrected, and an unsent correction goes with them', async () => {
    const own = await givenConsultation(server.em, council);
    const receiptCode = await sent(own);
    const { resumeCode } = (await people().correct(receiptCode)).data!.correctResponse;
    await people().save(resumeCode, { questionId: own.questions[4]!.id, text: 'Better forgotten', baseVersion: 2 });
    await people().withdraw(receiptCode);
    expect(codeOf(await people().correct(receiptCode))).toBe('RESPONSE_WITHDRAWN');
    expect(codeOf(await people().resume(resumeCode))).toBe('ALREADY_SUBMITTED');
    expect((await people().submit(resumeCode)).data!.submitResponse).toMatchObject({ receiptCode, status: 'WITHDRAWN', answers: [] });
    expect(await countedFor(server.em, own.id)).toBe(0);
    const [row] = await server.em.fork().execute<{ all: string }[]>('select r::text as all from consultation_response r where consultation_id = ?', [own.id]);
    expect(row!.all).not.toContain('Better forgotten');
  });

  test('cannot be corrected once the consultation is closed, and a correction that comes too late changes nothing', async () => {
    const own = await givenConsultation(server.em, council);
    const receiptCode = await sent(own, 1);
    const { resumeCode } = (await people().correct(receiptCode)).data!.correctResponse;
    await choose(resumeCode, own, 2);
    server.clock.set('2026-12-01T00:00:00Z');
    try {
      expect(codeOf(await people().correct(receiptCode))).toBe('CONSULTATION_NOT_OPEN');
      expect(codeOf(await choose(resumeCode, own, 0))).toBe('CONSULTATION_NOT_OPEN');
      expect(codeOf(await people().submit(resumeCode))).toBe('CONSULTATION_NOT_OPEN');
    } finally {
      server.clock.set('2026-11-02T10:00:00Z');
    }
    expect(await Promise.all(own.questions[0]!.options.map((id) => countedFor(server.em, id)))).toEqual([0, 1, 0]);
  });

  test('are corrected under the rules of a draft: a newer answer is not overwritten, and what is required must be there', async () => {
    const receiptCode = await sent();
    const { resumeCode, version } = (await people().correct(receiptCode)).data!.correctResponse;
    const { id, options } = consultation.questions[0]!;
    await people().save(resumeCode, { questionId: id, optionIds: [options[1]!], baseVersion: version });
    expect(codeOf(await people().save(resumeCode, { questionId: id, optionIds: [options[2]!], baseVersion: version }))).toBe('VERSION_CONFLICT');
    expect(codeOf(await people().save(resumeCode, { questionId: id, optionIds: [consultation.id], baseVersion: version + 1 }))).toBe('ANSWER_NOT_VALID');
    await people().save(resumeCode, { questionId: id, baseVersion: version + 1 });
    expect(codeOf(await people().submit(resumeCode))).toBe('ANSWERS_MISSING');
  });

  test('are found by no code that does not lead to them', async () => {
    expect(codeOf(await people().correct('nothing-like-it'))).toBe('RESPONSE_NOT_FOUND');
  });
});

const steps = ['submit', 'correct', 'choose', 'sendCorrection', 'withdraw'] as const;

test('the counters equal the responses after any sending, correcting and taking back, one after the other or at once', async () => {
  const own = await givenConsultation(server.em, council, { questions: everyKindThereIs });
  const answers = await Promise.all(own.questions.map((question) => anAnswerTo(question)));
  const drafts = await Promise.all(Array.from({ length: 3 }, (_, option) => givenDraft(server, own, option)));
  const state = drafts.map((resumeCode) => ({ resumeCode, receiptCode: '', correction: '' }));
  const act = async (person: number, step: (typeof steps)[number], choice: number): Promise<void> => {
    const who = state[person]!;
    const via = answering(choice % 2 ? server : second);
    if (step === 'submit') who.receiptCode = (await via.submit(who.resumeCode)).data?.submitResponse?.receiptCode ?? who.receiptCode;
    if (step === 'correct' && who.receiptCode) who.correction = (await via.correct(who.receiptCode)).data?.correctResponse?.resumeCode ?? who.correction;
    if (step === 'choose' && who.correction) {
      await choose(who.correction, own, choice % 3);
      const version = (await via.resume(who.correction)).data?.draftResponse?.version ?? 0;
      await via.save(who.correction, { ...answers[choice % answers.length]!, baseVersion: version });
    }
    if (step === 'sendCorrection' && who.correction) await via.submit(who.correction);
    if (step === 'withdraw' && who.receiptCode && choice > 8) {
      await via.withdraw(who.receiptCode);
      Object.assign(who, { resumeCode: await givenDraft(server, own, choice % 3), receiptCode: '', correction: '' });
    }
  };
  const anyStep = fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(...steps), fc.nat({ max: 11 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyStep, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 8 }), async (turns) => {
      for (const together of turns) await Promise.all(together.map(([person, step, choice]) => act(person, step, choice)));
      expect(await brokenRules(server.em)).toEqual([]);
    }),
    { numRuns: 25 },
  );
  const [seen] = await server.em.fork().execute<{ corrected: number; withdrawn: number }[]>(
    `select count(corrected_at)::integer as corrected, count(withdrawn_at)::integer as withdrawn from consultation_response where consultation_id = ?`, [own.id]);
  expect([seen!.corrected > 0, seen!.withdrawn > 0]).toEqual([true, true]);
}, 120_000);

/** Some answer of the right kind. */
async function anAnswerTo({ id, kind, options, parts }: GivenConsultation['questions'][number]) {
  const words: Record<string, string> = { NUMBER: '3', DATE: '2026-05-04', SHORT_TEXT: 'Short', LONG_TEXT: 'Long\nwords', PIN: '53.961,-1.081' };
  if (words[kind]) return { questionId: id, text: words[kind] };
  if (kind === 'MATRIX') return { questionId: id, parts: [{ partId: parts[0]!, optionId: options[1]! }] };
  if (kind === 'PRIORITY_POINTS') return { questionId: id, parts: [{ partId: options[0]!, points: 7 }, { partId: options[2]!, points: 3 }] };
  if (kind === 'RANKING') return { questionId: id, optionIds: [options[2]!, options[0]!] };
  return { questionId: id, optionIds: [options[0]!] };
}

describe('who answers', () => {
  test('is somebody for themselves until they say otherwise, and an organisation is counted apart from people', async () => {
    const own = await givenConsultation(server.em, council);
    const code = await givenDraft(server, own);
    expect((await people().answerAs(code, 'ORGANISATION', 'A playgroup')).data!.answerAs).toEqual({ capacity: 'ORGANISATION', organisationName: 'A playgroup' });
    await people().submit(code);
    await people().submit(await givenDraft(server, own));
    expect(await countedFor(server.em, own.id)).toBe(1);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('must give a name for an organisation, and gives none for a person', async () => {
    const code = await givenDraft(server, consultation);
    const refused = await people().answerAs(code, 'ORGANISATION', '  ');
    expect([codeOf(refused), refused.errors![0]!.extensions.fields]).toEqual(['BAD_INPUT', { organisationName: 'Enter the name of the organisation' }]);
    expect((await people().answerAs(code, 'ON_BEHALF', 'Left over')).data!.answerAs).toEqual({ capacity: 'ON_BEHALF', organisationName: null });
  });

  test('cannot be changed once it is sent, nor by a code that leads nowhere', async () => {
    const code = await givenDraft(server, consultation);
    await people().submit(code);
    expect(codeOf(await people().answerAs(code, 'ON_BEHALF'))).toBe('ALREADY_SUBMITTED');
    expect(codeOf(await people().answerAs('nothing like it', 'ON_BEHALF'))).toBe('RESPONSE_NOT_FOUND');
  });

  test('of an organisation is forgotten with its answers when they are taken back', async () => {
    const own = await givenConsultation(server.em, council);
    const code = await givenDraft(server, own);
    await people().answerAs(code, 'ORGANISATION', 'A playgroup in a hall');
    const { receiptCode } = (await people().submit(code)).data!.submitResponse;
    await people().withdraw(receiptCode);
    const [row] = await server.em.fork().execute<{ all: string }[]>('select r::text as all from consultation_response r where consultation_id = ?', [own.id]);
    expect(row!.all).not.toContain('playgroup');
    expect(await brokenRules(server.em)).toEqual([]);
  });
});
