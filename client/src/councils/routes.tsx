import type { RouteObject } from 'react-router';

export const councilRoutes: RouteObject[] = [
  { index: true, lazy: () => import('./ChooseCouncilPage.tsx') },
  { path: ':council', lazy: () => import('./CouncilHomePage.tsx') },
];
