import { canSeeDraft } from '../../server/src/reports/report.policy.ts';
import { canSettleComment } from '../../server/src/reports/report-writing.policy.ts';
import type { Raw, Tables } from './naive.ts';
import { draftMeanings } from './product-naive-report-draft.ts';
import type { Meanings, Rules } from './product-rules.ts';

const ofCouncil = (row: Raw) => ({ council: { id: String(row['council_id']) } });

/** Whoever reads drafts of a council sees all their parts. */
export const writingRules: Rules = Object.fromEntries(
  ['ReportDraft', 'DraftRecommendation', 'DraftImplication', 'DraftPerson', 'EnclosedFile', 'DraftEnclosure', 'DraftComment', 'PaperPerson'].map((type) => [
    type,
    (row: Raw, viewer: Parameters<Rules[string]>[1]) => canSeeDraft(viewer, ofCouncil(row)),
  ]),
);

/** Papers as they are written. */
export function writingMeanings(tables: Tables): Meanings {
  const isWard = (area: Raw, council: Raw, day: string) =>
    area['council_id'] === council['id'] && area['level'] === council['area_term'] && String(area['valid_from']) <= day && (area['valid_to'] === null || String(area['valid_to']) > day);
  const partsOf = (table: string) => (draft: Raw) => tables.where(table, 'report_id', draft['id']);
  const nameIn = (row: Raw, person: unknown) => peopleOf(tables, row['council_id']).find(({ id }) => id === person)?.['name'] ?? null;
  return {
    'ReportDraft.sections': partsOf('report_section'),
    'ReportDraft.figures': draftMeanings(tables)['Report.draftFigures']!,
    'ReportDraft.recommendations': partsOf('report_recommendation'),
    'ReportDraft.implications': partsOf('report_implication'),
    'ReportDraft.people': partsOf('report_person'),
    'ReportDraft.enclosures': partsOf('report_enclosure'),
    'ReportDraft.signOffs': (draft) =>
      partsOf('report_sign_off')(draft).map((line) => ({ ...line, signedBy: line['signed_by'], onBehalfOf: line['on_behalf_of'], signedOn: line['signed_on'] })),
    'ReportDraft.comments': (draft) => partsOf('draft_comment')(draft).filter((comment) => comment['answers_id'] === null),
    'ReportDraft.openComments': (draft) => partsOf('draft_comment')(draft).filter((comment) => comment['answers_id'] === null && comment['resolved_at'] === null).length,
    'ReportDraft.wards': (draft) => tables.where('report_ward', 'report_id', draft['id']).map((ward) => tables.one('area', ward['area_id'])!),
    'ReportDraft.wardsToChoose': (draft, { on }) => {
      const council = tables.one('council', draft['council_id'])!;
      return tables.all('area').filter((area) => isWard(area, council, String(draft['meeting_day'] ?? on)));
    },
    'ReportDraft.previousTitle': (draft) => tables.one('report', draft['previous_report_id'])?.['title'] ?? null,
    'ReportDraft.writtenByName': (draft) => nameIn(draft, draft['written_by']),
    'DraftComment.answers': (comment) => tables.where('draft_comment', 'answers_id', comment['id']),
    'DraftComment.byName': (comment) => nameIn(comment, comment['by_person_id']),
    'DraftComment.resolvedByName': (comment) => nameIn(comment, comment['resolved_by_person_id']),
    'DraftComment.viewerSettles': (comment, _args, viewer) =>
      canSettleComment(viewer, { ...ofCouncil(comment), status: 'DRAFTING' }, { byPerson: String(comment['by_person_id']) }),
    'Council.peopleOfPapers': (council, _args, viewer) => (canSeeDraft(viewer, { council: { id: String(council['id']) } }) ? peopleOf(tables, council['id']) : []),
  };
}

/** Those with an account who write, read or sign papers of the council. */
function peopleOf(tables: Tables, council: unknown): Raw[] {
  const ids = tables.where('membership', 'council_id', council).filter(({ role }) => ['admin', 'programme', 'clerk', 'finance'].includes(String(role))).map((each) => each['person_id']);
  return tables.all('person').filter(({ id }) => ids.includes(id)).map((person) => ({ ...person, council_id: council }));
}
