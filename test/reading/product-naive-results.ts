import { canSeeResults } from '../../server/src/consultation/consultation.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Results of consultations: raw counts beside what was published, and who may see them. What is shown, disclosure decides. */
export function resultsMeanings(tables: Tables, visible: Rules): Meanings {
  const counted = (key: unknown) => Number(tables.where('consultation_tally', 'key', key)[0]?.['counted'] ?? 0);
  const figures = (consultation: unknown) => tables.where('published_figure', 'consultation_id', consultation);

  return {
    'Query.consultationResults': (_row, { consultationId, by }, viewer) => {
      if (by) throw new Error('not split by groups');
      const consultation = tables.one('consultation', String(consultationId).toLowerCase());
      if (!consultation || !visible['Consultation']!(consultation, viewer)) throw new Error('not found');
      const facts = {
        councilId: String(consultation['council_id']),
        isPublished: consultation['is_published'] === true,
        resultsPublishedAt: consultation['results_published_at'] as string | null,
      };
      if (!canSeeResults(viewer, facts)) throw new Error('not allowed');
      const { id } = consultation;
      const form = tables.where('consultation_form', 'consultation_id', id).find((known) => known['is_current'] === true);
      return {
        consultation_id: id,
        is_published: facts.resultsPublishedAt !== null,
        form_id: form?.['id'] ?? null,
        threshold: tables.one('council', consultation['council_id'])!['disclosure_threshold'],
        counted: counted(id),
        published: publishedAs(facts.resultsPublishedAt !== null, figures(id).find((figure) => figure['question_id'] === null)),
      };
    },
    'ConsultationResults.questions': ({ consultation_id: consultation, form_id: form, is_published: isPublished, threshold, counted: total }) =>
      tables.where('consultation_question', 'form_id', form).map((question) => {
        const options = tables
          .where('answer_option', 'question_id', question['id'])
          .toSorted((a, b) => Number(a['position']) - Number(b['position']))
          .map(({ id }) => id);
        const own = figures(consultation).filter((figure) => figure['question_id'] === question['id']);
        return {
          question_id: question['id'],
          position: question['position'],
          option_ids: options,
          consultation_id: consultation,
          is_published: isPublished,
          counts: [question['kind'], threshold, total, counted(question['id']), ...options.map(counted)].join(' '),
          published: publishedAs(isPublished, own.find((figure) => figure['option_id'] === null)),
        };
      }),
    'QuestionResults.options': ({ option_ids: options, question_id: question, consultation_id: consultation, is_published: isPublished, counts }) =>
      (options as string[]).map((option, place) => ({
        option_id: option,
        place,
        counts,
        published: publishedAs(
          isPublished,
          figures(consultation).find((figure) => figure['question_id'] === question && figure['option_id'] === option),
        ),
      })),
  };
}

/** What was published never changes, and what lacks then is not counted now. */
function publishedAs(isPublished: unknown, figure: Raw | undefined): Raw | null {
  if (isPublished !== true) return null;
  const { display, value, is_suppressed: suppressed, symbol, policy, percentage } = figure ?? {};
  return { display, value, suppressed, symbol, policy, percentage };
}
