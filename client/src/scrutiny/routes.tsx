import type { RouteObject } from 'react-router';

export const scrutinyRoutes: RouteObject[] = [
  { path: ':council/scrutiny', lazy: () => import('./ScrutinyPage.tsx') },
  { path: ':council/scrutiny/open', lazy: () => import('./OpenPage.tsx') },
  { path: ':council/scrutiny/promises', lazy: () => import('./PromisesPage.tsx') },
  { path: ':council/scrutiny/recommendations', lazy: () => import('./RecommendationsPage.tsx') },
  { path: ':council/scrutiny/recommendations/new', lazy: () => import('./NewRecommendationPage.tsx') },
  { path: ':council/scrutiny/recommendations/:recommendation', lazy: () => import('./RecommendationPage.tsx') },
  { path: ':council/scrutiny/recommendations/:recommendation/:form', lazy: () => import('./RecommendationFormPage.tsx') },
  { path: ':council/scrutiny/work-plan', lazy: () => import('./WorkPlanPage.tsx') },
  { path: ':council/scrutiny/work-plan/new', lazy: () => import('./NewPlanItemPage.tsx') },
  { path: ':council/scrutiny/work-plan/items/:item/:form', lazy: () => import('./WorkPlanFormPage.tsx') },
  { path: ':council/scrutiny/work-plan/updates/new', lazy: () => import('./NewUpdatesPage.tsx') },
  { path: ':council/scrutiny/work-plan/updates/:schedule/:form', lazy: () => import('./UpdateFormPage.tsx') },
  { path: ':council/scrutiny/decisions', lazy: () => import('./ReferralsPage.tsx') },
  { path: ':council/scrutiny/decisions/:referral', lazy: () => import('./AnswerReferralPage.tsx') },
  { path: ':council/reports/:report/after', lazy: () => import('./AfterPage.tsx') },
  { path: ':council/reports/:report/after/agenda', lazy: () => import('./PlaceReportPage.tsx') },
  { path: ':council/reports/:report/after/considered', lazy: () => import('./ConsiderReportPage.tsx') },
  { path: ':council/reports/:report/after/promise', lazy: () => import('./CitePromisePage.tsx') },
  { path: ':council/reports/:report/after/:consideration', lazy: () => import('./ResolvePage.tsx') },
];
