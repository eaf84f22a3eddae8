import { draftMeanings } from './product-naive-report-draft.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings } from './product-rules.ts';

/** The way of papers to publication and after. */
export function reportWayMeanings(tables: Tables): Meanings {
  return {
    'ReportStep.by': (step) => {
      const isOfPapers = tables
        .where('membership', 'person_id', step['by_person_id'])
        .some(({ council_id, role }) => council_id === step['council_id'] && ['admin', 'programme', 'clerk', 'finance'].includes(String(role)));
      return isOfPapers ? tables.one('person', step['by_person_id'])!['name'] : null;
    },
    'Report.gaps': (report, args, viewer) => {
      const gap = (kind: string, position: unknown, words: unknown): Raw => ({ council_id: report['council_id'], report_id: report['id'], kind, position, words });
      const of = (table: string) => tables.where(table, 'report_id', report['id']);
      const isEmpty = (section: Raw) => section['is_required'] === true && String(section['body']).trim() === '';
      const isMissing = (enclosure: Raw) => enclosure['is_at_hand'] === false && enclosure['waived_reason'] === null && enclosure['url'] === null;
      const figures = draftMeanings(tables)['Report.draftFigures']!(report, args, viewer) as Raw[];
      const saysEquality = of('report_implication').some(({ kind, state }) => /^equalit/i.test(String(kind)) && ['SOME', 'NONE'].includes(String(state)));
      const lines = of('report_sign_off');
      const day = report['meeting_day'];
      const isWard = ({ valid_from: from, valid_to: to }: Raw) => String(from) <= String(day) && (to === null || String(to) > String(day));
      const wards = report['ward_coverage'] === 'LISTED' && day !== null ? of('report_ward').map(({ area_id: id }) => tables.one('area', id)!) : [];
      return [
        ...of('report_section').filter(isEmpty).map(({ position, heading }) => gap('SECTION', position, heading)),
        ...figures.filter((figure) => figure['has_source'] !== true).map(({ position, label }) => gap('FIGURE', position, label)),
        ...of('report_enclosure').filter(isMissing).map(({ position, title }) => gap('ENCLOSURE', position, title)),
        ...(report['kind'] === 'FULL_BUSINESS_CASE' && !saysEquality ? [gap('EQUALITY', 1, null)] : []),
        ...wards.filter((ward) => !isWard(ward)).map(({ name }) => gap('WARD', 1, name)),
        ...(lines.length === 0 ? [gap('SIGN_OFF_LIST', 1, null)] : []),
        ...lines.filter(({ state }) => state === 'NO' || state === 'NOT_STATED').map(({ position, role }) => gap('SIGN_OFF', position, role)),
      ];
    },
    'Council.withdrawnReports': (council, { slug }) =>
      tables.where('report', 'council_id', council['id']).filter((report) => report['withdrawn_on'] !== null && (slug === null || slug === undefined || report['slug'] === slug)),
  };
}
