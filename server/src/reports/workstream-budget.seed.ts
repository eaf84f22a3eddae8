import { budgetLineId } from '../funding/demonstration-budget.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { WorkstreamBudgetRow } from './workstream-budget.entity.ts';

/** Line of York's made-up budget → workstream of its paper. The project team is for no single one. */
const workstreams: Readonly<Record<string, string>> = {
  training: 'workforce-development',
  'training-2': 'workforce-development',
  directory: 'information-strategy',
  'directory-2': 'information-strategy',
  engagement: 'co-production',
  'engagement-2': 'co-production',
  mapping: 'data-and-systems',
  sites: 'right-support',
};

/** Which workstreams York's made-up budget is for. The paper ties no pound to a workstream. */
export const seedWorkstreamBudgets: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  await plantOnce(
    em,
    WorkstreamBudgetRow,
    Object.entries(workstreams).map(([line, workstream]) => ({
      id: seedId('workstream-budget', 'york', line),
      council: council.id,
      budgetLine: budgetLineId('york', line),
      workstream: seedId('workstream', 'york', workstream),
      isDemonstration: true,
    })),
  );
};
