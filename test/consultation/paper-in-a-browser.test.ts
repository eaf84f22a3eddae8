import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenRules, countedFor, everyKindThereIs, givenConsultation } from '../support/given-consultation.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
let council: { id: string; slug: string };
beforeAll(async () => {
  journey = await startJourney();
  council = await givenCouncil(journey.server.em);
});
afterAll(() => journey.end());

test('the printed form asks every question, says where an answer leads, and where and until when it is sent', async () => {
  const own = await givenConsultation(journey.server.em, council, {
    questions: [{ kind: 'SINGLE_CHOICE', options: 2, routes: [{ option: 1, to: 3 }] }, ...everyKindThereIs.slice(1)],
  });
  const { context, page } = await journey.device({ scripts: false });
  await page.goto(`/${council.slug}/consultations/${own.slug}/paper`);
  expect(await page.locator('fieldset.app-paper-question').count()).toBe(own.questions.length + 1);
  const text = await page.locator('main').innerText();
  expect(text).toContain('This form must reach us by 11:59pm on 30 November 2026.');
  expect(text).toContain('If you ticked “Option 2”: go to question 3.');
  expect(text).toContain('version 1');
  await context.close();
});

test('somebody of the office enters a paper without scripts, by its numbers, and is given the code to hand back', async () => {
  const own = await givenConsultation(journey.server.em, council, { questions: everyKindThereIs });
  const { cookie } = await givenPerson(journey.server.em, council, 'programme');
  const { context, page } = await journey.device({ scripts: false });
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, url: journey.server.url, httpOnly: true, sameSite: 'Lax' }]);
  await page.goto(`/${council.slug}/consultations/${own.slug}/manage/responses`);
  await page.getByRole('button', { name: 'Begin a batch' }).click();
  await page.getByRole('button', { name: 'Begin entering' }).click();
  for (const [part, value] of [['day', '2'], ['month', '11'], ['year', '2026']] as const) await page.locator(`[name="receivedOn-${part}"]`).fill(value);
  const typed: Record<string, string> = {
    Q1: '9', Q2: '1 3', Q3: '5', Q4: 'A kettle', Q5: 'More of it', 'Q6-1': '2', 'Q6-2': '1', Q7: '3 1 2', Q8: '2', Q9: '3/2/2026', 'Q10-1': '4', 'Q10-3': '6', Q11: '12', Q12: '53.958, -1.08',
  };
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
  await page.getByRole('button', { name: 'Save and enter the next' }).click();
  expect(await page.getByText('Enter a number from 1 to 3').count()).toBeGreaterThan(0);
  // What was typed is still there.
  expect(await page.locator('[name="Q7"]').inputValue()).toBe('3 1 2');
  await page.locator('[name="Q1"]').fill('2');
  await page.getByRole('button', { name: 'Save and enter the next' }).click();
  expect(await page.getByText('Code to hand back to the person').count()).toBe(1);
  expect(await page.locator('.app-code').innerText()).toMatch(/^(\w{4}-){5}\w{4}$/);
  expect(page.url()).not.toMatch(/\w{4}-\w{4}-\w{4}-\w{4}-\w{4}-\w{4}/);
  expect(await page.locator('[name="Q1"]').inputValue()).toBe('');
  expect(await page.locator('[name="receivedOn-day"]').inputValue()).toBe('2');
  expect(await countedFor(journey.server.em, own.id)).toBe(1);
  expect(await countedFor(journey.server.em, own.questions[0]!.options[1]!)).toBe(1);
  expect(await brokenRules(journey.server.em)).toEqual([]);
  await context.close();
});
