import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { answering } from '../support/given-consultation.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const path = '/york/consultations/family-hubs-have-your-say';
const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();
const question = (page: Page, number: number) => page.getByText(`Question ${number} of 5`).waitFor();
const keptOn = (page: Page) => page.evaluate(() => JSON.stringify(localStorage));

/** Begins, and waits until the page of every question is here. Returns the code. */
async function begin(page: Page): Promise<string> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('heading', { name: 'Your code' }).waitFor();
  const code = await page.locator('.app-code').innerText();
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await answerAhead(page, () => page.getByRole('button', { name: 'Continue' }).click());
  await question(page, 1);
  return code;
}

async function answerAhead(page: Page, open: () => Promise<unknown>): Promise<void> {
  const fetched = new Set<string>();
  const note = (answer: { url(): string; finished(): Promise<unknown> }) => void answer.finished().then(() => fetched.add(new URL(answer.url()).pathname.slice(path.length)));
  page.on('response', note);
  await open();
  await expect.poll(() => [...fetched].filter((each) => /^\/(question\/\d|check)$/.test(each)).length, { timeout: 15_000 }).toBe(6);
  page.off('response', note);
}

async function answerTheRest(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Parenting groups' }).check();
  await page.getByRole('checkbox', { name: 'Help with feeding a baby' }).check();
  await next(page);
  await question(page, 3);
  await page.getByRole('radio', { name: 'Disagree', exact: true }).check();
  await next(page);
  await question(page, 4);
  await page.getByRole('textbox').fill('A door that is open 👶🏽');
  await next(page);
  await question(page, 5);
  await page.getByRole('textbox').fill('<b>Nothing</b> more.\nThank you – شكراً');
  await next(page);
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
}
async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.waitForURL(`**${path}/equality`);
}
const answered = ['A parent or carer', 'Parenting groups', 'Help with feeding a baby', 'Disagree', 'A door that is open 👶🏽', '<b>Nothing</b> more.', 'شكراً'];

async function isFine(page: Page): Promise<void> {
  expect([page.url(), await accessibilityFindings(page), await overflow(page)]).toEqual([page.url(), [], 0]);
}

test('the network is cut half-way: the rest is answered without it, sent when it is back, and counted as it was answered', async () => {
  const { page, context } = await journey.device();
  await begin(page);
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(page);
  await question(page, 2);
  await context.setOffline(true);
  await answerTheRest(page);
  await page.getByText('Not connected. Your answers').waitFor();
  await isFine(page);
  const shown = await page.locator('main').innerText();
  for (const words of answered) expect(shown).toContain(words);
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.getByText('so your answers cannot be sent now').waitFor();
  await isFine(page);
  // Changed without the network too, and from there.
  await page.getByRole('link', { name: 'Change the answer to question 3' }).click();
  expect(await page.getByRole('radio', { name: 'Disagree', exact: true }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'Strongly agree' }).check();
  await next(page);
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();

  await context.setOffline(false);
  await page.getByText('You are connected again.').waitFor({ timeout: 20_000 });
  await send(page);
  expect(await keptOn(page)).toBe('{}');
  await page.goto(`${path}/receipt/answers`);
  const sent = await page.locator('main').innerText();
  for (const words of answered) expect(sent).toContain(words.replace('Disagree', 'Strongly agree'));
  await context.close();
});
