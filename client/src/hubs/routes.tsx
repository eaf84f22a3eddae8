import type { RouteObject } from 'react-router';

export const hubRoutes: RouteObject[] = [
  { path: ':council/hubs', lazy: () => import('./HubsPage.tsx') },
  { path: ':council/hubs/which', lazy: () => import('./WhichHubPage.tsx') },
  { path: ':council/hubs/:hub', lazy: () => import('./HubPage.tsx') },
];
