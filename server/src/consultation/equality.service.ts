import type { PoolClient } from 'pg';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { hashOfCode } from '../platform/ids.ts';
import { withCodes } from './code-transaction.service.ts';
import { changesBetween, equalityKeysCounted, equalityLinkOf, equalityWay, withEqualityAnswer, type AskedEqualityQuestion } from './equality-record.entity.ts';
import { equalityAsked, equalityChosen, holdLinks, moveEqualityTallies, writeEqualityRecord } from './equality.queries.ts';
import { forms } from './form.loaders.ts';
import { answersSent } from './response.entity.ts';
import { responsesByCode, type FoundResponse } from './response.queries.ts';
import { checkGuesses, refuseWrongCode } from './wrong-code.service.ts';

/** What somebody said about themselves, for nobody but them. */
export interface OwnEqualityAnswers {
  receiptCode: string;
  consultationId: string;
  /** Why nothing can be said or changed; null while it can. */
  closed: 'NOT_ASKED' | 'SEVERED' | null;
  /** The questions that they are asked, in order. */
  questionIds: string[];
  optionIds: string[];
}

/**
 * What somebody said about themselves.
 *
 * Who: whoever holds the receipt code.
 * Refuses: RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS.
 */
export const equalityAnswers = (context: Context, receiptCode: string): Promise<OwnEqualityAnswers> =>
  withOwn(context, receiptCode, async (_client, own) => shown(receiptCode, own));

/**
 * Answers one question about oneself, or leaves it out. It is counted at once, apart from the response, and its counters
 * move in the same transaction.
 *
 * No audit entry is written: acts of people without an account are not traced.
 *
 * Who: whoever holds the receipt code of a response that is counted and not an organisation's, until the links are cut.
 * Refuses: RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS, EQUALITY_NOT_ASKED, EQUALITY_SEVERED, ANSWER_NOT_VALID (with fields).
 * Writes: equality_record, equality_tally.
 */
export function answerEqualityQuestion(context: Context, receiptCode: string, answer: { questionId: string; optionId: string | null }): Promise<OwnEqualityAnswers> {
  return withOwn(context, receiptCode, async (client, own) => {
    const question = equalityWay(own.questions, own.chosen).find(({ id }) => id === answer.questionId.toLowerCase());
    const optionId = answer.optionId?.toLowerCase() ?? null;
    const fault = faultOf(own, question, optionId);
    if (fault) return fault;
    return choose(client, receiptCode, own, withEqualityAnswer(own.questions, own.chosen, { questionId: question!.id, optionId }));
  });
}

/**
 * Takes back everything that somebody said about themselves; their response stays as it is.
 *
 * Who: whoever holds the receipt code, until the links are cut. Done twice, it is the same as once.
 * Refuses: RESPONSE_NOT_FOUND, TOO_MANY_REQUESTS, EQUALITY_NOT_ASKED, EQUALITY_SEVERED.
 * Writes: equality_record, equality_tally.
 */
export const removeEqualityAnswers = (context: Context, receiptCode: string): Promise<OwnEqualityAnswers> =>
  withOwn(context, receiptCode, async (client, own) => closedAs(own) ?? choose(client, receiptCode, own, []));

/** A response, what its consultation asks about people, and what was chosen. All held. */
interface Own {
  response: FoundResponse;
  closed: OwnEqualityAnswers['closed'];
  questions: AskedEqualityQuestion[];
  chosen: string[];
  context: Context;
}

async function withOwn(context: Context, receiptCode: string, work: (client: PoolClient, own: Own) => Promise<OwnEqualityAnswers | Refused>): Promise<OwnEqualityAnswers> {
  await checkGuesses(context);
  const [hash, link] = [hashOfCode(receiptCode), equalityLinkOf(receiptCode)];
  const outcome = await withCodes(context.pool, [hash, link], async (client) => {
    const [response] = await responsesByCode(client, 'receipt', [hash], { hold: true });
    if (!response) return null;
    await holdLinks(client, response.consultationId);
    const { severedAt, questions } = await equalityAsked(client, response.consultationId);
    const isAsked = response.state === 'COUNTED' && response.capacity !== 'ORGANISATION' && questions.length > 0;
    const isSevered = severedAt !== null && response.submittedAt! <= severedAt;
    const closed = isAsked ? (isSevered ? 'SEVERED' : null) : 'NOT_ASKED';
    const chosen = closed === null ? ((await equalityChosen(client, link)) ?? []) : [];
    return work(client, { response, closed, questions: isAsked ? questions : [], chosen, context });
  });
  if (outcome === null) return refuseWrongCode(context);
  if (outcome instanceof Refused) throw outcome;
  return outcome;
}

const closedAs = ({ closed }: Own): Refused | null =>
  closed === null ? null : new Refused(closed === 'SEVERED' ? 'EQUALITY_SEVERED' : 'EQUALITY_NOT_ASKED');

function faultOf(own: Own, question: AskedEqualityQuestion | undefined, optionId: string | null): Refused | null {
  const closed = closedAs(own);
  if (closed) return closed;
  if (!question) return new Refused('ANSWER_NOT_VALID', { questionId: 'This question is not asked' });
  const isOffered = optionId === null || question.optionIds.includes(optionId);
  return isOffered ? null : new Refused('ANSWER_NOT_VALID', { optionId: 'Select one of the answers' });
}

async function choose(client: PoolClient, receiptCode: string, own: Own, chosen: string[]): Promise<OwnEqualityAnswers> {
  const { response: { councilId, consultationId, formId, sent }, context: { pool } } = own;
  const answers = answersSent(await forms(pool).byId(formId, client), sent!);
  const keysOf = (options: readonly string[]) => equalityKeysCounted(consultationId, options, answers);
  await writeEqualityRecord(client, { councilId, consultationId, link: equalityLinkOf(receiptCode) }, chosen);
  await moveEqualityTallies(client, { councilId, consultationId }, changesBetween(keysOf(own.chosen), keysOf(chosen)));
  return shown(receiptCode, { ...own, chosen });
}

function shown(receiptCode: string, { response, closed, questions, chosen }: Own): OwnEqualityAnswers {
  const asked = closed === null ? equalityWay(questions, chosen) : [];
  return { receiptCode, consultationId: response.consultationId, closed, questionIds: asked.map(({ id }) => id), optionIds: chosen };
}
