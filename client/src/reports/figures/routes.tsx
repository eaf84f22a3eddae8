import type { RouteObject } from 'react-router';

/** What a paper quotes and shows while it is prepared, and how it would look. */
export const reportFigureRoutes: RouteObject[] = [
  { path: ':council/reports/:report/prepare/preview', lazy: () => import('./PreviewPage.tsx') },
  { path: ':council/reports/:report/prepare/figures', lazy: () => import('./FiguresPage.tsx') },
  { path: ':council/reports/:report/prepare/figures/add', lazy: () => import('./AddFiguresPage.tsx') },
  { path: ':council/reports/:report/prepare/figures/from-paper', lazy: () => import('./FigureFromPaperPage.tsx') },
  { path: ':council/reports/:report/prepare/figures/stated', lazy: () => import('./StatedFigurePage.tsx') },
  { path: ':council/reports/:report/prepare/figures/together/:exhibit', lazy: () => import('./ExhibitPage.tsx') },
  { path: ':council/reports/:report/prepare/figures/:figure', lazy: () => import('./DraftFigurePage.tsx') },
];
