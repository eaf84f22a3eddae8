import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { MOST_QUESTIONS } from '@throughline/shared/form-check';
import { addQuestionForm, moveQuestionForm, questionKindForm, questionNamedForm, reviseQuestionForm } from '@throughline/shared/forms/question';
import type { DataOf } from '@throughline/shared/forms';
import { beginQuestionsForm } from '@throughline/shared/forms/question-form';
import { checkedInput } from '../platform/checked-input.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeWithConsultation } from './consultation-change.service.ts';
import { ConsultationOptionRow, type ConsultationRow } from './consultation.entity.ts';
import { allowNewMeaning, changeForm, questionIn, sectionIn } from './form-change.service.ts';
import { closeGaps, dropWordings, moveTo, placeAfterLast } from './form-order.queries.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow, QuestionPartRow, QuestionRouteRow } from './question.entity.ts';
import { wardsOf } from './ward-options.queries.ts';

type Settings = DataOf<ReturnType<typeof reviseQuestionForm>>;

/**
 * Begins the first version of a consultation's questions.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, FORM_DRAFT_EXISTS, FORM_IS_PUBLISHED.
 * Writes: consultation_form, audit_entry.
 */
export async function beginQuestions(context: Context, input: object): Promise<string> {
  const id = newId();
  await changeWithConsultation(context, { action: 'beginQuestions', subjectType: 'consultationForm' }, beginQuestionsForm, input, async (em, consultation) => {
    const known = await em.find(ConsultationFormRow, { consultation: consultation.id });
    if (known.some(({ publishedAt }) => publishedAt === null)) throw new Refused('FORM_DRAFT_EXISTS');
    if (known.length > 0) throw new Refused('FORM_IS_PUBLISHED');
    em.create(ConsultationFormRow, { id, council: consultation.council, consultation, number: 1, publishedAt: null, isCurrent: false, changeNote: null });
    return id;
  });
  return id;
}

/**
 * Asks another question, after all others of its section, or of the form. A question by ward offers the council's wards of the opening day.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION.
 * Writes: consultation_question, answer_option, question_part, consultation_form, audit_entry.
 */
export function addQuestion(context: Context, input: object): Promise<string> {
  const { kind } = checkedInput(questionKindForm, input);
  return changeForm(context, 'addQuestion', addQuestionForm(kind), input, async (em, form, { options, lines, ...settings }, consultation) => {
    allowNewMeaning(form);
    const question = await createQuestion(em, form, { kind, ...(await settled(em, form, settings)) });
    if (kind === 'WARD') await offerWards(em, question, consultation);
    options.forEach((label, position) => em.create(AnswerOptionRow, { ...ownOf(question), id: newId(), label, position, countsAs: null, fromValue: null, toValue: null, area: null }));
    lines.forEach((label, position) => em.create(QuestionPartRow, { ...ownOf(question), id: newId(), label, position, countsAs: null }));
    await em.flush();
    await joinSection(em, form, question);
  });
}

/** Moves a new question to the end of its section, where that has others. */
async function joinSection(em: SqlEntityManager, form: ConsultationFormRow, { id, section }: ConsultationQuestionRow): Promise<void> {
  if (!section) return;
  const [last] = await em.find(ConsultationQuestionRow, { section: section.id, id: { $ne: id } }, { orderBy: { position: 'desc' }, limit: 1 });
  if (last) await moveTo(em, 'consultation_question', form.id, id, last.position + 1);
}

/** Only these are words; the rest of a question is what it means. */
const words = ['text', 'hint'];

/**
 * Words a question otherwise, or sets it otherwise. Its kind stays.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION and
 * QUESTION_KEEPS_ITS_MEANING when more than words is changed.
 * Writes: consultation_question, consultation_form, audit_entry.
 */
export function reviseQuestion(context: Context, input: object): Promise<string> {
  return changeForm(context, 'reviseQuestion', questionNamedForm, input, async (em, form, { questionId }) => {
    const question = await questionIn(em, form, questionId);
    const settings = await settled(em, form, checkedInput(reviseQuestionForm(question.kind), input));
    const saved = question as unknown as Record<string, unknown>;
    const isSame = (now: unknown, before: unknown) => idOf(now) === idOf(before);
    const isMore = Object.entries(settings).some(([name, value]) => !words.includes(name) && !isSame(value, saved[name]));
    if (isMore) allowNewMeaning(form, question);
    em.assign(question, settings);
  });
}

const idOf = (value: unknown): unknown => (typeof value === 'object' && value !== null ? (value as { id: string }).id : (value ?? null));

/**
 * Takes a question out, with what can be chosen and all its words.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION, QUESTION_LED_TO.
 * Writes: consultation_question, answer_option, question_part, question_route, consultation_wording, consultation_form,
 * audit_entry.
 */
