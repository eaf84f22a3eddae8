import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const heading = (page: Page) => page.locator('h1').innerText();
const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();
const codeOn = (page: Page) => page.locator('.app-code').innerText();

async function usable(page: Page): Promise<void> {
  expect([page.url(), await accessibilityFindings(page), await overflow(page)]).toEqual([page.url(), [], 0]);
}

/** From the list of consultations to the first question. Returns the resume code. */
async function begin(page: Page): Promise<string> {
  await page.goto('/york');
  await page.getByRole('link', { name: 'Family hubs: have your say' }).click();
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('heading', { name: 'Your code' }).waitFor();
  const code = await codeOn(page);
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await page.getByRole('heading', { name: 'Who are you answering for?' }).waitFor();
  await next(page);
  await page.getByRole('radio', { name: 'A parent or carer' }).waitFor();
  return code;
}

async function answerTheRest(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Parenting groups' }).check();
  await page.getByRole('checkbox', { name: 'Help with feeding a baby' }).check();
  await next(page);
  await page.getByRole('radio', { name: 'Disagree', exact: true }).check();
  await next(page);
  await page.getByLabel('What one thing would make a hub welcoming?').fill('A door that is open 👶🏽');
  await next(page);
  await page.getByLabel('Is there anything else you want to say about family hubs?').fill('<b>Nothing</b> more.\nThank you – شكراً');
  await next(page);
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
}

/** What the programme board reads of the open consultation. */
async function countOnTheBoard(): Promise<number> {
  const { page, context } = await journey.device({ width: 'desk', as: 'board' });
  await page.goto('/york/board');
  const families = page.locator('#families');
  const count = /Family hubs: have your say[^]*?(\d[\d,]*)\s+responses so far/.exec(await families.innerText())![1]!;
  await context.close();
  return Number(count.replace(',', ''));
}

describe.each([['with scripts', true], ['with scripts switched off', false]] as const)('%s', (_how, scripts) => {
  test('a parent answers on a phone without an account, and the programme board finds it on its page', async () => {
    const before = await countOnTheBoard();
    const { page, context } = await journey.device({ scripts });
    const resumeCode = await begin(page);
    expect(resumeCode).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){5}$/);
    expect(page.url()).not.toContain(resumeCode.slice(0, 9));

    // Nothing chosen: told in words, at the top and beside the question, and nothing is lost.
    await next(page);
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    if (scripts) await usable(page);
    await page.getByRole('radio', { name: 'A parent or carer' }).check();
    await next(page);
    await page.getByRole('heading', { name: /most like to find/ }).waitFor();
    await answerTheRest(page);
    if (scripts) await usable(page);

    // Change one answer: back on the same page afterwards.
    await page.getByRole('link', { name: /^Change/ }).first().click();
    expect(await page.getByRole('radio', { name: 'A parent or carer' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'A young person' }).check();
    await next(page);
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('A young person');
    expect(await page.locator('main').innerText()).toContain('<b>Nothing</b> more.');

    await page.getByRole('button', { name: 'Send your answers' }).click();
    await page.getByRole('button', { name: 'Skip them' }).click();
    await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
    const receiptCode = await codeOn(page);
    expect(receiptCode).not.toBe(resumeCode);
    if (scripts) await usable(page);
    // Going back and sending again changes nothing.
    await page.goto(page.url());
    expect(await codeOn(page)).toBe(receiptCode);
    expect(await countOnTheBoard()).toBe(before + 1);
    await context.close();
  }, 60_000);
});

test('a parent begins on a phone, and goes on with the code on another device', async () => {
  const phone = await journey.device();
  const code = await begin(phone.page);
  await phone.page.getByRole('radio', { name: 'Expecting a baby' }).check();
  await next(phone.page);
  await phone.page.getByRole('heading', { name: /most like to find/ }).waitFor();
  await phone.context.close();

  const desk = await journey.device({ width: 'desk' });
  await desk.page.goto('/york/consultations/family-hubs-have-your-say/resume');
  await desk.page.getByLabel('Your code').fill('wron-gwro-ngwr-ongw-rong-wron');
  await desk.page.getByRole('button', { name: 'Continue' }).click();
  await desk.page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await usable(desk.page);
  await desk.page.getByLabel('Your code').fill(` ${code.toUpperCase().replaceAll('-', ' ')} `);
  await desk.page.getByRole('button', { name: 'Continue' }).click();
  await desk.page.getByRole('heading', { name: /most like to find/ }).waitFor();
  await answerTheRest(desk.page);
  expect(await desk.page.locator('main').innerText()).toContain('Expecting a baby');
  await desk.page.getByRole('button', { name: 'Send your answers' }).click();
  await desk.page.getByRole('button', { name: 'Skip them' }).click();
  await desk.page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
  const receipt = await codeOn(desk.page);
  await desk.context.close();

  // Weeks later, with the receipt code: look, and take it back.
  const later = await journey.device();
  await later.page.goto('/york/consultations/family-hubs-have-your-say/receipt');
  await later.page.getByLabel('Your receipt code').fill(receipt);
  await later.page.getByRole('button', { name: 'Continue' }).click();
  await later.page.getByText('Expecting a baby').waitFor();
  await usable(later.page);
  const counted = await countOnTheBoard();
  await later.page.getByRole('link', { name: 'Withdraw these answers' }).click();
  await later.page.getByRole('button', { name: 'Withdraw your answers' }).click();
  await later.page.getByText(/withdrawn/i).first().waitFor();
  expect(await later.page.locator('main').innerText()).not.toContain('Expecting a baby');
  expect(await countOnTheBoard()).toBe(counted - 1);
  await later.context.close();
});

test('by keyboard alone, a question can be read, answered and sent on', async () => {
  const { page, context } = await journey.device();
  await begin(page);
  await page.reload();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
  for (let presses = 0; presses < 20 && (await page.evaluate(() => (document.activeElement as HTMLInputElement).type)) !== 'radio'; presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('input[type=radio]:checked').count()).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /most like to find/ }).waitFor();
  expect(await heading(page)).toMatch(/most like to find/);
  await context.close();
});
