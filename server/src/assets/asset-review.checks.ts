import type { DataCheck } from '../platform/checks.ts';

/** Rules about asset reviews that must hold in any database. */
export const assetReviewChecks: DataCheck[] = [
  {
    rule: 'a review of buildings that has been decided has at least one site that a decision selected',
    sql: `select r.id from asset_review r where r.status in ('DECIDED', 'ADAPTATIONS_COMMISSIONED', 'COMPLETE') and not exists (
      select from site s where s.council_id = r.council_id and s.selected_by_decision_id is not null)`,
  },
];
