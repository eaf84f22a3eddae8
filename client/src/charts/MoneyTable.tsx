import { formatMonth } from '@throughline/shared/calendar';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { Money } from '../layout/Money.tsx';
import type { MarkedDay, MoneyLevel } from './MarkedLines.tsx';
import type { MoneySeries } from './SeriesMark.tsx';

interface MoneyTableProps {
  caption: string;
  series: readonly MoneySeries[];
  levels: readonly MoneyLevel[];
  days: readonly MarkedDay[];
  rows: 'days' | 'months';
}

/** What a chart of amounts over time shows, as a table, and its levels and marked days as a list. */
export function MoneyTable({ caption, series, levels, days, rows }: MoneyTableProps) {
  const keyOf = (day: string) => (rows === 'months' ? day.slice(0, 7) : day);
  const amounts = series.map(({ points }) => new Map(points.map(({ day, pence }) => [keyOf(day), pence])));
  const keys = [...new Set(series.flatMap(({ points }) => points.map(({ day }) => keyOf(day))))].toSorted();
  return (
    <>
      <DataTable
        caption={caption}
        captionSize="s"
        firstCellIsHeader
        isSmall
        rows={keys}
        rowKey={(key) => key}
        columns={[
          { header: rows === 'months' ? 'Month' : 'Day', cell: (key) => (rows === 'months' ? formatMonth(`${key}-01`) : <Day on={key} />) },
          ...series.map(({ label }, index) => ({
            header: label,
            isNumeric: true,
            cell: (key: string) => <Amount pence={amounts[index]!.get(key)} />,
          })),
        ]}
      />
      {levels.length + days.length > 0 && (
        <ul className="govuk-list">
          {levels.map(({ label, pence }) => (
            <li key={label}>
              {label}: <Money pence={pence} />
            </li>
          ))}
          {days.map(({ label, day }) => (
            <li key={`${label} ${day}`}>
              {label}: <Day on={day} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Amount({ pence }: { pence: number | undefined }) {
  if (pence === undefined) return <span className="govuk-visually-hidden">No figure</span>;
  return <Money pence={pence} />;
}
