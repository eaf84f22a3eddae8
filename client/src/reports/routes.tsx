import type { RouteObject } from 'react-router';

/** What is published is the same for everybody who reads it without signing in. */
const published = { isSameForAll: true } as const;

export const reportRoutes: RouteObject[] = [
  { path: ':council/reports', handle: published, lazy: () => import('./ReportsPage.tsx') },
  { path: ':council/reports/:report', handle: published, lazy: () => import('./ReportPage.tsx') },
  { path: ':council/reports/:report/publish', lazy: () => import('./PublishReportPage.tsx') },
  { path: ':council/reports/:report/compare', lazy: () => import('./compare/ComparePage.tsx') },
  { path: ':council/reports/:report/:version', handle: published, lazy: () => import('./ReportPage.tsx') },
  { path: ':council/reports/:report/:version/figures/:figure', handle: published, lazy: () => import('./FigurePage.tsx') },
  { path: ':council/reports/:report/:version/check', lazy: () => import('./VersionCheckPage.tsx') },
];
