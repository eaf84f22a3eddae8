import { SummaryList } from '../govuk/SummaryList.tsx';
import { WithheldCounts } from '../layout/Count.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { ReportFigureItemFragment } from './ReportPage.graphql.generated.ts';

interface ReportFiguresProps {
  heading: string;
  figures: readonly ReportFigureItemFragment[];
  council: string;
}

/** Figures of a report, each with its source beneath it. Nothing when there are none. */
export function ReportFigures({ heading, figures, council }: ReportFiguresProps) {
  if (figures.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{heading}</h3>
      <SummaryList
        rows={figures.map((figure) => ({ key: figure.label, value: <Value figure={figure} council={council} /> }))}
      />
      {figures.some(({ display }) => display.startsWith('[')) && <WithheldCounts />}
    </>
  );
}

function Value({ figure, council }: { figure: ReportFigureItemFragment; council: string }) {
  const { display, note, isComputed, isDemonstration, source, raw } = figure;
  const more = note ?? (isComputed ? 'Worked out, not stated.' : null);
  return (
    <>
      <strong className="app-number">{display}</strong> {isDemonstration && <DemonstrationTag />}
      {more !== null && (
        <>
          <br />
          {more}
        </>
      )}
      <br />
      <span className="app-source">
        Source: {source}
        {raw !== null && `, printed as “${raw}”`}. <Origin figure={figure} council={council} />
      </span>
    </>
  );
}

/** Where the figure leads: to the results it was published with, or to its grant as it stands now. */
function Origin({
  figure: { label, grant, publishedFigure },
  council,
}: {
  figure: ReportFigureItemFragment;
  council: string;
}) {
  if (grant === null && publishedFigure === null) return null;
  const [path, words] =
    publishedFigure === null
      ? [`/${council}/money`, 'The grant now']
      : [`/${council}/consultations/${publishedFigure.consultation.slug}/results`, 'The published results'];
  return (
    <a className="govuk-link" href={path}>
      {words}
      <span className="govuk-visually-hidden"> for “{label}”</span>
    </a>
  );
}
