import { barsOf, figuresOfExhibit, type FigureBar } from '@throughline/shared/report-bars';
import type { ContentFigure } from '@throughline/shared/report-content';
import { useId } from 'react';
import { Tag } from '../govuk/Tag.tsx';
import { WithheldCounts } from '../layout/Count.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import type { PaperNames } from './report-names.ts';
import { ReportFigure } from './ReportFigure.tsx';

/** Figures shown together: a table, or bars that each say their figure. What they show stands above them in words. */
export function ReportExhibit({ exhibitKey, names }: { exhibitKey: string; names: PaperNames }) {
  const id = useId();
  const exhibit = names.exhibits.get(exhibitKey);
  if (exhibit === undefined) return <p className="govuk-body"><Tag colour="red">No table or chart is called {exhibitKey}</Tag></p>;
  const figures = figuresOfExhibit(exhibit, names.figures);
  const bars = exhibit.kind === 'BARS' ? barsOf(figures) : null;
  return (
    <figure className="app-chart" aria-labelledby={id}>
      <figcaption>
        <strong className="govuk-heading-s govuk-!-margin-bottom-1" id={id}>{exhibit.title}</strong>
        <span className="govuk-body app-exhibit__words">{exhibit.description}</span>
      </figcaption>
      {bars === null ? <FigureTable title={exhibit.title} figures={figures} names={names} /> : <FigureBars bars={bars} names={names} />}
      {figures.some(({ display }) => display?.startsWith('[')) && <WithheldCounts />}
    </figure>
  );
}

function FigureTable({ title, figures, names }: { title: string; figures: readonly ContentFigure[]; names: PaperNames }) {
  return (
    <DataTable
      caption={<span className="govuk-visually-hidden">{title}</span>}
      captionSize="s"
      rows={figures}
      rowKey={({ key }) => key}
      firstCellIsHeader
      columns={[
        { header: 'What', cell: ({ label }) => label },
        { header: 'Figure', isNumeric: true, cell: ({ key }) => <ReportFigure figureKey={key} names={names} /> },
      ]}
    />
  );
}

/** Each bar stands under its name and its figure, which are the table in words. */
function FigureBars({ bars, names }: { bars: readonly FigureBar[]; names: PaperNames }) {
  return (
    <ul className="govuk-list app-share-bars">
      {bars.map(({ figure: { key, label }, percent }) => (
        <li key={key}>
          {label}: <ReportFigure figureKey={key} names={names} />
          <svg className="app-share-bars__bar app-series--1" aria-hidden="true" focusable="false">
            {percent === null
              ? <rect className="app-share-bars__hidden" width="100%" height="18" />
              : <rect className="app-chart__fill" width={`${Math.max(percent, 0.3)}%`} height="18" />}
          </svg>
        </li>
      ))}
    </ul>
  );
}
