import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Tag } from '../govuk/Tag.tsx';
import type { PaperNames } from './report-names.ts';

/** A figure inside a sentence. It leads to where it comes from. */
export function ReportFigure({ figureKey, names }: { figureKey: string; names: PaperNames }) {
  const figure = names.figures.get(figureKey);
  if (figure === undefined) return <Tag colour="red">No figure is called {figureKey}</Tag>;
  if (figure.display === null) return <Tag colour="red">{figure.label}: no value yet</Tag>;
  const path = names.figurePath(figureKey);
  return (
    <>
      {path === null
        ? <FigureWords display={figure.display} />
        : <a className="govuk-link app-figure" href={path} title={`${figure.label}: where this comes from`}><FigureWords display={figure.display} /></a>}
      {figure.isDemonstration && !names.isDemonstration && <> <DemonstrationTag /></>}
    </>
  );
}

/** A figure as it is shown. A hidden count says so to those who hear the page. */
export function FigureWords({ display }: { display: string }) {
  if (!display.startsWith('[')) return <span className="app-number">{display}</span>;
  return (
    <span className="app-number">
      <span aria-hidden="true">{display}</span>
      <span className="govuk-visually-hidden">not shown, because it could point to a person</span>
    </span>
  );
}
