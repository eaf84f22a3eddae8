import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

test('anyone reads the published report, with scripts switched off, on a phone and on paper', async () => {
  const { page, context } = await journey.device({ scripts: false });
  await page.goto('/york/reports');
  await page.getByRole('link', { name: 'Family Hubs Transformation Programme: update', exact: true }).first().click();
  const text = await page.locator('main').innerText();
  for (const words of ['20 December 2022', '£997,000', '£167,000', '£830,000']) expect(text).toContain(words);
  expect(text).toMatch(/[0-9a-f]{64}/);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main').innerText()).toContain('£997,000');
  expect(await page.locator('.govuk-service-navigation').isVisible()).toBe(false);
  await context.close();
});

test('the hash at the foot of a report is the hash of what anyone can fetch', async () => {
  const { data } = await journey.server.ask<{ report: { contentHash: string; content: string } }>(
    '{ report(councilSlug: "york", slug: "family-hubs-update-december-2022") { contentHash content } }',
  );
  expect(createHash('sha256').update(data!.report.content).digest('hex')).toBe(data!.report.contentHash);
});

test('from what a family said, to the board that saw it, to the report that quotes it, and back', async () => {
  const { page, context } = await journey.device({ width: 'desk', as: 'board' });
  await page.goto('/york/consultations/what-matters-to-you/results');
  const trusted = await page.getByRole('row', { name: /I can trust the people there/ }).innerText();
  const figure = /\b(\d+)\b/.exec(trusted.replace(/^.*there/, ''))![1]!;

  await page.goto('/york/board');
  const families = page.locator('#families');
  await families.getByText('The published figures, and where they are quoted').click();
  expect(await families.innerText()).toContain('I can trust the people there');
  await families.getByRole('table').getByRole('link').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(page.url()).toContain('/york/reports/');
  expect(await page.locator('main').innerText()).toContain(figure);
  expect([await accessibilityFindings(page), await overflow(page)]).toEqual([[], 0]);
  await page.getByRole('link', { name: /^Follow this figure/ }).first().click();
  await page.waitForURL('**/figures/**');
  await page.getByRole('link', { name: 'The published results' }).first().click();
  await page.waitForURL('**/york/consultations/what-matters-to-you/**');
  await context.close();
});

test('somebody who is not signed in is sent to sign in, and then to where they wanted to go', async () => {
  const { page, context } = await journey.device();
  await page.goto('/york/board');
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await page.getByLabel('Email address').fill('board.york@demo.example');
  await page.getByLabel('Password').fill('throughline-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/york/board');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/board'));
  await page.goto('/york/board');
  await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
  await context.close();
});

test.each([
  ['a member of another council’s board', 'board', 'kent', '/york/board'],
  ['a panel member', 'panel', 'york', '/york/board'],
  ['a clerk', 'clerk', 'york', '/york/board'],
  ['a hub lead', 'hub', 'york', '/york/reports/family-hubs-next-update/publish'],
] as const)('%s is refused what is not theirs, in plain words and without a trace of it', async (_who, role, council, path) => {
  const { page, context } = await journey.device({ as: role, council });
  const response = await page.goto(path);
  expect([403, 404]).toContain(response!.status());
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(/£\d|days to the end|variance/i);
  expect(await accessibilityFindings(page)).toEqual([]);
  await context.close();
});
