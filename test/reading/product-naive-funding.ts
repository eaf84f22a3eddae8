import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import type { Raw, Tables } from './naive.ts';
import { seesMoney } from './product-naive-grant-life.ts';
import type { Meanings } from './product-rules.ts';

/** Grants, their ledger and the costs of a council. The totals of a ledger are as public as the grant. */
export function fundingMeanings(tables: Tables): Meanings {
  const of = (table: string) => (grant: Raw) => tables.where(table, 'grant_id', grant['id']);
  const hasReceipt = (grant: Raw) => of('grant_instalment')(grant).some((paid) => paid['status'] === 'RECEIVED');
  const expected = (grant: Raw) =>
    grant['forecast_pence'] === null
      ? Number(grant['spent_pence']) + Number(grant['committed_pence'])
      : Number(grant['forecast_pence']);
  const estimates = (council: Raw, viewer: Viewer) => tables.where('cost_estimate', 'council_id', council['id']).filter((row) => seesMoney(row, viewer));

  return {
    'Grant.receivedIsStated': hasReceipt,
    'Grant.outstandingPence': (grant) =>
      hasReceipt(grant) && grant['awarded_pence'] !== null
        ? Number(grant['awarded_pence']) - Number(grant['received_pence'])
        : null,
    'Grant.capitalPence': (grant) => wholePart(tables, grant['id'], 'CAPITAL')?.['amount_pence'] ?? null,
    'Grant.revenuePence': (grant) => wholePart(tables, grant['id'], 'REVENUE')?.['amount_pence'] ?? null,
    'Grant.allocations': (grant) => shownAllocations(tables, grant['id']),
    'Grant.forecastPence': expected,
    'Grant.forecastIsComputed': (grant) => grant['forecast_pence'] === null,
    'Grant.variancePence': (grant) => expected(grant) - Number(grant['awarded_pence'] ?? 0),
    'Grant.hasDemonstrationFigures': (grant) => hasMadeUpFigures(tables, grant),
    'SpendEntry.reversedPence': (entry) => sum(tables.where('spend_entry', 'reverses_id', entry['id']), 'amount_pence'),

    'Council.estimatedYearlyCostPence': (council, _args, viewer) => {
      const yearly = estimates(council, viewer).map((estimate) =>
        Math.round((Number(estimate['amount_pence']) * 12) / Number(estimate['months'])),
      );
      return yearly.length === 0 ? null : yearly.reduce((total, pence) => total + pence, 0);
    },
    'Council.estimatedYearlyCostIsApproximate': (council, _args, viewer) =>
      estimates(council, viewer).some((estimate) => estimate['is_approximate'] === true),
  };
}

export const hasMadeUpFigures = (tables: Tables, grant: Raw): boolean =>
  ['spend_entry', 'grant_instalment', 'grant_forecast'].some((table) =>
    tables.where(table, 'grant_id', grant['id']).some((row) => row['is_demonstration'] === true),
  );

/** The capital or revenue of the whole award, stated or computed. */
export const wholePart = (tables: Tables, grant: unknown, kind: string): Raw | undefined =>
  shownAllocations(tables, grant).find(
    (part) => part['kind'] === kind && part['financial_year'] === null && part['strand'] === null,
  );

/** Parts of an award. Of those that split it in the same way, one that is not stated is what the others leave. */
function shownAllocations(tables: Tables, grantId: unknown): Raw[] {
  const awarded = tables.one('funding_grant', grantId)!['awarded_pence'];
  const parts = tables.where('grant_allocation', 'grant_id', grantId);
  return parts.map((part) => {
    const split = parts.filter((other) => waysSplit(other) === waysSplit(part));
    const unstated = split.filter((other) => other['amount_pence'] === null);
    const isComputed = part['amount_pence'] === null && unstated.length === 1 && awarded !== null;
    const left = Number(awarded) - sum(split, 'amount_pence');
    return { ...part, amount_pence: isComputed ? left : part['amount_pence'], is_computed: isComputed };
  });
}

const waysSplit = (part: Raw): string =>
  ['kind', 'financial_year', 'strand'].filter((way) => part[way] !== null).join(' ');

export const sum = (rows: readonly Raw[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
