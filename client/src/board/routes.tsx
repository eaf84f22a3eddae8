import type { RouteObject } from 'react-router';

export const boardRoutes: RouteObject[] = [{ path: ':council/board', lazy: () => import('./BoardPage.tsx') }];
