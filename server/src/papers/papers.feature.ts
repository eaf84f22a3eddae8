import type { Feature } from '../platform/feature.ts';
import { DataQualityIssueRow, ProvenanceRow, SourcePaperRow } from './papers.entity.ts';
import { seedPapers } from './papers.seed.ts';

export const papers: Feature = {
  name: 'papers',
  entities: [SourcePaperRow, ProvenanceRow, DataQualityIssueRow],
  seed: seedPapers,
};
