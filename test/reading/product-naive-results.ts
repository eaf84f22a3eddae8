import { canReadResponses, canSeeResults } from '../../server/src/consultation/consultation.policy.ts';
import { pairKey } from '../../server/src/consultation/tally-keys.entity.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Results of consultations: raw counts beside what was published, and who may see them. What is shown, disclosure decides. */
export function resultsMeanings(tables: Tables, visible: Rules): Meanings {
  const counted = (key: unknown) => Number(tables.where('consultation_tally', 'key', key)[0]?.['counted'] ?? 0);
  const figures = (consultation: unknown) => tables.where('published_figure', 'consultation_id', consultation);

  const keyOf = (row: Raw | undefined): unknown => row && (row['counts_as'] ?? row['id']);
  const optionsOf = (question: Raw): Raw[] =>
    ['MATRIX', 'RANKING', 'PRIORITY_POINTS'].includes(String(question['kind']))
      ? []
      : tables.where('answer_option', 'question_id', question['id']).toSorted((a, b) => Number(a['position']) - Number(b['position']));
  const publishedForms = (consultation: unknown) => tables.where('consultation_form', 'consultation_id', consultation).filter((form) => form['published_at'] !== null);
  const numberOf = (question: Raw) => Number(tables.one('consultation_form', question['form_id'])!['number']);
  const wordsOf = (question: Raw) => [question['kind'], counted(keyOf(question)), ...optionsOf(question).map((option) => counted(keyOf(option)))].join(' ');

  /** Wordings of the same question that count by themselves, in the order in which they were asked. */
  function meaningsOf(question: Raw): Raw[] {
    const forms = publishedForms(question['consultation_id']).map((form) => form['id']);
    return tables
      .where('consultation_question', 'identity', question['identity'])
      .filter((known) => known['counts_as'] === null && forms.includes(known['form_id']))
      .toSorted((a, b) => numberOf(a) - numberOf(b));
  }
  function countsOf(question: Raw): string {
    if (question['version'] === 1) return `0|${wordsOf(question)}`;
    const meanings = meaningsOf(question);
    return `${meanings.findIndex(({ id }) => id === keyOf(question))}|${meanings.map(wordsOf).join('|')}`;
  }
  function resultsOf(results: Raw, question: Raw): Raw {
    const { consultation_id: consultation, is_published: isPublished, threshold, rounding, counted: total, split_by: splitBy } = results;
    const own = figures(consultation).filter((figure) => figure['question_id'] === question['id']);
    return {
      question_id: question['id'],
      position: question['position'],
      counted_as: keyOf(question),
      split_by: splitBy,
      option_ids: optionsOf(question).map(({ id }) => id),
      consultation_id: consultation,
      is_published: isPublished,
      counts: `${String(threshold)} ${String(rounding)} ${String(total)} ${countsOf(question)}`,
      published: publishedAs(isPublished, own.find((figure) => figure['option_id'] === null)),
    };
  }

  return {
    'Query.consultationResults': (_row, { consultationId, by }, viewer) => {
      const consultation = tables.one('consultation', String(consultationId).toLowerCase());
      if (!consultation || !visible['Consultation']!(consultation, viewer)) throw new Error('not found');
      const facts = {
        councilId: String(consultation['council_id']),
        isPublished: consultation['is_published'] === true,
        resultsPublishedAt: consultation['results_published_at'] as string | null,
      };
      if (!canSeeResults(viewer, facts)) throw new Error('not allowed');
      const { id } = consultation;
      const isPublished = facts.resultsPublishedAt !== null;
      const questions = tables.where('consultation_question', 'consultation_id', id);
      const equality = tables.where('consultation_equality_question', 'consultation_id', id).map((asked) => asked['question_id']);
      const byId = by ? String(by).toLowerCase() : null;
      const ofForm = keyOf(questions.find((question) => question['id'] === byId && question['is_breakdown'] === true));
      const split = byId === null ? null : (ofForm ?? equality.find((question) => question === byId));
      const forms = publishedForms(id).map((form) => form['id']);
      const all = [...new Set(questions.filter((question) => question['is_breakdown'] === true && forms.includes(question['form_id'])).map(keyOf))];
      const forAll = consultation['split_by'] ?? (all.length === 1 ? all[0] : null);
      const maySplit = split !== undefined && (split === forAll || (!isPublished && canReadResponses(viewer, facts)));
      if (by && !maySplit) throw new Error('not split by that');
      const form = tables.where('consultation_form', 'consultation_id', id).find((known) => known['is_current'] === true);
      const council = tables.one('council', consultation['council_id'])!;
      const organisations = figures(id).find((figure) => figure['unit'] === 'organisations')?.['value'] ?? 0;
      return {
        consultation_id: id,
        is_published: isPublished,
        form_id: form?.['id'] ?? null,
        split_by: split,
        threshold: Math.max(Number(council['disclosure_threshold']), Number(council['count_rounding'] ?? 0)),
        rounding: Number(council['count_rounding'] ?? 0),
        counted: counted(id),
        organisations: isPublished ? organisations : counted(pairKey(String(id), 'organisations')),
        published: publishedAs(isPublished, figures(id).find((figure) => figure['question_id'] === null && figure['unit'] === 'responses')),
      };
    },
    'ConsultationResults.questions': (results) => tables.where('consultation_question', 'form_id', results['form_id']).map((question) => resultsOf(results, question)),
    'ConsultationResults.earlierQuestions': (results) => {
      const present = tables.where('consultation_question', 'form_id', results['form_id']).map(keyOf);
      const before = publishedForms(results['consultation_id']).filter((form) => form['is_current'] !== true).map((form) => form['id']);
      return tables
        .where('consultation_question', 'consultation_id', results['consultation_id'])
        .filter((question) => question['counts_as'] === null && before.includes(question['form_id']) && !present.includes(question['id']))
        .map((question) => resultsOf(results, question));
    },
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
