import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addEqualityQuestionForm, chooseEqualityQuestionsForm } from '@throughline/shared/forms/equality';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeConsultationRow } from './consultation-change.service.ts';
import { statusAt, type ConsultationRow } from './consultation.entity.ts';
import { ConsultationEqualityQuestionRow, EqualityOptionRow, EqualityQuestionRow } from './equality.entity.ts';
import { canKeepEqualityList } from './equality.policy.ts';
import { equalityQuestionsOffered, type OfferedEqualityQuestion } from './equality.queries.ts';

/**
 * Chooses which questions about people themselves a consultation asks. What follows from an answer comes with its question.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, EQUALITY_QUESTIONS_FIXED.
 * Writes: consultation_equality_question, consultation, audit_entry.
 */
export function chooseEqualityQuestions(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'chooseEqualityQuestions' }, chooseEqualityQuestionsForm, input, async (em, consultation, { questionIds }) => {
    if (!['DRAFT', 'SCHEDULED'].includes(statusAt(consultation, context.clock.now()))) throw new Refused('EQUALITY_QUESTIONS_FIXED');
    const offered = await equalityQuestionsOffered(em, consultation.council.id);
    if (!questionIds.every((id) => offered.some((question) => question.id === id))) throw new Refused('BAD_INPUT', { questionIds: 'Select questions from the list' });
    await replaceAsked(em, consultation, withFollowers(offered, questionIds));
  });
}

/**
 * Adds a question of the council's own to the list, with "Prefer not to say" after its answers.
 *
 * Who: canKeepEqualityList.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: equality_question, equality_option, audit_entry.
 */
export async function addEqualityQuestion(context: Context, input: object): Promise<string> {
  const { councilId, text, hint, options } = checkedInput(addEqualityQuestionForm, input);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { id: councilId });
    see(council, true);
    allow(canKeepEqualityList(context.viewer, { councilId }));
    const id = newId();
    const position = LAST_OF_COMMON_LIST + 1 + (await em.count(EqualityQuestionRow, { council: councilId }));
    await em.insert(EqualityQuestionRow, {
      id, council: councilId, code: `own-${randomUUID()}`, version: 1, characteristic: 'LOCAL', text, hint, source: council.name, followsOption: null, isCurrent: true, position,
    });
    const labels = [...options.filter((label) => label.toLowerCase() !== PREFER_NOT_TO_SAY.toLowerCase()), PREFER_NOT_TO_SAY];
    await em.insertMany(EqualityOptionRow, labels.map((label, place) => ({
      id: newId(), question: id, label, isPreferNotToSay: label === PREFER_NOT_TO_SAY, position: place,
    })));
    return { result: id, audit: { councilId, action: 'addEqualityQuestion', subjectType: 'equalityQuestion', subjectId: id } };
  });
}

const PREFER_NOT_TO_SAY = 'Prefer not to say';
/** The council's own questions stand after the common ones. */
const LAST_OF_COMMON_LIST = 1000;

/** A question that follows from another is there exactly when that is. */
function withFollowers(offered: readonly OfferedEqualityQuestion[], chosen: readonly string[]): string[] {
  const asked = new Set<string>();
  for (const { id, follows } of offered) if (follows === null ? chosen.includes(id) : asked.has(follows)) asked.add(id);
  return [...asked];
}

async function replaceAsked(em: SqlEntityManager, { id, council }: ConsultationRow, questionIds: readonly string[]): Promise<void> {
  await em.nativeDelete(ConsultationEqualityQuestionRow, { consultation: id });
  const rows = questionIds.map((question, place) => ({ consultation: id, council: council.id, question, position: place + 1 }));
  if (rows.length > 0) await em.insertMany(ConsultationEqualityQuestionRow, rows);
}
