import { seedId } from '../../server/src/platform/ids.ts';
import type { Role } from '@throughline/shared/roles';

const line = (key: string) => seedId('budget-line', 'york', key);
const keepers: readonly Role[] = ['admin', 'programme', 'finance'];
const months = Object.fromEntries(
  ['april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'january', 'february', 'march'].map((month) => [month, 1]),
);
const transfer = { fromLineId: line('team'), toLineId: line('team'), amountPence: 1, postId: seedId('none'), approvedOn: '2022-12-01', reason: 'To itself' };

/** Commands on a line of the budget: what is asked is refused for itself, once somebody is in. */
const ofLine: Record<string, { input: object; type?: string }> = {
  changeBudgetLine: { input: { budgetLineId: line('team'), version: 999, title: 'Seen before' } },
  rephaseBudgetLine: { input: { budgetLineId: line('team'), version: 999, ...months, holdsFrom: '2022-12-01' } },
  recordVirement: { input: { ...transfer, toLineId: line('team-2') }, type: 'BudgetTransferInput' },
  carryForward: { input: { ...transfer, toLineId: line('training') }, type: 'BudgetTransferInput' },
  recordLineForecast: { input: { budgetLineId: line('team'), amountPence: 1, madeOn: '2020-01-01' } },
  assignBudgetLine: { input: { budgetLineId: line('team'), workstreamId: seedId('none') } },
};
const typeOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** Who may see and keep York's budget. The board sees it; nobody else knows of it. */
export const budgetOperations = [
  ...Object.entries(ofLine).map(([name, { input, type = typeOf(name) }]) => ({
    name, in: keepers, sees: ['board'] as const, others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const,
    query: `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
    variables: () => ({ input }),
  })),
  {
    name: 'addBudgetLine', in: keepers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const,
    query: 'mutation ($input: AddBudgetLineInput!) { addBudgetLine(input: $input) { id } }',
    variables: ({ grant }: Readonly<Record<string, string>>) => ({
      input: {
        councilId: seedId('council', 'york'), source: 'GRANT', grantId: grant, title: 'Too late', financialYear: '2030/31', fundType: 'REVENUE', amountPence: 1,
        agreedOn: '2022-12-01', spread: 'EVENLY',
      },
    }),
  },
  {
    name: 'recordForecast', in: keepers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const,
    query: 'mutation ($input: RecordForecastInput!) { recordForecast(input: $input) { id } }',
    variables: ({ grant }: Readonly<Record<string, string>>) => ({ input: { grantId: grant, amountPence: 1, madeOn: '2090-01-01' } }),
  },
  {
    name: 'budgetLine', in: [...keepers, 'board'] as const, others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const,
    query: 'query ($id: ID!) { budgetLine(id: $id) { id } }',
    variables: () => ({ id: line('team') }),
  },
  {
    name: 'budgetMonitor', in: [...keepers, 'board'] as const, others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const,
    query: 'query { budgetMonitor(councilSlug: "york", financialYear: "2022/23") { asAt } }',
    variables: () => ({}),
  },
];
