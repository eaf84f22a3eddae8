import type { RouteObject } from 'react-router';

const one = ':council/consultations/:consultation';

/** What people wrote, the points that they made, and what became of them. */
export const textRoutes: RouteObject[] = [
  { path: `${one}/words`, lazy: () => import('./WordsPage.tsx') },
  { path: `${one}/what-became`, lazy: () => import('./WhatBecamePage.tsx') },
  { path: `${one}/manage/texts`, lazy: () => import('./TextsPage.tsx') },
  { path: `${one}/manage/texts/safeguarding`, lazy: () => import('./SafeguardingPage.tsx') },
  { path: `${one}/manage/texts/:question`, lazy: () => import('./OneTextPage.tsx') },
  { path: `${one}/manage/points`, lazy: () => import('./PointsPage.tsx') },
  { path: `${one}/manage/points/new`, lazy: () => import('./NewPointPage.tsx') },
  { path: `${one}/manage/points/:point`, lazy: () => import('./DispositionPage.tsx') },
  { path: `${one}/manage/points/:point/words`, lazy: () => import('./PointWordsPage.tsx') },
];
