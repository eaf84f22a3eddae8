import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings, overflow, widths } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';

let journey: Journey;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  journey = await startJourney({ mail: mailbox.settings });
});
afterAll(async () => {
  await journey.end();
  await mailbox.close();
});

const path = '/york/consultations/family-hubs-have-your-say';
const next = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();

async function begin(page: Page): Promise<string> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('heading', { name: 'Your code' }).waitFor();
  return page.locator('.app-code').innerText();
}

/** What follows the origin in a link that was made for the address that people type. */
const withoutOrigin = (link: string) => link.replace(/^http:\/\/127\.0\.0\.1(?=\/)/, '');

test.each(Object.keys(widths) as (keyof typeof widths)[])('the pages around a code are accessible and fit, at the width of a %s', async (width) => {
  const { page, context } = await journey.device({ width });
  await begin(page);
  const isFine = async () => expect([page.url(), await accessibilityFindings(page), await overflow(page)]).toEqual([page.url(), [], 0]);
  await isFine();
  await page.goto(`${path}/code/email`);
  await isFine();
  await page.getByLabel('Your email address').fill('nothing');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('.govuk-error-summary:focus').waitFor();
  await isFine();
  await page.getByLabel('Your email address').fill(`${width}@example.org`);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('If the address is right').waitFor();
  await isFine();
  for (const link of ['/resume', '/receipt']) {
    await page.goto(link);
    await isFine();
  }
  await context.close();
});

test.each([['with scripts', true], ['with scripts switched off', false]] as const)('%s a link in an e-mail leads back to what was begun, and no request ever holds the code', async (_how, scripts) => {
  mailbox.letters.length = 0;
  const phone = await journey.device({ scripts });
  const code = await begin(phone.page);
  expect(await phone.page.locator('.app-qr').getAttribute('role')).toBe('img');
  await phone.page.getByRole('link', { name: 'Send the code to your email address' }).click();
  await phone.page.getByText('Whoever reads your email').waitFor();
  await phone.page.getByLabel('Your email address').fill('parent@example.org');
  await phone.page.getByRole('button', { name: 'Send', exact: true }).click();
  await phone.page.getByText('If the address is right').waitFor();
  await expect.poll(() => mailbox.letters.length, { timeout: 10_000 }).toBe(1);
  const link = /^http\S+#\S+$/m.exec(mailbox.letters[0]!.text)![0];
  expect(link).toContain(code);

  const desk = await journey.device({ width: 'desk', scripts });
  const asked: string[] = [];
  desk.page.on('request', (request) => asked.push(request.url(), JSON.stringify(request.headers())));
  await desk.page.goto(withoutOrigin(link));
  const field = desk.page.getByLabel('Your code');
  if (scripts) {
    expect(await field.inputValue()).toBe(code);
    expect(desk.page.url()).not.toContain(code);
  } else {
    await desk.page.getByText('your code stands at the end of the link').waitFor();
    await field.fill(code);
  }
  await desk.page.getByRole('button', { name: 'Continue' }).click();
  await desk.page.waitForURL(`**${path}/question/1`);
  const withoutCookie = asked.map((each) => each.replaceAll(/"cookie":"[^"]*"/g, ''));
  expect(withoutCookie.join('\n')).not.toContain(code.slice(0, 9));
  await desk.page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(desk.page);
  await desk.page.getByRole('heading', { name: /most like to find/ }).waitFor();
  await phone.context.close();
  await desk.context.close();
});

test('a receipt is kept as a link too, and a link of somebody else goes nowhere by itself', async () => {
  const { page, context } = await journey.device();
  await begin(page);
  await page.goto(`${path}/question/1`);
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(page);
  await page.getByRole('checkbox', { name: 'Parenting groups' }).check();
  await next(page);
  await page.getByRole('radio', { name: 'Disagree', exact: true }).check();
  await next(page);
  await page.getByText('Question 4 of 5').waitFor();
  await page.goto(`${path}/check`);
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.getByRole('button', { name: 'Skip them' }).click();
  await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
  const link = (await page.locator('.app-code-links a').getAttribute('href'))!;
  await context.close();

  const later = await journey.device();
  await later.page.goto(withoutOrigin(link));
  expect(later.page.url()).toBe(`${journey.server.url}/receipt`);
  await later.page.getByRole('button', { name: 'Continue' }).click();
  await later.page.getByText('A parent or carer').waitFor();
  await later.context.close();
});

test('where no e-mail can be sent, none is offered', async () => {
  const without = await startJourney({ databaseUrl: journey.server.databaseUrl });
  const { page } = await without.device();
  await begin(page);
  expect(await page.getByText('email').count()).toBe(0);
  await page.goto(`${path}/code/email`);
  await page.getByRole('heading', { name: 'Your code' }).waitFor();
  await without.end();
});
