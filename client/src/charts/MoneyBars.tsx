import { useId, type ReactNode } from 'react';
import { Details } from '../govuk/Details.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Money } from '../layout/Money.tsx';
import { Legend } from './Legend.tsx';
import { fillOf, PatternFills } from './PatternFills.tsx';
import { styleOfSeries } from './series-style.ts';

/** One thing and its amounts, one for each series; null where there is no figure. */
export interface MoneyBarRow {
  key: string;
  label: ReactNode;
  amounts: readonly (number | null)[];
}

interface MoneyBarsProps {
  title: string;
  description: ReactNode;
  /** What the first column of the table holds: "Workstream". */
  of: string;
  /** The names of the amounts, five at most, in the order of `amounts`. */
  series: readonly string[];
  rows: readonly MoneyBarRow[];
}

/** Amounts of several things beside each other, as bars of one scale that begin at nought, and as a table. */
export function MoneyBars({ title, description, of, series, rows }: MoneyBarsProps) {
  const id = useId();
  const most = Math.max(1, ...rows.flatMap(({ amounts }) => amounts.map((pence) => pence ?? 0)));
  return (
    <figure className="app-chart">
      <figcaption id={id} className="govuk-heading-s govuk-!-margin-bottom-1">
        {title}
      </figcaption>
      <p className="govuk-body">{description}</p>
      {series.length > 1 && <Legend entries={series.map((label, index) => ({ label, index, isFilled: true }))} />}
      <ul className="govuk-list app-money-bars" aria-labelledby={id}>
        {rows.map(({ key, label, amounts }) => (
          <li key={key}>
            {label}
            {amounts.map((pence, index) =>
              pence === null ? null : (
                <div key={index} className="app-money-bars__row">
                  <svg className="app-money-bars__bar" aria-hidden="true" focusable="false">
                    <PatternFills count={index + 1} prefix={`${id}${key}${index}`} />
                    <rect
                      className={`app-chart__edge ${styleOfSeries(index).className}`}
                      width={`${Math.round((1000 * Math.max(0, pence)) / most) / 10}%`}
                      height="14"
                      fill={fillOf(`${id}${key}${index}`, index)}
                    />
                  </svg>
                  <span className="app-money-bars__amount">
                    <Money pence={pence} /> <span className="app-quiet">{series[index]}</span>
                  </span>
                </div>
              ),
            )}
          </li>
        ))}
      </ul>
      <Details summary="The same figures as a table" className="app-chart__table">
        <DataTable
          caption={title}
          captionSize="s"
          firstCellIsHeader
          isSmall
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { header: of, cell: ({ label }) => label },
            ...series.map((header, index) => ({
              header,
              isNumeric: true,
              cell: ({ amounts }: MoneyBarRow) => {
                const pence = amounts[index] ?? null;
                return pence === null ? <span className="govuk-visually-hidden">No figure</span> : <Money pence={pence} />;
              },
            })),
          ]}
        />
      </Details>
    </figure>
  );
}
