import type { RouteObject } from 'react-router';

/** The register, the ratings and the record of a programme. */
export const recordRoutes: RouteObject[] = [
  { path: ':council/programme/raid', lazy: () => import('./RaidPage.tsx') },
  { path: ':council/programme/raid/new/:kind', lazy: () => import('./RecordRaidItemPage.tsx') },
  { path: ':council/programme/raid/:item', lazy: () => import('./RaidItemPage.tsx') },
  { path: ':council/programme/raid/:item/change', lazy: () => import('./ChangeRaidItemPage.tsx') },
  { path: ':council/programme/raid/:item/assess', lazy: () => import('./AssessRaidItemPage.tsx') },
  { path: ':council/programme/raid/:item/issue', lazy: () => import('./RaiseIssuePage.tsx') },
  { path: ':council/programme/raid/:item/close', lazy: () => import('./CloseRaidItemPage.tsx') },
  { path: ':council/programme/raid/:item/reopen', lazy: () => import('./ReopenRaidItemPage.tsx') },
  { path: ':council/programme/raid/:item/restrict', lazy: () => import('./RestrictRaidItemPage.tsx') },
  { path: ':council/programme/raid/:item/reader', lazy: () => import('./NameRaidReaderPage.tsx') },
  { path: ':council/programme/ratings', lazy: () => import('./RatingsPage.tsx') },
  { path: ':council/programme/ratings/new', lazy: () => import('./RecordRatingPage.tsx') },
];
