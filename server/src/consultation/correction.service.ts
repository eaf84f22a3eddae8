import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { hashOfCode, newCode, tidyCode } from '../platform/ids.ts';
import { makeSeal } from '../platform/sealed.ts';
import { withCodes } from './code-transaction.service.ts';
import { beginCorrection, replaceCounted } from './correction.queries.ts';
import { statusAt } from './consultation.entity.ts';
import { moveEqualityCounts } from './equality-counts.service.ts';
import { forms } from './form.loaders.ts';
import { answersSent, draftOf, packed } from './response.entity.ts';
import { responsesByCode, runIn } from './response.queries.ts';
import type { OpenDraft } from './response.service.ts';
import { answersReadyToSend, sentResponse, talliesOf, type SentResponse } from './sent-response.service.ts';
import { checkGuesses, refuseWrongCode } from './wrong-code.service.ts';

/** Opens the receipt code for whoever holds the code of a correction. */
const sealFor = (correctionCode: string) => makeSeal(tidyCode(correctionCode), 'receipt of a corrected response');

/**
 * Lays a response that was sent out to be corrected, as a draft under a code of its own. What was sent stays counted until
 * the correction is sent with `submitResponse`, and goes on being counted when it never is. Begun again, an unfinished
 * correction goes on where it was, and its earlier code leads nowhere.
 *
 * Who: whoever holds the receipt code, while the consultation is open.
 * Refuses: RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS, RESPONSE_WITHDRAWN, CONSULTATION_NOT_OPEN.
 * Writes: consultation_response.
 */
export async function correctResponse(context: Context, receiptCode: string): Promise<OpenDraft> {
  await checkGuesses(context);
  const hash = hashOfCode(receiptCode);
  const at = context.clock.now();
  const resumeCode = newCode();
  const outcome = await withCodes(context.pool, [hash], async (client) => {
    const [response] = await responsesByCode(client, 'receipt', [hash], { hold: true });
    if (!response) return null;
    if (response.state === 'WITHDRAWN') return new Refused('RESPONSE_WITHDRAWN');
    if (response.state !== 'COUNTED' || statusAt(response, at) !== 'OPEN') return new Refused('CONSULTATION_NOT_OPEN');
    const form = await forms(context.pool).byId(response.formId, client);
    return beginCorrection(client, {
      id: response.id,
      correction: response.correction ?? draftOf(answersSent(form, response.sent!), response.version + 1),
      correctionHash: hashOfCode(resumeCode),
      correctionReceipt: sealFor(resumeCode).close(tidyCode(receiptCode)),
    });
  });
  if (outcome === null) return refuseWrongCode(context);
  if (outcome instanceof Refused) throw outcome;
  return { resumeCode, isCorrection: true, ...outcome };
}

/**
 * Sends a correction: its answers take the place of those that were counted, once, and the counters move by the
 * difference. Sent again, or after the response was withdrawn, it gives the receipt as it is.
 *
 * @returns null when the code leads to no correction
 */
export async function sendCorrection({ pool, clock }: Context, resumeCode: string): Promise<SentResponse | Refused | null> {
  const hash = hashOfCode(resumeCode);
  const at = clock.now();
  return withCodes(pool, [hash], async (client) => {
    const [response] = await responsesByCode(client, 'correction', [hash], { hold: true });
    if (!response) return null;
    const receiptCode = sealFor(resumeCode).open(response.correctionReceipt!)!;
    if (response.correction === null) return sentResponse(response, receiptCode);
    if (statusAt(response, at) !== 'OPEN') return new Refused('CONSULTATION_NOT_OPEN');
    const form = await forms(pool).byId(response.formId, client);
    const answers = answersReadyToSend(form, response.correction);
    if (answers instanceof Refused) return answers;
    const sent = packed(form, answers);
    await moveEqualityCounts(client, { ...response, receiptCode, before: answersSent(form, response.sent!), after: answers });
    const tallies = [...(await talliesOf(client, pool, response, response.sent!, -1)), ...(await talliesOf(client, pool, response, sent, 1))];
    await replaceCounted(runIn(client), { id: response.id, sent, correctedAt: at }, tallies);
    return sentResponse({ ...response, sent, correction: null, correctedAt: at }, receiptCode);
  });
}
