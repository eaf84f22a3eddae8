import { oneChoiceKinds } from '@throughline/shared/questions';
import { addSectionForm, askForEachBuildingForm, removeSectionForm, reviseSectionForm, routeQuestionForm } from '@throughline/shared/forms/question';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { allowNewMeaning, changeForm, questionIn, sectionIn } from './form-change.service.ts';
import { closeGaps, dropWordings, placeAfterLast } from './form-order.queries.ts';
import { AnswerOptionRow, ConsultationQuestionRow, FormSectionRow, QuestionRouteRow } from './question.entity.ts';
import { createQuestion, ownOf } from './question-building.service.ts';

/**
 * Adds a section, into which questions can then be put.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION.
 * Writes: form_section, consultation_form, audit_entry.
 */
export function addSection(context: Context, input: object): Promise<string> {
  return changeForm(context, 'addSection', addSectionForm, input, async (em, form, { title, intro }) => {
    allowNewMeaning(form);
    const position = await placeAfterLast(em, 'form_section', form.id);
    if (position > 20) throw new Refused('BAD_INPUT', { title: 'There can be 20 sections at most' });
    em.create(FormSectionRow, { id: newId(), council: form.council, consultation: form.consultation, form, title, intro, position });
  });
}

/**
 * Words a section otherwise.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED.
 * Writes: form_section, consultation_form, audit_entry.
 */
export function reviseSection(context: Context, input: object): Promise<string> {
  return changeForm(context, 'reviseSection', reviseSectionForm, input, async (em, form, { sectionId, title, intro }) => {
    em.assign((await sectionIn(em, form, sectionId))!, { title, intro });
  });
}

/**
 * Takes a section away. Its questions stay, in no section.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION.
 * Writes: form_section, consultation_question, consultation_wording, consultation_form, audit_entry.
 */
export function removeSection(context: Context, input: object): Promise<string> {
  return changeForm(context, 'removeSection', removeSectionForm, input, async (em, form, { sectionId }) => {
    allowNewMeaning(form);
    const section = (await sectionIn(em, form, sectionId))!;
    await dropWordings(em, [section.id]);
    await em.nativeUpdate(ConsultationQuestionRow, { section: section.id }, { section: null });
    await em.nativeDelete(FormSectionRow, { id: section.id });
    await closeGaps(em, 'form_section', form.id);
  });
}

/**
 * Says where the answers to a question lead: to the next question, to a later one, or to where the answers are checked.
 * An answer that is not named leads where all others do. Ways that lead back are told by the check of the form.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION,
 * QUESTION_KEEPS_ITS_MEANING.
 * Writes: question_route, consultation_form, audit_entry.
 */
export function routeQuestion(context: Context, input: object): Promise<string> {
  return changeForm(context, 'routeQuestion', routeQuestionForm, input, async (em, form, { questionId, routes }) => {
    const question = await questionIn(em, form, questionId);
    allowNewMeaning(form, question);
    const refuse = (message: string) => new Refused('BAD_INPUT', { routes: message });
    const known = new Set((await em.find(AnswerOptionRow, { question: question.id })).map(({ id }) => id));
    const all = await em.find(ConsultationQuestionRow, { form: form.id });
    const targets = new Set(all.map(({ id }) => id));
    const next = all.find(({ position }) => position === question.position + 1)?.id ?? 'CHECK';
    const othersLead = routes.some(({ optionId, to }) => optionId === null && to !== 'NEXT');
    // Where all others lead elsewhere, an answer that is to lead to the next question must say so.
    const led = routes.map((route) => (othersLead && route.to === 'NEXT' ? { ...route, to: next } : route)).filter(({ to }) => to !== 'NEXT');
    if (new Set(led.map(({ optionId }) => optionId)).size < led.length) throw refuse('Say once where each answer leads');
    if (!led.every(({ optionId }) => optionId === null || known.has(optionId))) throw refuse('Choose answers of this question');
    if (!led.every(({ to }) => to === 'CHECK' || targets.has(to))) throw refuse('Choose a question of this form');
    if (led.some(({ optionId }) => optionId !== null) && !oneChoiceKinds.includes(question.kind)) throw refuse('Only an answer that is chosen by itself can lead elsewhere');
    await em.nativeDelete(QuestionRouteRow, { question: question.id });
    for (const { optionId, to } of led) {
      em.create(QuestionRouteRow, { ...ownOf(question), id: newId(), option: optionId, toQuestion: to === 'CHECK' ? null : to });
    }
  });
}

/** Stands in the words for the name of the building. */
const NAME = '{building}';

/**
 * Asks the same question about each of some buildings, after all other questions. Where the building is a children's
 * centre, the question is one that the law asks for.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, FORM_IS_PUBLISHED, FORM_IS_A_CORRECTION.
 * Writes: consultation_question, answer_option, consultation_form, audit_entry.
 */
export function askForEachBuilding(context: Context, input: object): Promise<string> {
  return changeForm(context, 'askForEachBuilding', askForEachBuildingForm, input, async (em, form, { siteIds, options, sectionId, text, ...common }) => {
    allowNewMeaning(form);
    const sites = await em.find(SiteRow, { id: siteIds, council: form.council.id }, { orderBy: { name: 'asc', id: 'asc' } });
    if (sites.length !== siteIds.length) throw new Refused('BAD_INPUT', { siteIds: 'Select buildings from the list' });
    const section = await sectionIn(em, form, sectionId);
    for (const site of sites) {
      const topic = site.childrensCentre === 'YES' ? ('CHILDRENS_CENTRE_BUILDINGS' as const) : null;
      const asked = text.includes(NAME) ? text.replaceAll(NAME, site.name) : `${site.name}: ${text}`;
      const question = await createQuestion(em, form, { ...common, isBreakdown: false, section, topic, aboutSite: site, text: asked });
      if (common.kind === 'LONG_TEXT') continue;
      options.forEach((label, position) => em.create(AnswerOptionRow, { ...ownOf(question), id: newId(), label, position, countsAs: null, fromValue: null, toValue: null, area: null }));
    }
  });
}
