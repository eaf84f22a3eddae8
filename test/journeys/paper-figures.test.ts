import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

test('an officer on a phone without scripts quotes figures, calls one otherwise, shows them together and sees the paper as it will look', async () => {
  const { page, context } = await journey.device({ as: 'programme', scripts: false });
  await page.goto('/york/reports/family-hubs-highlight-report/prepare/figures/add');
  await page.getByLabel('Search').fill('grant fund');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('There is no figure that this paper may quote with these words').waitFor();
  await page.getByRole('link', { name: 'Show all figures' }).click();
  await page.getByLabel(/^capital: /).check();
  await page.getByLabel(/^revenue: /).check();
  await page.getByRole('button', { name: 'Add the ticked figures' }).click();
  await page.getByRole('heading', { level: 1, name: 'Figures, tables and charts' }).waitFor();
  expect(await page.getByText('[[capital]]').count()).toBe(1);

  await page.getByRole('link', { name: 'Change “Family Hubs Transformation Fund: capital”' }).click();
  await page.getByLabel('What does the text call it?').fill('for-buildings');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('[[for-buildings]]').waitFor();

  await page.getByRole('link', { name: 'Show figures together' }).click();
  await page.getByLabel('Title').fill('Capital and revenue');
  await page.getByLabel('What does the text call it?').fill('split');
  await page.getByRole('radio', { name: 'As bars, with the table' }).check();
  await page.getByLabel(/: £167,000$/).check();
  await page.getByLabel(/: £830,000$/).check();
  await page.getByLabel('What does it show?').fill('Two bars: capital, and revenue, which is about five times as much.');
  await page.getByRole('button', { name: 'Add' }).click();
  await page.getByText('[[exhibit:split]]').waitFor();

  await page.goto('/york/reports/family-hubs-highlight-report/prepare/preview');
  await page.getByRole('heading', { name: 'Family hubs: highlight report for the board' }).waitFor();
  expect(await page.getByText('£75,834.50 of the grant of £997,000 has been spent').count()).toBe(1);
  await context.close();
});
