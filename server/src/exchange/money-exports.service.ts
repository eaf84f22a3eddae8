import { parse } from 'graphql';
import { formatDay, londonDay } from '@throughline/shared/dates';
import { canSeeDecision } from '../decisions/decision.policy.ts';
import { canSeeLedger } from '../funding/grant.policy.ts';
import type { Cell } from './exported-table.service.ts';
import { demonstrationNote, madeUp, operationExport, type Export } from './export.service.ts';
import { ledgerFileLines } from './ledger-export.queries.ts';

const ledgerGrant = parse('query LedgerFile($id: ID!) { grant(id: $id) { title council { id name } } }');

const kinds: Record<string, string> = { ACTUAL: 'Paid', COMMITMENT: 'Committed', ACCRUAL: 'Accrued', REVERSAL: 'Reversal' };
const fundWords = (fundType: string): string => (fundType === 'CAPITAL' ? 'Capital' : 'Revenue');

/** The ledger of a grant: all its lines, the oldest first. For those who may read the lines. */
export const ledgerExport: Export = {
  path: 'grants/:grant/ledger',
  table: async (asked, ask, { viewer, pool, clock }) => {
    const { grant } = await ask<{ grant: { title: string; council: { id: string; name: string } } | null }>(ledgerGrant, { id: asked['grant'] });
    if (!grant || !canSeeLedger(viewer, { councilId: grant.council.id })) return null;
    const seesDrafts = canSeeDecision(viewer, { council: grant.council, isPublished: false });
    const columns = [
      { heading: 'Day', kind: 'day' }, { heading: 'What it stands for', kind: 'text' }, { heading: 'Capital or revenue', kind: 'text' },
      { heading: 'Amount', kind: 'money' }, { heading: 'What for', kind: 'text' }, { heading: 'Reference', kind: 'text' },
      { heading: 'Allowed use', kind: 'text' }, { heading: 'Decision', kind: 'text' }, { heading: 'Site', kind: 'text' },
      { heading: 'Budget line', kind: 'text' }, { heading: 'Demonstration', kind: 'text' }, { heading: 'Line number', kind: 'text' },
    ] as const;
    async function* rows(): AsyncGenerator<Cell[][]> {
      for await (const lines of ledgerFileLines(pool, asked['grant']!, seesDrafts)) {
        yield lines.map((line) => [
          line.spentOn, kinds[line.kind]!, fundWords(line.fundType), line.pence, line.description, line.evidence, line.allowedUse, line.decision,
          line.site, line.budget, madeUp(line.isDemonstration), line.id,
        ]);
      }
    }
    return {
      title: `Ledger of ${grant.title}, ${grant.council.name}`,
      notes: [`Taken on ${formatDay(londonDay(clock.now()))}.`, 'Reversals are below £0, so that the amounts add up.', demonstrationNote],
      columns, rows: rows(),
    };
  },
};

interface Monitor {
  budgetMonitor: {
    asAt: string; financialYear: string; council: { name: string };
    lines: {
      title: string; grantTitle: string | null; source: string; fundType: string; originalPence: number; virementsPence: number; carriedForwardPence: number;
      budgetPence: number; profileToDatePence: number | null; spentPence: number | null; committedPence: number | null; toDateWords: string;
      forecastPence: number | null; forecastVariancePence: number | null; forecastVarianceWords: string; rephasingNote: string | null; hasDemonstrationFigures: boolean;
    }[];
  } | null;
}
type MonitorLine = NonNullable<Monitor['budgetMonitor']>['lines'][number];

