import type { RouteObject } from 'react-router';

const grant = ':council/grants/:grant';

export const exchangeRoutes: RouteObject[] = [
  { path: `${grant}/import`, lazy: () => import('./ImportsPage.tsx') },
  { path: `${grant}/import/:import`, lazy: () => import('./ImportPage.tsx') },
  { path: `${grant}/import/:import/columns`, lazy: () => import('./ImportColumnsPage.tsx') },
  { path: `${grant}/import/:import/codes/:code`, lazy: () => import('./MatchCodePage.tsx') },
  { path: `${grant}/returns`, lazy: () => import('./ReturnsPage.tsx') },
  { path: `${grant}/returns/new`, lazy: () => import('./OpenReturnPage.tsx') },
  { path: `${grant}/returns/:return`, lazy: () => import('./ReturnPage.tsx') },
  { path: `${grant}/returns/:return/step`, lazy: () => import('./StepReturnPage.tsx') },
];
