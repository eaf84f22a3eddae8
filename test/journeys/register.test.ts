import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  // The forms offer today, which the server must not take for a day to come.
  journey = await startJourney({ at: new Date().toISOString() });
});
afterAll(() => journey.end());

test('a programme officer records a risk on a phone, judges it, finds it in the register and says that it has happened', async () => {
  const { page, context } = await journey.device({ as: 'programme' });
  await page.goto('/york/programme/raid');
  await page.getByText('Record something new').click();
  await page.getByRole('button', { name: 'Risk', exact: true }).click();
  await page.getByLabel('The risk in a few words').fill('The lift is not ready');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Enter what may happen' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByLabel('Because of what?').fill('The supplier is late');
  await page.getByLabel('What may happen?').fill('The upper floor cannot be used');
  await page.getByLabel('What would follow?').fill('Groups have no room');
  await page.getByRole('button', { name: 'Save' }).click();

  await page.getByRole('heading', { name: /^Judge R/ }).waitFor();
  await page.getByRole('radio', { name: 'As it is now' }).check();
  await page.getByRole('radio', { name: '5 – Almost certain' }).check();
  await page.getByRole('radio', { name: '5 – Very large' }).check();
  await page.getByLabel('Who judged it?').fill('Property lead');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('25 of 25').waitFor();

  await page.goto('/york/programme/raid?kind=risk');
  const heading = page.getByRole('heading', { name: /^Very high/ });
  await heading.waitFor();
  expect(await page.getByRole('link', { name: /The lift is not ready/ }).count()).toBe(1);
  expect(await overflow(page)).toBe(0);

  await page.getByRole('link', { name: /The lift is not ready/ }).click();
  await page.getByRole('button', { name: 'It has happened' }).click();
  await page.getByLabel('What has happened, in a few words').fill('The lift came without its motor');
  await page.getByRole('radio', { name: '3 – Moderate' }).check();
  await page.getByLabel('Who judged it?').fill('Property lead');
  await page.getByRole('button', { name: 'Save the issue' }).click();
  await page.getByText('Came from the risk').waitFor();
  await context.close();
});

test('a second editor of a risk is told what was changed, keeps what they typed and overwrites nothing unseen', async () => {
  const path = `/york/programme/raid/${seedId('raid-item', 'york', 'demo-staff-leave')}`;
  const [mine, theirs] = [await journey.device({ as: 'programme' }), await journey.device({ as: 'admin' })];
  for (const { page } of [mine, theirs]) await page.goto(`${path}/change`);
  await theirs.page.getByLabel('Who answers for it? (optional)').fill('Head of workforce');
  await theirs.page.getByRole('button', { name: 'Save' }).click();
  await theirs.page.getByText('Head of workforce').waitFor();
  await mine.page.getByLabel('The risk in a few words').fill('Staff leave early');
  await mine.page.getByRole('button', { name: 'Save' }).click();
  await mine.page.getByText('This was changed somewhere else').first().waitFor();
  expect(await mine.page.getByText('Head of workforce').count()).toBeGreaterThan(0);
  expect(await mine.page.getByLabel('The risk in a few words').inputValue()).toBe('Staff leave early');
  await mine.page.getByRole('button', { name: 'Save' }).click();
  await mine.page.getByRole('heading', { name: 'Staff leave early' }).waitFor();
  await mine.page.getByText('Head of workforce').waitFor();
  for (const { context } of [mine, theirs]) await context.close();
});

test('a plan is written to its end, agreed and submitted, and can then only be begun anew', async () => {
  const { page, context } = await journey.device({ as: 'programme' });
  await page.goto(`/york/programme/plans/${seedId('delivery-plan', 'york', 'demo')}`);
  await page.getByText('It can be agreed once these are written').waitFor();
  await page.getByRole('link', { name: /^Write/ }).click();
  await page.getByLabel('What does the plan say here?').fill('Families tell us in the panels');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'It is agreed' }).click();
  await page.getByLabel('Who agreed to it?').fill('Project board');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'It was submitted' }).click();
  await page.getByLabel('To whom was it submitted?').fill('Department for Education');
  await page.getByRole('button', { name: 'Submit and freeze it' }).click();
  await page.getByRole('button', { name: 'Begin a new version from version 2' }).click();
  await page.getByRole('heading', { name: /^Version 3/ }).waitFor();
  expect(await page.getByText('Families tell us in the panels').count()).toBe(2);
  await context.close();
});
