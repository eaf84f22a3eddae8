import { roles, type Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const keepers: readonly Role[] = ['admin', 'programme', 'finance'];
const seen = { importId: seedId('ledger-import', 'york', 'december-2022'), version: 999 };
const returned = { returnId: seedId('funder-return', 'york', '2022-h1'), version: 999 };

/** Commands on a file that was sent: what is asked is refused for itself, once somebody is in. Nobody else knows of it. */
const ofImport: Record<string, { input: object; type: string }> = {
  chooseImportColumns: { input: { ...seen, kind: 'ACTUAL', date: 0, amount: 5, description: 3 }, type: 'ChooseImportColumnsInput' },
  matchImportCode: { input: { importId: seen.importId, fundType: 'REVENUE', allowedUseId: seedId('none'), decisionId: seedId('none') }, type: 'MatchImportCodeInput' },
  confirmLedgerImport: { input: seen, type: 'LedgerImportInput' },
  discardLedgerImport: { input: seen, type: 'LedgerImportInput' },
  takeUpLedgerImport: { input: seen, type: 'LedgerImportInput' },
};

/** Who may import York's ledger and tell its funder. The board reads the returns; files that were sent are for those who keep the money. */
export const importOperations = [
  ...Object.entries(ofImport).map(([name, { input, type }]) => ({
    name, in: keepers, others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const,
    query: `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
    variables: () => ({ input }),
  })),
  {
    name: 'stepFunderReturn', in: keepers, sees: ['board'] as const, others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const,
    query: 'mutation ($input: StepFunderReturnInput!) { stepFunderReturn(input: $input) { id } }',
    variables: () => ({ input: { ...returned, step: 'BEGIN', madeOn: '2023-01-05' } }),
  },
  {
    name: 'openFunderReturn', in: keepers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const,
    query: 'mutation ($input: OpenFunderReturnInput!) { openFunderReturn(input: $input) { id } }',
    variables: ({ grant }: { [name: string]: string }) => ({ input: { grantId: grant, templateId: seedId('none'), title: 'A', periodStart: '2023-01-01', periodEnd: '2023-01-31' } }),
  },
  {
    name: 'funderReturns', in: [...keepers, 'board'] as const, others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const,
    query: 'query ($id: ID!) { funderReturns(grantId: $id) { grantTitle } }',
    variables: ({ grant }: { [name: string]: string }) => ({ id: grant }),
  },
  // Of these two whoever may not see one is told that there is none, which is no refusal.
  ...(['ledgerImport', 'funderReturn'] as const).map((name) => ({
    name, in: roles, elsewhere: 'in' as const,
    query: `query ($id: ID!) { ${name}(id: $id) { id } }`,
    variables: () => ({ id: name === 'ledgerImport' ? seen.importId : returned.returnId }),
  })),
];
