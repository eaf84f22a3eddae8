import type { RouteObject } from 'react-router';

export const decisionRoutes: RouteObject[] = [
  { path: ':council/decisions', lazy: () => import('./DecisionsPage.tsx') },
  { path: ':council/decisions/new', lazy: () => import('./ProposeDecisionPage.tsx') },
  { path: ':council/decisions/taken', lazy: () => import('./TakenDecisionPage.tsx') },
  { path: ':council/decisions/rules', lazy: () => import('./DecisionRulePage.tsx') },
  { path: ':council/decisions/:reference', lazy: () => import('./DecisionPage.tsx') },
  { path: ':council/decisions/:reference/:step', lazy: () => import('./DecisionStepPage.tsx') },
  { path: ':council/bodies', lazy: () => import('./BodiesPage.tsx') },
  { path: ':council/bodies/new', lazy: () => import('./NewBodyPage.tsx') },
  { path: ':council/bodies/:body', lazy: () => import('./BodyPage.tsx') },
  { path: ':council/bodies/:body/:form', lazy: () => import('./BodyFormPage.tsx') },
  { path: ':council/meetings', lazy: () => import('./MeetingsPage.tsx') },
  { path: ':council/meetings/:meeting', lazy: () => import('./MeetingPage.tsx') },
  { path: ':council/meetings/:meeting/:form', lazy: () => import('./MeetingFormPage.tsx') },
];
