import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canSeeRatings } from '../../server/src/programme/raid.policy.ts';
import { canSeeRecord } from '../../server/src/programme/record.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** What a programme says of itself, its lists, agreements and plans. */
export function recordMeanings(tables: Tables): Meanings {
  return {
    'ProgrammeStatement.isCurrent': (statement) =>
      tables.where('programme_statement', 'replaces_id', statement['id']).length === 0,
  };
}

/** Who may see what belongs to the record of a programme. */
export function recordRules(tables: Tables): Rules {
  const published: Rules[string] = (row: Raw, viewer: Viewer) => canSeeRecord(viewer, recordOf(tables, row));
  return {
    Portfolio: published,
    CommitmentDueChange: (row, viewer) => canSeeRatings(viewer, String(row['council_id'])),
  };
}

/** What is asked of a row: its own publication, and that of its programme where it belongs to one. */
function recordOf(tables: Tables, row: Raw) {
  const programme = row['programme_id'] === undefined ? undefined : tables.one('programme', row['programme_id']);
  return {
    council: { id: String(row['council_id']) },
    isPublished: row['is_published'] === true,
    programme: { isPublished: programme === undefined || programme['is_published'] === true },
  };
}
