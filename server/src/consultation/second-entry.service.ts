import { enterSecondTimeForm, settleDifferenceForm } from '@throughline/shared/forms/entered-response';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { alongTheWay, enteredAnswers, readTheSame } from './entered-answers.entity.ts';
import { moveTallies, replaceEntered } from './entered-response.queries.ts';
import { finishChecking, insertSecondEntry, openDifferences, secondAnswers, settleCheck, wasEnteredTwice } from './entry-check.queries.ts';
import { asAnswerToEnter, entryAtWork, holdChangeable, talliesOf } from './entry.service.ts';
import { forms } from './form.loaders.ts';
import type { FormQuestion } from './form.queries.ts';
import { answersSent, packed, type GivenAnswer } from './response.entity.ts';

/**
 * Enters a response of the sample a second time, without seeing what was entered first. Question by question it is kept
 * whether both read the same.
 *
 * Who: canEnterResponses, and not who entered it first.
 * Refuses: BAD_INPUT and ANSWER_NOT_VALID (with fields), NOT_FOUND, ENTRY_BATCH_NOT_THERE, ENTRY_TAKEN_OVER,
 * SECOND_PERSON_NEEDED, VERSION_CONFLICT (somebody has done it meanwhile), CONSULTATION_NOT_OPEN.
 * Writes: second_entry, entry_check, entry_batch, audit_entry.
 */
export async function enterSecondTime(context: Context, input: object): Promise<string> {
  const { entryId, answers } = checkedInput(enterSecondTimeForm, input);
  return command(context, async (em) => {
    const { entry, batch, response } = await entryAtWork(context, em, entryId);
    if (batch.state !== 'CHECKING' || !entry.isSampled) throw new Refused('ENTRY_BATCH_NOT_THERE');
    if (response.isTakenOver) throw new Refused('ENTRY_TAKEN_OVER');
    if (entry.enteredBy === context.viewer.personId) throw new Refused('SECOND_PERSON_NEEDED');
    if (await wasEnteredTwice(em, entry.id)) throw new Refused('VERSION_CONFLICT');
    const form = await forms(context.pool).byId(response.formId);
    const shown = Object.values(response.sent!.shown ?? {})[0] ?? null;
    const second = enteredAnswers(form, answers.map(asAnswerToEnter), shown);
    if (!second.ok) throw new Refused('ANSWER_NOT_VALID', second.fields);
    const first = answersSent(form, response.sent!);
    const checks = form.questions.map((question) => ({ questionId: question.id, isSame: readTheSame(answerTo(question, first), answerTo(question, second.answers)) }));
    const of = { entryId: entry.id, councilId: batch.council.id, batchId: batch.id, enteredBy: context.viewer.personId!, enteredAt: context.clock.now() };
    await insertSecondEntry(em, of, checks.every(({ isSame }) => isSame) ? null : packed(form, second.answers), checks);
    await finishChecking(em, batch.id);
    return { result: entry.id, audit: { councilId: batch.council.id, action: 'enterSecondTime', subjectType: 'responseEntry', subjectId: entry.id } };
  });
}

/**
 * Says which of two readings of a paper is right, for one question. Where it is the second, the response takes it over and
 * what it counts for moves by the difference.
 *
 * Who: canEnterResponses.
 * Refuses: BAD_INPUT, NOT_FOUND, VERSION_CONFLICT (it is settled already), ENTRY_TAKEN_OVER, RESULTS_ALREADY_PUBLISHED,
 * CONSULTATION_NOT_OPEN.
 * Writes: entry_check, second_entry, consultation_response, consultation_tally, entry_batch, audit_entry.
 */
