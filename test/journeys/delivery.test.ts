import { partsOfDay } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { givenDecisionInForce } from '../support/given-programme.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  // Pages ask about today, so the server's clock must say today too.
  journey = await startJourney({ at: new Date().toISOString() });
});
afterAll(() => journey.end());

const milestones = '/york/programme/milestones';
const theory = '/york/programme/theory-of-change';
const save = (page: Page, name = 'Save') => page.getByRole('button', { name, exact: true }).click();

async function fillDay(page: Page, day: string): Promise<void> {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  await page.getByLabel('Day', { exact: true }).fill(String(dayOfMonth));
  await page.getByLabel('Month', { exact: true }).fill(String(month));
  await page.getByLabel('Year', { exact: true }).fill(String(year));
}

async function addMilestone(page: Page, title: string): Promise<void> {
  await page.goto(milestones);
  await page.getByRole('button', { name: 'Add a milestone' }).click();
  await page.getByLabel('What will have been reached?').fill(title);
  await page.getByLabel('When is it promised for?').fill('June 2090');
  await page.getByLabel('Which workstream does it belong to?').selectOption({ label: 'Outcomes' });
  await save(page, 'Add it to the plan');
  await page.getByRole('heading', { name: title }).waitFor();
}

test('a programme officer plans a milestone that waits for a decision, sees it blocked, and starts and reaches it once the decision has effect', async () => {
  const { server } = journey;
  const [york] = await server.em.execute<{ id: string }[]>(`select id from council where slug = 'york'`);
  const decision = await givenDecisionInForce(server.em, york!, null);
  const { page, context } = await journey.device({ as: 'programme' });

  await page.goto(milestones);
  await page.getByRole('button', { name: 'Add a milestone' }).click();
  await save(page, 'Add it to the plan');
  await page.getByRole('link', { name: 'Enter what will have been reached' }).waitFor();
  await page.getByRole('link', { name: 'Enter when it is promised for' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await addMilestone(page, 'Families can name what got better');

  await page.getByRole('button', { name: 'Add a decision it waits for' }).click();
  await page.getByLabel('What must be decided?').fill('The outcomes framework is approved');
  await page.getByLabel('Which decision is it?').selectOption(decision.id);
  await save(page);
  await page.getByText('Blocked', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Work has begun' }).count()).toBe(0);
  expect(await overflow(page)).toBe(0);

  await server.em.execute('update decision set effective_on = ? where id = ?', [londonDay(new Date()), decision.id]);
  await page.reload();
  await page.getByText('Can start', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Work has begun' }).click();
  await page.getByText('In progress', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'It has been reached' }).click();
  await fillDay(page, londonDay(new Date()));
  await save(page);
  await page.getByText('Reached', { exact: true }).first().waitFor();
  await page.getByText('Everything that was done with it').click();
  for (const deed of ['Written into the plan', 'Must wait for a decision', 'Work began', 'Reached']) {
    await page.getByRole('listitem').filter({ hasText: deed }).first().waitFor();
  }
  await page.goto(`${milestones}?show=done`);
  expect(await page.getByRole('link', { name: 'Families can name what got better' }).count()).toBe(1);
  expect(await page.getByRole('link', { name: 'Work to adapt the three sites begins' }).count()).toBe(0);
  await context.close();
});

test('a late milestone is promised anew, and the page keeps the first promise beside the new one', async () => {
  const { page, context } = await journey.device({ as: 'programme' });
  await page.goto(`${milestones}?show=late`);
  await page.getByRole('link', { name: 'An agreement to share information is signed by all partners' }).click();
  await page.getByText('Its date has passed.').waitFor();
  await page.getByRole('link', { name: 'Promise a new date (re-baseline)' }).click();
  await page.getByLabel('When is it promised for now?').fill('June 2091');
  await page.getByLabel('Why is it promised anew?').fill('A partner joined late');
  await save(page);
  await page.getByText('Promised by the end of June 2091').waitFor();
  expect(await page.getByText(/^First promised by/).count()).toBe(1);
  expect(await page.getByText('Its date has passed.').count()).toBe(0);
  await context.close();
});

test('a second editor of a milestone is told what was changed, and overwrites nothing unseen', async () => {
  const [mine, theirs] = [await journey.device({ as: 'programme' }), await journey.device({ as: 'admin' })];
  const path = `/york/milestones/${seedId('milestone', 'york', 'demo-one-address')}`;
  for (const { page } of [mine, theirs]) await page.goto(`${path}/edit`);
  await theirs.page.getByLabel('Which role answers for it? (optional)').fill('Digital lead');
  await save(theirs.page);
  await theirs.page.getByText('Digital lead').first().waitFor();
  await mine.page.getByLabel('What will have been reached?').fill('All support is under one address');
  await save(mine.page);
  await mine.page.getByText('Digital lead').first().waitFor();
  expect(await mine.page.getByLabel('Which role answers for it? (optional)').inputValue()).toBe('Digital lead');
  expect(await mine.page.getByLabel('What will have been reached?').inputValue()).toBe('All support is under one address');
  await save(mine.page);
  await mine.page.getByRole('heading', { name: 'All support is under one address' }).waitFor();
  expect(await mine.page.getByText('Digital lead').count()).toBeGreaterThan(0);
  for (const { context } of [mine, theirs]) await context.close();
});

test('an officer adds an outcome to the theory of change, links it, is stopped from going backwards, and takes it out again', async () => {
  const { page, context } = await journey.device({ as: 'programme', width: 'desk' });
  await page.goto(theory);
  await page.getByRole('button', { name: 'Add something' }).click();
  await page.getByLabel('Outcome', { exact: true }).check();
  await page.getByLabel('What does it say?').fill('Parents feel heard');
  await save(page, 'Add it');
  await page.getByRole('button', { name: 'Say what leads to what' }).click();
  await page.getByLabel('What leads to the other?').selectOption({ label: 'Outcome: Parents feel heard' });
  await page.getByLabel('What does it lead to?').selectOption({ label: 'Activity: People of all agencies learn together' });
  await save(page);
  await page.getByRole('link', { name: 'A link cannot lead backwards. Choose something that comes later' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByLabel('What does it lead to?').selectOption({ label: 'Outcome: Better outcomes for children' });
  await save(page);
  await page.getByRole('button', { name: 'Remove this link from Parents feel heard to Better outcomes for children' }).waitFor();
  expect(await page.locator('svg tspan', { hasText: 'Parents feel' }).count()).toBe(1);
  await page.getByRole('button', { name: 'Take out Parents feel heard' }).click();
  await page.getByText('Parents feel heard').first().waitFor({ state: 'detached' });
  await context.close();
});

test('somebody without an account and without scripts reads the timeline and the theory of change, and can change nothing', async () => {
  const { page, context } = await journey.device({ scripts: false, width: 'desk' });
  await page.goto(milestones);
  await page.getByText('Milestones over time').first().waitFor();
  expect(await page.getByRole('img', { name: 'Milestones over time' }).count()).toBe(1);
  expect(await page.locator('main').getByRole('button', { name: /Add|begun/ }).count()).toBe(0);
  expect(await page.getByText('Families can name what got better').count()).toBe(0);
  await page.goto(theory);
  expect(await page.getByText('Better outcomes for children').count()).toBeGreaterThan(0);
  expect(await page.locator('main form, main [role=button]').count()).toBe(0);
  await context.close();
});
