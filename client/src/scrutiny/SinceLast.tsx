import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import type { FiguresSinceQuery, ScrutinyPageQuery } from './ScrutinyPage.graphql.generated.ts';

export type Report = ScrutinyPageQuery['reports'][number];
export type Figures = NonNullable<FiguresSinceQuery['report']>['figuresSince'];

/** The last paper, and its figures beside what their records say now. */
export function SinceLast({ report, figures, council }: { report: Report; figures: Figures; council: string }) {
  return (
    <>
      <p className="govuk-body">
        The last paper is{' '}
        <a className="govuk-link" href={`/${council}/reports/${report.slug}`}>
          {report.title}
        </a>
        {report.meetingDay !== null && (
          <>
            , <Day on={report.meetingDay} />
          </>
        )}
        . {changeWords(figures)}
      </p>
      {figures.length > 0 && (
        <DataTable
          caption="Figures then and now"
          captionSize="s"
          firstCellIsHeader
          isSmall
          rows={figures}
          rowKey={({ position }) => position}
          columns={[
            {
              header: 'What',
              cell: ({ label, isDemonstration }) => (
                <>
                  {label} {isDemonstration && <DemonstrationTag />}
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

function changeWords(figures: Figures): string {
  if (figures.length === 0) return 'None of its figures can be followed to a record here.';
  const changed = figures.filter(({ hasChanged }) => hasChanged).length;
  if (figures.length === 1)
    return `The one figure that can be followed has ${changed === 1 ? '' : 'not '}changed since.`;
  if (changed === 0) return 'None of the figures that can be followed has changed since.';
  return `${changed} of the ${figures.length} figures that can be followed ${changed === 1 ? 'has' : 'have'} changed since.`;
}
