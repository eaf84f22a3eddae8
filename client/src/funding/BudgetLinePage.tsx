import { monthWord } from '@throughline/shared/budget-fields';
import { formatDay } from '@throughline/shared/dates';
import { financialMonths } from '@throughline/shared/financial-years';
import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Page } from '../layout/Page.tsx';
import { budgetLinePage, budgetLinePath, grantBudgetPath } from './budget-data.ts';
import { BudgetMoves } from './BudgetMoves.tsx';
import type { BudgetLinePageQuery } from './BudgetLinePage.graphql.generated.ts';
import { endingWords, fundTypeWords, movedWords, sourceWords } from './budget-words.ts';

export const loader = budgetLinePage.loader;

type Line = BudgetLinePageQuery['budgetLine'];

/** One line of a budget: what it holds, how it is spread, what moved and how it will end. */
export function Component() {
  const { budgetLine: line } = budgetLinePage.useData();
  const path = budgetLinePath(useParams());
  const { title, financialYear, fundType, grant, council, viewerCan, isDemonstration } = line;
  const back = grant ? grantBudgetPath({ id: grant.id, council }) : `/${council.slug}/money/monitor`;
  return (
    <Page title={`${title}, ${financialYear}`} back={back}>
      <span className="govuk-caption-l">
        {grant?.title ?? sourceWords[line.source]}, {fundTypeWords[fundType].toLowerCase()}
      </span>
      <h1 className="govuk-heading-l">
        {title}, {financialYear} {isDemonstration && <DemonstrationTag />}
      </h1>
      <SummaryList rows={figuresOf(line)} />
      {viewerCan.change && <Actions path={path} hasMonths={line.profiles.length > 0} />}
      <Months line={line} />
      <BudgetMoves line={line} />
      <Forecasts line={line} />
    </Page>
  );
}

function figuresOf(line: Line) {
  const { originalPence, budgetPence, spentPence, committedPence, leftPence, forecastPence } = line;
  const isOver = leftPence < 0;
  return [
    { key: 'Original budget', value: <><Money pence={originalPence} />, agreed on {formatDay(line.agreedOn)}</> },
    { key: 'Virements', value: movedWords(line.virementsPence) },
    { key: 'Carried forward', value: movedWords(line.carriedForwardPence) },
    { key: 'Budget now', value: <strong><Money pence={budgetPence} /></strong> },
    ...(line.grant
      ? [
          { key: 'Spent', value: <Money pence={spentPence} /> },
          { key: 'Committed', value: <Money pence={committedPence} /> },
          { key: isOver ? 'Used beyond the budget' : 'Left', value: <Money pence={Math.abs(leftPence)} /> },
        ]
      : [{ key: 'Spent', value: 'Not kept here: only the ledgers of grants are' }]),
    { key: 'Forecast', value: <>{forecastPence !== null && <><Money pence={forecastPence} />: </>}
          {forecastPence === null ? 'No forecast yet' : endingWords(forecastPence, budgetPence)}</> },
    ...line.workstreams.map(({ title }) => ({ key: 'Workstream', value: title })),
    ...(line.strand === null ? [] : [{ key: 'Strand', value: line.strand }]),
    ...(line.site ? [{ key: 'Site', value: line.site.name }] : []),
  ];
}

function Actions({ path, hasMonths }: { path: string; hasMonths: boolean }) {
  const links = [
    ['forecast', 'Record a forecast'],
    ['virement', 'Move money to another line'],
    ['carry-forward', 'Carry forward'],
    ['months', hasMonths ? 'Change the months' : 'Say the months'],
    ['workstream', 'Say which workstream it is for'],
    ['edit', 'Change its title'],
  ] as const;
  return (
    <div className="govuk-button-group">
      {links.map(([page, words], index) => (
        <LinkButton key={page} href={`${path}/${page}`} variant={index === 0 ? undefined : 'secondary'}>
          {words}
        </LinkButton>
      ))}
    </div>
  );
}

function Months({ line: { profiles, budgetPence } }: { line: Line }) {
  const [newest, ...earlier] = profiles;
  if (!newest) {
    return (
      <section className="app-section">
        <h2 className="govuk-heading-m">Month by month</h2>
        <p className="govuk-body">
          <NotStated />: nobody has said how it is spread over the year.
        </p>
      </section>
    );
  }
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Month by month</h2>
      {newest.totalPence !== budgetPence && (
        <p className="govuk-inset-text">
          The months come to <Money pence={newest.totalPence} /> and not to the budget of <Money pence={budgetPence} />, because
          money has moved since they were stated.
        </p>
      )}
      {earlier.length > 0 && newest.reason !== null && (
        <p className="govuk-body">
          Changed from {formatDay(newest.holdsFrom)}: {newest.reason}
        </p>
      )}
      <DataTable
        caption="Planned for each month"
        captionSize="s"
        firstCellIsHeader
        isSmall
        rows={financialMonths.map((month, index) => ({ month, place: index + 1 }))}
        rowKey={({ month }) => month}
        columns={[
          { header: 'Month', cell: ({ month }) => monthWord(month) },
          ...profiles.map((profile) => ({
            header: profile === newest ? 'Now' : `From ${formatDay(profile.holdsFrom)}`,
            isNumeric: true,
            cell: ({ place }: { place: number }) => <Money pence={profile.months.find((month) => month.place === place)!.pence} />,
          })),
        ]}
      />
    </section>
  );
}

function Forecasts({ line: { forecasts, budgetPence } }: { line: Line }) {
  if (forecasts.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Forecasts</h2>
      <ul className="govuk-list govuk-list--bullet">
        {forecasts.map(({ id, amountPence, madeOn, note, isDemonstration }, index) => (
          <li key={id}>
            {formatDay(madeOn)}: <Money pence={amountPence} />
            {index === 0 && `, ${endingWords(amountPence, budgetPence)}`}
            {note !== null && `. ${note}`} {isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ul>
    </section>
  );
}
