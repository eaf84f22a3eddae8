import type { Seed } from '../platform/feature.ts';
import { seedCosts } from './costs.seed.ts';
import { seedDemonstrationBudgets } from './demonstration-budget.seed.ts';
import { seedDemonstrationLedger } from './demonstration-ledger.seed.ts';
import { seedFunderReturns } from './funder-returns.seed.ts';
import { seedSchemes } from './funding-schemes.seed.ts';
import { seedGrantSteps } from './grant-steps.seed.ts';
import { seedKentGrant } from './kent-grant.seed.ts';
import { seedSustainability } from './sustainability.seed.ts';
import { seedYorkGrant } from './york-grant.seed.ts';

/** Keys: `seedId('grant', 'york', 'transformation-fund')`, `seedId('grant', 'kent', 'start-for-life')`, `seedId('funding-scheme', 'TF1')`. */
export const seedFunding: Seed = async (em, council) => {
  await seedSchemes(em, council);
  await seedYorkGrant(em, council);
  await seedKentGrant(em, council);
  await seedDemonstrationBudgets(em, council);
  await seedDemonstrationLedger(em, council);
  await seedGrantSteps(em, council);
  await seedSustainability(em, council);
  await seedCosts(em, council);
  await seedFunderReturns(em, council);
};
