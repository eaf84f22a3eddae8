import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { ConsultationFormRow } from '../../server/src/consultation/question.entity.ts';
import { givenConsultation } from '../support/given-consultation.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** A link, also one that looks like a button. */
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).or(page.getByRole('button', { name })).first().click();

/** Adds a question on the pages, and goes back to all of them. */
async function add(page: Page, kind: string, text: string, more: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<void> {
  await follow(page, 'Add a question');
  await page.getByRole('radio', { name: kind }).check();
  await press(page, 'Continue');
  await page.getByLabel('The question', { exact: true }).fill(text);
  await more(page);
  await press(page, 'Add the question');
  await page.getByRole('heading', { level: 1, name: text }).waitFor();
  await follow(page, 'Back');
  await page.getByRole('heading', { level: 1, name: 'Questions' }).waitFor();
}

test('an officer without scripts writes questions, leads answers past some of them, mends what the check finds and sees them as people will', async () => {
  const consultation = await givenConsultation(journey.server.em, { id: seedId('council', 'york') }, { isPublished: false, questions: [] });
  await journey.server.em.fork().nativeDelete(ConsultationFormRow, { consultation: consultation.id });
  const { page } = await journey.device({ as: 'programme', scripts: false });
  await page.goto(`/york/consultations/${consultation.slug}/manage/questions`);
  await press(page, 'Begin the questions');

  await add(page, 'One answer from a list', 'Do you have children?', async () => page.getByLabel('The answers to choose from').fill('Yes\nNo'));
  await add(page, 'A number', 'How many children?');
  await add(page, 'How far people agree', 'Is it easy to get help?', async () => page.getByLabel('The answers to choose from').fill('Agree'));

  // Who has no children is not asked how many; and a scale has more than one step.
  await follow(page, 'Do you have children?');
  await follow(page, 'Let answers lead elsewhere');
  await page.getByLabel('“No” leads to').selectOption({ label: '3. Is it easy to get help?' });
  await press(page, 'Save');
  await page.getByText('“No” leads to question 3').waitFor();
  await follow(page, 'Back');
  await page.getByText('One thing must be mended').waitFor();
  await follow(page, 'Question 3');
  await page.getByText('There must be at least two answers to choose from.').waitFor();
  await follow(page, 'Add an answer');
  await page.getByLabel('The answer', { exact: true }).fill('Disagree');
  await press(page, 'Save');
  await follow(page, 'Back');
  await page.getByText('Nothing is wrong with these questions').waitFor();

  await follow(page, 'Preview the questions');
  await page.getByText('This is a preview.').waitFor();
  expect(await page.getByRole('radio').evaluateAll((all) => all.map((each) => each.matches(':disabled')))).toEqual([true, true]);
  await follow(page, 'Next question');
  await page.getByRole('heading', { level: 1, name: 'How many children?' }).waitFor();
});

test('an officer corrects a word of what is asked, sees what changed beside what was, and tells everybody', async () => {
  const consultation = await givenConsultation(journey.server.em, { id: seedId('council', 'york') }, { opensAt: '2026-01-01T00:00:00Z', closesAt: '2049-12-31T00:00:00Z' });
  const { page } = await journey.device({ as: 'admin', scripts: false });
  await page.goto(`/york/consultations/${consultation.slug}/manage/questions`);
  await press(page, 'Begin a correction');
  await follow(page, /Question 4/);
  await follow(page, 'Change the question');
  await page.getByLabel('The question', { exact: true }).fill('Question four?');
  await press(page, 'Save');
  await follow(page, 'Back');
  await follow(page, 'See what changed');
  expect([await page.locator('del').innerText(), await page.locator('ins').innerText()].map((words) => words.trim())).toEqual(['4?', 'four?']);
  await follow(page, 'Back');
  await follow(page, 'Publish this version');
  await page.getByLabel('What changed, and why?').fill('A number is written as a word.');
  await page.getByRole('radio', { name: 'No' }).check();
  await press(page, 'Publish');
  await page.getByText('People who begin now are asked this').waitFor();
  await page.goto(`/york/consultations/${consultation.slug}`);
  await page.getByText('A number is written as a word.').waitFor();
});
