import { canOpenBoardPack } from '../../server/src/reports/board-pack.policy.ts';
import { canSeeDraft } from '../../server/src/reports/report.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Published reports: everything that a version says stands in its content. */
export function reportMeanings(tables: Tables, visible: Rules): Meanings {
  const versions = (report: unknown) => tables.where('report_version', 'report_id', report);
  const linked = (table: string, by: string, id: unknown, to: string) =>
    tables.where('programme_grant', by, id).map((link) => tables.one(table, link[to])!);

  return {
    ...contentMeanings,
    'ReportVersion.figures': figuresOfVersion,
    'Report.correctionState': (report, _args, viewer) =>
      canSeeDraft(viewer, { council: { id: String(report['council_id']) } }) ? report['correction_state'] : null,
    'ReportVersion.isCurrent': (version) =>
      versions(version['report_id']).every((other) => Number(other['number']) <= Number(version['number'])),
    'PublishedFigure.quotedBy': (figure) =>
      tables
        .all('report_version')
        .flatMap(figuresOfVersion)
        .filter((quoting) => quoting['published_figure_id'] === figure['id']),
    'PublishedFigure.shownInBoardPacks': (figure, _args, viewer) => {
      const consultation = tables.one('consultation', figure['consultation_id'])!;
      const council = consultation['council_id'];
      const maySee = canOpenBoardPack(viewer, { council: { id: String(council) } });
      const isShown = maySee && consultation['results_published_at'] !== null;
      return isShown ? tables.where('programme', 'council_id', council) : [];
    },
    'Programme.grants': ({ id }) => linked('funding_grant', 'programme_id', id, 'grant_id'),
    'Grant.programmes': ({ id }) => linked('programme', 'grant_id', id, 'programme_id'),

    'Query.report': (_row, { councilSlug, slug, version }, viewer) => {
      const council = tables.where('council', 'slug', councilSlug)[0];
      const report = tables
        .where('report', 'slug', slug)
        .find((candidate) => candidate['council_id'] === council?.['id']);
      if (!report || !visible['Report']!(report, viewer)) return null;
      const newestFirst = versions(report['id']).toSorted((a, b) => Number(b['number']) - Number(a['number']));
      const isAny = version === null || version === undefined;
      return newestFirst.find((candidate) => isAny || candidate['number'] === version) ?? null;
    },
  };
}

/** What never changes is read once. */
const contentOf = once((version: Raw) => JSON.parse(String(version['content'])) as Raw);
const partOf = (name: string) => (version: Raw) => contentOf(version)[name] ?? null;
const listOf = (name: string) => (version: Raw) => contentOf(version)[name] as Raw[];

const said = [
  ...['title', 'kind', 'body', 'meetingDay', 'asksFor', 'isKey', 'keyTest', 'inForwardPlan', 'callIn', 'isUrgent'],
  ...['holderRecommends', 'wardCoverage', 'noOptionsReason', 'isDemonstration', 'numbering', 'keyExplanation', 'urgencyReason'],
];
const listed = ['wards', 'sections', 'recommendations', 'implications', 'people', 'signOffs', 'enclosures', 'exhibits', 'glossary'];
const contentMeanings: Meanings = Object.fromEntries([
  ...said.map((name) => [`ReportVersion.${name}`, partOf(name)]),
  ...listed.map((name) => [`ReportVersion.${name}`, listOf(name)]),
]);

/** The figures of a version, each with its source. */
export const figuresOfVersion = once((version: Raw): Raw[] => {
  const figures = contentOf(version)['figures'] as (Raw & { source: Raw })[];
  return figures.map(({ source, ...figure }) => ({
    ...figure,
    id: `${String(version['id'])}-${String(figure['position'])}`,
    version_id: version['id'],
    council_id: version['council_id'],
    value_kind: figure['valueKind'],
    as_at: figure['asAt'] ?? null,
    is_approximate: figure['isApproximate'],
    is_computed: figure['isComputed'],
    is_demonstration: figure['isDemonstration'],
    source_kind: source['kind'],
    source_words: source['words'],
    raw: source['raw'] ?? null,
    subject_type: source['subjectType'] ?? null,
    subject_id: source['subjectId'] ?? null,
    subject_field: source['subjectField'] ?? null,
    grant_id: source['subjectType'] === 'grant' ? source['subjectId'] : null,
    published_figure_id: source['publishedFigureId'] ?? null,
    paper_id: source['paperId'] ?? null,
  }));
});

function once<Value>(read: (version: Raw) => Value): (version: Raw) => Value {
  const known = new Map<Raw, Value>();
  return (version) => known.get(version) ?? known.set(version, read(version)).get(version)!;
}
