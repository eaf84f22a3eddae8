import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { WithheldCounts } from '../layout/Count.tsx';
import type { ReportFigureItemFragment } from './ReportPage.graphql.generated.ts';

interface ReportFiguresProps {
  caption: string;
  figures: readonly ReportFigureItemFragment[];
  council: string;
}

/** Figures of a report, each with its source. Nothing when there are none. */
export function ReportFigures({ caption, figures, council }: ReportFiguresProps) {
  if (figures.length === 0) return null;
  return (
    <>
      <DataTable
        caption={caption}
        captionSize="s"
        firstCellIsHeader
        isSmall
        rows={figures}
        rowKey={({ id }) => id}
        columns={[
          { header: 'What', cell: (figure) => <What figure={figure} /> },
          { header: 'Figure', isNumeric: true, cell: ({ display }) => <span className="app-number">{display}</span> },
          { header: 'Source', cell: (figure) => <FigureSource figure={figure} council={council} /> },
        ]}
      />
      {figures.some(({ display }) => display.startsWith('[')) && <WithheldCounts />}
    </>
  );
}

function What({ figure: { label, note, isComputed, isDemonstration } }: { figure: ReportFigureItemFragment }) {
  return (
    <>
      {label} {isDemonstration && <DemonstrationTag />}
      {(note !== null || isComputed) && (
        <>
          <br />
          <span className="app-quiet govuk-!-font-weight-regular">{note ?? 'Worked out, not stated.'}</span>
        </>
      )}
    </>
  );
}

function FigureSource({ figure, council }: { figure: ReportFigureItemFragment; council: string }) {
  const { source, raw, grant, publishedFigure } = figure;
  const place = placeOf(figure, council);
  return (
    <span className="app-source" id={`figure-${figure.position}`}>
      {source}
      {raw !== null && `, printed as “${raw}”`}
      {place !== null && (
        <>
          .{' '}
          <a className="govuk-link" href={place}>
            {publishedFigure === null ? 'The grant now' : 'The published results'}
            <span className="govuk-visually-hidden"> for {figure.label}</span>
          </a>
        </>
      )}
      {grant === null && publishedFigure === null && '.'}
    </span>
  );
}

function placeOf({ grant, publishedFigure }: ReportFigureItemFragment, council: string): string | null {
  if (publishedFigure !== null) return `/${council}/consultations/${publishedFigure.consultation.slug}/results`;
  return grant === null ? null : `/${council}/money`;
}
