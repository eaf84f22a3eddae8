import type { RouteObject } from 'react-router';

export const budgetRoutes: RouteObject[] = [
  { path: ':council/money/monitor', lazy: () => import('./BudgetMonitorPage.tsx') },
  { path: ':council/money/budget/add', lazy: () => import('./AddCouncilBudgetLinePage.tsx') },
  { path: ':council/grants/:grant/budget', lazy: () => import('./BudgetPage.tsx') },
  { path: ':council/grants/:grant/budget/add', lazy: () => import('./AddBudgetLinePage.tsx') },
  { path: ':council/grants/:grant/forecast', lazy: () => import('./GrantForecastPage.tsx') },
  { path: ':council/budget/:line', lazy: () => import('./BudgetLinePage.tsx') },
  { path: ':council/budget/:line/edit', lazy: () => import('./EditBudgetLinePage.tsx') },
  { path: ':council/budget/:line/months', lazy: () => import('./BudgetMonthsPage.tsx') },
  { path: ':council/budget/:line/virement', lazy: () => import('./VirementPage.tsx') },
  { path: ':council/budget/:line/carry-forward', lazy: () => import('./CarryForwardPage.tsx') },
  { path: ':council/budget/:line/workstream', lazy: () => import('./LineWorkstreamPage.tsx') },
  { path: ':council/budget/:line/forecast', lazy: () => import('./LineForecastPage.tsx') },
];
