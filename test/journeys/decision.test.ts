import { addDays, formatDay } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import { callInPeriod } from '@throughline/shared/decision-life';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../support/journey.ts';

const now = new Date();
const today = londonDay(now);
let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ at: now.toISOString() });
}, 60_000);
afterAll(() => journey?.end());

async function enterDay(page: Page, name: string, day: string): Promise<void> {
  const [year, month, date] = day.split('-') as [string, string, string];
  for (const [part, value] of [['day', date], ['month', month], ['year', year]] as const) await page.fill(`[name="${name}-${part}"]`, value);
}

test('a clerk proposes a decision, records its report and that it was taken, sees until when it can be called in, and records a call-in', async () => {
  const { page } = await journey.device({ as: 'clerk', width: 'phone' });
  await page.goto('/york/decisions');
  await page.getByRole('button', { name: 'Propose a decision' }).click();
  await page.getByRole('button', { name: 'Record the proposal' }).click();
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByLabel('Reference').fill('26/0042');
  await page.getByLabel('What is decided?').fill('Share one directory of services');
  await page.getByRole('radio', { name: 'Substantive' }).check();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await page.getByRole('checkbox', { name: 'Partnership arrangements' }).check();
  await page.getByLabel('Post that takes it').fill('Director');
  await page.getByRole('button', { name: 'Record the proposal' }).click();
  await page.getByRole('heading', { name: 'Share one directory of services' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/york/decisions/26%2F0042');

  await page.getByRole('link', { name: 'The report for it is published' }).click();
  await enterDay(page, 'publishedOn', today);
  await page.getByRole('button', { name: 'Record the report' }).click();
  await page.getByText('It is ready to be taken').waitFor();

  await page.getByRole('link', { name: 'It was taken' }).click();
  await enterDay(page, 'madeOn', today);
  await page.getByRole('radio', { name: 'Yes' }).check();
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await page.getByText('call-in is counted from it').first().waitFor();
  await enterDay(page, 'publishedOn', today);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  const { endsOn, effectiveOn } = callInPeriod(today, 5);
  await page.getByText(`It can be called in until ${formatDay(endsOn)}. If nobody does, it is in force from ${formatDay(effectiveOn)}.`).waitFor();

  await page.getByRole('link', { name: 'It was called in' }).click();
  await enterDay(page, 'calledInOn', addDays(today, 1));
  await page.getByLabel('Who called it in?').fill('Three members of the council');
  await page.getByLabel('On what grounds?').fill('Too few were asked');
  await page.getByRole('button', { name: 'Record the call-in' }).click();
  await page.getByRole('link', { name: 'The date must be today or in the past' }).waitFor();
  await enterDay(page, 'calledInOn', today);
  await page.getByRole('button', { name: 'Record the call-in' }).click();
  await page.getByText('It has no effect until scrutiny has heard it').waitFor();
}, 60_000);

test('a second editor of a proposal is shown what the first one changed, and overwrites nothing', async () => {
  const [one, other] = await Promise.all(['clerk', 'admin'].map((as) => journey.device({ as: as as 'clerk' | 'admin', width: 'desk' })));
  const path = '/york/decisions/DEMO%2F03/revise';
  await Promise.all([one!.page.goto(path), other!.page.goto(path)]);
  await one!.page.getByLabel('What is decided?').fill('Keep the team for two more years');
  await one!.page.getByRole('button', { name: 'Save' }).click();
  await one!.page.getByRole('heading', { name: 'Keep the team for two more years' }).waitFor();
  await other!.page.getByLabel('Post that takes it').fill('Director');
  await other!.page.getByRole('button', { name: 'Save' }).click();
  await other!.page.getByText('Keep the team for two more years').first().waitFor();
  expect(await other!.page.getByLabel('What is decided?').inputValue()).toBe('Keep the team for two more years');
  expect(await other!.page.getByLabel('Post that takes it').inputValue()).toBe('Director');
  await other!.page.getByRole('button', { name: 'Save' }).click();
  await other!.page.getByText('for the Director').first().waitFor();
}, 60_000);

test('a clerk writes down a proposal that was made and noticed some time ago, with its own days', async () => {
  const { page, context } = await journey.device({ as: 'clerk', width: 'phone' });
  await page.goto('/york/decisions/new');
  await page.getByLabel('Reference').fill('26/0043');
  await page.getByLabel('What is decided?').fill('Open a hub in the west');
  await page.getByRole('radio', { name: 'Substantive' }).check();
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByLabel('Why is it key?').selectOption({ label: 'Because of the amount of money' });
  await enterDay(page, 'proposedOn', addDays(today, -50));
  await page.getByRole('button', { name: 'Record the proposal' }).click();
  expect(await page.getByRole('link', { name: 'A condition was met' }).count()).toBe(0);

  await page.getByRole('link', { name: 'The notice is published' }).click();
  await enterDay(page, 'publishedOn', addDays(today, -51));
  await page.getByRole('button', { name: 'Record the notice' }).click();
  await page.getByRole('link', { name: `The date cannot be before ${formatDay(addDays(today, -50))}` }).waitFor();
  await enterDay(page, 'publishedOn', addDays(today, -45));
  await page.getByRole('button', { name: 'Record the notice' }).click();
  await page.getByText(`After the notice it can be taken from ${formatDay(addDays(today, -16))}`).waitFor();
  await context.close();
}, 60_000);
