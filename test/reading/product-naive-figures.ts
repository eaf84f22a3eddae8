import type { Raw, Tables } from './naive.ts';
import { figuresOfVersion } from './product-naive-reports.ts';
import type { Meanings } from './product-rules.ts';

/** From a figure of a paper to its record, and to wherever else that is quoted. */
export function figureMeanings(tables: Tables): Meanings {
  const sourceOf = (figure: Raw) => ['subject_type', 'subject_id', 'subject_field', 'published_figure_id'].map((name) => figure[name] ?? null);
  const about = (table: string) => (figure: Raw) =>
    tables.where(table, 'subject_id', figure['subject_id']).filter((row) => row['subject_type'] === figure['subject_type']);

  return {
    'ReportVersion.figuresNamed': (version, { key }) => figuresOfVersion(version).filter((figure) => figure['key'] === key),
    'ReportFigure.quotedAlike': (figure) => {
      const own = sourceOf(figure);
      if (own.every((part) => part === null)) return [];
      return tables.all('report_version').flatMap(figuresOfVersion).filter((other) => sourceOf(other).every((part, index) => part === own[index]));
    },
    'ReportFigure.recordProvenance': (figure) => about('provenance')(figure).filter(({ field }) => field === figure['subject_field']),
    'Council.publishedReports': (council, { search }) =>
      tables.where('report', 'council_id', council['id']).filter((report) => {
        const words = `${String(report['title'])} ${String(tables.one('body', report['body_id'])!['name'])}`.toLowerCase();
        return report['status'] === 'PUBLISHED' && (search === null || search === undefined || words.includes(String(search).trim().toLowerCase()));
      }),
    'ReportFigure.recordIssues': about('data_quality_issue'),
  };
}
