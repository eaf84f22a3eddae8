import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { beginChangeOfMeaningForm, beginCorrectionForm, dropFormForm, publishFormForm } from '@throughline/shared/forms/question-form';
import { questionNamedForm } from '@throughline/shared/forms/question';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeWithConsultation, consultationToKeep } from './consultation-change.service.ts';
import { statusAt, type ConsultationRow } from './consultation.entity.ts';
import { changeForm, questionIn } from './form-change.service.ts';
import { copyForm, dropFormRows } from './form-copy.service.ts';
import { giveNotice } from './notice.service.ts';
import { putInForce } from './publish-form.service.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow, QuestionPartRow } from './question.entity.ts';

/**
 * Begins the next version of questions that are published, to correct words. Its answers are counted with those to the
 * version before.
 *
 * Who: canKeepConsultation, until the consultation closes.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, FORM_DRAFT_EXISTS, CONSULTATION_NOT_THERE_YET.
 * Writes: consultation_form and all that is in it, audit_entry.
 */
export function beginCorrection(context: Context, input: object): Promise<string> {
  return beginVersion(context, 'beginCorrection', beginCorrectionForm, input, async () => ({ changeKind: 'CORRECTION', changed: new Set() }));
}

/**
 * Begins the next version of questions that are published, to change what some of them mean. Answers to those are counted
 * apart from earlier ones, always.
 *
 * Who: canKeepConsultation, until the consultation closes.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, FORM_DRAFT_EXISTS, CONSULTATION_NOT_THERE_YET.
 * Writes: consultation_form and all that is in it, audit_entry.
 */
export function beginChangeOfMeaning(context: Context, input: object): Promise<string> {
  return beginVersion(context, 'beginChangeOfMeaning', beginChangeOfMeaningForm, input, async (em, current) => {
    const { questionIds } = checkedInput(beginChangeOfMeaningForm, input);
    const chosen = await em.find(ConsultationQuestionRow, { id: questionIds, form: current.id });
    if (chosen.length !== questionIds.length) throw new Refused('BAD_INPUT', { questionIds: 'Select questions from the list' });
    return { changeKind: 'CHANGE_OF_MEANING', changed: new Set(chosen.map(({ identity }) => identity)) };
  });
}

interface NextVersion {
  changeKind: 'CORRECTION' | 'CHANGE_OF_MEANING';
  changed: ReadonlySet<string>;
}

async function beginVersion(
  context: Context,
  action: string,
  form: typeof beginCorrectionForm | typeof beginChangeOfMeaningForm,
  input: object,
  next: (em: SqlEntityManager, current: ConsultationFormRow) => Promise<NextVersion>,
): Promise<string> {
  const id = newId();
  await changeWithConsultation(context, { action, subjectType: 'consultationForm' }, form, input, async (em, consultation) => {
    refuseWhenOver(context, consultation);
    const known = await em.find(ConsultationFormRow, { consultation: consultation.id }, { orderBy: { number: 'asc' } });
    const current = known.find(({ isCurrent }) => isCurrent);
    if (!current) throw new Refused('CONSULTATION_NOT_THERE_YET');
    if (known.some(({ publishedAt }) => publishedAt === null)) throw new Refused('FORM_DRAFT_EXISTS');
    const { changeKind, changed } = await next(em, current);
    const draft = em.create(ConsultationFormRow, {
      id, council: consultation.council, consultation, number: known.at(-1)!.number + 1, publishedAt: null, isCurrent: false, changeKind, changeNote: null,
    });
    await em.flush();
    await copyForm(em, current, draft, changed);
    return id;
  });
  return id;
}

/** What is closed asks nobody any more. */
function refuseWhenOver({ clock }: Context, consultation: ConsultationRow): void {
  const timing = { ...consultation, withdrawnAt: consultation.withdrawnAt ?? null, suspendedAt: consultation.suspendedAt ?? null };
  if (['CLOSED', 'WITHDRAWN'].includes(statusAt(timing, clock.now()))) throw new Refused('CONSULTATION_NOT_THERE_YET');
}

/**
 * Says that the meaning of another question changes in this version, which makes it free to be changed and counts its
 * answers apart from earlier ones.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION.
 * Writes: consultation_question, answer_option, question_part, consultation_form, audit_entry.
 */
export function changeQuestionMeaning(context: Context, input: object): Promise<string> {
  return changeForm(context, 'changeQuestionMeaning', questionNamedForm, input, async (em, form, { questionId }) => {
    if (form.changeKind === 'CORRECTION') throw new Refused('FORM_IS_A_CORRECTION');
    const question = await questionIn(em, form, questionId);
    em.assign(question, { countsAs: null });
    await em.nativeUpdate(AnswerOptionRow, { question: question.id }, { countsAs: null });
    await em.nativeUpdate(QuestionPartRow, { question: question.id }, { countsAs: null });
  });
}

/**
 * Drops a later version that is not published.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: consultation_form and all that is in it, audit_entry.
 */
export function dropForm(context: Context, input: object): Promise<string> {
  const { formId, version } = checkedInput(dropFormForm, input);
  return command(context, async (em) => {
    const known = await em.findOne(ConsultationFormRow, { id: formId });
    const consultation = await consultationToKeep(context, em, known?.consultation.id ?? '');
    const form = await em.findOneOrFail(ConsultationFormRow, { id: formId }, { refresh: true });
    if (form.version !== version) throw new Refused('VERSION_CONFLICT');
    if (form.publishedAt !== null) throw new Refused('FORM_IS_PUBLISHED');
    await dropFormRows(em, form);
    await em.nativeDelete(ConsultationFormRow, { id: form.id });
    return { result: consultation.id, audit: { councilId: consultation.council.id, action: 'dropForm', subjectType: 'consultationForm', subjectId: formId } };
  });
}

/**
 * Publishes a later version: people who begin from now on are asked it, and everybody is told what changed. Whoever began
 * before stays with the version that they began.
 *
 * Who: canKeepConsultation, until the consultation closes.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_NOT_READY,
 * CONSULTATION_NOT_THERE_YET.
 * Writes: consultation_form, consultation_question, consultation_notice, audit_entry.
 */
export function publishForm(context: Context, input: object): Promise<string> {
  return changeForm(context, 'publishForm', publishFormForm, input, async (em, form, { changeNote, isMaterial }, consultation) => {
    refuseWhenOver(context, consultation);
    if (form.changeKind === 'FIRST') throw new Refused('CONSULTATION_NOT_THERE_YET');
    em.assign(form, { changeNote, isMaterial });
    await putInForce(context, em, form);
    if (consultation.isPublished) giveNotice(context, em, consultation, { kind: 'QUESTIONS_CORRECTED', words: changeNote });
  });
}
