import type { RouteObject } from 'react-router';

const grant = ':council/grants/:grant';

const papers = ':council/reports/bring-in';

export const exchangeRoutes: RouteObject[] = [
  { path: papers, lazy: () => import('./BringInPapersPage.tsx') },
  { path: `${papers}/:import`, lazy: () => import('./PaperImportPage.tsx') },
  { path: `${papers}/:import/text`, lazy: () => import('./PaperTextPage.tsx') },
  { path: `${papers}/:import/facts/:fact`, lazy: () => import('./CorrectFactPage.tsx') },
  { path: `${papers}/:import/finish`, lazy: () => import('./FinishPaperImportPage.tsx') },
  { path: `${grant}/import`, lazy: () => import('./ImportsPage.tsx') },
  { path: `${grant}/import/:import`, lazy: () => import('./ImportPage.tsx') },
  { path: `${grant}/import/:import/columns`, lazy: () => import('./ImportColumnsPage.tsx') },
  { path: `${grant}/import/:import/codes/:code`, lazy: () => import('./MatchCodePage.tsx') },
  { path: `${grant}/returns`, lazy: () => import('./ReturnsPage.tsx') },
  { path: `${grant}/returns/new`, lazy: () => import('./OpenReturnPage.tsx') },
  { path: `${grant}/returns/:return`, lazy: () => import('./ReturnPage.tsx') },
  { path: `${grant}/returns/:return/step`, lazy: () => import('./StepReturnPage.tsx') },
];
