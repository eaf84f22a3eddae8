import type { RouteObject } from 'react-router';

/** How a council prints its papers, and what its short forms mean. */
export const paperTemplateRoutes: RouteObject[] = [
  { path: ':council/reports/templates', lazy: () => import('./TemplatesPage.tsx') },
  { path: ':council/reports/templates/:kind', lazy: () => import('./TemplatePage.tsx') },
  { path: ':council/glossary', handle: { isSameForAll: true }, lazy: () => import('./GlossaryPage.tsx') },
  { path: ':council/glossary/:term', lazy: () => import('./TermPage.tsx') },
];
