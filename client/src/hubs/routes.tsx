import type { RouteObject } from 'react-router';

/** What is said of hubs is the same for everybody who reads it without signing in. */
const open = { isSameForAll: true } as const;

export const hubRoutes: RouteObject[] = [
  { path: ':council/hubs', handle: open, lazy: () => import('./HubsPage.tsx') },
  { path: ':council/hubs/which', lazy: () => import('./WhichHubPage.tsx') },
  { path: ':council/hubs/:hub', handle: open, lazy: () => import('./HubPage.tsx') },
];
