import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const budget = `/york/grants/${seedId('grant', 'york', 'transformation-fund')}/budget`;
const line = (key: string) => `/york/budget/${seedId('budget-line', 'york', key)}`;
const monitor = '/york/money/monitor?year=2022/23&asAt-day=31&asAt-month=12&asAt-year=2022';

async function fillDay(page: Page, legend: string, [day, month, year]: readonly [number, number, number]): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await group.getByLabel('Day').fill(String(day));
  await group.getByLabel('Month').fill(String(month));
  await group.getByLabel('Year').fill(String(year));
}

/** What the monitor says of a line, cell by cell, in the table with this caption. */
const cells = async (page: Page, caption: string, title: string): Promise<string[]> => {
  const row = page.getByRole('region', { name: caption }).getByRole('row').filter({ hasText: title });
  return (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());
};

test('a finance officer adds a line on a phone, moves money to it, says how it will end, and finds it in the monitor', async () => {
  const { page, context } = await journey.device({ as: 'finance' });
  await page.goto(budget);
  await page.getByRole('button', { name: 'Add a budget line' }).click();
  await page.getByLabel('What is the budget for?').fill('Travel of volunteers');
  await page.getByLabel('Financial year').fill('2022/23');
  await page.getByLabel('Revenue').check();
  await page.getByLabel('Budget for the year').fill('£1.300');
  await fillDay(page, 'When was it agreed?', [1, 12, 2022]);
  await page.getByLabel('Evenly').check();
  await page.getByRole('button', { name: 'Add the line' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  expect(await page.getByText('The budget must be').first().innerText()).toContain('amount in pounds');
  await page.getByLabel('Budget for the year').fill('1,300');
  await page.getByRole('button', { name: 'Add the line' }).click();
  await page.getByText('This would take the budget above what the grant awards.').first().waitFor();
  await page.getByLabel('Budget for the year').fill('0');
  await page.getByRole('button', { name: 'Add the line' }).click();
  await page.getByRole('heading', { name: 'Travel of volunteers, 2022/23' }).waitFor();

  await page.goto(`${line('mapping')}/virement`);
  await page.getByLabel('To which line?').selectOption({ label: 'Travel of volunteers, 2022/23, revenue' });
  await page.getByLabel('How much?').fill('2,150.01');
  await page.getByLabel('Why?').fill('The mapping is done, and more volunteers come than planned');
  await page.getByLabel('Or which post?').selectOption({ index: 1 });
  await fillDay(page, 'When was it approved?', [15, 12, 2022]);
  await page.getByRole('button', { name: 'Move the money' }).click();
  await page.getByText('No more than £2,150 of that line can move').first().waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByLabel('How much?').fill('2,000');
  await page.getByRole('button', { name: 'Move the money' }).click();
  await page.getByText('moved to Travel of volunteers, 2022/23').waitFor();

  await page.goto(monitor);
  expect(await cells(page, 'How the budget came about', 'Travel of volunteers')).toEqual(['£0', '£2,000 in', 'None', '£2,000']);
  expect(await cells(page, 'How the budget came about', 'Systems mapping')).toEqual(['£20,000', '£7,000 out', 'None', '£13,000']);
  expect(await cells(page, 'At the end of the year', 'Travel of volunteers')).toEqual(['£2,000', 'Not stated', 'No forecast yet']);
  await page.getByRole('region', { name: 'At the end of the year' }).getByRole('link', { name: 'Travel of volunteers' }).click();
  await page.getByRole('button', { name: 'Record a forecast' }).click();
  await page.getByLabel('What will it have cost in the end?').fill('2,450');
  await fillDay(page, 'Date of the forecast', [31, 12, 2022]);
  await page.getByRole('button', { name: 'Record the forecast' }).click();
  await page.getByText('£2,450: £450 over budget').waitFor();
  await page.goto(monitor);
  expect(await cells(page, 'At the end of the year', 'Travel of volunteers')).toEqual(['£2,000', '£2,450', '£450 over budget']);
  expect(await overflow(page)).toBe(0);
  await context.close();
});

test('a second editor of a line is told what the first has changed, and overwrites nothing', async () => {
  const [first, second] = [await journey.device({ as: 'finance' }), await journey.device({ as: 'programme' })];
  for (const { page } of [first, second]) await page.goto(`${line('team')}/edit`);
  await first.page.getByLabel('What is the budget for?').fill('Programme team');
  await first.page.getByRole('button', { name: 'Save' }).click();
  await first.page.getByRole('heading', { name: 'Programme team, 2022/23' }).waitFor();
  await second.page.getByLabel('Strand of the programme').fill('All strands');
  await second.page.getByRole('button', { name: 'Save' }).click();
  await second.page.getByText('Programme team').first().waitFor();
  expect(await second.page.getByText('This was changed somewhere else').count()).toBeGreaterThan(0);
  await first.page.goto(line('team'));
  expect(await first.page.getByText('All strands').count()).toBe(0);
  for (const { context } of [first, second]) await context.close();
});

test('the months are said without scripts too, and must come to the budget', async () => {
  const { page, context } = await journey.device({ as: 'finance', scripts: false });
  await page.goto(`${line('sites')}/months`);
  const months = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March'];
  for (const month of months) await page.getByLabel(month, { exact: true }).fill('0');
  await fillDay(page, 'From when do these months hold?', [1, 12, 2022]);
  await page.getByRole('button', { name: 'Save the months' }).click();
  await page.getByText('The months come to £0, which is £167,000 less than the budget of £167,000').first().waitFor();
  await page.getByLabel('March', { exact: true }).fill('167,000');
  await page.getByRole('button', { name: 'Save the months' }).click();
  expect(await page.getByRole('row', { name: 'March £167,000' }).count()).toBe(1);
  await context.close();
});
