import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { seedId } from '../../server/src/platform/ids.ts';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const grant = `/york/grants/${seedId('grant', 'york', 'transformation-fund')}`;

/** Fills in a day, beneath the question that asks for it. */
async function enterDay(page: Page, question: string, day: string): Promise<void> {
  const group = page.getByRole('group', { name: question });
  for (const [index, label] of ['Day', 'Month', 'Year'].entries()) await group.getByLabel(label, { exact: true }).fill(day.split(' ')[index]!);
}

async function describeSpend(page: Page, amount: string, day: string): Promise<void> {
  await page.getByRole('radio', { name: 'Paid', exact: true }).check();
  await page.getByRole('radio', { name: 'Revenue', exact: true }).check();
  await page.getByLabel('How much?').fill(amount);
  await enterDay(page, 'On which day?', day);
  await page.getByLabel('What was it spent on?').fill('Room hire for a workshop');
  await page.getByLabel('For which use?').selectOption({ label: 'Transformation work (revenue only)' });
  await page.getByLabel('Which decision allows it?').selectOption(seedId('decision', 'york', 'DEMO/01'));
  await page.getByRole('button', { name: 'Record the spend' }).click();
}

test('a finance officer records a spend on a phone, is asked about an amount that can be read in two ways, takes it back, and lets the grant end later', async () => {
  const { page, context } = await journey.device({ as: 'finance' });
  await page.goto('/york/money');
  await page.getByRole('link', { name: 'Family Hubs Transformation Fund' }).first().click();
  await page.getByRole('button', { name: 'Record a spend' }).click();
  await page.getByRole('heading', { name: 'Record a spend' }).waitFor();

  await describeSpend(page, '£1.300', '20 1 2023');
  await page.getByRole('link', { name: /The amount must be an amount in pounds/ }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByLabel('How much?').fill('1,300.50');
  await enterDay(page, 'On which day?', '1 4 2024');
  await page.getByRole('button', { name: 'Record the spend' }).click();
  await page.getByRole('link', { name: 'The date of the spend must be within the grant, which ends on 31 March 2024' }).waitFor();
  await enterDay(page, 'On which day?', '20 1 2023');
  await page.getByRole('button', { name: 'Record the spend' }).click();
  await page.getByRole('heading', { name: 'Ledger' }).waitFor();
  expect(await page.getByText('£77,135', { exact: true }).count()).toBe(1);

  await page.getByRole('link', { name: 'Take back Room hire for a workshop' }).click();
  await page.getByLabel('Why?').fill('Booked to the wrong grant');
  await enterDay(page, 'On which day?', '25 1 2023');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByText('£1,300.50 taken back').waitFor();
  expect(await page.getByText('£75,834.50', { exact: true }).count()).toBe(1);

  await page.getByText('Record something about this grant').click();
  await page.getByRole('link', { name: 'Change the last day' }).click();
  await enterDay(page, 'Until which day may it be spent now?', '30 9 2024');
  await enterDay(page, 'When did the funder agree?', '15 1 2024');
  await page.getByLabel('Why?').fill('The work started late');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The last day was changed from 31 March 2024 to 30 September 2024, agreed on 15 January 2024: The work started late').waitFor();
  expect(await overflow(page)).toBe(0);
  await context.close();
});

test('of two officers who change the award the second is told what the first did, without scripts too', async () => {
  const [mine, theirs] = [await journey.device({ as: 'finance', scripts: false }), await journey.device({ as: 'admin' })];
  for (const { page } of [mine, theirs]) await page.goto(`${grant}/amend/award`);
  for (const [{ page }, amount] of [[theirs, '1,000,000'], [mine, '1,100,000']] as const) {
    await page.getByLabel('How much is awarded now?').fill(amount);
    await enterDay(page, 'When did the funder agree?', '15 1 2024');
    await page.getByLabel('Why?').fill(`Because of ${amount}`);
    await page.getByRole('button', { name: 'Save' }).click();
  }
  await mine.page.getByText('This was changed somewhere else').first().waitFor();
  expect(await mine.page.getByText('£1,000,000').count()).toBeGreaterThan(0);
  expect(await mine.page.getByLabel('How much is awarded now?').inputValue()).toBe('1,100,000');
  expect(await accessibilityFindings(theirs.page)).toEqual([]);
  await theirs.page.goto(grant);
  await theirs.page.getByText('The award was changed from £997,000 to £1,000,000').waitFor();
  for (const { context } of [mine, theirs]) await context.close();
});

test('an officer records a cost that outlasts the grant, is asked for a check, and sees the gap grow', async () => {
  const { page, context } = await journey.device({ as: 'finance' });
  await page.goto(`${grant}/costs/new`);
  await page.getByLabel('What is the cost for?').fill('Evaluation');
  await page.getByLabel('To which proposal or stage does it belong?').fill('Learning after the grant');
  await page.getByLabel('How much does a year cost?').fill('10,000');
  await page.getByRole('group', { name: 'Is the amount approximate?' }).getByLabel('No').check();
  await enterDay(page, 'From which day?', '1 10 2024');
  await page.getByRole('group', { name: 'May everybody see it?' }).getByLabel('No').check();
  await page.getByRole('radio', { name: 'Nobody has looked, and it ends with the grant' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This cost goes on after the grant ends. Record who checked').waitFor();
  await page.getByRole('radio', { name: 'It cannot go on' }).check();
  await page.getByLabel('What was found? (when somebody has looked)').fill('Nobody pays for it');
  await enterDay(page, 'On which day? (when somebody has looked)', '5 1 2024');
  await page.getByLabel('Who looked? (when somebody has looked)').fill('Head of finance');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Evaluation').first().waitFor();
  expect(await page.getByText('£58,000').count()).toBeGreaterThan(0);
  await context.close();
});

test('someone who is not signed in reads a grant with its sources, finds no form and no line of the ledger', async () => {
  const { page, context } = await journey.device({ scripts: false });
  await page.goto(`${grant}/amend/end`);
  expect(new URL(page.url()).pathname).toBe(grant);
  expect(await page.getByText('Source: Family Hubs update, 20 December 2022').count()).toBeGreaterThan(3);
  expect(await page.locator('main form, main [role=button]').count()).toBe(0);
  expect(await page.getByRole('heading', { name: 'Ledger' }).count()).toBe(0);
  await page.goto(grant.replace('/york/', '/kent/'));
  expect(new URL(page.url()).pathname).toBe(grant);
  await context.close();
});
