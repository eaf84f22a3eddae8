import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

const open = '/york/consultations/family-hubs-have-your-say';
const question = seedId('consultation-question', 'york', 'family-hubs-have-your-say', '5');

test('an officer reads texts on a phone without script, takes words out, makes a point of one, and is told what is missing', async () => {
  const { page, context } = await journey.device({ width: 'phone', as: 'programme', scripts: false });
  await page.goto(`${open}/manage`);
  await page.getByRole('link', { name: 'What people wrote' }).click();
  await page.getByRole('link', { name: 'Read the next text to question 5' }).click();
  await page.getByText('3 to decide.').waitFor();

  await page.getByRole('button', { name: 'Save and read the next' }).click();
  await page.getByRole('link', { name: 'Select what should become of it' }).waitFor();
  await page.getByRole('radio', { name: 'Keep back' }).check();
  await page.getByRole('button', { name: 'Save and read the next' }).click();
  await page.getByRole('link', { name: 'Enter why it is kept back' }).waitFor();

  const words = (await page.locator('blockquote').first().textContent())!;
  const first = words.split(' ')[0]!;
  await page.getByRole('radio', { name: 'Publish without some words' }).check();
  await page.getByRole('textbox', { name: 'Other words to take out' }).fill(first);
  await page.getByRole('checkbox', { name: /Keep a group on Saturdays/ }).check();
  await page.getByRole('button', { name: 'Save and read the next' }).click();
  await page.getByText('2 to decide.').waitFor();

  await page.goto(`${open}/manage/texts/${question}?standing=DECIDED`);
  expect(await page.locator('li blockquote').textContent()).toBe(words.replaceAll(first, '[taken out]'));
  expect(await page.getByRole('checkbox', { name: /Keep a group on Saturdays/ }).isChecked()).toBe(true);
  await context.close();
});

test('an officer says what becomes of a point, and everybody reads what became of those that are published', async () => {
  const { page, context } = await journey.device({ width: 'desk', as: 'programme' });
  await page.goto(`${open}/manage/points`);
  await page.getByRole('link', { name: /Say what becomes of it.*Keep a group on Saturdays/ }).click();
  await page.getByRole('radio', { name: 'We are doing it' }).check();
  await page.getByRole('textbox', { name: 'Why?' }).fill('Many people work in the week.');
  await page.getByRole('textbox', { name: 'Who considered it?' }).fill('Head of service');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Enter what is changed because of it' }).waitFor();
  await page.getByRole('textbox', { name: 'What is changed because of it?' }).fill('The group goes on.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('What changes: The group goes on.').waitFor();
  await context.close();

  const anyone = await journey.device({ width: 'phone', scripts: false });
  await anyone.page.goto('/york/consultations/what-matters-to-you/results');
  await anyone.page.getByRole('link', { name: 'What became of what people said' }).click();
  await anyone.page.getByRole('heading', { name: 'You said: Fathers want groups of their own.' }).waitFor();
  await anyone.page.goto('/york/consultations/what-matters-to-you/words');
  await anyone.page.getByText('A group for dads, like the one my neighbour [name] had').waitFor();
  expect(await anyone.page.content()).not.toContain('Sam');
  await anyone.context.close();
});
