import { canSeeJoinCode } from '../../server/src/coproduction/coproduction.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Consultations, panel sessions, reviews of buildings and the queries that a resolver answers. */
export function sharedMeanings(tables: Tables, visible: Rules): Meanings {
  return {
    'Consultation.questions': (consultation) => {
      const forms = tables.where('consultation_form', 'consultation_id', consultation['id']);
      return forms
        .filter((form) => form['is_current'] === true)
        .flatMap((form) => tables.where('consultation_question', 'form_id', form['id']));
    },
    'PanelSession.joinCode': (session, _args, viewer) => {
      const facts = {
        council: { id: String(session['council_id']) },
        isDemonstration: session['is_demonstration'] === true,
      };
      return canSeeJoinCode(viewer, facts) ? session['join_code'] : null;
    },
    'AssetReview.sitesChosen': (review, _args, viewer) =>
      chosenSites(tables, visible, review, viewer).filter(
        (site) => site['is_demonstration'] === review['is_demonstration'],
      ).length,

    'Query.fundingSchemeCalled': (_row, { name }) => {
      const words = String(name).replace(/\s+/g, ' ').trim().toLowerCase();
      const alias = tables.all('funding_scheme_alias').find((known) => String(known['name']).toLowerCase() === words);
      return alias ? tables.one('funding_scheme', alias['scheme_id']) : null;
    },
  };
}

/** Sites of the row's council that a decision has selected, if the viewer may see that decision. */
export function chosenSites(
  tables: Tables,
  visible: Rules,
  row: Raw,
  viewer: Parameters<Rules[string]>[1],
): Raw[] {
  return tables.where('site', 'council_id', row['council_id']).filter((site) => {
    const decision = tables.one('decision', site['selected_by_decision_id']);
    return decision !== undefined && visible['Decision']!(decision, viewer);
  });
}
