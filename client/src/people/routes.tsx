import type { RouteObject } from 'react-router';

export const peopleRoutes: RouteObject[] = [
  { path: 'sign-in', lazy: () => import('./SignInPage.tsx') },
  { path: 'sign-out', lazy: () => import('./sign-out.ts') },
];
