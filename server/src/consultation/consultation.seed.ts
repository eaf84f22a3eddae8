import type { Seed } from '../platform/feature.ts';
import { seedBarnet } from './barnet.seed.ts';
import { seedYorkDemonstration } from './york-demonstration.seed.ts';
import { seedYorkDetail } from './york-detail.seed.ts';
import { seedYorkLife } from './york-life.seed.ts';
import { seedYorkPaper } from './york-paper.seed.ts';

/** Barnet's consultation as its paper describes it; made-up ones in York, only with the demonstration. */
export const seedConsultations: Seed = async (em, council) => {
  if (council.slug === 'barnet') await seedBarnet(em, council);
  if (council.slug === 'york' && council.demo) {
    await seedYorkDemonstration(em, council);
    await seedYorkDetail(em, council);
    await seedYorkPaper(em, council);
    await seedYorkLife(em, council);
  }
};
