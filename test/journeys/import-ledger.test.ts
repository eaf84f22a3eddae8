import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatPence, sayAgainstPlan } from '@throughline/shared/money';
import { yorkGrantId } from '../../server/src/funding/york-grant.seed.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { csvOf } from '../support/given-import.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

/** Asked where scripts run: the examination is one. */
async function usable(page: Page, scripts: boolean): Promise<void> {
  if (!scripts) return;
  expect([page.url(), await accessibilityFindings(page), await overflow(page)]).toEqual([page.url(), [], 0]);
}

const spent = async (): Promise<number> => {
  const { data } = await journey.server.ask<{ grant: { spentPence: number } }>('query ($id: ID!) { grant(id: $id) { spentPence } }', { id: yorkGrantId });
  return data!.grant.spentPence;
};

describe.each([['with scripts', true, 'S'], ['with scripts switched off', false, 'N']] as const)('%s', (_how, scripts, letter) => {
  test('a finance officer imports a file, sees what each line will do, and the totals of the grant move by the good ones', async () => {
    const before = await spent();
    const { page, context } = await journey.device({ as: 'finance', width: scripts ? 'phone' : 'desk', scripts });
    // Jobs read and write the file, each when its turn comes.
    page.setDefaultTimeout(30_000);
    await page.goto(`/york/grants/${yorkGrantId}/import`);
    await usable(page, scripts);
    const code = `K${letter}`;
    const head = ['Transaction Date', 'Transaction No', `Account ${letter}`, 'Description', 'Invoice No', 'Amount'];
    const file = csvOf([
      ['05/12/2022', `${letter}1`, code, '=HYPERLINK("http://example.org")', `INV${letter}1`, '1,250.00'],
      ['06/12/2022', `${letter}2`, code, 'Facilitation, "two" days', `INV${letter}2`, '749.50'],
      ['07/12/2022', `${letter}3`, code, 'Doubtful', `INV${letter}3`, '£1.300'],
      ['08/12/2022', `${letter}4`, code, 'Facilitation, half a day back', `INV${letter}2`, '-49.50'],
    ], { head });
    await page.getByLabel('CSV file').setInputFiles({ name: 'december.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByRole('button', { name: 'Send the file' }).click();
    await page.getByRole('link', { name: 'Choose the columns' }).or(page.getByRole('button', { name: 'Choose the columns' })).click();
    await page.getByRole('heading', { name: 'What the columns hold' }).waitFor();
    await usable(page, scripts);
    expect(await page.getByLabel('Date of the spend').inputValue()).toBe('0');
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.getByRole('heading', { name: 'december.csv' }).waitFor();
    await page.getByText('One code has not been matched').waitFor();
    await usable(page, scripts);
    await page.getByRole('button', { name: 'Match it' }).click();
    await page.getByRole('radio', { name: 'Revenue' }).check();
    await page.getByLabel('What may the money be used for?').selectOption({ index: 1 });
    const decision = await page.getByLabel('Which decision allows it?').locator('option', { hasText: 'DEMO/01' }).getAttribute('value');
    await page.getByLabel('Which decision allows it?').selectOption(decision);
    await usable(page, scripts);
    await page.getByRole('button', { name: 'Save and judge the lines again' }).click();
    await page.getByText('The full stop could mark thousands or pence', { exact: false }).first().waitFor();
    await page.getByText('=HYPERLINK("http://example.org")').waitFor();
    expect(await spent()).toBe(before);
    await usable(page, scripts);
    // A page that waited must not take anybody back to where they came from, seconds later.
    const preview = page.url();
    expect(preview).toMatch(/\/import\/[0-9a-f-]{36}$/);
    await page.waitForTimeout(scripts ? 3_500 : 0);
    expect(page.url()).toBe(preview);
    if (process.env['PICTURES_TO']) {
      mkdirSync(process.env['PICTURES_TO'], { recursive: true });
      await page.screenshot({ path: `${process.env['PICTURES_TO']}/preview-${letter}.png`, fullPage: true });
    }
    await page.getByRole('button', { name: /^Add the 3 good lines/ }).click();
    await page.getByText('Added to the ledger', { exact: true }).waitFor();
    expect(await page.locator('main').innerText()).toContain(`3 lines: ${formatPence(195_000)}`);
    expect(await spent()).toBe(before + 195_000);
    await usable(page, scripts);
    await context.close();

    // The board sees it in the burn-up, against the plan, and in what the funder is told.
    const chair = await journey.device({ as: 'board', width: scripts ? 'desk' : 'phone', scripts });
    await chair.page.goto('/york/board');
    const money = await chair.page.locator('#money').innerText();
    const after = formatPence(before + 195_000);
    expect(money).toContain(`${after} spent and `);
    // £450,000 is what the months of the budget come to.
    expect(money.toLowerCase()).toContain(sayAgainstPlan(before + 195_000 - 45_000_000));
    await chair.page.goto(`/york/grants/${yorkGrantId}/returns/${seedId('funder-return', 'york', '2022-h1')}`);
    expect(await chair.page.locator('main').innerText()).toContain(`revenue ${after}`);
    await chair.context.close();
  }, 120_000);
});
