import type { Seed } from '../platform/feature.ts';
import { seedBarnet } from './barnet.seed.ts';
import { seedMilestoneHistory } from './demonstration-history.seed.ts';
import { seedDemonstrationMilestones, seedKentsDemonstrationMilestones } from './demonstration.seed.ts';
import { seedKent } from './kent.seed.ts';
import { seedKirklees } from './kirklees.seed.ts';
import { seedYork } from './york.seed.ts';

const programmes: Readonly<Record<string, Seed>> = { kirklees: seedKirklees, york: seedYork, barnet: seedBarnet, kent: seedKent };

/**
 * One programme for each council of the papers. Keys of their rows: `seedId(<noun>, <council>, <key>)`, such as
 * ('programme', 'york', 'family-hubs'), ('workstream', 'york', 'co-production') and ('milestone', 'york', 'transformation-complete').
 */
export const seedProgramme: Seed = async (em, council) => {
  await programmes[council.slug]?.(em, council);
  if (council.demo && council.slug === 'york') {
    await seedDemonstrationMilestones(em, council);
    await seedMilestoneHistory(em, council);
  }
  if (council.demo && council.slug === 'kent') await seedKentsDemonstrationMilestones(em, council);
};
