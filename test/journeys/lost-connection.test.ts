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

/** What the server has of the second question and the fourth, by code. */
async function savedFor(code: string): Promise<{ texts: (string | null)[]; options: number[] }> {
  const { answers } = (await answering(journey.server).resume(code)).data!.draftResponse;
  return { texts: answers.map(({ text }) => text).filter((text) => text !== null), options: answers.map(({ optionIds }) => optionIds.length) };
}

test('what was typed is still there after a reload, after going back, and after the page was closed', async () => {
  const { page, context } = await journey.device();
  await begin(page);
  await page.goto(`${path}/question/4`);
  await question(page, 4);
  await page.getByRole('textbox').fill('Half a sen');
  await expect.poll(() => keptOn(page)).toContain('Half+a+sen');
  await page.reload();
  expect(await page.getByRole('textbox').inputValue()).toBe('Half a sen');
  await page.getByText('This is what you entered here before.').waitFor();
  await isFine(page);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await question(page, 3);
  await page.goBack();
  await question(page, 4);
  expect(await page.getByRole('textbox').inputValue()).toBe('Half a sen');
  // Typed a moment ago, and closed at once.
  await page.getByRole('textbox').press('End');
  await page.keyboard.type('tence');
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await again.goto(`${path}/question/4`);
  await expect.poll(() => again.getByRole('textbox').inputValue()).toBe('Half a sentence');
  await next(again);
  await question(again, 5);
  expect(await keptOn(again)).toBe('{}');
  await context.close();
});

test('answers given without a connection are sent by the next page that is opened, when the first was closed', async () => {
  const { page, context } = await journey.device();
  const code = await begin(page);
  await context.setOffline(true);
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(page);
  await question(page, 2);
  await page.goBack();
  await question(page, 1);
  expect(await page.getByRole('radio', { name: 'A parent or carer' }).isChecked()).toBe(true);
  await page.close();
  await context.setOffline(false);
  expect((await savedFor(code)).options).toEqual([]);
  const again = await context.newPage();
  await again.goto(`${path}/check`);
  await expect.poll(async () => (await savedFor(code)).options).toEqual([1]);
  expect(await keptOn(again)).toBe('{}');
  await context.close();
});

/** A phone that answers the fourth question without a connection, while a desk answers it with one. */
async function answeredTwice() {
  const phone = await journey.device();
  const code = await begin(phone.page);
  await answerAhead(phone.page, () => phone.page.goto(`${path}/question/4`));
  await phone.context.setOffline(true);
  await phone.page.getByRole('textbox').fill('From the phone');
  await next(phone.page);
  await question(phone.page, 5);
  const questions = (await journey.server.ask<{ draftResponse: { questions: { id: string }[] } }>('query ($code: String!) { draftResponse(resumeCode: $code) { questions { id } } }', { code })).data!.draftResponse.questions;
  await answering(journey.server).save(code, { questionId: questions[3]!.id, text: 'From the desk' });
  await phone.context.setOffline(false);
  await phone.page.getByRole('heading', { name: 'You answered a question twice' }).waitFor({ timeout: 20_000 });
  return { ...phone, code };
}

test.each([
  ['Use the answer on this device', 'From the phone'],
  ['Keep the saved answer', 'From the desk'],
])('answered on two devices, a question is asked about: “%s” leaves “%s”', async (choice, left) => {
  const { page, context, code } = await answeredTwice();
  const shown = await page.locator('main').innerText();
  for (const words of ['From the phone', 'From the desk']) expect(shown).toContain(words);
  await isFine(page);
  expect((await savedFor(code)).texts).toEqual(['From the desk']);
  await page.getByRole('button', { name: choice }).click();
  await page.getByRole('button', { name: /Save and continue|Send your answers/ }).waitFor();
  await expect.poll(async () => (await savedFor(code)).texts).toEqual([left]);
  expect(await keptOn(page)).toBe('{}');
  await context.close();
});

test('an answer of the server that is lost on its way is no second answer', async () => {
  const { page, context } = await journey.device();
  const code = await begin(page);
  await answerAhead(page, () => page.goto(`${path}/question/4`));
  let isLost = true;
  await page.route('**/answer', async (route) => {
    if (!isLost) return route.continue();
    await route.fetch();
    // By then the page may have given up by itself.
    await route.abort().catch(() => undefined);
  });
  await page.getByRole('textbox').fill('First');
  await next(page);
  await question(page, 5);
  expect((await savedFor(code)).texts).toEqual(['First']);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await question(page, 4);
  await page.getByRole('textbox').fill('Second');
  isLost = false;
  await next(page);
  await question(page, 5);
  expect((await savedFor(code)).texts).toEqual(['Second']);
  await context.close();
});

