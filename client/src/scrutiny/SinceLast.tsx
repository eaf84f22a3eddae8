import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { comparePath } from './scrutiny-paths.ts';
import type { FiguresSinceQuery, ScrutinyPageQuery } from './ScrutinyPage.graphql.generated.ts';

export type Report = ScrutinyPageQuery['reports'][number];
export type LastVersion = NonNullable<FiguresSinceQuery['report']>;
export type Figures = LastVersion['figuresSince'];

interface SinceLastProps {
  report: Report;
  version: LastVersion;
  /** A newer paper that is made up for the demonstration; null where there is none. */
  newer: Report | null;
  council: string;
}

/** The last paper, and its figures beside what their records say now. */
export function SinceLast({ report, version, newer, council }: SinceLastProps) {
  const figures = version.figuresSince;
  const path = `/${council}/reports/${report.slug}`;
  return (
    <>
      <p className="govuk-body">
        The last paper {newer !== null && 'that is not made up '}is <Named report={report} council={council} />. {changeWords(figures)}
      </p>
      {newer !== null && (
        <p className="govuk-body">
          A newer one, made up for the demonstration, is <Named report={newer} council={council} />.{' '}
          <a className="govuk-link" href={comparePath(council, newer.slug)}>
            See what changed from the paper before to this one
          </a>
          .
        </p>
      )}
      {figures.length > 0 && (
        <DataTable
          caption="Figures then and now"
          captionSize="s"
          firstCellIsHeader
          isStackedOnPhone
          rows={figures}
          rowKey={({ position }) => position}
          columns={[
            {
              header: 'What',
              cell: ({ label, position, isDemonstration }) => (
                <>
                  <a className="govuk-link" href={figurePath(path, version, position)}>
                    {label}
                  </a>{' '}
                  {isDemonstration && <DemonstrationTag />}
                </>
              ),
            },
            { header: 'In the paper', isNumeric: true, cell: ({ published }) => published },
            { header: 'Now', isNumeric: true, cell: ({ now }) => now ?? <NotStated /> },
            { header: 'Changed', cell: ({ hasChanged }) => (hasChanged ? <Tag colour="yellow">Changed</Tag> : 'No') },
          ]}
        />
      )}
    </>
  );
}

function Named({ report: { slug, title, meetingDay }, council }: { report: Report; council: string }) {
  return (
    <>
      <a className="govuk-link" href={`/${council}/reports/${slug}`}>
        {title}
      </a>
      {meetingDay !== null && (
        <>
          , <Day on={meetingDay} />
        </>
      )}
    </>
  );
}

/** The page that leads from a figure to its source; the paper itself for a figure without a name. */
function figurePath(path: string, { number, figures }: LastVersion, position: number): string {
  const key = figures.find((figure) => figure.position === position)?.key;
  return `${path}/v${number}${key === undefined ? '' : `/figures/${key}`}`;
}

function changeWords(figures: Figures): string {
  if (figures.length === 0) return 'None of its figures can be followed to a record here.';
  const changed = figures.filter(({ hasChanged }) => hasChanged).length;
  if (figures.length === 1)
    return `The one figure that can be followed has ${changed === 1 ? '' : 'not '}changed since.`;
  if (changed === 0) return 'None of the figures that can be followed has changed since.';
  return `${changed} of the ${figures.length} figures that can be followed ${changed === 1 ? 'has' : 'have'} changed since.`;
}
