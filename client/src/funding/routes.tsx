import type { RouteObject } from 'react-router';

export const fundingRoutes: RouteObject[] = [{ path: ':council/money', lazy: () => import('./MoneyPage.tsx') }];
