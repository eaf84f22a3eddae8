import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mustBeMended } from '@throughline/shared/form-check';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { writtenForm, type WrittenForm } from './form-draft.queries.ts';
import { ConsultationFormRow, ConsultationQuestionRow } from './question.entity.ts';

/**
 * Publishes the first version of a consultation's questions, within the command that makes the consultation public. Does
 * nothing where a version is published already.
 *
 * @throws Refused FORM_NOT_READY while the check of the form finds something that must be mended
 */
export async function publishFirstForm(context: Context, em: SqlEntityManager, consultationId: string): Promise<void> {
  const forms = await em.find(ConsultationFormRow, { consultation: consultationId }, { orderBy: { number: 'desc' } });
  if (forms.some(({ isCurrent }) => isCurrent)) return;
  if (!forms[0]) throw new Refused('FORM_NOT_READY');
  await putInForce(context, em, forms[0]);
}

/**
 * Makes a draft the version that people who begin now are asked, once nothing is wrong with it. What people began stays
 * with the version that they began.
 *
 * @throws Refused FORM_NOT_READY
 */
export async function putInForce({ clock }: Context, em: SqlEntityManager, form: ConsultationFormRow): Promise<void> {
  await em.flush();
  const written = await writtenForm(em, form.id);
  if (mustBeMended(written).length > 0) throw new Refused('FORM_NOT_READY');
  const before = await em.findOne(ConsultationFormRow, { consultation: form.consultation.id, isCurrent: true });
  if (before) await numberWordings(em, written, await writtenForm(em, before.id));
  await em.nativeUpdate(ConsultationFormRow, { consultation: form.consultation.id, isCurrent: true }, { isCurrent: false });
  em.assign(form, { publishedAt: clock.now(), isCurrent: true });
}

/** A question whose words changed has the next wording number. */
async function numberWordings(em: SqlEntityManager, { questions }: WrittenForm, before: WrittenForm): Promise<void> {
  for (const question of questions) {
    const earlier = before.questions.find(({ identity }) => identity === question.identity);
    if (!earlier) continue;
    const version = wordsOf(question) === wordsOf(earlier) ? earlier.version : earlier.version + 1;
    await em.nativeUpdate(ConsultationQuestionRow, { id: question.id }, { version });
  }
}

/** Everything that people read of a question, in every language and format. */
const wordsOf = ({ text, hint, wordings, options, parts }: WrittenForm['questions'][number]): string =>
  JSON.stringify([text, hint, wordings, options.map((option) => [option.label, option.wordings]), parts.map((part) => [part.label, part.wordings])]);
