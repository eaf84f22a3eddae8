import type { Page } from 'playwright-core';
import type { PageToSee } from './pages.ts';

const open = '/york/consultations/family-hubs-have-your-say';
const detailed = '/york/consultations/your-family-hub-in-detail';

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('heading', { name: 'Your code' }).waitFor();
}

async function toWho(page: Page): Promise<void> {
  await begin(page);
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await page.getByRole('heading', { name: 'Who are you answering for?' }).waitFor();
}

/** A question in a language and a format of the form. */
const toQuestionIn = (edition: string, number: number) => async (page: Page): Promise<void> => {
  await begin(page);
  await page.goto(`${open}/in/${edition}`);
  await page.goto(`${open}/question/${number}`);
};

const withMistakes = (prepare: (page: Page) => Promise<void>) => async (page: Page): Promise<void> => {
  await prepare(page);
  await page.locator('form button[type=submit].govuk-button').click();
  await page.waitForSelector('.govuk-error-summary:focus');
};

const toDetailed = (number: number) => async (page: Page): Promise<void> => {
  await begin(page);
  await page.goto(`${detailed}/question/${number}`);
};

async function toCorrection(page: Page): Promise<void> {
  await begin(page);
  await page.goto(`${open}/question/1`);
  for (const number of [1, 2, 3]) {
    await page.goto(`${open}/question/${number}`);
    await page.locator('main input[type=radio], main input[type=checkbox]').first().check();
    await page.getByRole('button', { name: 'Save and continue' }).click();
    await page.waitForURL(`**/question/${number + 1}`);
  }
  await page.goto(`${open}/check`);
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.getByRole('heading', { name: 'Questions about you' }).waitFor();
  await page.goto(`${open}/receipt/answers`);
  await page.getByRole('button', { name: 'Correct your answers' }).click();
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
}

const kinds = ['choice-in-a-section', 'ward', 'number', 'date', 'several', 'ranking', 'points', 'matrix', 'building', 'childrens-centre', 'place', 'one-line', 'words'];

/** Each kind of question as it is seeded, other languages and easy-read, who answers, and a correction. */
export const answeringPages: readonly PageToSee[] = [
  { name: 'answer-who', path: open, prepare: toWho },
  { name: 'answer-in-arabic', path: open, prepare: toQuestionIn('ar/standard', 2) },
  { name: 'answer-in-arabic-error', path: open, prepare: withMistakes(toQuestionIn('ar/standard', 1)) },
  { name: 'answer-in-easy-read', path: open, prepare: toQuestionIn('en/easy-read', 2) },
  { name: 'answer-in-easy-read-error', path: open, prepare: withMistakes(toQuestionIn('en/easy-read', 1)) },
  { name: 'answer-correction', path: open, prepare: toCorrection },
  { name: 'answer-detailed', path: detailed },
  ...kinds.map((kind, place): PageToSee => ({ name: `answer-${kind}`, path: detailed, prepare: toDetailed(place + 1) })),
];
