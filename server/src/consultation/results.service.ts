import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { publishChoices, publishCount, publishParts, type PublishedCount, type PublishedTable } from '../platform/disclosure.ts';
import { Refused } from '../platform/errors.ts';
import { isId, newId } from '../platform/ids.ts';
import { ConsultationRow, statusAt } from './consultation.entity.ts';
import { canPublishResults, canSeeConsultation, canSeeResults } from './consultation.policy.ts';
import { consultationToCount, publishedFigures, tallies, type ConsultationToCount, type Figure, type Tallies } from './consultation.queries.ts';
import { forms } from './form.loaders.ts';
import type { FormQuestion } from './form.queries.ts';
import { PublishedFigureRow } from './published-figure.entity.ts';
import { figuresToPublish } from './published-figures.service.ts';

export interface Results {
  consultationId: string;
  isPublished: boolean;
  responses: PublishedCount;
  questions: { question: FormQuestion; table: PublishedTable }[];
}

/**
 * The results of a consultation under disclosure control: from the counters while they are counted, and once they are
 * published the published figures, which never change.
 *
 * Who: canSeeResults.
 * Refuses: NOT_FOUND, FORBIDDEN, BAD_INPUT (with fields) when results by group are asked for.
 *
 * @param by always null: results are not split by group, since groups are small
 */
export async function consultationResults(context: Context, consultationId: string, by: string | null): Promise<Results> {
  if (by !== null) throw new Refused('BAD_INPUT', { by: 'Results cannot be split by the answers to another question' });
  const consultation = isId(consultationId) ? await consultationToCount(context.pool, consultationId) : null;
  see(consultation, consultation !== null && canSeeConsultation(context.viewer, consultation));
  allow(canSeeResults(context.viewer, consultation));
  const questions = consultation.formId === null ? [] : (await forms(context.pool).byId(consultation.formId)).questions;
  if (consultation.resultsPublishedAt !== null) return frozenResults(consultation.id, questions, await publishedFigures(context.pool, consultation.id));
  return countedResults(consultation, questions, await tallies(context.pool, consultation.id));
}

/**
 * Publishes the results: every figure is copied as it may be shown, and never changes again.
 *
 * Who: canPublishResults.
 * Refuses: NOT_FOUND, FORBIDDEN, CONSULTATION_STILL_OPEN, RESULTS_ALREADY_PUBLISHED.
 * Writes: published_figure, consultation, audit_entry.
 */
export async function publishResults(context: Context, consultationId: string): Promise<string> {
  const consultation = isId(consultationId) ? await consultationToCount(context.pool, consultationId) : null;
  see(consultation, consultation !== null && canSeeConsultation(context.viewer, consultation));
  allow(canPublishResults(context.viewer, consultation));
  if (statusAt(consultation, context.clock.now()) !== 'CLOSED') throw new Refused('CONSULTATION_STILL_OPEN');
  const { id, councilId, isDemonstration } = consultation;
  const questions = consultation.formId === null ? [] : (await forms(context.pool).byId(consultation.formId)).questions;

  return command(context, async (em) => {
    const publishedAt = context.clock.now();
    // Whoever sets the date publishes; a second press at the same moment finds it set.
    const marked = await em.nativeUpdate(ConsultationRow, { id, resultsPublishedAt: null }, { resultsPublishedAt: publishedAt });
    if (marked === 0) throw new Refused('RESULTS_ALREADY_PUBLISHED');
    const results = countedResults(consultation, questions, await tallies(context.pool, id));
    const rows = figuresToPublish(results).map((figure) => ({ ...figure, id: newId(), council: councilId, consultation: id, publishedAt, isDemonstration }));
    await em.insertMany(PublishedFigureRow, rows);
    return { result: id, audit: { councilId, action: 'publishResults', subjectType: 'consultation', subjectId: id } };
  });
}

/** The counters as they may be shown. */
export function countedResults({ id, disclosureThreshold }: Pick<ConsultationToCount, 'id' | 'disclosureThreshold'>, questions: readonly FormQuestion[], counts: Tallies): Results {
  const of = (key: string) => counts.get(key) ?? 0;
  const total = of(id);
  return {
    consultationId: id,
    isPublished: false,
    responses: publishCount(total, disclosureThreshold),
    questions: questions.map((question) => {
      const base = of(question.id);
      const publish = question.kind === 'MULTIPLE_CHOICE' ? publishChoices : publishParts;
      // An answer in words is one way to answer: the question is a table with one cell.
      if (question.options.length === 0) return { question, table: { ...publishParts({ cells: [base], base, total }, disclosureThreshold), cells: [] } };
      return { question, table: publish({ cells: question.options.map((option) => of(option.id)), base, total }, disclosureThreshold) };
    }),
  };
}

function frozenResults(consultationId: string, questions: readonly FormQuestion[], figures: readonly Figure[]): Results {
  const figure = (questionId: string | null, optionId: string | null) => {
    const found = figures.find((each) => each.questionId === questionId && each.optionId === optionId);
    if (!found) throw new Error('A published consultation lacks a figure.');
    return found;
  };
  return {
    consultationId,
    isPublished: true,
    responses: figure(null, null),
    questions: questions.map((question) => ({
      question,
      table: {
        base: figure(question.id, null),
        cells: question.options.map((option) => {
          const { percentage, ...count } = figure(question.id, option.id);
          return { count, percentage };
        }),
      },
    })),
  };
}
