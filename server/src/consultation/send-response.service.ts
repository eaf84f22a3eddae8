import { hash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { answerAsForm, type Capacity } from '@throughline/shared/forms/answer-as';
import { validateForm } from '@throughline/shared/forms';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { groupCommit } from '../platform/group-commit.ts';
import { codeFrom, hashOfCode, isId, newId } from '../platform/ids.ts';
import { checkedAnswer, type AnswerAsGiven } from './checked-answer.service.ts';
import { withCodes } from './code-transaction.service.ts';
import { forms } from './form.loaders.ts';
import type { FormDefinition } from './form.queries.ts';
import { packed, type Draft, type DraftAnswer } from './response.entity.ts';
import { raiseCounters, responsesByCode, runIn, type Tally } from './response.queries.ts';
import { insertSent, type ResponseToInsert } from './send-response.queries.ts';
import { answersReadyToSend, sentResponse, type SentResponse } from './sent-response.service.ts';
import { keysCounted } from './tally-keys.entity.ts';

export interface ResponseToSend {
  consultationId: string;
  answers: readonly AnswerAsGiven[];
  capacity?: Capacity | null;
  organisationName?: string | null;
  idempotencyKey: string;
}

const KEY_LENGTH = { least: 16, most: 200 };
const NOT_ASKED = 'This question is not part of the consultation';

/**
 * Sends a whole response in one request, without a draft. Under one key it is counted once, however often it is sent; each
 * time the receipt of what was sent first comes back. Responses that arrive together are committed together.
 *
 * Who: anyone, while the consultation is open; a receipt is given again at any time to whoever knows the key.
 * Refuses: BAD_INPUT (with fields), ANSWER_NOT_VALID (what is wrong, by question), ANSWERS_MISSING (with fields),
 * CONSULTATION_NOT_OPEN, TOO_MANY_REQUESTS.
 * Writes: consultation_response, consultation_tally.
 */
export async function sendResponse(context: Context, response: ResponseToSend): Promise<SentResponse> {
  await context.throttle.spend('answers', context.caller);
  const { idempotencyKey } = response;
  if (idempotencyKey.length < KEY_LENGTH.least || idempotencyKey.length > KEY_LENGTH.most) {
    throw new Refused('BAD_INPUT', { idempotencyKey: `Give a key of ${KEY_LENGTH.least} to ${KEY_LENGTH.most} characters that nobody can guess` });
  }
  const answerer = validateForm(answerAsForm, { capacity: response.capacity ?? 'INDIVIDUAL', organisationName: response.organisationName });
  if (!answerer.ok) throw new Refused('BAD_INPUT', answerer.fields);
  const form = await formOf(context.pool, response);
  const answers = answersReadyToSend(form, draftOf(form, response.answers));
  if (answers instanceof Refused) throw answers;

  // What would be the resume code of a draft follows from the key: sent again, it leads to the same response.
  const code = hash('sha256', `${form.consultationId}/${idempotencyKey}`);
  const at = context.clock.now();
  const receiptSalt = randomBytes(16);
  const receiptCode = codeFrom(code, receiptSalt);
  const outcome = await sendingOf(context.pool)({
    code, receiptCode,
    row: {
      id: newId(at.getTime()), consultationId: form.consultationId, formId: form.id, resumeHash: hashOfCode(code), receiptSalt, receiptHash: hashOfCode(receiptCode),
      ...answerer.data, sent: packed(form, answers), at,
    },
    tallies: keysCounted(form, answers, answerer.data.capacity).map(({ key, amount }) => ({
      key, counted: amount, councilId: form.councilId, consultationId: form.consultationId,
    })),
  });
  if (outcome instanceof Refused) throw outcome;
  return outcome;
}

/** The published form that the answers answer, which need not be the newest. */
async function formOf(pool: Pool, { consultationId, answers }: ResponseToSend): Promise<FormDefinition> {
  const [first] = answers;
  if (!first) throw new Refused('BAD_INPUT', { answers: 'Answer at least one question' });
  const form = isId(first.questionId) ? await forms(pool).withQuestion(first.questionId.toLowerCase()) : null;
  if (form?.consultationId !== consultationId.toLowerCase()) throw new Refused('ANSWER_NOT_VALID', { [first.questionId]: NOT_ASKED });
  return form;
}

/** The answers as a draft would hold them. Throws ANSWER_NOT_VALID with what is wrong, by question. */
function draftOf(form: FormDefinition, answers: readonly AnswerAsGiven[]): Draft {
  const draft: Record<string, DraftAnswer> = {};
  const wrong: Record<string, string> = {};
  for (const answer of answers) {
    const question = form.questions.find(({ id }) => id === answer.questionId.toLowerCase());
    if (!question) wrong[answer.questionId] = NOT_ASKED;
    else if (draft[question.id]) wrong[question.id] = 'Answer each question once';
    else {
      const checked = checkedAnswer(form, question, answer);
      if (checked.ok) draft[question.id] = { ...checked.answer, version: 1 };
      else wrong[question.id] = Object.values(checked.fields)[0]!;
    }
  }
  if (Object.keys(wrong).length > 0) throw new Refused('ANSWER_NOT_VALID', wrong);
  return draft;
}

interface Sending {
  code: string;
  receiptCode: string;
  row: ResponseToInsert;
  tallies: Tally[];
}

const sendings = new WeakMap<Pool, (sending: Sending) => Promise<SentResponse | Refused>>();

function sendingOf(pool: Pool): (sending: Sending) => Promise<SentResponse | Refused> {
  const known = sendings.get(pool) ?? groupCommit((group: Sending[]) => sendTogether(pool, group), { atOnce: 2 });
  sendings.set(pool, known);
  return known;
}

/** Two statements for the whole group: the responses are inserted, then counted. */
async function sendTogether(pool: Pool, group: readonly Sending[]): Promise<(SentResponse | Refused)[]> {
  const hashes = group.map(({ row }) => row.resumeHash);
  return withCodes(pool, hashes, async (client) => {
    const inserted = await insertSent(client, group.map(({ row }) => row));
    const isNew = ({ row }: Sending) => inserted.has(row.id);
    await raiseCounters(runIn(client), group.filter(isNew).flatMap(({ tallies }) => tallies));
    const others = await sentBefore(client, group.filter((sending) => !isNew(sending)));
    return group.map((sending) => (isNew(sending) ? justSent(sending) : (others.get(sending) ?? new Refused('CONSULTATION_NOT_OPEN'))));
  });
}

const justSent = ({ receiptCode, row: { consultationId, formId, capacity, organisationName, sent, at } }: Sending): SentResponse => ({
  receiptCode, consultationId, formId, status: 'COUNTED', submittedAt: at, correctedAt: null, isBeingCorrected: false, canBeCorrected: true,
  capacity, organisationName, sent,
});

/** What was sent under the same key before, with its receipt. */
async function sentBefore(client: PoolClient, sendings: readonly Sending[]): Promise<Map<Sending, SentResponse>> {
  if (sendings.length === 0) return new Map();
  const responses = await responsesByCode(client, 'resume', sendings.map(({ row }) => row.resumeHash), { hold: false });
  const byHash = new Map(responses.map((response) => [response.resumeHash, response]));
  return new Map(sendings.flatMap((sending) => {
    const response = byHash.get(sending.row.resumeHash.toString('hex'));
    return response ? [[sending, sentResponse(response, codeFrom(sending.code, response.receiptSalt))]] : [];
  }));
}
