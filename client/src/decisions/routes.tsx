import type { RouteObject } from 'react-router';

export const decisionRoutes: RouteObject[] = [{ path: ':council/decisions', lazy: () => import('./DecisionsPage.tsx') }];
