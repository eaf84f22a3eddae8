import type { ContentFigure } from '@throughline/shared/report-content';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { WithheldCounts } from '../layout/Count.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { PaperNames } from './report-names.ts';
import { FigureWords } from './ReportFigure.tsx';

interface ReportFiguresProps {
  figures: readonly ContentFigure[];
  names: PaperNames;
}

/** Figures of a paper, each with its source beneath it. Nothing when there are none. */
export function ReportFigures({ figures, names }: ReportFiguresProps) {
  if (figures.length === 0) return null;
  return (
    <>
      <SummaryList rows={figures.map((figure) => ({ key: <span id={`figure-${figure.key}`}>{figure.label}</span>, value: <Value figure={figure} names={names} /> }))} />
      {figures.some(({ display }) => display?.startsWith('[')) && <WithheldCounts />}
    </>
  );
}

function Value({ figure, names }: { figure: ContentFigure; names: PaperNames }) {
  const { key, label, display, note, isComputed, isDemonstration, source, raw, asAt } = figure;
  const more = note ?? (isComputed ? 'Worked out, not stated.' : null);
  const path = names.figurePath(key);
  return (
    <>
      {display === null ? <Tag colour="red">No value yet</Tag> : <strong><FigureWords display={display} /></strong>} {isDemonstration && <DemonstrationTag />}
      {more !== null && (
        <>
          <br />
          {more}
        </>
      )}
      <br />
      <span className="app-source">
        Source: {source ?? 'none yet'}
        {raw !== null && `, printed as “${raw}”`}
        {asAt !== null && <>, copied on <Day on={asAt} /></>}.{' '}
        {path !== null && (
          <a className="govuk-link app-screen-only" href={path}>
            Follow this figure
            <span className="govuk-visually-hidden">: {label}</span>
          </a>
        )}
      </span>
    </>
  );
}
