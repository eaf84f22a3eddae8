import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { BudgetForecastRow } from './budget-forecast.entity.ts';
import { BudgetLineRow, BudgetProfileRow } from './budget-line.entity.ts';
import { BudgetTransferRow } from './budget-transfer.entity.ts';
import { kentGrantId } from './kent-grant.seed.ts';
import { yorkGrantId } from './york-grant.seed.ts';

/** Key of a line of a made-up budget: 'team', 'training', 'directory', 'engagement', 'mapping' and others. */
export const budgetLineId = (slug: string, key: string): string => seedId('budget-line', slug, key);

interface Line {
  key: string;
  title: string;
  financialYear: string;
  pounds: number;
  /** In pounds, April first; left out where nobody has said. */
  months?: number[];
  isCapital?: boolean;
  strand?: string;
  agreedOn?: string;
}

const evenly = (pounds: number): number[] => Array<number>(12).fill(pounds / 12);

/** Every line stays within what the papers say of the award: for York £830,000 revenue and £167,000 capital, for Kent £2.6m in 2022/23. */
const budgets: Record<string, { grant: string; agreedOn: string; lines: Line[] }> = {
  york: {
    grant: yorkGrantId,
    agreedOn: '2022-07-01',
    lines: [
      { key: 'team', title: 'Project team', financialYear: '2022/23', pounds: 180_000, strand: 'Programme team', months: [0, 0, 0, ...Array<number>(9).fill(20_000)] },
      { key: 'training', title: 'Workforce development', financialYear: '2022/23', pounds: 120_000, strand: 'Workforce', months: [0, 0, 0, 0, 0, 0, ...Array<number>(6).fill(20_000)] },
      { key: 'directory', title: 'Online directory', financialYear: '2022/23', pounds: 90_000, strand: 'Information and digital', months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 30_000, 30_000, 30_000] },
      { key: 'engagement', title: 'Engagement and co-production', financialYear: '2022/23', pounds: 40_000, strand: 'Design with families', months: [0, 0, 0, 0, 0, ...Array<number>(6).fill(5_000), 10_000] },
      { key: 'mapping', title: 'Systems mapping and design', financialYear: '2022/23', pounds: 20_000, strand: 'Design with families', months: [0, 0, 0, 0, 0, 0, 13_000, 7_000, 0, 0, 0, 0] },
      { key: 'team-2', title: 'Project team', financialYear: '2023/24', pounds: 200_000, strand: 'Programme team' },
      { key: 'training-2', title: 'Workforce development', financialYear: '2023/24', pounds: 100_000, strand: 'Workforce' },
      { key: 'engagement-2', title: 'Engagement and co-production', financialYear: '2023/24', pounds: 80_000, strand: 'Design with families' },
      { key: 'sites', title: 'Adapting family hub sites', financialYear: '2023/24', pounds: 167_000, strand: 'Buildings', isCapital: true },
      // The day is that of the year's end, when what was not spent is carried into it.
      { key: 'directory-2', title: 'Online directory', financialYear: '2023/24', pounds: 0, strand: 'Information and digital', agreedOn: '2023-04-20' },
    ],
  },
  kent: {
    grant: kentGrantId,
    agreedOn: '2022-11-01',
    lines: [
      { key: 'partnership', title: 'Partnership development and co-production', financialYear: '2022/23', pounds: 960_000, strand: 'Family hubs', months: evenly(960_000) },
      { key: 'digital', title: 'Digital capacity', financialYear: '2022/23', pounds: 480_000, strand: 'Family hubs', months: evenly(480_000) },
      { key: 'engagement', title: 'Community engagement', financialYear: '2022/23', pounds: 360_000, strand: 'Start for Life' },
      { key: 'buildings', title: 'Refurbishing buildings', financialYear: '2022/23', pounds: 500_000, isCapital: true },
    ],
  },
};

const forecasts: { council: string; key: string; madeOn: string; pounds: Record<string, number>; note: string }[] = [
  {
    council: 'york', key: 'october', madeOn: '2022-10-03', note: 'First forecast',
    pounds: {
      team: 175_000, training: 120_000, directory: 90_000, engagement: 40_000, mapping: 20_000,
      'team-2': 197_000, 'training-2': 100_000, 'engagement-2': 73_000, sites: 167_000,
    },
  },
  { council: 'york', key: 'december', madeOn: '2022-12-12', note: 'The directory starts later than planned', pounds: { directory: 71_500 } },
  { council: 'kent', key: 'january', madeOn: '2023-01-10', note: 'First forecast', pounds: { partnership: 930_000, digital: 505_000 } },
];

/** Budgets for York and Kent, made up to try the product with. The papers state no line of a budget. */
export const seedDemonstrationBudgets: Seed = async (em, council) => {
  const budget = budgets[council.slug];
  if (!council.demo || !budget) return;
  const id = (key: string) => budgetLineId(council.slug, key);
  const own = { council: council.id, isDemonstration: true };
  await plantOnce(em, BudgetLineRow, budget.lines.map(({ key, title, financialYear, pounds, isCapital = false, strand = null, agreedOn = budget.agreedOn }) => ({
    id: id(key), ...own, source: 'GRANT', grant: budget.grant, title, financialYear, fundType: isCapital ? 'CAPITAL' : 'REVENUE', strand, site: null,
    originalPence: pounds * 100, agreedOn, version: 1,
  })));
  await plantOnce(em, BudgetProfileRow, budget.lines.flatMap(({ key, months, agreedOn = budget.agreedOn }) => months ? [{
    id: seedId('budget-profile', council.slug, key, '1'), ...own, budgetLine: id(key), seq: 1, monthPence: months.map((pounds) => pounds * 100),
    holdsFrom: agreedOn, reason: null, recordedAt: noonOf(agreedOn),
  }] : []));
  await plantOnce(em, BudgetForecastRow, forecasts.filter((made) => made.council === council.slug).flatMap(({ key, madeOn, pounds, note }) =>
    Object.entries(pounds).map(([line, amount]) => ({
      id: seedId('budget-forecast', council.slug, key, line), ...own, budgetLine: id(line), amountPence: amount * 100, madeOn, note, recordedAt: noonOf(madeOn),
    })),
  ));
  if (council.slug !== 'york') return;
  await plantOnce(em, BudgetProfileRow, [{
    id: seedId('budget-profile', 'york', 'training', '2'), ...own, budgetLine: id('training'), seq: 2, holdsFrom: '2022-11-21',
    monthPence: [0, 0, 0, 0, 0, 0, 0, 0, 16_000, 34_000, 34_000, 36_000].map((pounds) => pounds * 100),
    reason: 'The first courses begin in December and not in October.', recordedAt: noonOf('2022-11-21'),
  }]);
  const approved = { ...own, decision: seedId('decision', 'york', 'DEMO/01'), post: null };
  await plantOnce(em, BudgetTransferRow, [
    {
      id: seedId('budget-transfer', 'york', 'mapping-engagement'), ...approved, kind: 'VIREMENT', fromLine: id('mapping'), toLine: id('engagement'),
      amountPence: 500_000, approvedOn: '2022-11-14', reason: 'The mapping cost less than planned; more parents and carers take part than planned.',
      recordedAt: noonOf('2022-11-14'),
    },
    {
      id: seedId('budget-transfer', 'york', 'directory-directory-2'), ...approved, kind: 'CARRY_FORWARD', fromLine: id('directory'), toLine: id('directory-2'),
      amountPence: 1_850_000, approvedOn: '2023-04-20', reason: 'The directory starts later than planned.', recordedAt: noonOf('2023-04-20'),
    },
  ]);
};

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
