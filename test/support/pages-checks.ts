import { keyOf } from '@throughline/shared/papers/check-paper';
import type { PageToSee } from './pages.ts';

const draft = '/york/reports/family-hubs-highlight-report/prepare/checks';

/** What the checks find in papers while they are prepared. */
export const checkPages: readonly PageToSee[] = [
  { name: 'report-checks', path: draft, as: 'programme' },
  { name: 'report-checks-left', path: '/york/reports/family-hubs-next-update/prepare/checks', as: 'clerk' },
  { name: 'report-checks-published', path: '/york/reports/family-hubs-update-december-2022/prepare/checks', as: 'finance' },
  { name: 'report-checks-leave', path: `${draft}/${keyOf('paper-without-a-date', 'undated')}`, as: 'programme' },
];
