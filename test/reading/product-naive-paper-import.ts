import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canPrepareReports } from '../../server/src/reports/report.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Papers that are brought in are for those who prepare papers. */
export const paperImportRules: Rules = { PaperImport: (row: Raw, viewer: Viewer) => canPrepareReports(viewer, String(row['council_id'])) };

export function paperImportMeanings(tables: Tables): Meanings {
  return {
    'PaperImport.tally': ({ id }) => {
      const facts = tables.where('paper_import_fact', 'import_id', id);
      const kinds = [...new Set(facts.map((fact) => String(fact['kind'])))];
      return kinds.map((kind) => {
        const own = facts.filter((fact) => fact['kind'] === kind);
        const count = (verdict: string) => own.filter((fact) => fact['verdict'] === verdict).length;
        const unsure = own.filter((fact) => fact['verdict'] === 'OPEN' && fact['is_sure'] === false).length;
        return { kind, open: count('OPEN'), accepted: count('ACCEPTED'), left_out: count('LEFT_OUT'), unsure };
      });
    },
  };
}
