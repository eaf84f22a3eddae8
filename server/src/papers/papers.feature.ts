import type { Feature } from '../platform/feature.ts';
import { DataQualityIssueRow, ProvenanceRow, SourcePaperRow } from './papers.entity.ts';
import { seedPapers } from './papers.seed.ts';
import { CouncilPapers, PaperIssues } from './papers.resolver.ts';
import { AreaSources, OrganisationSources } from './place-sources.resolver.ts';

export const papers: Feature = {
  name: 'papers',
  entities: [SourcePaperRow, ProvenanceRow, DataQualityIssueRow],
  resolvers: [AreaSources, OrganisationSources, CouncilPapers, PaperIssues],
  seed: seedPapers,
};
