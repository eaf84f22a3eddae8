import type { ReactNode } from 'react';
import { ShareBars } from '../charts/ShareBars.tsx';
import { Count } from '../layout/Count.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { ResultBar } from './ResultBar.tsx';
import type { ResultTableFragment } from './ResultTables.graphql.generated.ts';

type Row = ResultTableFragment['rows'][number];

/** A picture of more answers than these cannot be read. */
const MOST_SERIES = 5;
/** A table of more answers side by side than these cannot be read on a phone. */
const MOST_COLUMNS = 8;
const words = {
  LINES: { title: 'Line by line', first: 'Line', says: 'Each bar is a line, divided by what people answered.' },
  RANKS: { title: 'By rank', first: 'Answer', says: 'Each bar is an answer, divided by the rank that people gave it. A low mean rank is a good one: 1 is best.' },
  POINTS: { title: 'By points', first: 'Answer', says: 'Each answer with its share of all the points that people gave out.' },
  GROUPS: { title: 'By group', first: 'Group', says: 'Each bar is a group, divided by what its people answered.' },
} as const;

/** What does not fit into one list of answers: as a picture where one can be read, and always as a table. */
export function ResultTables({ tables, question, canOverlap }: { tables: readonly ResultTableFragment[]; question: string; canOverlap: boolean }): ReactNode {
  return tables.map((table, place) => {
    // The question stands above them: what is left says which of its tables it is.
    const title = table.title.replace(question, '').trim() || words[table.kind].title;
    return table.isWithheld ? <Withheld key={place} title={title} /> : <Shown key={place} table={{ ...table, title }} canOverlap={canOverlap} />;
  });
}

function Withheld({ title }: { title: string }) {
  return <p className="govuk-body"><strong>{title}</strong> – this table is not shown: it would give away small numbers.</p>;
}

function Shown({ table: { kind, title, rows }, canOverlap }: { table: ResultTableFragment; canOverlap: boolean }) {
  const columns = rows[0]?.cells ?? [];
  const toDraw = rows.filter(hasShares);
  const isWide = kind === 'GROUPS' && columns.length > MOST_COLUMNS;
  const isPicture = toDraw.length > 0 && columns.length > 1 && columns.length <= MOST_SERIES && !canOverlap && kind !== 'POINTS';
  return (
    <>
      {isPicture && (
        <ShareBars
          title={title}
          description={words[kind].says}
          series={columns.map(({ label }) => (kind === 'RANKS' ? `Rank ${label}` : label))}
          rows={toDraw.map((row) => ({ key: row.id, label: row.label, shares: sharesOf(row, kind) }))}
        />
      )}
      {isWide ? <Turned title={title} rows={rows} /> : <DataTable
        caption={title}
        captionSize="s"
        firstCellIsHeader
        isSmall
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { header: words[kind].first, cell: ({ label, mean }: Row) => <>{label}{kind === 'POINTS' && mean !== null && <ResultBar percentage={mean} />}</> },
          ...columns.map(({ label }, at) => ({
            header: kind === 'RANKS' ? `Rank ${label}` : label, isNumeric: true,
            cell: ({ cells }: Row) => <CellOf cell={cells[at]!} />,
          })),
          ...(kind === 'RANKS' ? [{ header: 'Mean rank', isNumeric: true, cell: ({ mean }: Row) => mean ?? <span className="app-quiet">–</span> }] : []),
          ...(kind === 'POINTS' ? [{ header: 'Share of the points', isNumeric: true, cell: ({ mean }: Row) => (mean === null ? <span className="app-quiet">[c]</span> : <span className="app-number">{mean}%</span>) }] : []),
          ...(kind === 'LINES' || kind === 'GROUPS' ? [{ header: 'Answered', isNumeric: true, cell: ({ answered }: Row) => answered && <Count count={answered} /> }] : []),
        ]}
      />}
    </>
  );
}

/** Many answers, such as all wards, stand below each other, and the groups side by side. */
function Turned({ title, rows }: { title: string; rows: readonly Row[] }) {
  const answers = rows[0]!.cells.map(({ label }, at) => ({ label, at }));
  return (
    <DataTable
      caption={title}
      captionSize="s"
      firstCellIsHeader
      isSmall
      rows={[...answers, { label: 'Answered', at: -1 }]}
      rowKey={({ at }) => String(at)}
      columns={[
        { header: 'Answer', cell: ({ label }) => label },
        ...rows.map((group) => ({
          header: group.label, isNumeric: true,
          cell: ({ at }: { at: number }) => (at === -1 ? group.answered && <Count count={group.answered} /> : <CellOf cell={group.cells[at]!} />),
        })),
      ]}
    />
  );
}

const CellOf = ({ cell: { count, percentage } }: { cell: Row['cells'][number] }) => (
  <><Count count={count} />{percentage !== null && <span className="app-quiet"> {percentage}%</span>}</>
);

/** A row in which nobody answered, or all is hidden, has nothing to draw. */
const hasShares = ({ cells }: Row): boolean => cells.some(({ percentage, count }) => percentage !== null && count.value !== 0);

/** Ranks need not add up: who gave an answer no rank is left out. Then the bar ends before its end. */
const sharesOf = ({ cells }: Row, kind: string): (number | null)[] =>
  cells.map(({ percentage, count }) => (percentage === null ? (kind === 'RANKS' && !count.suppressed ? 0 : null) : Number(percentage)));
