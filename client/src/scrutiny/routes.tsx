import type { RouteObject } from 'react-router';

export const scrutinyRoutes: RouteObject[] = [{ path: ':council/scrutiny', lazy: () => import('./ScrutinyPage.tsx') }];
