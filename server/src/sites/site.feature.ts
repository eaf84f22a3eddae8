import type { Feature } from '../platform/feature.ts';
import { SiteCoLocationRow, SiteRow } from './site.entity.ts';
import { CouncilSites, HubSites } from './site.resolver.ts';
import { seedSites } from './site.seed.ts';

export const sites: Feature = {
  name: 'sites',
  entities: [SiteRow, SiteCoLocationRow],
  resolvers: [CouncilSites, HubSites],
  seed: seedSites,
};
