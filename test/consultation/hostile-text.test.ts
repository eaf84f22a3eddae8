import fc from 'fast-check';
import { cleanText } from '@throughline/shared/text';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, codeOf, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let consultation: GivenConsultation;
beforeAll(async () => {
  server = await startServer();
  consultation = await givenConsultation(server.em, await givenCouncil(server.em), { questions: [{ kind: 'LONG_TEXT' }, { kind: 'SHORT_TEXT' }] });
});
afterAll(() => server.stop());

/** Saves the words and gives what is there afterwards, in the draft and in the receipt. */
async function kept(text: string): Promise<(string | null)[] | string> {
  const { start, save, resume, submit, receipt } = answering(server);
  const code = (await start(consultation.id)).data!.startResponse.resumeCode;
  const saved = await save(code, { questionId: consultation.questions[0]!.id, text });
  if (saved.errors) return codeOf(saved)!;
  const draft = (await resume(code)).data!.draftResponse.answers[0]?.text ?? null;
  const { receiptCode } = (await submit(code)).data!.submitResponse;
  return [draft, (await receipt(receiptCode)).data!.receipt.answers[0]?.text ?? null];
}

test.each([
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['SQL', "'); drop table consultation_response; --"],
  ['a formula', '=HYPERLINK("http://evil.example","x")'],
  ['emoji made of several parts', '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽'],
  ['Arabic and Hebrew', 'مركز الأسرة ומרכז המשפחה'],
  ['JSON', '{"version": 99, "optionIds": ["x"]}'],
  ['a template', '${process.exit()} {{7*7}} %s \\u0000'],
  ['4,000 characters outside the basic plane', '𝒳'.repeat(4000)],
])('%s is kept as it was written', async (_what, text) => {
  expect(await kept(text)).toEqual([text, text]);
});

test('marks that turn text round are taken out before it is kept', async () => {
  expect(await kept('safe \u202Etxt.exe\u202C end')).toEqual(['safe txt.exe end', 'safe txt.exe end']);
});

test.each(['\u0000', 'a\u0007b', '\uFFFF'])('characters that nothing can show are refused', async (text) => {
  expect(await kept(text)).toBe('ANSWER_NOT_VALID');
});

test('half a character is refused and not changed into another', async () => {
  const code = (await answering(server).start(consultation.id)).data!.startResponse.resumeCode;
  const body = `{"query":"mutation ($code: String!, $input: AnswerInput!) { saveAnswer(resumeCode: $code, input: $input) { version } }","variables":{"code":"${code}","input":{"questionId":"${consultation.questions[0]!.id}","text":"a\\ud800b","baseVersion":0}}}`;
  const answer = (await (await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).json()) as { errors: { extensions: { code: string } }[] };
  expect(answer.errors[0]!.extensions.code).toBe('ANSWER_NOT_VALID');
});

test('whatever people write is kept as clean text, or refused in words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
      const clean = cleanText(text, { max: 4000, multiline: true });
      const expected = clean.ok ? [clean.text || null, clean.text || null] : 'ANSWER_NOT_VALID';
      expect(await kept(text)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
