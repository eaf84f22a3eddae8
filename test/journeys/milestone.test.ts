import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const path = `/york/milestones/${seedId('milestone', 'york', 'demo-families-heard')}`;

test('a programme officer starts a milestone on a phone, is asked for what is missing, and changes its date', async () => {
  const { page, context } = await journey.device({ as: 'programme' });
  await page.goto('/york/programme');
  await page.getByRole('link', { name: 'What families said in the consultation is before the board' }).click();
  await page.getByRole('button', { name: 'Work has begun' }).click();
  await page.getByText('In progress').waitFor();
  await page.getByRole('button', { name: 'Change when it is expected' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Enter why the date has changed' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByLabel('When is it now expected?').fill('June 2090');
  await page.getByLabel('Why has the date changed?').fill('The consultation runs for longer');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('now expected by the end of June 2090').waitFor();
  expect(await page.getByText('The consultation runs for longer').count()).toBe(1);
  expect(await overflow(page)).toBe(0);
  await context.close();
});

test('an officer who looks at an old version is told so, and their colleague’s change stays', async () => {
  const [mine, theirs] = [await journey.device({ as: 'programme' }), await journey.device({ as: 'admin' })];
  for (const { page } of [mine, theirs]) await page.goto(`${path}/reforecast`);
  for (const [{ page }, year] of [
    [theirs, '2091'],
    [mine, '2092'],
  ] as const) {
    await page.getByLabel('When is it now expected?').fill(`June ${year}`);
    await page.getByLabel('Why has the date changed?').fill(`Because of ${year}`);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(year === '2091' ? 'Because of 2091' : 'This was changed somewhere else').waitFor();
  }
  await mine.page.goto(path);
  await mine.page.getByText('now expected by the end of June 2091').waitFor();
  for (const { context } of [mine, theirs]) await context.close();
});

test('a milestone is not shown below another council’s address', async () => {
  const { page, context } = await journey.device({ as: 'programme' });
  await page.goto(path.replace('/york/', '/kent/'));
  expect(new URL(page.url()).pathname).toBe(path);
  await context.close();
});

test('someone who is not signed in reads the programme and its milestones, finds nothing of the board’s own, and can change nothing', async () => {
  const { page, context } = await journey.device({ scripts: false });
  expect((await page.goto(path))!.status()).toBe(404);
  const published = `/york/milestones/${seedId('milestone', 'york', 'transformation-complete')}`;
  await page.goto(`${published}/complete`);
  expect(new URL(page.url()).pathname).toBe(published);
  expect(await page.getByText('Due by 31 March 2024').count()).toBe(1);
  expect(await page.locator('main form, main [role=button]').count()).toBe(0);
  await page.goto('/york/programme');
  expect(
    await page.getByText('Three sites promised, none chosen; £167,000 of capital waits for the review.').count(),
  ).toBe(1);
  expect(await page.getByRole('link', { name: 'The approach of every workstream is defined' }).count()).toBe(0);
  await context.close();
});
