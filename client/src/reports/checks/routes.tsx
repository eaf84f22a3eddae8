import type { RouteObject } from 'react-router';

/** What the checks find in a paper while it is prepared. */
export const reportCheckRoutes: RouteObject[] = [
  { path: ':council/reports/:report/prepare/checks', lazy: () => import('./ChecksPage.tsx') },
  { path: ':council/reports/:report/prepare/checks/:finding', lazy: () => import('./LeaveFindingPage.tsx') },
];
