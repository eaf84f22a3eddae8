import type { RouteObject } from 'react-router';

/** The way of papers to publication and after. */
export const reportWayRoutes: RouteObject[] = [
  { path: ':council/reports/:report/prepare/progress', lazy: () => import('./ReportWayPage.tsx') },
  { path: ':council/reports/:report/prepare/progress/sign/:line', lazy: () => import('./SignLinePage.tsx') },
  { path: ':council/reports/:report/prepare/progress/:step', lazy: () => import('./ReportStepPage.tsx') },
  { path: ':council/reports/:report/withdrawn', handle: { isSameForAll: true }, lazy: () => import('./WithdrawnReportPage.tsx') },
];
