import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

async function begin(page: Page): Promise<void> {
  await page.goto('/york/reports');
  await press(page, 'Write a report');
  await heading(page, 'Write a report');
  await page.getByLabel('Title').fill('Family hubs: paper of a journey');
  await page.getByRole('radio', { name: 'Progress report for scrutiny' }).check();
  const body = page.getByLabel('Which committee or body is it for?');
  await body.selectOption(await body.locator('option', { hasText: 'Scrutiny' }).first().getAttribute('value'));
  await press(page, 'Begin the report');
  await heading(page, 'What is still missing');
}

async function writeSection(page: Page): Promise<void> {
  await follow(page, 'Summary');
  await heading(page, 'Section: Summary');
  await page.getByRole('textbox', { name: 'Text' }).fill('The work goes on.\n\n| Use | Amount |\n| --- | --- |\n| Capital | £167,000 |\n\nSpent so far: [[nothing-like-it]].');
  await press(page, 'Show how it will look');
  await page.getByText('There is no figure with the name nothing-like-it.').waitFor();
  expect(await page.getByRole('columnheader', { name: 'Amount' }).count()).toBe(1);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Text' }).fill('The work goes on.');
  await press(page, 'Save');
  await heading(page, 'What is still missing');
}

async function fillTheRest(page: Page): Promise<void> {
  await follow(page, 'Add a recommendation');
  await page.getByRole('radio', { name: 'Consider it' }).check();
  await page.getByLabel('The recommendation').fill('Consider the paper.');
  await press(page, 'Save');
  await heading(page, 'There is a problem');
  await page.getByLabel('Why?').fill('So that the committee can plan its work.');
  await press(page, 'Save');
  await page.getByRole('link', { name: 'Consider the paper.' }).waitFor();

  await follow(page, 'Name somebody');
  await page.getByRole('radio', { name: 'They wrote it' }).check();
  await page.getByLabel('Name', { exact: true }).fill('A Made-up Author');
  await press(page, 'Save');
  await page.getByRole('link', { name: 'A Made-up Author' }).waitFor();

  await follow(page, 'Add an enclosure');
  await page.getByRole('radio', { name: 'An appendix: part of the report' }).check();
  await page.getByLabel('Title').fill('A list of sites');
  await press(page, 'Save');
  await page.getByLabel('A file').setInputFiles({ name: 'sites.csv', mimeType: 'text/csv', buffer: Buffer.from('Site\nEast\n') });
  await press(page, 'Send the file');
  await page.getByRole('link', { name: 'sites.csv' }).waitFor();
}

test('a programme manager begins a report, writes it with a look before saving, encloses a file, and is told what is still missing; finance comments on it', async () => {
  const { page, context } = await journey.device({ as: 'programme', width: 'phone' });
  await begin(page);
  expect(await page.getByRole('link', { name: 'The text of “Summary”' }).count()).toBe(1);
  await writeSection(page);
  expect(await page.getByRole('link', { name: 'The text of “Summary”' }).count()).toBe(0);
  await fillTheRest(page);
  await page.goto('/york/reports/family-hubs-paper-of-a-journey/prepare');
  for (const done of ['Who wrote it', 'What the committee is asked to do']) expect(await page.getByRole('link', { name: done }).count()).toBe(0);
  await page.getByRole('button', { name: /Move down.*Summary/ }).click();
  await page.getByRole('button', { name: /Move up.*Summary/ }).waitFor();
  await context.close();

  const reader = await journey.device({ as: 'finance' });
  await reader.page.goto('/york/reports/family-hubs-paper-of-a-journey/prepare');
  expect(await reader.page.getByRole('link', { name: 'Add a section' }).count()).toBe(0);
  await reader.page.getByRole('link', { name: 'Comments', exact: true }).click();
  await reader.page.getByRole('textbox', { name: 'Your comment' }).fill('Where is the money?');
  await press(reader.page, 'Send the comment');
  await reader.page.getByRole('button', { name: /Settle it.*Where is the money/ }).click();
  await reader.page.getByText('Settled', { exact: true }).waitFor();
  await reader.context.close();
});
