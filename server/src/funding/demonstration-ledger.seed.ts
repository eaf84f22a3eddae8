import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { budgetLineId } from './demonstration-budget.seed.ts';
import { recountGrant } from './ledger-totals.queries.ts';
import { ForecastRow, SpendEntryRow } from './spend-entry.entity.ts';
import { yorkGrantId, yorkUseId } from './york-grant.seed.ts';

interface Line {
  key: string;
  kind: 'ACTUAL' | 'COMMITMENT' | 'ACCRUAL' | 'REVERSAL';
  amountPence: number;
  spentOn: string;
  /** Of the made-up budget. */
  line: string;
  description: string;
  reverses?: string;
}

/** Revenue only: until the asset review has selected a site, no capital may be spent. */
const lines: Line[] = [
  { key: 'team-q2', line: 'team', kind: 'ACTUAL', amountPence: 4_120_000, spentOn: '2022-09-30', description: 'Project team, July to September 2022' },
  { key: 'mapping', line: 'mapping', kind: 'ACTUAL', amountPence: 1_285_000, spentOn: '2022-10-14', description: 'Systems mapping with partners' },
  { key: 'workshops', line: 'engagement', kind: 'ACTUAL', amountPence: 236_450, spentOn: '2022-10-21', description: 'Two stakeholder workshops: rooms and facilitation' },
  { key: 'training', line: 'training', kind: 'COMMITMENT', amountPence: 9_600_000, spentOn: '2022-11-01', description: 'Workforce development: contract to March 2024' },
  { key: 'directory', line: 'directory', kind: 'COMMITMENT', amountPence: 6_450_000, spentOn: '2022-11-08', description: 'Online directory of family services' },
  { key: 'workshops-twice', line: 'engagement', kind: 'ACTUAL', amountPence: 118_225, spentOn: '2022-11-10', description: 'Stakeholder workshop: room hire, booked twice' },
  { key: 'workshops-back', line: 'engagement', kind: 'REVERSAL', amountPence: 118_225, spentOn: '2022-11-17', description: 'Room hire had been booked twice', reverses: 'workshops-twice' },
  { key: 'training-paid', line: 'training', kind: 'ACTUAL', amountPence: 1_600_000, spentOn: '2022-12-05', description: 'Workforce development: first invoice' },
  { key: 'training-released', line: 'training', kind: 'REVERSAL', amountPence: 1_600_000, spentOn: '2022-12-05', description: 'First invoice paid: that much is no longer committed', reverses: 'training' },
  { key: 'co-production', line: 'engagement', kind: 'ACCRUAL', amountPence: 342_000, spentOn: '2022-12-09', description: 'Co-production: expenses of parents and carers, not yet claimed' },
];

const forecasts = [
  { key: 'october', amountPence: 98_200_000, madeOn: '2022-10-03', note: 'First forecast' },
  { key: 'december', amountPence: 96_350_000, madeOn: '2022-12-12', note: 'The directory starts later than planned' },
];

/** A small ledger for York, made up to try the product with, within every guard. Not one pound of it is from a paper. */
export const seedDemonstrationLedger: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  const of = { council: council.id, grant: yorkGrantId, isDemonstration: true };
  const id = (key: string) => seedId('spend-entry', 'york', key);
  await plantOnce(em, SpendEntryRow, lines.map(({ key, reverses, line: budgetLine, ...line }) => ({
    id: id(key), ...of, ...line, budgetLine: budgetLineId('york', budgetLine), fundType: 'REVENUE', allowedUse: yorkUseId('transformation'), site: null, evidence: null,
    decision: seedId('decision', 'york', 'DEMO/01'), reversesId: reverses ? id(reverses) : null, recordedAt: new Date(`${line.spentOn}T12:00:00Z`),
  })));
  await plantOnce(em, ForecastRow, forecasts.map(({ key, ...forecast }) => ({ id: seedId('forecast', 'york', key), ...of, ...forecast })));
  await recountGrant(em, yorkGrantId);
};
