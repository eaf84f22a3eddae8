import type { Pool, PoolClient } from 'pg';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { groupCommit } from '../platform/group-commit.ts';
import { codeFrom, hashOfCode } from '../platform/ids.ts';
import { withCodes } from './code-transaction.service.ts';
import { statusAt } from './consultation.entity.ts';
import { sendCorrection } from './correction.service.ts';
import { moveEqualityCounts } from './equality-counts.service.ts';
import { forms } from './form.loaders.ts';
import { answersSent, packed } from './response.entity.ts';
import {
  countResponses,
  responsesByCode,
  runIn,
  withdrawCounted,
  type FoundResponse,
  type ResponseToCount,
  type Tally,
} from './response.queries.ts';
import { answersReadyToSend, sentResponse, talliesOf, type SentResponse } from './sent-response.service.ts';
import { checkGuesses, refuseWrongCode } from './wrong-code.service.ts';

const LONGEST_KEY = 200;

/**
 * Sends a response. It is counted exactly once, however often it is sent and with whatever keys; each time the same
 * receipt comes back. Responses that arrive together are committed together.
 *
 * No audit entry is written: the row itself says when it was sent, and of an anonymous person nothing more is kept.
 *
 * Who: whoever holds the resume code, while the consultation is open; a receipt is given again at any time.
 * Refuses: BAD_INPUT, RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS, CONSULTATION_NOT_OPEN, ANSWERS_MISSING (with fields).
 * Writes: consultation_response, consultation_tally.
 */
export async function submitResponse(context: Context, resumeCode: string, idempotencyKey: string): Promise<SentResponse> {
  if (idempotencyKey.trim() === '' || idempotencyKey.length > LONGEST_KEY) throw new Refused('BAD_INPUT', { idempotencyKey: 'Give a key of up to 200 characters' });
  await checkGuesses(context);
  const sending = { resumeCode, hash: hashOfCode(resumeCode), at: context.clock.now() };
  const outcome = (await sendingOf(context.pool)(sending)) ?? (await sendCorrection(context, resumeCode));
  if (outcome === null) return refuseWrongCode(context);
  if (outcome instanceof Refused) throw outcome;
  return outcome;
}

/**
 * Takes a response back: it is no longer counted and its answers are removed, and what its owner said about themselves,
 * while that can still be found. Figures that were published stay.
 *
 * Who: whoever holds the receipt code, at any time. Done twice, it is the same as once.
 * Refuses: RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS.
 * Writes: consultation_response, consultation_tally, equality_record, equality_tally.
 */
export async function withdrawResponse(context: Context, receiptCode: string): Promise<SentResponse> {
  await checkGuesses(context);
  const hash = hashOfCode(receiptCode);
  const found = await withCodes(context.pool, [hash], async (client) => {
    const [response] = await responsesByCode(client, 'receipt', [hash], { hold: true });
    if (!response?.sent) return response;
    const form = await forms(context.pool).byId(response.formId, client);
    await moveEqualityCounts(client, { ...response, receiptCode, before: answersSent(form, response.sent), after: null });
    const tallies = response.state === 'COUNTED' ? await talliesOf(client, context.pool, response, response.sent, -1) : [];
    await withdrawCounted(runIn(client), response.id, context.clock.now(), tallies);
    return { ...response, state: 'WITHDRAWN' as const, sent: null, correction: null };
  });
  return found ? sentResponse(found, receiptCode) : refuseWrongCode(context);
}

/**
 * A response that was sent, for the person who sent it.
 *
 * Who: whoever holds the receipt code.
 * Refuses: RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS.
 */
export async function receipt(context: Context, receiptCode: string): Promise<SentResponse> {
  await checkGuesses(context);
  const hash = hashOfCode(receiptCode);
  const [found] = await withCodes(context.pool, [hash], (client) => responsesByCode(client, 'receipt', [hash], { hold: false }));
  return found ? sentResponse(found, receiptCode) : refuseWrongCode(context);
}

interface Sending {
  resumeCode: string;
  hash: Buffer;
  /** When it arrived: this decides whether it was in time. */
  at: Date;
}
/** Null: there is no such code. */
type Outcome = SentResponse | Refused | null;

const sendings = new WeakMap<Pool, (sending: Sending) => Promise<Outcome>>();

function sendingOf(pool: Pool): (sending: Sending) => Promise<Outcome> {
  const known = sendings.get(pool);
  if (known) return known;
  const made = groupCommit((group: Sending[]) => sendTogether(pool, group), { atOnce: 2 });
  sendings.set(pool, made);
  return made;
}

/** Two statements for the whole group: the drafts are read and held, then sent and counted. */
async function sendTogether(pool: Pool, group: readonly Sending[]): Promise<Outcome[]> {
  const hashes = group.map(({ hash }) => hash);
  return withCodes(pool, hashes, async (client) => {
    const found = new Map((await responsesByCode(client, 'resume', hashes, { hold: true })).map((response) => [response.resumeHash, response]));
    const toCount: ResponseToCount[] = [];
    const tallies: Tally[] = [];
    const outcomes: Outcome[] = [];
    for (const sending of group) {
      const response = found.get(sending.hash.toString('hex'));
      const outcome = response ? await outcomeOf(client, pool, response, sending) : null;
      outcomes.push(outcome);
      if (!response || !outcome || outcome instanceof Refused || response.state !== 'DRAFT') continue;
      toCount.push({ id: response.id, receiptHash: hashOfCode(outcome.receiptCode), sent: outcome.sent!, submittedAt: sending.at });
      tallies.push(...(await talliesOf(client, pool, response, outcome.sent!, 1)));
      // Sent twice in one group: the second finds it sent.
      Object.assign(response, { state: 'COUNTED', draft: null, sent: outcome.sent, submittedAt: sending.at } satisfies Partial<FoundResponse>);
    }
    if (toCount.length > 0) await countResponses(runIn(client), toCount, tallies);
    return outcomes;
  });
}

async function outcomeOf(client: PoolClient, pool: Pool, response: FoundResponse, { resumeCode, at }: Sending): Promise<SentResponse | Refused> {
  const receiptCode = codeFrom(resumeCode, response.receiptSalt);
  if (response.draft === null) return sentResponse(response, receiptCode);
  if (statusAt(response, at) !== 'OPEN') return new Refused('CONSULTATION_NOT_OPEN');
  const form = await forms(pool).byId(response.formId, client);
  const answers = answersReadyToSend(form, response.draft);
  if (answers instanceof Refused) return answers;
  return sentResponse({ ...response, state: 'COUNTED', submittedAt: at, sent: packed(form, answers) }, receiptCode);
}