export async function settleDifference(context: Context, input: object): Promise<string> {
  const { entryId, questionId, right } = checkedInput(settleDifferenceForm, input);
  return command(context, async (em) => {
    const { entry, batch, consultation, response } = await entryAtWork(context, em, entryId);
    const second = await secondAnswers(em, entry.id);
    if (second === null || !(await openDifferences(em, entry.id)).includes(questionId)) throw new Refused('VERSION_CONFLICT');
    if (right === 'SECOND') {
      holdChangeable(consultation, response);
      const form = await forms(context.pool).byId(response.formId);
      const first = answersSent(form, response.sent!);
      const read = answersSent(form, second);
      const merged = form.questions.flatMap((question) => answerTo(question, question.id === questionId ? read : first) ?? []);
      const { answers, blank } = alongTheWay(form, merged);
      const { state, capacity, organisationName } = response;
      await replaceEntered(em, {
        id: entry.id, state: state as 'COUNTED' | 'LATE', channel: batch.channel, capacity, organisationName, sent: packed(form, answers), receivedAt: response.submittedAt,
      });
      await moveTallies(em, [...talliesOf(form, state, capacity, first, -1), ...talliesOf(form, state, capacity, answers, 1)]);
      em.assign(entry, { blanks: blank.length, version: entry.version + 1 });
      await em.flush();
    }
    await settleCheck(em, { entryId: entry.id, questionId, right, by: context.viewer.personId!, at: context.clock.now() });
    await finishChecking(em, batch.id);
    return { result: entry.id, audit: { councilId: batch.council.id, action: 'settleDifference', subjectType: 'responseEntry', subjectId: entry.id } };
  });
}

/** What two people read on one paper, where they differ. */
export interface Difference {
  question: FormQuestion;
  first: GivenAnswer | null;
  second: GivenAnswer | null;
}

/**
 * The answers of an entry, to put them right beside the paper. Each reading of them is in the audit.
 *
 * Who: canEnterResponses.
 * Refuses: NOT_FOUND, ENTRY_TAKEN_OVER, CONSULTATION_NOT_OPEN.
 */
export function enteredAnswersOf(context: Context, entryId: string): Promise<{ formId: string; answers: GivenAnswer[] }> {
  return command(context, async (em) => {
    const { entry, batch, response } = await entryAtWork(context, em, idOrNone(entryId));
    if (response.isTakenOver) throw new Refused('ENTRY_TAKEN_OVER');
    const form = await forms(context.pool).byId(response.formId);
    return {
      result: { formId: form.id, answers: answersSent(form, response.sent!) },
      audit: { councilId: batch.council.id, action: 'readEntry', subjectType: 'responseEntry', subjectId: entry.id },
    };
  });
}

/**
 * Where two people read different things on one paper, as far as nobody has settled it. Each reading is in the audit.
 *
 * Who: canEnterResponses.
 * Refuses: NOT_FOUND, ENTRY_TAKEN_OVER, CONSULTATION_NOT_OPEN.
 */
export function entryDifferences(context: Context, entryId: string): Promise<Difference[]> {
  return command(context, async (em) => {
    const { entry, batch, response } = await entryAtWork(context, em, idOrNone(entryId));
    if (response.isTakenOver) throw new Refused('ENTRY_TAKEN_OVER');
    const form = await forms(context.pool).byId(response.formId);
    const [second, open] = [await secondAnswers(em, entry.id), await openDifferences(em, entry.id)];
    const [first, read] = [answersSent(form, response.sent!), second ? answersSent(form, second) : []];
    const differing = second ? form.questions.filter(({ id }) => open.includes(id)) : [];
    return {
      result: differing.map((question) => ({ question, first: answerTo(question, first) ?? null, second: answerTo(question, read) ?? null })),
      audit: { councilId: batch.council.id, action: 'readDifferences', subjectType: 'responseEntry', subjectId: entry.id },
    };
  });
}

const NO_ENTRY = '00000000-0000-0000-0000-000000000000';
const idOrNone = (id: string): string => (isId(id) ? id.toLowerCase() : NO_ENTRY);

const answerTo = (question: FormQuestion, answers: readonly GivenAnswer[]): GivenAnswer | undefined => answers.find((answer) => answer.question.id === question.id);
