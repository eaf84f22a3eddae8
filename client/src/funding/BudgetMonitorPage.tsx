import { formatDay } from '@throughline/shared/dates';
import { financialYearOf } from '@throughline/shared/financial-years';
import { useLocation } from 'react-router';
import { TakeAsFile } from '../exchange/TakeAsFile.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { askedBudget, monitorPath } from './budget-asked.ts';
import { BudgetMonths } from './BudgetMonths.tsx';
import { BudgetMonitorPageDocument } from './BudgetMonitorPage.graphql.generated.ts';
import { MonitorDayForm } from './MonitorDayForm.tsx';
import { MonitorGlance } from './MonitorGlance.tsx';
import { MonitorNotes } from './MonitorNotes.tsx';
import { MonitorTables } from './MonitorTables.tsx';

const page = definePage(BudgetMonitorPageDocument, {
  variables: ({ params, url, today }) => {
    const { financialYear, asAt } = askedBudget(url.searchParams, today);
    return { councilSlug: params['council']!, financialYear, asAt };
  },
  found: ['council'],
  // Nobody asked for a year: where the present one has no budget, the newest that has one is shown.
  elsewhere: ({ council }, { url, today }) => {
    const years = council!.budgetYears.map(({ financialYear }) => financialYear);
    const isAsked = url.searchParams.has('year') || years.length === 0;
    return isAsked || years.includes(financialYearOf(today)) ? undefined : monitorPath(council!.slug, years[0]!);
  },
});
export const loader = page.loader;

/** The council's own monitoring of a year's budget: what was planned, what was spent and how it will end, as at a day. */
export function Component() {
  const { council, budgetMonitor } = page.useData();
  const { financialYear, asAt, lines, totals, months } = budgetMonitor;
  // A day after the one that is shown was asked for and is still to come.
  const asked = askedBudget(new URLSearchParams(useLocation().search), asAt);
  const years = [...new Set([financialYear, ...council.budgetYears.map((year) => year.financialYear)])].sort();
  return (
    <Page title={`Budget monitor ${financialYear}`} back={`/${council.slug}/money`}>
      <h1 className="govuk-heading-l">Budget monitor, {financialYear}</h1>
      <p className="govuk-body-l">
        As it stood on {formatDay(asAt)}. {lines.some((line) => line.hasDemonstrationFigures) && <DemonstrationTag />}
      </p>
      <MonitorDayForm asked={asked} shown={asAt} years={years} />
      {lines.length === 0 ? (
        <EmptyState>No budget line for {financialYear} had been agreed by that day.</EmptyState>
      ) : (
        <>
          <MonitorGlance totals={totals} />
          <MonitorTables lines={lines} totals={totals} slug={council.slug} />
          <BudgetMonths months={months} financialYear={financialYear} asAt={asAt} />
          <MonitorNotes lines={lines} />
          <TakeAsFile path={`${council.slug}/budget-monitor`} query={`year=${financialYear.replace('/', '-')}&asAt=${asAt}`} what="the monitor" />
        </>
      )}
      {council.budgetsCanBeKept && (
        <LinkButton href={`/${council.slug}/money/budget/add`} variant="secondary">
          Add a line from another source than a grant
        </LinkButton>
      )}
    </Page>
  );
}
