import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addEditionForm, editionNamedForm, wordInEditionForm, wordJourneyForm } from '@throughline/shared/forms/question-form';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeForm } from './form-change.service.ts';
import { AnswerOptionRow, ConsultationQuestionRow, FormSectionRow, QuestionPartRow, type ConsultationFormRow } from './question.entity.ts';
import { ConsultationWordingRow, FormEditionRow } from './wording.entity.ts';

/**
 * Offers the questions in another language, or in easy-read. Every question, answer, line and section is then to be worded
 * in it before it is published.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: form_edition, consultation_form, audit_entry.
 */
export function addEdition(context: Context, input: object): Promise<string> {
  return changeForm(context, 'addEdition', addEditionForm, input, async (em, form, { language, format }) => {
    const refuse = (message: string) => new Refused('BAD_INPUT', { language: message });
    if (language === 'en' && format === 'STANDARD') throw refuse('The questions are in English already. Choose another language, or easy-read');
    if ((await em.count(FormEditionRow, { form: form.id, language, format })) > 0) throw refuse('The questions are offered in this language and format already');
    if ((await em.count(FormEditionRow, { form: form.id })) >= 20) throw refuse('The questions can be offered in 20 languages and formats at most');
    em.create(FormEditionRow, { ...ownOf(form), id: newId(), language, format, words: {} });
  });
}

/**
 * Offers the questions no longer in a language or format, and takes its words away.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: form_edition, consultation_wording, consultation_form, audit_entry.
 */
export function removeEdition(context: Context, input: object): Promise<string> {
  return changeForm(context, 'removeEdition', editionNamedForm, input, async (em, form, { editionId }) => {
    const { language, format } = await editionIn(em, form, editionId);
    await em.nativeDelete(ConsultationWordingRow, { form: form.id, language, format });
    await em.nativeDelete(FormEditionRow, { id: editionId });
  });
}

/**
 * Words a question with its answers and lines, or a section, in an edition. What is given without words is taken away,
 * its picture too.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: consultation_wording, consultation_form, audit_entry.
 */
export function wordInEdition(context: Context, input: object): Promise<string> {
  return changeForm(context, 'wordInEdition', wordInEditionForm, input, async (em, form, { editionId, wordings }) => {
    const { language, format } = await editionIn(em, form, editionId);
    const subjects = await subjectsOf(em, form);
    for (const { subjectId, text, hint } of wordings) {
      const subjectType = subjects.get(subjectId);
      if (!subjectType) throw new Refused('BAD_INPUT', { wordings: 'Word what is in these questions' });
      const saved = await em.findOne(ConsultationWordingRow, { subjectId, language, format });
      if (text === null) await em.nativeDelete(ConsultationWordingRow, { subjectId, language, format });
      else if (saved) em.assign(saved, { text, hint });
      else em.create(ConsultationWordingRow, { ...ownOf(form), id: newId(), subjectType, subjectId, language, format, text, hint, picture: null, pictureAlt: null });
    }
  });
}

/**
 * Words the buttons and headings of the journey in an edition. What is left out stays in English.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: form_edition, consultation_form, audit_entry.
 */
export function wordJourney(context: Context, input: object): Promise<string> {
  return changeForm(context, 'wordJourney', wordJourneyForm, input, async (em, form, { editionId, words }) => {
    em.assign(await editionIn(em, form, editionId), { words: Object.fromEntries(words.map(({ key, text }) => [key, text])) });
  });
}

/** An edition of the form. @throws Refused NOT_FOUND */
export async function editionIn(em: SqlEntityManager, form: ConsultationFormRow, id: string): Promise<FormEditionRow> {
  const edition = await em.findOne(FormEditionRow, { id, form: form.id });
  if (!edition) throw new Refused('NOT_FOUND');
  return edition;
}

const ownOf = ({ council, consultation, id }: ConsultationFormRow) => ({ council: council.id, consultation: consultation.id, form: id });

/** By id what can be worded in the form. */
async function subjectsOf(em: SqlEntityManager, form: ConsultationFormRow): Promise<Map<string, string>> {
  const within = { question: { form: form.id } };
  const found = [
    ['SECTION', await em.find(FormSectionRow, { form: form.id })],
    ['QUESTION', await em.find(ConsultationQuestionRow, { form: form.id })],
    ['PART', await em.find(QuestionPartRow, within)],
    ['OPTION', await em.find(AnswerOptionRow, within)],
  ] as const;
  return new Map(found.flatMap(([type, rows]) => rows.map(({ id }) => [id, type] as const)));
}
