import { monthNames, partsOfDay } from '@throughline/shared/calendar';
import { daysLeftWords } from '../funding/GrantFigures.tsx';
import { Details } from '../govuk/Details.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import type { BoardGrantFragment } from './BoardPage.graphql.generated.ts';
import { MoneyBars } from './MoneyBars.tsx';

interface BoardMoneyProps {
  grants: readonly BoardGrantFragment[];
  asAt: string;
  council: string;
}

/** Where the money is: a picture, the figures with their sources, and the months. */
export function BoardMoney({ grants, asAt, council }: BoardMoneyProps) {
  return (
    <section id="money" className="app-section">
      <h2 className="govuk-heading-m">Where the money is</h2>
      {grants.length === 0 && <EmptyState>No grant is on record for this programme.</EmptyState>}
      {grants.map((grant) => (
        <GrantMoney key={grant.grant.id} money={grant} asAt={asAt} />
      ))}
      {grants.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/${council}/money`}>
            Everything the papers say about the money
          </a>
        </p>
      )}
    </section>
  );
}

function GrantMoney({ money, asAt }: { money: BoardGrantFragment; asAt: string }) {
  const { grant, awardedPence, spentPence, committedPence, forecastPence, capitalGate, months, uses } = money;
  const bars = [
    { label: 'Awarded', pence: awardedPence },
    { label: 'Forecast', pence: forecastPence },
    { label: 'Spent and committed', pence: spentPence + committedPence },
    { label: 'Spent', pence: spentPence },
  ].flatMap(({ label, pence }) => (pence === null ? [] : [{ label, pence }]));
  return (
    <>
      <h3 className="govuk-heading-s">
        {grant.title} {money.hasDemonstrationFigures && <DemonstrationTag />}
      </h3>
      {money.hasDemonstrationFigures && (
        <p className="govuk-body">What is spent, committed and forecast is made up, to try the product with.</p>
      )}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-one-half">
          <MoneyBars bars={bars} />
          {capitalGate !== null && <InsetText>{capitalGate}</InsetText>}
        </div>
        <div className="govuk-grid-column-one-half">
          <SummaryList rows={rowsOf(money, asAt)} />
        </div>
      </div>
      {grant.issues.length > 0 && (
        <Details summary={`What does not fit in the papers (${grant.issues.length})`}>
          <Issues issues={grant.issues} />
        </Details>
      )}
      {months.length > 0 && (
        <Details summary="Month by month, and by what it was spent on">
          <Months months={months} />
          <Uses uses={uses} />
        </Details>
      )}
    </>
  );
}

function rowsOf(money: BoardGrantFragment, asAt: string): SummaryRow[] {
  const { grant, awardedPence, receivedPence, receivedIsStated, receivedWithoutDayPence, spentPence, committedPence } = money;
  const source = (field: string) => (
    <>
      <br />
      <Source facts={grant.provenance} field={field} />
    </>
  );
  return [
    {
      key: 'Awarded',
      value:
        awardedPence === null ? (
          <NotStated />
        ) : (
          <>
            <Money pence={awardedPence} />
            {grant.awardedFor !== null && ` (${grant.awardedFor})`}
            {source('awardedPence')}
          </>
        ),
    },
    {
      key: 'Received',
      value: receivedIsStated ? (
        <>
          <Money pence={receivedPence} />
          {receivedWithoutDayPence > 0 && ' (no paper says on which day)'}
          {source('receivedPence')}
        </>
      ) : (
        <NotStated />
      ),
    },
    { key: 'Spent', value: <Recorded pence={spentPence} in="the ledger" /> },
    { key: 'Committed', value: <Recorded pence={committedPence} in="the ledger" /> },
    {
      key: 'Forecast',
      value: money.forecastPence === null ? <NotStated /> : <Recorded pence={money.forecastPence} in="the latest forecast" />,
    },
    { key: 'Against the award', value: sentence(money.varianceWords) },
    { key: 'Capital', value: <Part pence={money.capitalPence} isComputed={money.capitalIsComputed} source={source('capitalPence')} /> },
    { key: 'Capital used', value: <Recorded pence={money.capitalUsedPence} in="the ledger" /> },
    { key: 'Revenue', value: <Part pence={money.revenuePence} isComputed={money.revenueIsComputed} source={source('revenuePence')} /> },
    {
      key: 'Last day to spend it',
      value:
        grant.endsOn === null ? (
          <NotStated />
        ) : (
          <>
            <Day on={grant.endsOn} />: {daysLeftWords(asAt, grant.endsOn)}
            {source('endsOn')}
          </>
        ),
    },
    ...(grant.ceilingPence === null
      ? []
      : [{ key: 'The most that could come', value: <>Up to <Money pence={grant.ceilingPence} />. This is no income, and part of no total.{source('ceilingPence')}</> }]),
  ];
}

/** An amount that officers have recorded here, and in what. */
function Recorded({ pence, in: record }: { pence: number; in: string }) {
  return (
    <>
      <Money pence={pence} />
      <br />
      <span className="app-source">Source: {record}</span>
    </>
  );
}

function Part({ pence, isComputed, source }: { pence: number | null; isComputed: boolean; source: SummaryRow['value'] }) {
  if (pence === null) return <NotStated />;
  return (
    <>
      <Money pence={pence} />
      {isComputed && ', worked out here'}
      {source}
    </>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function Months({ months }: Pick<BoardGrantFragment, 'months'>) {
  return (
    <DataTable
      caption="Month by month"
      captionSize="s"
      firstCellIsHeader
      isSmall
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        { header: 'Month', cell: ({ month }) => monthWords(month) },
        { header: 'Spent', isNumeric: true, cell: ({ spentPence }) => <Money pence={spentPence} /> },
        { header: 'Spent so far', isNumeric: true, cell: ({ spentSoFarPence }) => <Money pence={spentSoFarPence} /> },
        { header: 'Newly committed', isNumeric: true, cell: ({ committedPence }) => <Money pence={committedPence} /> },
      ]}
    />
  );
}

function monthWords(first: string): string {
  const { year, month } = partsOfDay(first);
  return `${monthNames[month - 1]} ${year}`;
}

function Uses({ uses }: Pick<BoardGrantFragment, 'uses'>) {
  return (
    <DataTable
      caption="By what it may be used for"
      captionSize="s"
      firstCellIsHeader
      isSmall
      rows={uses}
      rowKey={({ allowedUse }) => allowedUse.id}
      columns={[
        { header: 'Use', cell: ({ allowedUse }) => allowedUse.name },
        { header: 'Spent', isNumeric: true, cell: ({ spentPence }) => <Money pence={spentPence} /> },
        { header: 'Committed', isNumeric: true, cell: ({ committedPence }) => <Money pence={committedPence} /> },
      ]}
    />
  );
}
