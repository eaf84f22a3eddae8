import type { Feature } from '../platform/feature.ts';
import { AreaMemberRow, AreaRow } from './area.entity.ts';
import { CouncilRow } from './council.entity.ts';
import { CouncilQueries } from './council.resolver.ts';
import { seedAreas } from './council.seed.ts';
import { seedLocalities } from './locality.seed.ts';
import { OrganisationRow } from './organisation.entity.ts';
import { seedOrganisations } from './organisation.seed.ts';

export const councils: Feature = {
  name: 'councils',
  entities: [CouncilRow, AreaRow, AreaMemberRow, OrganisationRow],
  resolvers: [CouncilQueries],
  seed: async (em, council) => {
    await seedAreas(em, council);
    await seedLocalities(em, council);
    await seedOrganisations(em, council);
  },
};
