import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canSeeRatings } from '../../server/src/programme/raid.policy.ts';
import { canSeeRecord } from '../../server/src/programme/record.policy.ts';
import type { Raw, Tables } from './naive.ts';
import { newestFirst } from './product-naive-raid.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** What a programme says of itself, its lists, agreements and plans. */
export function recordMeanings(tables: Tables): Meanings {
  return {
    'ProgrammeStatement.isCurrent': (statement) =>
      tables.where('programme_statement', 'replaces_id', statement['id']).length === 0,
    'Checklist.met': (list, { on }, viewer) =>
      tables.where('checklist_item', 'checklist_id', list['id']).filter((line) => {
        const known = tables
          .where('checklist_finding', 'item_id', line['id'])
          .filter((row) => String(row['assessed_on']) <= String(on))
          .filter((row) => row['is_published'] === true || canSeeRatings(viewer, String(row['council_id'])));
        const [newest] = newestFirst(known, 'assessed_on');
        return newest !== undefined && newest['status'] !== 'NONE';
      }).length,
    'Agreement.isReviewDue': (agreement, { on }) =>
      agreement['review_on'] !== null &&
      String(agreement['review_on']) < String(on) &&
      (agreement['ends_on'] === null || String(agreement['ends_on']) >= String(on)),
    'DeliveryPlanVersion.missingSections': (version) => {
      if (version['is_text_known'] !== true) return [];
      const plan = tables.one('delivery_plan', version['plan_id'])!;
      const subject = plan['hub_id'] === null ? 'PROGRAMME' : 'HUB';
      const said = tables.where('delivery_plan_text', 'version_id', version['id']).map((text) => text['section_id']);
      return tables
        .where('plan_section', 'council_id', plan['council_id'])
        .filter((section) => section['subject'] === subject && !said.includes(section['id']));
    },
  };
}

/** Who may see what belongs to the record of a programme. */
export function recordRules(tables: Tables): Rules {
  const published: Rules[string] = (row: Raw, viewer: Viewer) => canSeeRecord(viewer, recordOf(tables, row));
  return {
    Portfolio: published,
    Checklist: published,
    Agreement: published,
    Engagement: published,
    DeliveryPlan: published,
    ChecklistFinding: (row, viewer) => {
      const line = tables.one('checklist_item', row['item_id'])!;
      const list = recordOf(tables, tables.one('checklist', line['checklist_id'])!);
      return canSeeRecord(viewer, { ...list, isPublished: row['is_published'] === true && list.isPublished });
    },
    DeliveryPlanVersion: (row, viewer) => {
      const plan = recordOf(tables, tables.one('delivery_plan', row['plan_id'])!);
      const isSubmitted = ['SUBMITTED', 'ACCEPTED'].includes(String(row['state']));
      return canSeeRecord(viewer, { ...plan, isPublished: isSubmitted && plan.isPublished });
    },
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
