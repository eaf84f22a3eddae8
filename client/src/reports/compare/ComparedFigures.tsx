import { pairFigures, type FigurePair } from '@throughline/shared/compare-papers';
import { Tag } from '../../govuk/Tag.tsx';
import { WithheldCounts } from '../../layout/Count.tsx';
import { DataTable } from '../../layout/DataTable.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { FigureWords } from '../ReportFigure.tsx';
import type { Loaded } from './ComparePage.tsx';

type Figure = Loaded['now']['figures'][number];
interface ComparedFiguresProps {
  was: Loaded['now'];
  now: Loaded['now'];
  council: string;
}

/** The figures of both papers beside one another: those that both have, those that are new, those that are gone. */
export function ComparedFigures({ was, now, council }: ComparedFiguresProps) {
  const pairs = pairFigures<Figure>(was.figures, now.figures);
  const both = pairs.filter((pair) => pair.was !== null && pair.now !== null);
  const changed = both.filter(({ hasChanged }) => hasChanged);
  return (
    <section className="app-section" id="figures">
      <h2 className="govuk-heading-m">Figure by figure</h2>
      <p className="govuk-body">{sentenceOf(both.length, changed.length)}</p>
      {pairs.length > 0 && (
        <DataTable
          caption="Figures then and now"
          captionSize="s"
          firstCellIsHeader
          isStackedOnPhone
          rows={pairs}
          rowKey={(pair) => `${pair.was?.id} ${pair.now?.id}`}
          columns={[
            { header: 'What', cell: (pair) => nameOf(pair) },
            { header: 'Then', isNumeric: true, cell: (pair) => <Shown figure={pair.was} paper={was} council={council} /> },
            { header: 'Now', isNumeric: true, cell: (pair) => <Shown figure={pair.now} paper={now} council={council} /> },
            { header: 'Change', cell: ({ change, hasChanged }) => (hasChanged ? <Tag colour="yellow">{change ?? 'Changed'}</Tag> : change) },
          ]}
        />
      )}
      {pairs.some((pair) => [pair.was, pair.now].some((figure) => figure?.display.startsWith('['))) && <WithheldCounts />}
    </section>
  );
}

/** The name in the later paper, and the earlier one where it was another. */
const nameOf = ({ was, now }: FigurePair<Figure>): string =>
  now === null ? was!.label : was === null || was.label === now.label ? now.label : `${now.label} (then: ${was.label})`;

function Shown({ figure, paper, council }: { figure: Figure | null; paper: Loaded['now']; council: string }) {
  if (figure === null) return <span className="app-quiet">Not in it</span>;
  return (
    <>
      <a className="govuk-link" href={`/${council}/reports/${paper.report.slug}/v${paper.number}/figures/${figure.key}`}><FigureWords display={figure.display} /></a>{' '}
      {figure.isDemonstration && <DemonstrationTag />}
    </>
  );
}

function sentenceOf(both: number, changed: number): string {
  if (both === 0) return 'The two papers have no figure in common.';
  const said = both === 1 ? 'One figure stands in both' : `${both} figures stand in both`;
  if (changed === 0) return `${said}, and ${both === 1 ? 'it has' : 'none has'} changed.`.replace('it has changed', 'it has not changed');
  return `${said}; ${changed === both ? (both === 1 ? 'it has' : 'all have') : `${changed} ${changed === 1 ? 'has' : 'have'}`} changed.`;
}
