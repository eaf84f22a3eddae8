import { formatDay } from '@throughline/shared/dates';
import { useParams } from 'react-router';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { WithheldCounts } from '../layout/Count.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { sourceWords } from '../papers/Source.tsx';
import { notFound } from '../route-errors.ts';
import { FigurePageDocument, type FigurePageQuery } from './FigurePage.graphql.generated.ts';
import { FigureQuotes } from './FigureQuotes.tsx';
import { recordOf } from './figure-record.ts';
import { versionIn } from './report-address.ts';
import { FigureWords } from './ReportFigure.tsx';

const page = definePage(FigurePageDocument, {
  variables: ({ params }) => ({
    council: params['council']!,
    report: params['report']!,
    version: versionIn(params['version'])!,
    key: params['figure']!,
  }),
  found: ['report'],
});
export const loader = page.loader;

type Version = NonNullable<FigurePageQuery['report']>;
export type Figure = Version['figuresNamed'][number];

/** One figure of a published report: what it is, where it comes from, what its record says now, and where else it is quoted. */
export function Component() {
  const { report: version } = page.useData();
  const council = useParams()['council']!;
  const figure = version.figuresNamed[0];
  if (figure === undefined) throw notFound();
  const paper = `/${council}/reports/${version.report.slug}/v${version.number}`;
  return (
    <Page title={figure.label} back={paper} isNarrow>
      <span className="govuk-caption-l">A figure of a published report</span>
      <h1 className="govuk-heading-l">{figure.label}</h1>
      <p className="govuk-body-l">
        <strong><FigureWords display={figure.display} /></strong> {figure.isDemonstration && <DemonstrationTag />}
      </p>
      {figure.display.startsWith('[') && <WithheldCounts />}
      <SummaryList rows={rowsOf(figure, version, council, paper)} />
      <Issues issues={figure.recordIssues} />
      <FigureQuotes figure={figure} version={version.id} council={council} />
    </Page>
  );
}

function rowsOf(figure: Figure, version: Version, council: string, paper: string): SummaryRow[] {
  const { note, unit, isComputed, isApproximate, raw, asAt, source, recordProvenance, paper: stated } = figure;
  const record = recordOf(figure, council);
  const places = sourceWords(recordProvenance);
  return [
    {
      key: 'Stands in',
      value: <><a className="govuk-link" href={paper}>{version.title}</a>, version {version.number}{version.meetingDay !== null && <>, for the meeting on <Day on={version.meetingDay} /></>}</>,
    },
    ...(unit === null ? [] : [{ key: 'Counts', value: unit }]),
    {
      key: 'Comes from',
      value: <>{source}{record !== null && <><br /><a className="govuk-link" href={record.path}>{record.words}</a></>}</>,
    },
    ...(stated === null ? [] : [{ key: 'The paper', value: [stated.title, stated.publisher, dayOfPaper(stated)].filter(Boolean).join(', ') }]),
    ...(places === '' ? [] : [{ key: 'Where papers say it', value: places }]),
    ...(raw === null ? [] : [{ key: 'As printed', value: `“${raw}”` }]),
    { key: 'Copied on', value: asAt === null ? 'The version does not say' : <Day on={asAt} /> },
    ...(isComputed ? [{ key: 'How we know', value: 'Worked out from figures that are stated; no paper states it.' }] : []),
    ...(isApproximate ? [{ key: 'How exact', value: 'The source says “about”.' }] : []),
    ...(note === null ? [] : [{ key: 'To know', value: note }]),
    ...nowOf(figure, version),
  ];
}

/** The day of a paper as it must be read, and as the paper prints it where that is another year. */
function dayOfPaper({ datedOn, statedDate }: NonNullable<Figure['paper']>): string | null {
  if (datedOn === null || statedDate === null) return datedOn === null ? statedDate : formatDay(datedOn);
  return `${formatDay(datedOn)}${statedDate.includes(datedOn.slice(0, 4)) ? '' : ` (it prints ${statedDate})`}`;
}

/** What the record says now; nothing for a figure that does not come from one. */
function nowOf({ position }: Figure, { figuresSince }: Version): SummaryRow[] {
  const since = figuresSince.find((figure) => figure.position === position);
  if (since === undefined) return [];
  const { now, hasChanged, isDemonstration } = since;
  return [{
    key: 'The record now',
    value: <>{now ?? 'It has no value any more'}{hasChanged ? '. It has changed since.' : '. It is the same.'} {isDemonstration && <DemonstrationTag />}</>,
  }];
}
