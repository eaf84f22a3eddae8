import { grantReaders } from '../../server/src/funding/grant.policy.ts';
import { isMemberOf } from '../../server/src/platform/access.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import type { Raw, Tables } from './naive.ts';
import { sum } from './product-naive-funding.ts';
import { chosenSites } from './product-naive-shared.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** The life of a grant and what goes on after it. */
export function grantLifeMeanings(tables: Tables, visible: Rules): Meanings {
  const partOf = (change: Raw) => tables.one('grant_allocation', change['allocation_id'])!;
  return {
    'Grant.state': (grant) => newest(tables.where('grant_step', 'grant_id', grant['id']))?.['state'] ?? null,
    'Grant.sustainabilityYears': (grant, _args, viewer) => yearsAfter(tables, grant, viewer),
    'AllocationChange.kind': (change) => partOf(change)['kind'],
    'AllocationChange.financialYear': (change) => partOf(change)['financial_year'],
    'AllocationChange.strand': (change) => partOf(change)['strand'],
    'GrantCommitment.identifiedCount': (promise, _args, viewer) => {
      if (promise['kind'] === 'HUB_SITES') return chosenSites(tables, visible, promise, viewer).length;
      const counted = tables.where('grant_term_check', 'commitment_id', promise['id']).filter((check) => check['met_count'] !== null);
      return newest(counted)?.['met_count'] ?? 0;
    },
    'Instalment.takenBackPence': (receipt) => sum(tables.where('grant_instalment', 'takes_back_id', receipt['id']), 'amount_pence'),
    'RecurringCost.outlastsGrant': (cost) => {
      const end = tables.one('funding_grant', cost['grant_id'])!['ends_on'];
      return end !== null && (cost['ends_on'] === null || String(cost['ends_on']) > String(end));
    },
  };
}

/** What is published is for everyone, the rest for those who answer for the money. */
export const seesMoney = (row: Raw, viewer: Viewer): boolean => row['is_published'] === true || isMemberOf(viewer, String(row['council_id']), ...grantReaders);

/** Who may see rows of the life of a grant. */
export const grantLifeRules: Rules = {
  TermCheck: (row, viewer) => isMemberOf(viewer, String(row['council_id']), ...grantReaders),
  SiteRestrictionWaiver: (row, viewer) => isMemberOf(viewer, String(row['council_id']), ...grantReaders),
  RecurringCost: seesMoney,
  SustainabilityCheck: seesMoney,
  CostEstimate: seesMoney,
  SavingsTarget: seesMoney,
};

const newest = (rows: readonly Raw[]): Raw | undefined => rows.toSorted((one, other) => Number(other['seq']) - Number(one['seq']))[0];

/** Three financial years with days after the grant; those in which nothing costs anything are left out. */
function yearsAfter(tables: Tables, grant: Raw, viewer: Viewer): Raw[] {
  if (grant['ends_on'] === null) return [];
  const first = nextDay(String(grant['ends_on']));
  const [year, month] = first.split('-').map(Number) as [number, number];
  const firstYear = month < 4 ? year - 1 : year;
  return [0, 1, 2].flatMap((later) => {
    const span = { start: `${firstYear + later}-04-01`, end: `${firstYear + later + 1}-03-31` };
    const since = first > span.start ? first : span.start;
    const share = (line: Raw) => {
      const from = String(line['starts_on']) > since ? String(line['starts_on']) : since;
      const until = line['ends_on'] !== null && String(line['ends_on']) < span.end ? String(line['ends_on']) : span.end;
      return Math.round((Number(line['yearly_pence']) * Math.max(0, days(from, until))) / days(span.start, span.end));
    };
    const costs = tables.where('recurring_cost', 'grant_id', grant['id']).filter((cost) => seesMoney(cost, viewer) && isThen(cost, since, span.end));
    if (costs.length === 0) return [];
    const lines = costs.map((cost) => {
      const promises = tables.where('funding_promise', 'recurring_cost_id', cost['id']);
      const together = (some: readonly Raw[]) => Math.min(share(cost), some.reduce((total, promise) => total + share(promise), 0));
      const confirmed = promises.filter((promise) => promise['confirmed_on'] !== null);
      return { cost, promises, pence: share(cost), promised: together(promises), confirmed: together(confirmed) };
    });
    const total = (of: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + of(line), 0);
    return [{
      grant_id: grant['id'], financial_year: `${firstYear + later}/${String(firstYear + later + 1).slice(2)}`, since, until: span.end,
      cost_pence: total(({ pence }) => pence), promised_pence: total(({ promised }) => promised), confirmed_pence: total(({ confirmed }) => confirmed),
      is_approximate: costs.some((cost) => cost['is_approximate'] === true),
      is_demonstration: lines.some(({ cost, promises }) => [cost, ...promises].some((row) => row['is_demonstration'] === true)),
    }];
  });
}

const isThen = (cost: Raw, since: string, until: string): boolean => String(cost['starts_on']) <= until && (cost['ends_on'] === null || String(cost['ends_on']) >= since);
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const days = (from: string, until: string): number => at(until) - at(from) + 1;
const nextDay = (day: string): string => new Date((at(day) + 1) * 86_400_000).toISOString().slice(0, 10);
