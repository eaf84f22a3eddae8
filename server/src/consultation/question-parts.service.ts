import { mostOptions } from '@throughline/shared/form-check';
import {
  addToQuestionForm, lineForm, lineNamedForm, moveLineForm, moveOptionForm, optionForm, optionNamedForm,
} from '@throughline/shared/forms/question';
import { checkedInput } from '../platform/checked-input.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { allowNewMeaning, changeForm, lineIn, optionIn, questionIn } from './form-change.service.ts';
import { closeGaps, dropWordings, moveTo, placeAfterLast } from './form-order.queries.ts';
import { AnswerOptionRow, QuestionPartRow, QuestionRouteRow } from './question.entity.ts';
import { ownOf } from './question-building.service.ts';

/**
 * Offers another answer, after all others; of a number or a day another band in which it is counted.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION,
 * QUESTION_KEEPS_ITS_MEANING.
 * Writes: answer_option, consultation_form, audit_entry.
 */
export function addOption(context: Context, input: object): Promise<string> {
  return changeForm(context, 'addOption', addToQuestionForm, input, async (em, form, { questionId }) => {
    const question = await questionIn(em, form, questionId);
    allowNewMeaning(form, question);
    if (['SHORT_TEXT', 'LONG_TEXT', 'PIN'].includes(question.kind)) throw new Refused('BAD_INPUT', { questionId: 'This question has no answers to choose from' });
    const data = checkedInput(optionForm(question.kind), input);
    const position = await placeAfterLast(em, 'answer_option', question.id);
    if (position >= mostOptions(question.kind)) throw new Refused('BAD_INPUT', { label: `A question has ${mostOptions(question.kind)} answers at most` });
    em.create(AnswerOptionRow, { ...ownOf(question), id: newId(), position, countsAs: null, area: null, ...data });
  });
}

/**
 * Words an answer otherwise, or sets it otherwise.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION and
 * QUESTION_KEEPS_ITS_MEANING when more than words is changed.
 * Writes: answer_option, consultation_form, audit_entry.
 */
export function reviseOption(context: Context, input: object): Promise<string> {
  return changeForm(context, 'reviseOption', optionNamedForm, input, async (em, form, { optionId }) => {
    const option = await optionIn(em, form, optionId);
    const { label, ...settings } = checkedInput(optionForm(option.question.kind), input);
    const isMore = settings.isExclusive !== option.isExclusive || settings.fromValue !== option.fromValue || settings.toValue !== option.toValue;
    if (isMore) allowNewMeaning(form, option.question);
    em.assign(option, { label, ...settings });
  });
}

/**
 * Offers an answer no longer. Where it led goes with it.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION,
 * QUESTION_KEEPS_ITS_MEANING.
 * Writes: answer_option, question_route, consultation_wording, consultation_form, audit_entry.
 */
export function removeOption(context: Context, input: object): Promise<string> {
  return changeForm(context, 'removeOption', optionNamedForm, input, async (em, form, { optionId }) => {
    const option = await optionIn(em, form, optionId);
    allowNewMeaning(form, option.question);
    await dropWordings(em, [option.id]);
    await em.nativeDelete(QuestionRouteRow, { option: option.id });
    await em.nativeDelete(AnswerOptionRow, { id: option.id });
    await closeGaps(em, 'answer_option', option.question.id);
  });
}

/**
 * Offers an answer earlier or later.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION,
 * QUESTION_KEEPS_ITS_MEANING.
 * Writes: answer_option, consultation_form, audit_entry.
 */
export function moveOption(context: Context, input: object): Promise<string> {
  return changeForm(context, 'moveOption', moveOptionForm, input, async (em, form, { optionId, to }) => {
    const option = await optionIn(em, form, optionId);
    allowNewMeaning(form, option.question);
    await moveTo(em, 'answer_option', option.question.id, option.id, to);
  });
}

/**
 * Adds a line to a matrix, after all others.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION,
 * QUESTION_KEEPS_ITS_MEANING.
 * Writes: question_part, consultation_form, audit_entry.
 */
export function addLine(context: Context, input: object): Promise<string> {
  return changeForm(context, 'addLine', addToQuestionForm, input, async (em, form, { questionId }) => {
    const question = await questionIn(em, form, questionId);
    allowNewMeaning(form, question);
    if (question.kind !== 'MATRIX') throw new Refused('BAD_INPUT', { questionId: 'Only a question that is answered line by line has lines' });
    const { label } = checkedInput(lineForm, input);
    const position = await placeAfterLast(em, 'question_part', question.id);
    if (position >= 30) throw new Refused('BAD_INPUT', { label: 'A question has 30 lines at most' });
    em.create(QuestionPartRow, { ...ownOf(question), id: newId(), position, countsAs: null, label });
  });
}

/**
 * Words a line of a matrix otherwise.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: question_part, consultation_form, audit_entry.
 */
export function reviseLine(context: Context, input: object): Promise<string> {
  return changeForm(context, 'reviseLine', lineNamedForm, input, async (em, form, { lineId }) => {
    em.assign(await lineIn(em, form, lineId), checkedInput(lineForm, input));
  });
}

/**
 * Takes a line out of a matrix.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION,
 * QUESTION_KEEPS_ITS_MEANING.
 * Writes: question_part, consultation_wording, consultation_form, audit_entry.
 */
export function removeLine(context: Context, input: object): Promise<string> {
  return changeForm(context, 'removeLine', lineNamedForm, input, async (em, form, { lineId }) => {
    const line = await lineIn(em, form, lineId);
    allowNewMeaning(form, line.question);
    await dropWordings(em, [line.id]);
    await em.nativeDelete(QuestionPartRow, { id: line.id });
    await closeGaps(em, 'question_part', line.question.id);
  });
}

/**
 * Puts a line of a matrix earlier or later.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION,
 * QUESTION_KEEPS_ITS_MEANING.
 * Writes: question_part, consultation_form, audit_entry.
 */
export function moveLine(context: Context, input: object): Promise<string> {
  return changeForm(context, 'moveLine', moveLineForm, input, async (em, form, { lineId, to }) => {
    const line = await lineIn(em, form, lineId);
    allowNewMeaning(form, line.question);
    await moveTo(em, 'question_part', line.question.id, line.id, to);
  });
}
