import type { Page } from 'playwright-core';
import { seedId } from '../../server/src/platform/ids.ts';
import type { PageToSee } from './pages.ts';

const report = seedId('report', 'york', 'family-hubs-highlight-report');
const prepare = '/york/reports/family-hubs-highlight-report/prepare';
const part = (noun: string, key: string) => seedId(noun, report, key);
const press = async (page: Page, name: string, heading: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name: heading }).first().waitFor();
};

/** Pages on which a paper is begun and written. */
export const writingPages: readonly PageToSee[] = [
  { name: 'report-new', path: '/york/reports/new', as: 'programme' },
  { name: 'report-new-wrong', path: '/york/reports/new', as: 'programme', prepare: (page) => press(page, 'Begin the report', 'There is a problem') },
  { name: 'report-new-not-allowed', path: '/york/reports/new', as: 'scrutiny', status: 403 },
  { name: 'report-prepare', path: prepare, as: 'programme' },
  { name: 'report-prepare-for-finance', path: prepare, as: 'finance' },
  { name: 'report-prepare-published', path: '/york/reports/family-hubs-update-december-2022/prepare', as: 'clerk' },
  { name: 'report-prepare-not-allowed', path: prepare, as: 'scrutiny', status: 404 },
  { name: 'report-head', path: `${prepare}/header`, as: 'programme' },
  { name: 'report-section', path: `${prepare}/sections/${part('report-section', '3')}`, as: 'programme' },
  { name: 'report-section-look', path: `${prepare}/sections/${part('report-section', '1')}`, as: 'programme', prepare: (page) => press(page, 'Show how it will look', 'Summary') },
  { name: 'report-section-new', path: `${prepare}/sections/new`, as: 'programme' },
  { name: 'report-recommendation', path: `${prepare}/recommendations/${part('report-recommendation', '1')}`, as: 'programme' },
  { name: 'report-implication', path: `${prepare}/implications/${part('report-implication', 'writing 1')}`, as: 'programme' },
  { name: 'report-person-new', path: `${prepare}/people/new`, as: 'programme' },
  { name: 'report-enclosure', path: `${prepare}/enclosures/${part('report-enclosure', 'writing 1')}`, as: 'programme' },
  { name: 'report-enclosure-wrong', path: `${prepare}/enclosures/${part('report-enclosure', 'writing 2')}?problem=file`, as: 'programme' },
  { name: 'report-enclosure-new', path: `${prepare}/enclosures/new`, as: 'programme' },
  { name: 'report-comments', path: `${prepare}/comments`, as: 'finance' },
  { name: 'report-comment-answer', path: `${prepare}/comments/${seedId('draft-comment', 'york', 'sites')}`, as: 'clerk' },
];
