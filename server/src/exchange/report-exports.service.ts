import { demonstrationNote, madeUp, operationExport, type Export } from './export.service.ts';

interface Figures {
  report: {
    number: number; title: string; publishedAt: string | null; contentHash: string; isCurrent: boolean;
    report: { council: { name: string } };
    figures: Figure[];
    sections: { position: number; heading: string }[];
  } | null;
}
interface Figure {
  key: string; section: number | null; label: string; display: string; kind: string; unit: string | null; pence: number | null; number: number | null; day: string | null;
  isApproximate: boolean; isComputed: boolean; isDemonstration: boolean; note: string | null; source: string; raw: string | null; asAt: string | null;
}

/** A figure with the heading of the section it belongs to. */
type Line = Figure & { heading: string | null };

const versionOf = (word: string | undefined): number => Number(/^v([1-9]\d{0,5})$/.exec(word ?? '')?.[1] ?? 0);

/** The figures of a version of a report, each with its unit, its day and its source; what is exempt is not among them. */
export const reportFiguresExport: Export = {
  isPublic: true,
  ...operationExport<Figures, Line>({
    path: 'reports/:council/:report/:version/figures',
    operation: `query ReportFiguresFile($council: String!, $report: String!, $version: Int!) {
      report(councilSlug: $council, slug: $report, version: $version) {
        number title publishedAt contentHash isCurrent report { council { name } } sections { position heading }
        figures { key section label display kind unit pence number day isApproximate isComputed isDemonstration note source raw asAt } } }`,
    variables: ({ council, report, version }) => ({ council, report, version: versionOf(version) }),
    rows: ({ report }) => report && report.figures.map((figure) => ({ ...figure, heading: report.sections.find(({ position }) => position === figure.section)?.heading ?? null })),
    title: ({ report }) => `Figures of ${report!.title}, version ${report!.number}, ${report!.report.council.name}`,
    notes: ({ report }) => [
      `Published report with the fingerprint ${report!.contentHash}. Its figures never change.`,
      ...(report!.isCurrent ? [] : ['There is a newer version of this report.']),
      '[c] stands where a count is hidden so that nobody can be recognised.',
      demonstrationNote,
    ],
    columns: [
      { heading: 'Key', kind: 'text', of: ({ key }) => key },
      { heading: 'Section', kind: 'text', of: ({ heading }) => heading },
      { heading: 'What', kind: 'text', of: ({ label }) => label },
      { heading: 'As shown', kind: 'text', of: ({ display }) => display },
      { heading: 'Pounds', kind: 'money', of: ({ pence }) => pence },
      { heading: 'Number', kind: 'number', of: ({ kind, number, display }) => number ?? (kind === 'COUNT' ? countOf(display) : null) },
      { heading: 'Day', kind: 'day', of: ({ day }) => day },
      { heading: 'Unit', kind: 'text', of: ({ unit }) => unit },
      { heading: 'About', kind: 'text', of: ({ isApproximate }) => (isApproximate ? 'about' : null) },
      { heading: 'Worked out', kind: 'text', of: ({ isComputed }) => (isComputed ? 'worked out' : null) },
      { heading: 'Copied on', kind: 'day', of: ({ asAt }) => asAt },
      { heading: 'Source', kind: 'text', of: ({ source }) => source },
      { heading: 'As printed', kind: 'text', of: ({ raw }) => raw },
      { heading: 'Note', kind: 'text', of: ({ note }) => note },
      { heading: 'Demonstration', kind: 'text', of: ({ isDemonstration }) => madeUp(isDemonstration) },
    ],
  }),
};

/** A count as it was published: '46 (63.0%)' is 46, and a symbol stays the symbol. */
const countOf = (display: string): number | string => {
  const digits = /^(\d[\d,]*)(?: \(|$)/.exec(display)?.[1];
  return digits === undefined ? display : Number(digits.replaceAll(',', ''));
};
