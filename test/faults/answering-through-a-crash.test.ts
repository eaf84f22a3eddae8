import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, widths } from '../support/browser.ts';
import { freePort, givenProgram, stop } from './program.ts';

const program = givenProgram();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await program.stopAll();
  program.remove();
});

const path = '/york/consultations/family-hubs-have-your-say';
const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();
const question = (page: Page, number: number) => page.getByText(`Question ${number} of 5`).waitFor();

test('somebody answers on while the server and its database are killed, and what they answered is sent when both are back', async () => {
  const port = String(await freePort());
  const { child, url } = await program.start({ PORT: port });
  const context = await browser.newContext({ viewport: widths.phone, baseURL: url });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const fetched = new Set<string>();
  page.on('response', (answer) => void fetched.add(new URL(answer.url()).pathname.slice(path.length)));
  await page.goto(path);
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(page);
  await question(page, 2);
  await expect.poll(() => ['/question/3', '/question/4', '/question/5', '/check'].filter((each) => !fetched.has(each)), { timeout: 15_000 }).toEqual([]);

  await page.getByRole('checkbox', { name: 'Parenting groups' }).check();
  process.kill(program.postgresPid(), 'SIGKILL');
  await stop(child, 'SIGKILL');
  await next(page);
  await question(page, 3);
  await page.getByText('Not connected. Your answers are kept').waitFor();
  await page.getByRole('radio', { name: 'Strongly agree' }).check();
  await next(page);
  await question(page, 4);
  await page.getByRole('textbox').fill('Said while nobody was there');
  await next(page);
  await question(page, 5);

  await program.start({ PORT: port });
  await page.getByText('You are connected again. Your answers').waitFor({ timeout: 30_000 });
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe('{}');
  await next(page);
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.waitForURL(`**${path}/equality`);
  await page.goto(`${path}/receipt/answers`);
  const sent = await page.locator('main').innerText();
  for (const words of ['A parent or carer', 'Parenting groups', 'Strongly agree', 'Said while nobody was there']) expect(sent).toContain(words);
  await context.close();
}, 120_000);
