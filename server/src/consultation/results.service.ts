import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { publishCount, type PublishedCount, type PublishedTable } from '../platform/disclosure.ts';
import { Refused } from '../platform/errors.ts';
import { isId, newId } from '../platform/ids.ts';
import { ConsultationRow, statusAt } from './consultation.entity.ts';
import { canPublishResults, canSeeConsultation } from './consultation.policy.ts';
import { consultationToCount, tallies, type ConsultationToCount, type Tallies } from './consultation.queries.ts';
import { forms } from './form.loaders.ts';
import type { FormQuestion } from './form.queries.ts';
import { PublishedFigureRow } from './published-figure.entity.ts';
import { figuresToPublish } from './published-figures.service.ts';
import { publishQuestion } from './results.policy.ts';

/** Every figure of a consultation, as it may be shown. */
export interface Results {
  responses: PublishedCount;
  questions: { question: FormQuestion; table: PublishedTable }[];
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
export function countedResults(
  { id, disclosureThreshold: threshold }: Pick<ConsultationToCount, 'id' | 'disclosureThreshold'>,
  questions: readonly FormQuestion[],
  counts: Tallies,
): Results {
  const of = (key: string) => counts.get(key) ?? 0;
  const total = of(id);
  return {
    responses: publishCount(total, threshold),
    questions: questions.map((question) => {
      const cells = question.options.map((option) => of(option.countsAs));
      return { question, table: publishQuestion({ kind: question.kind, threshold, total, base: of(question.countsAs), cells }) };
    }),
  };
}
