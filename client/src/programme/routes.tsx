import type { RouteObject } from 'react-router';

export const programmeRoutes: RouteObject[] = [
  { path: ':council/programme', lazy: () => import('./ProgrammePage.tsx') },
  { path: ':council/milestones/:milestone', lazy: () => import('./MilestonePage.tsx') },
  { path: ':council/milestones/:milestone/complete', lazy: () => import('./CompleteMilestonePage.tsx') },
  { path: ':council/milestones/:milestone/reforecast', lazy: () => import('./ReforecastMilestonePage.tsx') },
];
