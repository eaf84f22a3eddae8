import type { SqlEntityManager } from '@mikro-orm/postgresql';
import * as z from 'zod/mini';
import type { DataOf, Form } from '@throughline/shared/forms';
import { seenForm } from '@throughline/shared/forms/question';
import { checkedInput } from '../platform/checked-input.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { changePart } from './consultation-change.service.ts';
import type { ConsultationRow } from './consultation.entity.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow, FormSectionRow, QuestionPartRow } from './question.entity.ts';

const anyForm = z.object(seenForm);

/**
 * What every change of a version of the questions has in common: who may, the version that the person was looking at, and
 * that nothing published is changed. The consultation and the form are held until the end of the transaction.
 *
 * @param form what the command's input must be, beside the form and its version
 * @throws Refused BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED
 * @returns the id of the form
 */
export async function changeForm<F extends Form>(
  context: Context,
  action: string,
  form: F,
  input: object,
  change: (em: SqlEntityManager, row: ConsultationFormRow, data: DataOf<F>, consultation: ConsultationRow) => Promise<void>,
): Promise<string> {
  const data = checkedInput(form, input);
  const { formId } = checkedInput(anyForm, input);
  await changePart(context, { action, subjectType: 'consultationForm', entity: ConsultationFormRow }, anyForm, input, () => formId, async (em, row, _seen, consultation) => {
    if (row.publishedAt !== null) throw new Refused('FORM_IS_PUBLISHED');
    await change(em, row, data, consultation);
    await em.flush();
  });
  return formId;
}

/**
 * More than words is changed. A version that corrects words allows none of it; in a version that changes the meaning, a
 * question that is counted with its earlier wording stays as it is.
 *
 * @param question the question that is touched; none when it is the form as a whole
 * @throws Refused FORM_IS_A_CORRECTION, QUESTION_KEEPS_ITS_MEANING
 */
export function allowNewMeaning({ changeKind }: ConsultationFormRow, question?: ConsultationQuestionRow): void {
  if (changeKind === 'CORRECTION') throw new Refused('FORM_IS_A_CORRECTION');
  if (changeKind === 'CHANGE_OF_MEANING' && question && question.countsAs !== null) throw new Refused('QUESTION_KEEPS_ITS_MEANING');
}

/** A question of the form. @throws Refused NOT_FOUND */
export async function questionIn(em: SqlEntityManager, form: ConsultationFormRow, id: string): Promise<ConsultationQuestionRow> {
  return theOne(await em.findOne(ConsultationQuestionRow, { id, form: form.id }));
}

/** An answer of a question of the form. @throws Refused NOT_FOUND */
export async function optionIn(em: SqlEntityManager, form: ConsultationFormRow, id: string): Promise<AnswerOptionRow> {
  return theOne(await em.findOne(AnswerOptionRow, { id, question: { form: form.id } }, { populate: ['question'] }));
}

/** A line of a matrix of the form. @throws Refused NOT_FOUND */
export async function lineIn(em: SqlEntityManager, form: ConsultationFormRow, id: string): Promise<QuestionPartRow> {
  return theOne(await em.findOne(QuestionPartRow, { id, question: { form: form.id } }, { populate: ['question'] }));
}

/** A section of the form, or none. @throws Refused BAD_INPUT */
export async function sectionIn(em: SqlEntityManager, form: ConsultationFormRow, id: string | null): Promise<FormSectionRow | null> {
  if (id === null) return null;
  const section = await em.findOne(FormSectionRow, { id, form: form.id });
  if (!section) throw new Refused('BAD_INPUT', { sectionId: 'Choose a section from the list' });
  return section;
}

function theOne<Row>(row: Row | null): Row {
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}
