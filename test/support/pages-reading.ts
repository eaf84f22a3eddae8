import type { PageToSee } from './pages.ts';

const later = '/york/reports/family-hubs-progress-march-2023';

/** A paper with figures in its text, tables and bars; one figure of it; and what changed since the paper before. */
export const readingPages: readonly PageToSee[] = [
  { name: 'report-later', path: later },
  { name: 'report-figure', path: `${later}/v1/figures/awarded` },
  { name: 'report-figure-hidden', path: '/york/reports/family-hubs-demonstration-update/v1/figures/online' },
  { name: 'report-figure-not-there', path: `${later}/v1/figures/nothing`, status: 404 },
  { name: 'report-compare', path: `${later}/compare` },
  { name: 'report-compare-alone', path: '/kirklees/reports/kirklees-community-hubs-february-2019/compare' },
];
