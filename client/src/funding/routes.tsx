import type { RouteObject } from 'react-router';
import { budgetRoutes } from './budget-routes.tsx';

export const fundingRoutes: RouteObject[] = [
  { path: ':council/money', lazy: () => import('./MoneyPage.tsx') },
  { path: ':council/grants/:grant', lazy: () => import('./GrantPage.tsx') },
  { path: ':council/grants/:grant/amend/:what', lazy: () => import('./AmendGrantPage.tsx') },
  { path: ':council/grants/:grant/apply', lazy: () => import('./RecordApplicationPage.tsx') },
  { path: ':council/grants/:grant/award', lazy: () => import('./RecordAwardPage.tsx') },
  { path: ':council/grants/:grant/agreement', lazy: () => import('./SignAgreementPage.tsx') },
  { path: ':council/grants/:grant/step', lazy: () => import('./GrantStepPage.tsx') },
  { path: ':council/grants/:grant/amounts/:amount', lazy: () => import('./RestateAmountPage.tsx') },
  { path: ':council/grants/:grant/allocations/:allocation', lazy: () => import('./SetAllocationPage.tsx') },
  { path: ':council/grants/:grant/conditions/new', lazy: () => import('./RecordConditionPage.tsx') },
  { path: ':council/grants/:grant/promises/new', lazy: () => import('./RecordGrantPromisePage.tsx') },
  { path: ':council/grants/:grant/terms/:term/check', lazy: () => import('./CheckGrantTermPage.tsx') },
  { path: ':council/grants/:grant/waiver', lazy: () => import('./WaiveRestrictionPage.tsx') },
  { path: ':council/grants/:grant/instalments/new', lazy: () => import('./PlanInstalmentPage.tsx') },
  { path: ':council/grants/:grant/instalments/receive', lazy: () => import('./RecordInstalmentPage.tsx') },
  { path: ':council/grants/:grant/instalments/:instalment/receive', lazy: () => import('./RecordInstalmentPage.tsx') },
  { path: ':council/grants/:grant/instalments/:instalment/claim', lazy: () => import('./ClaimInstalmentPage.tsx') },
  { path: ':council/grants/:grant/instalments/:instalment/withhold', lazy: () => import('./WithholdInstalmentPage.tsx') },
  { path: ':council/grants/:grant/instalments/:instalment/take-back', lazy: () => import('./TakeBackInstalmentPage.tsx') },
  { path: ':council/grants/:grant/spend/new', lazy: () => import('./RecordSpendPage.tsx') },
  { path: ':council/grants/:grant/spend/:entry/reverse', lazy: () => import('./ReverseSpendPage.tsx') },
  ...budgetRoutes,
];