/** The council's budget monitor of a year, as at a day. */
export const budgetMonitorExport = operationExport<Monitor, MonitorLine>({
  path: ':council/budget-monitor',
  operation: `query BudgetMonitorFile($council: String!, $year: String!, $asAt: Date) {
    budgetMonitor(councilSlug: $council, financialYear: $year, asAt: $asAt) { asAt financialYear council { name } lines {
      title grantTitle source fundType originalPence virementsPence carriedForwardPence budgetPence profileToDatePence spentPence committedPence
      toDateWords forecastPence forecastVariancePence forecastVarianceWords rephasingNote hasDemonstrationFigures } } }`,
  variables: ({ council, year, asAt }) => ({ council, year: (year ?? '').replace('-', '/'), asAt: asAt ?? null }),
  rows: ({ budgetMonitor }) => budgetMonitor?.lines ?? null,
  title: ({ budgetMonitor }) => `Budget monitor ${budgetMonitor!.financialYear}, ${budgetMonitor!.council.name}`,
  notes: ({ budgetMonitor }) => [
    `As at ${formatDay(budgetMonitor!.asAt)}.`, 'Variance is forecast less budget: above £0 is over budget.',
    'An empty cell is a figure that nobody has stated; it is not £0.', demonstrationNote,
  ],
  columns: [
    { heading: 'Budget line', kind: 'text', of: ({ title }) => title },
    { heading: 'Grant', kind: 'text', of: ({ grantTitle }) => grantTitle },
    { heading: 'Source', kind: 'text', of: ({ source }) => source.toLowerCase().replaceAll('_', ' ') },
    { heading: 'Capital or revenue', kind: 'text', of: ({ fundType }) => fundWords(fundType) },
    { heading: 'Original budget', kind: 'money', of: ({ originalPence }) => originalPence },
    { heading: 'Virements', kind: 'money', of: ({ virementsPence }) => virementsPence },
    { heading: 'Carried forward', kind: 'money', of: ({ carriedForwardPence }) => carriedForwardPence },
    { heading: 'Current budget', kind: 'money', of: ({ budgetPence }) => budgetPence },
    { heading: 'Profile to date', kind: 'money', of: ({ profileToDatePence }) => profileToDatePence },
    { heading: 'Actual to date', kind: 'money', of: ({ spentPence }) => spentPence },
    { heading: 'Committed', kind: 'money', of: ({ committedPence }) => committedPence },
    { heading: 'To date, in words', kind: 'text', of: ({ toDateWords }) => toDateWords },
    { heading: 'Forecast outturn', kind: 'money', of: ({ forecastPence }) => forecastPence },
    { heading: 'Forecast variance', kind: 'money', of: ({ forecastVariancePence }) => forecastVariancePence },
    { heading: 'Forecast variance, in words', kind: 'text', of: ({ forecastVarianceWords }) => forecastVarianceWords },
    { heading: 'Rephasing', kind: 'text', of: ({ rephasingNote }) => rephasingNote },
    { heading: 'Demonstration', kind: 'text', of: ({ hasDemonstrationFigures }) => madeUp(hasDemonstrationFigures) },
  ],
});

interface Return {
  funderReturn: {
    title: string; grantTitle: string; periodStart: string; periodEnd: string; status: string; isDemonstration: boolean;
    template: { title: string; code: string; source: string };
    figures: {
      label: string; fundType: string; profilePence: number | null; actualPence: number; committedPence: number; forecastPence: number | null;
      submittedPence: number | null; differencePence: number | null;
    }[];
  } | null;
}
type ReturnFigure = NonNullable<Return['funderReturn']>['figures'][number];

/** A return to a funder, as its page shows it. */
export const funderReturnExport = operationExport<Return, ReturnFigure>({
  path: 'returns/:return',
  operation: `query FunderReturnFile($id: ID!) { funderReturn(id: $id) { title grantTitle periodStart periodEnd status isDemonstration
    template { title code source } figures { label fundType profilePence actualPence committedPence forecastPence submittedPence differencePence } } }`,
  variables: (asked) => ({ id: asked['return'] }),
  rows: ({ funderReturn }) => funderReturn?.figures ?? null,
  title: ({ funderReturn }) => `Return to the funder: ${funderReturn!.title}, ${funderReturn!.grantTitle}`,
  notes: ({ funderReturn: found }) => [
    `From ${formatDay(found!.periodStart)} to ${formatDay(found!.periodEnd)}.`,
    `It stands at: ${found!.status.toLowerCase().replaceAll('_', ' ')}.`,
    `The form is ${found!.template.title} (${found!.template.code}). ${found!.template.source}.`,
    'Figures are those of the ledger now. What was submitted stands beside them and never changes.',
    'An empty cell is a figure that nobody has stated; it is not £0.',
    ...(found!.isDemonstration ? ['This return is made up for demonstration.'] : []),
  ],
  columns: [
    { heading: 'What for', kind: 'text', of: ({ label }) => label },
    { heading: 'Capital or revenue', kind: 'text', of: ({ fundType }) => fundWords(fundType) },
    { heading: 'Profile', kind: 'money', of: ({ profilePence }) => profilePence },
    { heading: 'Actual', kind: 'money', of: ({ actualPence }) => actualPence },
    { heading: 'Committed', kind: 'money', of: ({ committedPence }) => committedPence },
    { heading: 'Forecast', kind: 'money', of: ({ forecastPence }) => forecastPence },
    { heading: 'Submitted', kind: 'money', of: ({ submittedPence }) => submittedPence },
    { heading: 'Difference since then', kind: 'money', of: ({ differencePence }) => differencePence },
  ],
});
