import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFindings, overflow, widths } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const path = '/york/consultations/family-hubs-have-your-say';

/** The page as it is now has no barrier and does not scroll sideways. */
async function isFine(page: Page): Promise<void> {
  expect([page.url(), await accessibilityFindings(page), await overflow(page)]).toEqual([page.url(), [], 0]);
}

/** For themselves, as is chosen already. */
async function toTheFirst(page: Page): Promise<void> {
  await page.waitForURL('**/who');
  await page.click('text=Save and continue');
  await page.waitForURL('**/question/1');
}

test.each(Object.keys(widths) as (keyof typeof widths)[])('every page and state of answering is accessible and fits, at the width of a %s', async (width) => {
  const { page, context } = await journey.device({ width });
  for (const open of ['/york/consultations', '/barnet/consultations/new-0-19-hub-model', '/york/consultations/what-matters-to-you', '/york/consultations/what-matters-to-you/results', path]) {
    await page.goto(open);
    await isFine(page);
  }
  await page.click('text=Start now');
  await page.waitForURL('**/code');
  await isFine(page);
  const code = (await page.textContent('.app-code'))!;
  await page.click('text=Go to the questions');
  await toTheFirst(page);
  await page.click('text=Save and continue');
  await page.waitForSelector('.govuk-error-summary:focus');
  await isFine(page);
  await page.check('input[type=radio] >> nth=2');
  await page.click('text=Save and continue');
  await page.waitForURL('**/question/2');
  await isFine(page);
  await page.check('input[type=checkbox] >> nth=0');
  await page.click('text=Save and continue');
  await page.waitForURL('**/question/3');
  await page.goto(`${path}/check`);
  await page.click('button:has-text("Send your answers")');
  await page.waitForSelector('.govuk-error-summary:focus');
  await isFine(page);
  await page.click('text=Answer question 3');
  await page.check('input[type=radio] >> nth=0');
  await page.click('text=Save and continue');
  await page.waitForURL('**/check');
  for (const number of [4, 5]) {
    await page.goto(`${path}/question/${number}`);
    await isFine(page);
  }
  await page.goto(path);
  await isFine(page);
  await page.click('text=Remove them from this device');
  await page.waitForSelector('text=Start now');
  await page.goto(`${path}/resume`);
  await page.fill('input[name=code]', 'nothing like it');
  await page.click('main >> text=Continue');
  await page.waitForSelector('.govuk-error-summary:focus');
  await isFine(page);
  await page.fill('input[name=code]', code);
  await page.click('main >> text=Continue');
  await page.waitForURL('**/question/4');
  await page.goto(`${path}/check`);
  await page.click('button:has-text("Send your answers")');
  await page.waitForURL('**/equality');
  await isFine(page);
  await page.click('text=Skip them');
  await page.waitForURL('**/sent');
  await isFine(page);
  await page.click('text=Look at the answers that you sent');
  await isFine(page);
  await page.click('text=Withdraw these answers');
  await isFine(page);
  await page.click('button:has-text("Withdraw your answers")');
  await page.waitForSelector('text=You have withdrawn these answers.');
  await isFine(page);
  await page.goto(`${path}/receipt`);
  await isFine(page);
  await context.close();
}, 90_000);

test('a response begun on one device is finished on another, with the keyboard alone', async () => {
  const phone = await journey.device();
  await phone.page.goto(path);
  await phone.page.click('text=Start now');
  await phone.page.waitForURL('**/code');
  const code = (await phone.page.textContent('.app-code'))!;
  await phone.page.click('text=Go to the questions');
  await toTheFirst(phone.page);
  await phone.page.check('input[type=radio] >> nth=1');
  await phone.page.click('text=Save and continue');
  await phone.page.waitForURL('**/question/2');

  const { page } = await journey.device({ width: 'desk' });
  await page.goto(`${path}/resume`);
  await page.focus('input[name=code]');
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/question/2');
  await page.focus('input[type=checkbox] >> nth=3');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/question/3');
  await page.focus('input[type=radio] >> nth=0');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/question/4');
  await page.goto(`${path}/check`);
  const answers = await page.textContent('.app-answers');
  for (const answer of ['Expecting a baby', 'Parenting groups', 'Agree']) expect(answers).toContain(answer);
  await page.focus('button:has-text("Send your answers")');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/equality');
  await page.focus('text=Skip them');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sent');
  expect(await page.textContent('.govuk-panel')).toContain('Your answers have been sent');
  await phone.page.goto(`${path}/check`);
  expect(await phone.page.textContent('main')).toContain('already been sent');
});

test('somebody can leave the questions at once, and scripts never see the code', async () => {
  const { page, context } = await journey.device();
  await page.goto(path);
  await page.click('text=Start now');
  await page.waitForURL('**/code');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const [cookie] = await context.cookies(`${journey.server.url}${path}/check`);
  expect(cookie).toMatchObject({ name: 'throughline_resume', httpOnly: true, path, sameSite: 'Lax', expires: -1 });
  expect(await context.cookies(`${journey.server.url}/york/consultations`)).toEqual([]);
  await context.route('https://www.bbc.co.uk/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
  await page.click('text=Go to the questions');
  await toTheFirst(page);
  await page.click('.govuk-js-exit-this-page-button');
  await page.waitForURL('https://www.bbc.co.uk/weather');
});

test('a question about one building names the building, in a section that says what it is for', async () => {
  const { page, context } = await journey.device({ scripts: false });
  const detailed = '/york/consultations/your-family-hub-in-detail';
  await page.goto(detailed);
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.goto(`${detailed}/question/9`);
  const first = await page.locator('main').innerText();
  expect(first).toContain('The buildings');
  expect(first).toContain('Two buildings where families could be helped.');
  expect(await page.locator('.govuk-inset-text:not([hidden] *)').filter({ hasText: 'About' }).innerText()).toContain('Riverside Centre');
  await page.goto(`${detailed}/question/10`);
  expect(await page.locator('main').innerText()).not.toContain('Two buildings where families could be helped.');
  await context.close();
});
