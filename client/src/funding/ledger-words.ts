import type { FundType, SpendKind } from '../schema.generated.ts';

/** What the kinds of a line of a ledger are called. */
export const kindWords: Readonly<Record<SpendKind, string>> = { ACTUAL: 'Paid', COMMITMENT: 'Committed', ACCRUAL: 'Accrued', REVERSAL: 'Taken back' };

const isKey = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Which lines of a ledger an address asks for; what makes no sense asks for nothing. */
export function ledgerFilters(query: URLSearchParams): { kind?: SpendKind; fundType?: FundType; use?: string } {
  const [kind, fundType, use] = ['kind', 'fundType', 'use'].map((name) => query.get(name) ?? '') as [string, string, string];
  return {
    ...(kind in kindWords && { kind: kind as SpendKind }),
    ...((fundType === 'CAPITAL' || fundType === 'REVENUE') && { fundType }),
    ...(isKey.test(use) && { use }),
  };
}
