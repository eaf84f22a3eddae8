import { seedId } from '../../server/src/platform/ids.ts';
import type { Page } from 'playwright-core';
import type { PageToSee } from './pages.ts';

const slug = 'family-hubs-highlight-report';
const report = seedId('report', 'york', slug);
const prepare = `/york/reports/${slug}/prepare`;
const figures = `${prepare}/figures`;
const as = 'programme';
/** The form as it comes back with its mistakes. */
const withMistakes = (button: string) => async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
};

/** What a draft quotes and shows, how it would look, how papers are printed, and what short forms mean. */
export const paperFigurePages: readonly PageToSee[] = [
  { name: 'paper-figures', path: figures, as },
  { name: 'paper-figures-read-only', path: figures, as: 'finance' },
  { name: 'paper-figures-add', path: `${figures}/add`, as },
  { name: 'paper-figures-search', path: `${figures}/add?words=milestones`, as },
  { name: 'paper-figures-search-nothing', path: `${figures}/add?words=no+such+words`, as },
  { name: 'paper-figures-add-error', path: `${figures}/add`, as, prepare: withMistakes('Add the ticked figures') },
  { name: 'paper-figure-from-paper', path: `${figures}/from-paper`, as },
  { name: 'paper-figure-from-paper-error', path: `${figures}/from-paper`, as, prepare: withMistakes('Add the figure') },
  { name: 'paper-figure-stated', path: `${figures}/stated`, as },
  { name: 'paper-figure-change', path: `${figures}/${seedId('report-figure', report, '1')}`, as },
  { name: 'paper-exhibit-add', path: `${figures}/together/add`, as },
  { name: 'paper-exhibit-add-error', path: `${figures}/together/add`, as, prepare: withMistakes('Add') },
  { name: 'paper-exhibit-change', path: `${figures}/together/${seedId('report-exhibit', report, '1')}`, as },
  { name: 'paper-preview', path: `${prepare}/preview`, as },
  { name: 'paper-preview-dashboard', path: '/york/reports/family-hubs-quarterly-dashboard/prepare/preview', as: 'clerk' },
  { name: 'paper-templates', path: '/kirklees/reports/templates' },
  { name: 'paper-templates-clerk', path: '/york/reports/templates', as: 'clerk' },
  { name: 'paper-template-change', path: '/york/reports/templates/all', as: 'clerk' },
  { name: 'glossary', path: '/kent/glossary' },
  { name: 'glossary-clerk', path: '/york/glossary', as: 'clerk' },
  { name: 'glossary-add', path: '/york/glossary/add', as: 'clerk' },
];
