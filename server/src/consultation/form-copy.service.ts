import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../platform/ids.ts';
import { AnswerOptionRow, type ConsultationFormRow, ConsultationQuestionRow, FormSectionRow, QuestionPartRow, QuestionRouteRow } from './question.entity.ts';
import { ConsultationWordingRow, FormEditionRow } from './wording.entity.ts';

/**
 * Copies everything that one version of the questions says into the next. Each row has a key of its own and is counted
 * with the row that it was copied from, except the questions whose meaning changes, with their answers and lines.
 *
 * @param changed identities of the questions whose meaning changes
 */
export async function copyForm(em: SqlEntityManager, from: ConsultationFormRow, into: ConsultationFormRow, changed: ReadonlySet<string>): Promise<void> {
  const inForm = { form: from.id };
  const ids = new Map<string, string>();
  const copyOf = (id: string): string => {
    if (!ids.has(id)) ids.set(id, newId());
    return ids.get(id)!;
  };
  const own = { council: into.council.id, consultation: into.consultation.id, form: into.id };
  const sections = await em.find(FormSectionRow, inForm);
  await em.insertMany(FormSectionRow, sections.map(({ id, title, intro, position }) => ({ ...own, id: copyOf(id), title, intro, position })));

  const questions = await em.find(ConsultationQuestionRow, inForm);
  const isChanged = (question: ConsultationQuestionRow): boolean => changed.has(question.identity);
  const counted = (row: { id: string; countsAs?: string | null }, question: ConsultationQuestionRow) => (isChanged(question) ? null : (row.countsAs ?? row.id));
  await em.insertMany(ConsultationQuestionRow, questions.map((question) => {
    const { id, identity, version, kind, text, hint, isRequired, position, topic, isBreakdown, least, most, decimals, unit, points, mostChosen } = question;
    const settings = { isRequired, isBreakdown, least, most, decimals, unit, points, mostChosen, topic };
    const about = { section: question.section ? copyOf(question.section.id) : null, aboutSite: question.aboutSite?.id ?? null, aboutOption: question.aboutOption?.id ?? null };
    return { ...own, ...settings, ...about, id: copyOf(id), identity, version, kind, text, hint, position, countsAs: counted(question, question) };
  }));

  const ofQuestions = { question: inForm };
  const options = await em.find(AnswerOptionRow, ofQuestions, { populate: ['question'] });
  await em.insertMany(AnswerOptionRow, options.map((option) => {
    const { id, label, position, isExclusive, fromValue, toValue, question } = option;
    const settings = { label, position, isExclusive, fromValue, toValue, area: option.area?.id ?? null };
    return { ...settings, id: copyOf(id), council: own.council, question: copyOf(question.id), countsAs: counted(option, question) };
  }));
  const parts = await em.find(QuestionPartRow, ofQuestions, { populate: ['question'] });
  await em.insertMany(QuestionPartRow, parts.map((part) => {
    const { id, label, position, question } = part;
    return { id: copyOf(id), council: own.council, question: copyOf(question.id), label, position, countsAs: counted(part, question) };
  }));
  const routes = await em.find(QuestionRouteRow, ofQuestions);
  await em.insertMany(QuestionRouteRow, routes.map(({ question, option, toQuestion }) => ({
    id: newId(), council: own.council, question: copyOf(question.id), option: option ? copyOf(option.id) : null, toQuestion: toQuestion ? copyOf(toQuestion.id) : null,
  })));

  const editions = await em.find(FormEditionRow, inForm);
  await em.insertMany(FormEditionRow, editions.map(({ language, format, words }) => ({ ...own, id: newId(), language, format, words })));
  const wordings = await em.find(ConsultationWordingRow, inForm);
  await em.insertMany(ConsultationWordingRow, wordings.map(({ subjectType, subjectId, language, format, text, hint, picture, pictureAlt }) => ({
    ...own, id: newId(), subjectType, subjectId: copyOf(subjectId), language, format, text, hint, picture: picture?.id ?? null, pictureAlt,
  })));
}

/** Takes a draft away with everything in it. */
export async function dropFormRows(em: SqlEntityManager, form: ConsultationFormRow): Promise<void> {
  const ofQuestions = { question: { form: form.id } };
  await em.nativeDelete(ConsultationWordingRow, { form: form.id });
  await em.nativeDelete(FormEditionRow, { form: form.id });
  await em.nativeDelete(QuestionRouteRow, ofQuestions);
  await em.nativeDelete(AnswerOptionRow, ofQuestions);
  await em.nativeDelete(QuestionPartRow, ofQuestions);
  await em.nativeDelete(ConsultationQuestionRow, { form: form.id });
  await em.nativeDelete(FormSectionRow, { form: form.id });
}
