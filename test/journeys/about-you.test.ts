import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { equalityCountOf, givenEqualityQuestions, type GivenEqualityQuestion } from '../support/given-equality.ts';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
let consultation: GivenConsultation;
let asked: GivenEqualityQuestion[];
let path: string;
beforeAll(async () => {
  journey = await startJourney();
  const { em } = journey.server;
  consultation = await givenConsultation(em, { id: seedId('council', 'york') }, { questions: [{ kind: 'SINGLE_CHOICE', isRequired: true, options: 3 }] });
  asked = await givenEqualityQuestions(em, consultation, 'age', 'ethnic-group', 'ethnic-group-white', 'ethnic-group-asian');
  path = `/york/consultations/${consultation.slug}`;
});
afterAll(() => journey.end());

/** From the start of the consultation to what comes after its answers were sent. */
async function send(page: Page): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('heading', { name: 'Your code' }).waitFor();
  await page.goto(`${path}/question/1`);
  await page.getByRole('radio').first().check();
  await page.locator('button.govuk-button', { hasText: 'Save and continue' }).click();
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.getByRole('heading', { name: 'Questions about you' }).waitFor();
}

async function say(page: Page, heading: RegExp, answer: string | null): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor();
  if (answer !== null) await page.getByRole('radio', { name: answer, exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}
const fine = async (page: Page) => expect([page.url(), await accessibilityFindings(page), await overflow(page)]).toEqual([page.url(), [], 0]);
const counted = (question: number, option: number) => equalityCountOf(journey.server.em, consultation.id, asked[question]!.options[option]!);

describe.each([['with scripts', true], ['without scripts', false]])('on a phone %s', (_name, scripts) => {
  test('somebody says something about themselves, leaves some of it out, changes it, and takes it all back', async () => {
    const { page, context } = await journey.device({ scripts });
    await send(page);
    expect(await page.locator('main').innerText()).toContain('Your answers have been sent.');
    if (scripts) await fine(page);
    await page.getByRole('button', { name: 'Answer the questions' }).click();
    await say(page, /How old are you/, null);
    await say(page, /What is your ethnic group/, 'White');
    await page.getByRole('heading', { name: /White background/ }).waitFor();
    if (scripts) await fine(page);
    await say(page, /White background/, 'Roma');
    await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
    expect([await counted(1, 0), await counted(2, 3)]).toEqual([1, 1]);

    await page.getByRole('link', { name: /what you said about yourself/ }).click();
    expect(await page.locator('.govuk-summary-list').innerText()).toMatch(/How old are you\?\s+Left out[\s\S]+White[\s\S]+Roma/);
    if (scripts) await fine(page);
    await page.getByRole('link', { name: /Change.*What is your ethnic group/ }).click();
    await say(page, /What is your ethnic group/, 'Asian or Asian British');
    await say(page, /Asian or Asian British background/, 'Prefer not to say');
    await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
    expect([await counted(1, 0), await counted(2, 3), await counted(1, 2), await counted(3, 5)]).toEqual([0, 0, 1, 1]);

    await page.goto(`${path}/equality`);
    await page.getByRole('button', { name: 'Delete what I said about myself' }).click();
    await page.getByRole('button', { name: 'Answer the questions' }).waitFor();
    expect([await counted(1, 2), await counted(3, 5)]).toEqual([0, 0]);
    for (const address of [page.url()]) expect(address).not.toMatch(/[0-9a-z]{4}-[0-9a-z]{4}-/);
    await context.close();
  });

  test('somebody who wants none of it goes past with one step, and is counted all the same', async () => {
    const { page, context } = await journey.device({ scripts });
    await send(page);
    await page.getByRole('button', { name: 'Skip them' }).click();
    await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
    const records = await journey.server.em.fork().execute('select from equality_record where consultation_id = ?', [consultation.id]);
    expect(records).toEqual([]);
    await context.close();
  });
});

test('all of it can be done with the keyboard alone', async () => {
  const { page, context } = await journey.device({ width: 'desk' });
  await send(page);
  const press = async (name: string) => {
    await page.getByRole('link', { name }).or(page.getByRole('button', { name })).focus();
    await page.keyboard.press('Enter');
  };
  await press('Answer the questions');
  await page.getByRole('heading', { name: 'How old are you?' }).waitFor();
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
  await press('Continue');
  await page.getByRole('heading', { name: 'What is your ethnic group?' }).waitFor();
  expect(await counted(0, 4)).toBe(1);
  await press('Skip the rest');
  await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
  await context.close();
});
