import type { RouteObject } from 'react-router';

export const reportRoutes: RouteObject[] = [
  { path: ':council/reports', lazy: () => import('./ReportsPage.tsx') },
  { path: ':council/reports/:report', lazy: () => import('./ReportPage.tsx') },
  { path: ':council/reports/:report/publish', lazy: () => import('./PublishReportPage.tsx') },
  { path: ':council/reports/:report/:version', lazy: () => import('./ReportPage.tsx') },
];
