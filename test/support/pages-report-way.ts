import { seedId } from '../../server/src/platform/ids.ts';
import type { PageToSee } from './pages.ts';

const draft = '/york/reports/family-hubs-next-update';
const way = `${draft}/prepare/progress`;
const published = '/york/reports/family-hubs-demonstration-update';
const waiting = '/york/reports/family-hubs-sites-update/prepare/progress';
const line = seedId('report-sign-off', seedId('report', 'york', 'family-hubs-sites-update'), '2');

/** The way of papers to publication and after. */
export const reportWayPages: readonly PageToSee[] = [
  { name: 'reports-of-preparers', path: '/york/reports', as: 'clerk' },
  { name: 'report-way-cleared', path: way, as: 'clerk' },
  { name: 'report-way-of-finance', path: way, as: 'finance' },
  { name: 'report-way-published', path: `${published}/prepare/progress`, as: 'clerk' },
  { name: 'report-way-not-allowed', path: way, as: 'scrutiny', status: 404 },
  { name: 'report-return', path: `${way}/return`, as: 'programme' },
  {
    name: 'report-return-error', path: `${way}/return`, as: 'programme',
    prepare: async (page) => { await page.getByRole('button', { name: 'Take it back to drafting' }).click(); await page.getByRole('heading', { name: 'There is a problem' }).waitFor(); },
  },
  { name: 'report-correct', path: `${published}/prepare/progress/correct`, as: 'programme' },
  { name: 'report-withdraw', path: `${published}/prepare/progress/withdraw`, as: 'clerk' },
  { name: 'report-way-to-sign', path: waiting, as: 'clerk' },
  { name: 'report-sign-line', path: `${waiting}/sign/${line}`, as: 'clerk' },
  {
    name: 'report-sign-line-error', path: `${waiting}/sign/${line}`, as: 'admin',
    prepare: async (page) => {
      await page.getByRole('radio', { name: 'No', exact: true }).check();
      await page.getByRole('button', { name: 'Save the answer' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    },
  },
  { name: 'report-withdrawn', path: '/york/reports/family-hubs-first-figures' },
  { name: 'report-withdrawn-for-scrutiny', path: '/york/reports/family-hubs-first-figures', as: 'scrutiny' },
  { name: 'report-exempt-part', path: published, as: 'scrutiny' },
];
