import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canSeePreparation, canSeeResults } from '../../server/src/consultation/consultation.policy.ts';
import type { Raw, Tables } from './naive.ts';
import { resultsMeanings } from './product-naive-results.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** How a consultation is prepared, who is to be asked and what a decision waits for. */
export function preparationMeanings(tables: Tables, visible: Rules): Meanings {
  const ofConsultation = (table: string, consultation: Raw) => tables.where(table, 'consultation_id', consultation['id']);
  const mayPrepare = (viewer: Viewer, consultation: Raw) => canSeePreparation(viewer, { councilId: String(consultation['council_id']) });
  const keyOf = (row: Raw) => row['counts_as'] ?? row['id'];
  const byPosition = (rows: Raw[]) => rows.toSorted((a, b) => Number(a['position']) - Number(b['position']));
  const formsOf = (consultation: Raw) => ofConsultation('consultation_form', consultation).toSorted((a, b) => Number(b['number']) - Number(a['number']));
  const thresholdOf = (consultation: Raw) => {
    const council = tables.one('council', consultation['council_id'])!;
    return Math.max(Number(council['disclosure_threshold']), Number(council['count_rounding'] ?? 0));
  };

  /** What the answer that says who belongs to a group is, and what is counted of its question. */
  function tie(group: Raw, consultation: Raw, viewer: Viewer): Raw {
    const form = formsOf(consultation).find((known) => known['is_current'] === true) ?? formsOf(consultation)[0];
    const question = form && tables.where('consultation_question', 'form_id', form['id']).find((known) => keyOf(known) === group['question_key']);
    const options = question ? byPosition(tables.where('answer_option', 'question_id', question['id'])) : [];
    const option = options.find((known) => keyOf(known) === group['option_key']);
    if (!question || !option) return { question_text: null, answer_label: null, answer_option_id: null, place: null, counts: null, published: null, published_base: null };
    const isPublished = consultation['results_published_at'] !== null;
    const maySee = canSeeResults(viewer, { councilId: String(consultation['council_id']), isPublished: true, resultsPublishedAt: null });
    const council = tables.one('council', consultation['council_id'])!;
    const results = {
      consultation_id: consultation['id'], form_id: form['id'], is_published: isPublished, split_by: null,
      threshold: thresholdOf(consultation), rounding: Number(council['count_rounding'] ?? 0),
      counted: Number(tables.where('consultation_tally', 'key', consultation['id'])[0]?.['counted'] ?? 0),
    };
    const rows = resultsMeanings(tables, visible)['ConsultationResults.questions']!(results, {}, viewer) as Raw[];
    const figures = ofConsultation('published_figure', consultation).filter((figure) => figure['question_id'] === question['id']);
    const figure = figures.find((known) => known['option_id'] === option['id']);
    const shown = figure && { ...figure, suppressed: figure['is_suppressed'] };
    return {
      question_text: question['text'], answer_label: option['label'], answer_option_id: option['id'], place: options.indexOf(option),
      counts: !isPublished && maySee ? rows.find((row) => row['question_id'] === question['id'])!['counts'] : null,
      published: isPublished ? (shown ?? null) : null,
      published_base: isPublished ? (figures.find((known) => known['option_id'] === null)?.['value'] ?? null) : null,
    };
  }

  /** A form as far as its check looks at it. */
  function writtenOf(form: Raw): object {
    const wordings = (subject: Raw) => ({
      wordings: tables.where('consultation_wording', 'subject_id', subject['id']).filter((wording) => wording['form_id'] === form['id'])
        .map((wording) => ({ language: wording['language'], format: wording['format'], pictureAlt: wording['picture_alt'] })),
    });
    const keyed = (id: unknown) => (id === null ? null : { id });
    return {
      sections: byPosition(tables.where('form_section', 'form_id', form['id'])).map((section) => ({ id: section['id'], title: section['title'], ...wordings(section) })),
      editions: tables.where('form_edition', 'form_id', form['id']).map(({ id, language, format }) => ({ id, language, format })),
      questions: byPosition(tables.where('consultation_question', 'form_id', form['id'])).map((question) => ({
        id: question['id'], kind: question['kind'], text: question['text'], isRequired: question['is_required'], isBreakdown: question['is_breakdown'],
        section: keyed(question['section_id']), topic: question['topic'], aboutSiteId: question['about_site_id'],
        least: question['least'], most: question['most'], decimals: question['decimals'], points: question['points'], mostChosen: question['most_chosen'], ...wordings(question),
        options: byPosition(tables.where('answer_option', 'question_id', question['id']))
          .map((option) => ({ id: option['id'], label: option['label'], fromValue: option['from_value'], toValue: option['to_value'], area: keyed(option['area_id']), ...wordings(option) })),
        parts: byPosition(tables.where('question_part', 'question_id', question['id'])).map((part) => ({ id: part['id'], label: part['label'], ...wordings(part) })),
        routes: tables.where('question_route', 'question_id', question['id']).map((route) => ({ optionId: route['option_id'], toQuestionId: route['to_question_id'] })),
      })),
    };
  }

  function factsOf(consultation: Raw): object {
    const all = (table: string) => ofConsultation(table, consultation);
    const form = formsOf(consultation).find((known) => known['is_current'] === true) ?? formsOf(consultation)[0];
    return {
      whyNow: consultation['why_now'], nextSteps: consultation['next_steps'], opensAt: consultation['opens_at'], closesAt: consultation['closes_at'],
      statedLength: consultation['stated_length'], feedbackDueOn: consultation['feedback_due_on'],
      affects: {
        childrensCentres: consultation['changes_childrens_centres'], youthProvision: consultation['changes_youth_provision'], sendProvision: consultation['changes_send_provision'],
      },
      options: all('consultation_option').map((option) => ({ kind: option['kind'], isConsultedOn: option['is_consulted_on'] })),
      documents: all('pack_document').length,
      duties: all('consultation_duty').map((duty) => ({ section: duty['section'], isMet: duty['met_by'] !== null })),
      groups: all('consultee_group').map((group) => ({ kind: group['kind'], isPrescribed: group['is_prescribed'] })),
      assurances: all('consultation_assurance').map(({ kind }) => kind),
      elections: tables.where('election', 'council_id', consultation['council_id'])
        .map((election) => ({ pollingOn: String(election['polling_on']), noticeOn: election['notice_on'] }))
        .toSorted((a, b) => a.pollingOn.localeCompare(b.pollingOn)),
      waivers: all('consultation_waiver').map((waiver) => ({ item: waiver['item'], reason: waiver['reason'], byRole: waiver['waived_by_role'], on: waiver['waived_on'] })),
      form: form ? writtenOf(form) : null,
    };
  }

  return {
    'Consultation.groups': (consultation, _args, viewer) =>
      ofConsultation('consultee_group', consultation).map((group) => ({
        ...group,
        ...tie(group, consultation, viewer),
        threshold: thresholdOf(consultation),
        opens_at: consultation['opens_at'], closes_at: consultation['closes_at'], is_published: consultation['is_published'],
        withdrawn_at: consultation['withdrawn_at'], suspended_at: consultation['suspended_at'],
        is_prepared_by_viewer: mayPrepare(viewer, consultation),
        last_outreach_on: tables.where('outreach', 'group_id', group['id']).map((done) => String(done['held_on'])).toSorted((a, b) => b.localeCompare(a))[0] ?? null,
      })),
    'Consultation.outreach': (consultation, _args, viewer) =>
      mayPrepare(viewer, consultation)
        ? ofConsultation('outreach', consultation).map((done) => ({
            ...done,
            group_name: tables.one('consultee_group', done['group_id'])?.['name'] ?? null,
            threshold: thresholdOf(consultation),
          }))
        : [],
    'Consultation.startChecklist': (consultation, _args, viewer) =>
      mayPrepare(viewer, consultation)
        ? Array.from({ length: 17 }, (_, place) => ({ position: place + 1, facts: factsOf(consultation), consultation_id: consultation['id'] }))
        : [],
    'Decision.consultations': (decision) => tables.where('consultation_decision', 'decision_id', decision['id']).map((named) => tables.one('consultation', named['consultation_id'])!),
    'Consultation.decisions': (consultation) => ofConsultation('consultation_decision', consultation).map((named) => tables.one('decision', named['decision_id'])!),
    'Consultation.missingBeforeDecision': (consultation, { on }, viewer) => {
      if (!mayPrepare(viewer, consultation)) return [];
      const day = (instant: unknown) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date(String(instant)));
      const [closed, decided] = [day(consultation['closes_at']), String(on ?? '9999-12-31')];
      const done = ofConsultation('consultation_assurance', consultation).filter((each) => String(each['done_on']) >= closed);
      const isPublished = consultation['results_published_at'] !== null && day(consultation['results_published_at']) <= decided;
      const isAssessed = done.some((each) => ['FULL', 'UPDATED'].includes(String(each['assessment_stage'])) && String(each['done_on']) <= decided);
      const isWeighed = done.some((each) => each['kind'] === 'DUE_REGARD' && String(each['done_on']) < decided);
      const isOpen = ofConsultation('consultation_point', consultation).some((point) => point['disposition'] === null);
      return [...(isPublished ? [] : ['RESULTS']), ...(isOpen ? ['POINTS'] : []), ...(isAssessed ? [] : ['EQUALITY_ASSESSMENT']), ...(isWeighed ? [] : ['DUE_REGARD'])]
        .map((kind) => ({ kind, consultation_id: consultation['id'] }));
    },
  };
}

/** Who may see what was done before a consultation opens. */
export const preparationRules: Rules = {
  ConsultationAssurance: (row, viewer) => canSeePreparation(viewer, { councilId: String(row['council_id']) }),
};
