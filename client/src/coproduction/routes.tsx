import type { RouteObject } from 'react-router';

export const coproductionRoutes: RouteObject[] = [
  { path: 'join', lazy: () => import('./JoinPage.tsx') },
  { path: ':council/panel', lazy: () => import('./PanelsPage.tsx') },
  { path: ':council/panel/sessions/:id', handle: { client: 'app' }, lazy: () => import('./SessionPage.tsx') },
  { path: ':council/panel/sessions/:id/screen', handle: { client: 'app', isTask: true }, lazy: () => import('./ScreenPage.tsx') },
];
