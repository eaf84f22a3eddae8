import type { Page } from 'playwright-core';
import { seedId } from '../../server/src/platform/ids.ts';
import type { PageToSee } from './pages.ts';

const slug = 'your-family-hub-in-detail';
const one = `/york/consultations/${slug}`;
const responses = `${one}/manage/responses`;
const idOf = (noun: string, ...key: string[]): string => seedId(noun, 'york', slug, ...key);
const post = `${responses}/${idOf('entry-batch', 'post')}`;
const dropIn = `${responses}/${idOf('entry-batch', 'drop-in')}`;
const paper = (place: number) => `${post}/${idOf('response-entry', 'post', String(place))}`;
const as = 'programme';

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save and enter the next' }).click();
}
async function sendFile(page: Page): Promise<void> {
  const headings = (await (await page.request.get(`/exports/responses/${idOf('consultation')}/1/template.csv`)).text()).trim();
  const line = headings.replace('\ufeff', '').split(',').map((heading) => (heading === 'Received on' ? '2023-03-01' : heading.startsWith('Q1 ') ? '99' : ''));
  await page.locator('#file').setInputFiles({ name: 'papers.csv', mimeType: 'text/csv', buffer: Buffer.from(`${headings}\r\n${line.join(',')}\r\n`) });
  await page.getByRole('button', { name: 'Send the file' }).click();
  await page.getByRole('heading', { name: 'Line by line' }).waitFor({ timeout: 30_000 });
}

/** The printed form, and where staff enter what comes back. */
export const entryPages: readonly PageToSee[] = [
  { name: 'paper-form', path: `${one}/paper` },
  { name: 'paper-form-right-to-left', path: '/york/consultations/family-hubs-have-your-say/paper?in=ar/STANDARD' },
  { name: 'paper-form-easy-read', path: '/york/consultations/family-hubs-have-your-say/paper?in=en/EASY_READ' },
  { name: 'entered-responses', path: responses, as },
  { name: 'entered-responses-not-allowed', path: responses },
  { name: 'entry-batch-open', path: dropIn, as },
  { name: 'entry-batch-checking', path: post, as },
  { name: 'entry-batch-begin', path: `${responses}/open`, as },
  { name: 'entry-new', path: `${dropIn}/new`, as },
  { name: 'entry-error', path: `${dropIn}/new`, as, prepare: async (page) => { await page.locator('[name="Q1"]').fill('99'); await save(page); await page.getByRole('heading', { name: 'There is a problem' }).waitFor(); } },
  {
    name: 'entry-done', path: `${dropIn}/new`, as,
    prepare: async (page) => {
      for (const [part, value] of [['day', '14'], ['month', '3'], ['year', '2023']] as const) await page.locator(`[name="receivedOn-${part}"]`).fill(value);
      await page.locator('[name="Q1"]').fill('2');
      await save(page);
      await page.getByText('Code to hand back').waitFor();
    },
  },
  { name: 'entry-correct', path: `${paper(0)}/correct`, as },
  { name: 'entry-second', path: `${paper(2)}/second`, as: 'admin' },
  { name: 'entry-differences', path: `${paper(1)}/differences`, as },
  { name: 'paper-return', path: `${responses}/paper`, as },
  { name: 'response-files', path: `${responses}/files`, as },
  { name: 'response-file-preview', path: `${responses}/files`, as, prepare: sendFile },
];
