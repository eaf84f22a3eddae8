import type { RouteObject } from 'react-router';

/** The pages on which papers are begun and written. Figures, checks, preview and the way to publication list their own. */
export const reportWritingRoutes: RouteObject[] = [
  { path: ':council/reports/new', lazy: () => import('./BeginReportPage.tsx') },
  { path: ':council/reports/:report/prepare', lazy: () => import('./PreparePage.tsx') },
  { path: ':council/reports/:report/prepare/header', lazy: () => import('./DraftHeaderPage.tsx') },
  { path: ':council/reports/:report/prepare/comments', lazy: () => import('./DraftCommentsPage.tsx') },
  { path: ':council/reports/:report/prepare/comments/:comment', lazy: () => import('./DraftCommentsPage.tsx') },
  { path: ':council/reports/:report/prepare/sections/:part', lazy: () => import('./DraftSectionPage.tsx') },
  { path: ':council/reports/:report/prepare/enclosures/:part', lazy: () => import('./DraftEnclosurePage.tsx') },
  { path: ':council/reports/:report/prepare/:list/:part', lazy: () => import('./DraftPartPage.tsx') },
];