export function removeQuestion(context: Context, input: object): Promise<string> {
  return changeForm(context, 'removeQuestion', questionNamedForm, input, async (em, form, { questionId }) => {
    allowNewMeaning(form);
    const question = await questionIn(em, form, questionId);
    if ((await em.count(QuestionRouteRow, { toQuestion: question.id, question: { $ne: question.id } })) > 0) throw new Refused('QUESTION_LED_TO');
    const [options, parts] = [await em.find(AnswerOptionRow, { question: question.id }), await em.find(QuestionPartRow, { question: question.id })];
    await dropWordings(em, [question, ...options, ...parts].map(({ id }) => id));
    await em.nativeDelete(QuestionRouteRow, { question: question.id });
    await em.nativeDelete(AnswerOptionRow, { question: question.id });
    await em.nativeDelete(QuestionPartRow, { question: question.id });
    await em.nativeDelete(ConsultationQuestionRow, { id: question.id });
    await closeGaps(em, 'consultation_question', form.id);
  });
}

/**
 * Asks a question earlier or later. Where answers lead stays as it is; the check of the form says what then leads back.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION.
 * Writes: consultation_question, consultation_form, audit_entry.
 */
export function moveQuestion(context: Context, input: object): Promise<string> {
  return changeForm(context, 'moveQuestion', moveQuestionForm, input, async (em, form, { questionId, to }) => {
    allowNewMeaning(form);
    await moveTo(em, 'consultation_question', form.id, (await questionIn(em, form, questionId)).id, to);
  });
}

/**
 * Asks a question once more, right after it, with the same answers and lines. Where its answers lead is not copied.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION.
 * Writes: consultation_question, answer_option, question_part, consultation_form, audit_entry.
 */
export function copyQuestion(context: Context, input: object): Promise<string> {
  return changeForm(context, 'copyQuestion', questionNamedForm, input, async (em, form, { questionId }) => {
    allowNewMeaning(form);
    const question = await questionIn(em, form, questionId);
    const { text, hint, kind, isRequired, section, topic, aboutSite, aboutOption, isBreakdown, least, most, decimals, unit, points, mostChosen } = question;
    const settings = { isRequired, isBreakdown, least, most, decimals, unit, points, mostChosen };
    const copy = await createQuestion(em, form, { text, hint, kind, section, topic, aboutSite, aboutOption, ...settings });
    for (const { label, position, isExclusive, fromValue, toValue, area } of await em.find(AnswerOptionRow, { question: question.id })) {
      em.create(AnswerOptionRow, { ...ownOf(copy), id: newId(), label, position, countsAs: null, isExclusive, fromValue, toValue, area });
    }
    for (const { label, position } of await em.find(QuestionPartRow, { question: question.id })) {
      em.create(QuestionPartRow, { ...ownOf(copy), id: newId(), label, position, countsAs: null });
    }
    await em.flush();
    await moveTo(em, 'consultation_question', form.id, copy.id, question.position + 1);
  });
}

export const ownOf = (question: ConsultationQuestionRow) => ({ council: question.council, question });

type NewQuestion = Pick<ConsultationQuestionRow, 'kind' | 'text' | 'isRequired' | 'isBreakdown'> & Partial<Pick<ConsultationQuestionRow,
  'hint' | 'section' | 'topic' | 'aboutSite' | 'aboutOption' | 'least' | 'most' | 'decimals' | 'unit' | 'points' | 'mostChosen'>>;

const unset = {
  hint: null, section: null, topic: null, aboutSite: null, aboutOption: null, least: null, most: null, decimals: null, unit: null, points: null, mostChosen: null,
};

/** @throws Refused BAD_INPUT when there are as many questions as there can be */
export async function createQuestion(em: SqlEntityManager, form: ConsultationFormRow, settings: NewQuestion): Promise<ConsultationQuestionRow> {
  await em.flush();
  const position = await placeAfterLast(em, 'consultation_question', form.id);
  if (position > MOST_QUESTIONS) throw new Refused('BAD_INPUT', { text: `A consultation asks ${MOST_QUESTIONS} questions at most` });
  const id = newId();
  return em.create(ConsultationQuestionRow, {
    id, council: form.council, consultation: form.consultation, form, identity: id, version: 1, position, countsAs: null, ...unset, ...settings,
  });
}

/** The settings with the rows that they point at. */
async function settled(em: SqlEntityManager, form: ConsultationFormRow, { sectionId, aboutOptionId, ...settings }: Settings) {
  const aboutOption = aboutOptionId === null ? null : await em.findOne(ConsultationOptionRow, { id: aboutOptionId, consultation: form.consultation.id });
  if (aboutOptionId !== null && !aboutOption) throw new Refused('BAD_INPUT', { aboutOptionId: 'Choose an option of the proposal from the list' });
  return { ...settings, section: await sectionIn(em, form, sectionId), aboutOption };
}

async function offerWards(em: SqlEntityManager, question: ConsultationQuestionRow, { council, opensAt }: ConsultationRow): Promise<void> {
  const wards = await wardsOf(em, council.id, londonDay(opensAt));
  if (wards.length === 0) throw new Refused('BAD_INPUT', { kind: 'The wards of this council on the opening day are not known' });
  const others = ['Outside the area', 'Prefer not to say'].map((name) => ({ id: null, name }));
  [...wards, ...others].forEach(({ id, name }, position) =>
    em.create(AnswerOptionRow, { ...ownOf(question), id: newId(), label: name, position, countsAs: null, fromValue: null, toValue: null, area: id }));
}
