import type { Seed } from '../platform/feature.ts';
import { seedBarnetHubs } from './barnet-hubs.seed.ts';
import { seedHubKinds } from './hub-kinds.seed.ts';
import { seedKirkleesHubs } from './kirklees-hubs.seed.ts';
import { seedKirkleesStaff } from './kirklees-staff.seed.ts';
import { seedPartnerFacts } from './partner-facts.seed.ts';
import { seedYorkHubs } from './york-hubs.seed.ts';

export const seedHubs: Seed = async (em, council) => {
  await seedHubKinds(em, council);
  await seedKirkleesHubs(em, council);
  await seedKirkleesStaff(em, council);
  await seedBarnetHubs(em, council);
  await seedYorkHubs(em, council);
  await seedPartnerFacts(em, council);
};