test('an answer that does not fit is told without a connection too, and goes nowhere', async () => {
  const { page, context } = await journey.device();
  const code = await begin(page);
  await context.setOffline(true);
  await next(page);
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  expect(await page.locator('.govuk-error-summary:visible').innerText()).toContain('Select an answer');
  await isFine(page);
  await question(page, 1);
  await context.setOffline(false);
  await expect.poll(async () => (await savedFor(code)).options).toEqual([]);
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(page);
  await question(page, 2);
  expect((await savedFor(code)).options).toEqual([1]);
  await context.close();
});

test('leaving in a hurry takes everything away from the device, also without scripts', async () => {
  for (const scripts of [true, false]) {
    const { page, context } = await journey.device({ scripts });
    await page.goto(path);
    await page.getByRole('button', { name: 'Start now' }).click();
    await page.getByRole('heading', { name: 'Your code' }).waitFor();
    await page.goto(`${path}/question/4`);
    await question(page, 4);
    await page.getByRole('textbox').fill('Nobody may read this');
    if (scripts) await expect.poll(() => keptOn(page)).toContain('Nobody');
    const elsewhere = page.waitForRequest('https://www.bbc.co.uk/weather');
    await page.getByRole('button', { name: 'Exit this page' }).click();
    await elsewhere;
    await expect.poll(() => context.cookies(`${journey.server.url}${path}/check`)).toEqual([]);
    await page.goto(`${path}/question/4`);
    await page.getByRole('button', { name: 'Start now' }).waitFor();
    if (scripts) expect(await keptOn(page)).toBe('{}');
    await context.close();
  }
});

test('“Remove them from this device” removes what is kept and not sent', async () => {
  const { page, context } = await journey.device();
  await begin(page);
  await page.goto(`${path}/question/4`);
  await page.getByRole('textbox').fill('Not for others');
  await expect.poll(() => keptOn(page)).toContain('Not+for+others');
  await page.goto(path);
  await page.getByRole('button', { name: 'Remove them from this device' }).click();
  await page.getByRole('button', { name: 'Start now' }).waitFor();
  expect(await keptOn(page)).toBe('{}');
  await context.close();
});

test('what is kept of somebody who never came back is gone after a day', async () => {
  const { page, context } = await journey.device();
  await page.goto(path);
  await page.evaluate(() => {
    const kept = (hours: number) => JSON.stringify({ at: Date.now() - hours * 3_600_000, answers: {} });
    localStorage.setItem('throughline.kept.old', kept(25));
    localStorage.setItem('throughline.kept.new', kept(23));
    localStorage.setItem('throughline.kept.odd', 'nothing like it');
    localStorage.setItem('other', 'stays');
  });
  await page.goto('/york');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).toSorted())).toEqual(['other', 'throughline.kept.new']);
  await context.close();
});

test('a browser that keeps nothing still goes on without a connection, and says so', async () => {
  const { page, context } = await journey.device();
  await context.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('Denied', 'SecurityError'); } }));
  const code = await begin(page);
  await page.getByText('Your browser does not keep answers').waitFor();
  await context.setOffline(true);
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(page);
  await question(page, 2);
  await context.setOffline(false);
  await expect.poll(async () => (await savedFor(code)).options, { timeout: 20_000 }).toEqual([1]);
  await context.close();
});

test('two tabs answer different questions without a connection, and both are sent once', async () => {
  const { page, context } = await journey.device();
  const code = await begin(page);
  const other = await context.newPage();
  await answerAhead(other, () => other.goto(`${path}/question/4`));
  await context.setOffline(true);
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(page);
  await question(page, 2);
  await other.getByRole('textbox').fill('In the other tab');
  await next(other);
  await question(other, 5);
  await context.setOffline(false);
  await expect.poll(async () => savedFor(code), { timeout: 20_000 }).toEqual({ texts: ['In the other tab'], options: [1, 0] });
  await expect.poll(() => keptOn(page)).toBe('{}');
  await context.close();
});

test('no address ever holds an answer, and no request but the posts of answers', async () => {
  const { page, context } = await journey.device();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await begin(page);
  await page.goto(`${path}/question/4`);
  await page.getByRole('textbox').fill('a quite peculiar sentence');
  await next(page);
  await question(page, 5);
  expect(asked.join(' ')).not.toContain('peculiar');
  expect(page.url()).not.toContain('peculiar');
  await context.close();
});
