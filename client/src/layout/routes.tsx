import type { RouteObject } from 'react-router';

/** The statements in the footer. */
export const statementRoutes: RouteObject[] = [
  { path: 'accessibility', lazy: () => import('./AccessibilityPage.tsx') },
  { path: 'cookies', lazy: () => import('./CookiesPage.tsx') },
];
