import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFindings, overflow, widths } from '../support/browser.ts';
import { brokenRules, givenConsultation, type EditionValues, type GivenConsultation, type QuestionValues } from '../support/given-consultation.ts';
import { givenCouncil } from '../support/given.ts';
import { startJourney, type Journey } from '../support/journey.ts';

let journey: Journey;
let council: { id: string; slug: string };
beforeAll(async () => {
  journey = await startJourney({ template: 'throughline_empty' });
  council = await givenCouncil(journey.server.em);
});
afterAll(() => journey.end());

const questions: readonly QuestionValues[] = [
  { kind: 'SINGLE_CHOICE', text: 'How often do you come?', hint: 'To any hub.', isRequired: true, options: ['Every week', 'Now and then', 'Never'], section: { title: 'About you', intro: 'A few questions first.' } },
  { kind: 'MULTIPLE_CHOICE', text: 'What would you come for?', options: ['Feeding', 'Play', 'Advice', 'None of these'], hasExclusive: true, mostChosen: 2 },
  { kind: 'LIKERT', text: 'The hub is welcoming', options: ['Agree', 'Neither', 'Disagree'] },
  { kind: 'MATRIX', text: 'How easy is it to get there?', isRequired: true, options: ['Easy', 'Hard', 'I do not know'], parts: ['On foot', 'By bus'], section: { title: 'Getting there' } },
  { kind: 'RANKING', text: 'What matters most?', options: ['Opening times', 'Distance', 'Staff'] },
  { kind: 'NUMBER', text: 'How many children do you care for?', least: '0', most: '20', unit: 'children' },
  { kind: 'DATE', text: 'When was your last visit?' },
  { kind: 'SHORT_TEXT', text: 'What one thing would help?' },
  { kind: 'LONG_TEXT', text: 'Is there anything else?' },
  { kind: 'PRIORITY_POINTS', text: 'Where should the money go?', options: ['Buildings', 'Staff', 'Toys'], points: 10 },
  { kind: 'WARD', text: 'Where do you live?', options: ['Acton', 'Bexley', 'Crewe', 'Dover', 'Ely', 'Frome', 'Goole', 'Hove', 'Ilford', 'Jarrow', 'Outside the area', 'Prefer not to say'] },
  { kind: 'PIN', text: 'Where should a hub be?' },
];

const arabic: EditionValues = {
  language: 'ar', format: 'STANDARD',
  words: { continue: 'حفظ ومتابعة', back: 'رجوع', question: 'السؤال {n} من {of}', checkAnswers: 'راجع إجاباتك', mistakeSelect: 'اختر إجابة', thereIsAProblem: 'هناك مشكلة', error: 'خطأ' },
  wordings: {
    'About you': 'عنك', 'How often do you come?': 'كم مرة تأتي؟', 'Every week': 'كل أسبوع', 'Now and then': 'أحيانا', Never: 'أبدا', 'What would you come for?': 'لماذا تأتي؟',
    'How easy is it to get there?': 'هل الوصول سهل؟', 'On foot': 'مشيا', 'By bus': 'بالحافلة', Easy: 'سهل', Hard: 'صعب',
  },
};
const easyRead: EditionValues = {
  language: 'en', format: 'EASY_READ', words: { continue: 'Save and go on' },
  wordings: { 'How often do you come?': 'Do you come here?', 'Every week': 'Yes, every week', 'Now and then': 'Sometimes', Never: 'No' },
};

const given = () => givenConsultation(journey.server.em, council, { questions, editions: [arabic, easyRead] });
const pathOf = (consultation: GivenConsultation) => `/${council.slug}/consultations/${consultation.slug}`;
const next = (page: Page) => page.locator('form button[type=submit].govuk-button').click();

/** From the start to the first question. */
async function begin(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await page.getByRole('heading', { name: 'Who are you answering for?' }).waitFor();
  await next(page);
  await page.getByRole('heading', { name: questions[0]!.text! }).waitFor();
}

/** Keeps a picture of a page to look at, when SEE names a folder. */
async function see(page: Page, name: string): Promise<void> {
  if (process.env['SEE']) await page.screenshot({ path: `${process.env['SEE']}/${name}.png`, fullPage: true });
}

/** What is done at each question, and what the page on which answers are checked then says. */
const answers: readonly { give: (page: Page) => Promise<void>; shown: RegExp }[] = [
  { give: (page) => page.getByRole('radio', { name: 'Now and then' }).check(), shown: /Now and then/ },
  { give: async (page) => { await page.getByRole('checkbox', { name: 'Feeding' }).uncheck(); for (const name of ['Play', 'Advice']) await page.getByRole('checkbox', { name }).check(); }, shown: /Play\s+Advice/ },
  { give: (page) => page.getByRole('radio', { name: 'Disagree' }).check(), shown: /Disagree/ },
  { give: async (page) => { for (const line of ['On foot', 'By bus']) await page.getByRole('group', { name: line, exact: true }).getByRole('radio', { name: 'Hard' }).check(); }, shown: /On foot: Hard\s+By bus: Hard/ },
  { give: async (page) => { await page.getByLabel('Staff').selectOption('1'); await page.getByLabel('Distance').selectOption('2'); }, shown: /1\. Staff\s+2\. Distance/ },
  { give: (page) => page.locator('#text').fill('3'), shown: /3 children/ },
  { give: async (page) => { for (const [name, value] of [['Day', '4'], ['Month', '5'], ['Year', '2026']] as const) await page.getByLabel(name).fill(value); }, shown: /4 May 2026/ },
  { give: (page) => page.locator('#text').fill('Doors that open by themselves'), shown: /Doors that open/ },
  { give: (page) => page.locator('#text').fill('<b>No</b>\n=1+1 👶🏽 \u202eyxes'), shown: /<b>No<\/b>\s+=1\+1 👶🏽/ },
  { give: async (page) => { await page.getByLabel('Buildings').fill('7'); await page.getByLabel('Toys').fill('3'); }, shown: /Buildings: 7\s+Toys: 3/ },
  { give: async (page) => void (await page.getByLabel('Where do you live?').selectOption({ label: 'Ely' })), shown: /Ely/ },
  { give: async (page) => { await page.locator('#latitude').fill('53.96149'); await page.locator('#longitude').fill('-1.08149'); }, shown: /53\.961, -1\.081/ },
];

async function fine(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  expect([page.url(), await accessibilityFindings(page), await overflow(page)]).toEqual([page.url(), [], 0]);
}

test('with scripts switched off, every kind of question is answered, checked and sent', async () => {
  const consultation = await given();
  const path = pathOf(consultation);
  const { page, context } = await journey.device({ scripts: false });
  await begin(page, path);
  for (const [place, { give }] of answers.entries()) {
    expect(await page.locator('h1').innerText()).toBe(questions[place]!.text);
    expect(await page.locator('.govuk-caption-l').innerText()).toContain(`Question ${place + 1} of 12`);
    await give(page);
    await next(page);
  }
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  const main = await page.locator('.app-answers').innerText();
  for (const { shown } of answers) expect(main).toMatch(shown);
  expect(main).not.toContain('\u202e');
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
  expect(await brokenRules(journey.server.em)).toEqual([]);
  await context.close();
}, 60_000);

test.each(Object.keys(widths) as (keyof typeof widths)[])('every kind of question, before and after it is answered and with its mistakes shown, is accessible at the width of a %s', async (width) => {
  const consultation = await given();
  const path = pathOf(consultation);
  const { page, context } = await journey.device({ width });
  await begin(page, path);
  for (const [place, { give }] of answers.entries()) {
    await page.locator('h1', { hasText: questions[place]!.text! }).waitFor();
    await fine(page);
    await see(page, `${width}-${place + 1}`);
    if (wrong[place]) {
      await wrong[place](page);
      await next(page);
      await page.waitForSelector('.govuk-error-summary:focus');
      expect(await page.title()).toMatch(/^Error: /);
      await fine(page);
      await see(page, `${width}-${place + 1}-wrong`);
      // The summary leads to the control.
      await page.locator('.govuk-error-summary a').first().click();
      expect(await page.evaluate(() => document.activeElement?.matches('input, select, textarea'))).toBe(true);
    }
    await give(page);
    await fine(page);
    await next(page);
  }
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await fine(page);
  await see(page, `${width}-check`);
  await context.close();
}, 120_000);

/** What somebody gets wrong at a question, where anything can be wrong. */
const wrong: Readonly<Record<number, (page: Page) => Promise<unknown>>> = {
  0: async () => undefined,
  1: async (page) => { for (const name of ['Feeding', 'Play', 'Advice']) await page.getByRole('checkbox', { name }).check(); },
  3: (page) => page.getByRole('group', { name: 'On foot', exact: true }).getByRole('radio', { name: 'Hard' }).check(),
  4: async (page) => { await page.getByLabel('Staff').selectOption('1'); await page.getByLabel('Distance').selectOption('1'); },
  5: (page) => page.locator('#text').fill('three'),
  6: (page) => page.getByLabel('Day').fill('31'),
  7: (page) => page.locator('#text').fill('x'.repeat(201)),
  9: (page) => page.getByLabel('Buildings').fill('9'),
  11: (page) => page.locator('#latitude').fill('north'),
};

describe('what was wrong', () => {
  test('stands beside the line, the rank or the points that it is about, and what was typed is still there', async () => {
    const path = pathOf(await given());
    const { page, context } = await journey.device({ scripts: false });
    await begin(page, path);
    await page.goto(`${path}/question/4`);
    await page.getByRole('group', { name: 'On foot', exact: true }).getByRole('radio', { name: 'Hard' }).check();
    await next(page);
    expect(await page.getByRole('group', { name: 'By bus' }).innerText()).toContain('Select an answer for “By bus”');
    expect(await page.getByRole('group', { name: 'On foot', exact: true }).innerText()).not.toContain('Select an answer');
    expect(await page.getByRole('group', { name: 'On foot', exact: true }).getByRole('radio', { name: 'Hard' }).isChecked()).toBe(true);
    await page.goto(`${path}/question/5`);
    await page.getByLabel('Staff').selectOption('1');
    await page.getByLabel('Distance').selectOption('1');
    await next(page);
    expect(await page.locator('.govuk-form-group .govuk-form-group--error').count()).toBe(2);
    await page.goto(`${path}/question/10`);
    await page.getByLabel('Buildings').fill('9');
    await next(page);
    expect(await page.locator('main').innerText()).toContain('Give out exactly 10 points: so far it is 9');
    expect(await page.locator('[role=status]').filter({ hasText: 'points' }).innerText()).toContain('9 of 10 points');
    expect(await page.getByLabel('Buildings').inputValue()).toBe('9');
    await context.close();
  });

  test('about points is told while they are typed, where scripts run', async () => {
    const path = pathOf(await given());
    const { page, context } = await journey.device();
    await begin(page, path);
    await page.goto(`${path}/question/10`);
    await page.getByLabel('Staff').fill('4');
    await page.getByLabel('Toys').fill('5');
    expect(await page.locator('[role=status]').filter({ hasText: 'points' }).innerText()).toContain('9 of 10 points');
    await context.close();
  });
});

/** Tab until what is focused is this one, then what the keyboard does there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

test('every kind of question is answered with the keyboard alone', async () => {
  const consultation = await given();
  const path = pathOf(consultation);
  const { page, context } = await journey.device();
  await begin(page, path);
  const [, , , matrix, ranking, , , , , points] = consultation.questions;
  const keys = page.keyboard;
  const steps: (() => Promise<void>)[] = [
    async () => { await tabTo(page, '[name=optionIds]'); await keys.press('ArrowDown'); },
    async () => { await tabTo(page, '#optionIds'); await keys.press('Space'); },
    async () => { await tabTo(page, '[name=optionIds]'); await keys.press('Space'); },
    async () => { for (const part of matrix!.parts) { await tabTo(page, `[name="part-${part}"]`); await keys.press('ArrowRight'); } },
    async () => { for (const [place, option] of ranking!.options.entries()) { await tabTo(page, `[name="rank-${option}"]`); await keys.type(String(place + 1)); } },
    async () => { await tabTo(page, '#text'); await keys.type('2'); },
    async () => { await tabTo(page, '#text-day'); await keys.type('4'); await keys.press('Tab'); await keys.type('5'); await keys.press('Tab'); await keys.type('2026'); },
    async () => { await tabTo(page, '#text'); await keys.type('Chairs'); },
    async () => { await tabTo(page, '#text'); await keys.type('One'); await keys.press('Enter'); await keys.type('two'); },
    async () => { await tabTo(page, `[name="points-${points!.options[1]}"]`); await keys.type('10'); },
    async () => { await tabTo(page, '#optionIds'); await keys.type('Goo'); },
    async () => { await tabTo(page, '#latitude'); await keys.type('53.9'); await keys.press('Tab'); await keys.type('-1.1'); },
  ];
  for (const [place, step] of steps.entries()) {
    await page.locator('h1', { hasText: questions[place]!.text! }).waitFor();
    await step();
    await tabTo(page, 'form .govuk-button:not([data-my-place])');
    await keys.press('Enter');
  }
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  const list = await page.locator('.app-answers').innerText();
  for (const part of ['Now and then', 'Feeding', 'Agree', 'On foot: Hard', '1. Opening times', '2 children', '4 May 2026', 'Chairs', 'two', 'Staff: 10', 'Goole', '53.900']) expect(list).toContain(part);
  await context.close();
}, 60_000);

describe('another language', () => {
  test('is chosen at any question without losing what is typed, runs from right to left, and marks what is only there in English', async () => {
    const consultation = await given();
    const path = pathOf(consultation);
    const { page, context } = await journey.device();
    await begin(page, path);
    await page.getByRole('radio', { name: 'Never' }).check();
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('heading', { name: 'كم مرة تأتي؟' }).waitFor();
    expect(await page.getByRole('radio', { name: 'أبدا' }).isChecked()).toBe(true);
    expect(await page.locator('#page').evaluate((element) => ['lang', 'dir'].map((name) => element.getAttribute(name)))).toEqual(['ar', 'rtl']);
    expect(await page.locator('.govuk-hint [lang=en]').innerText()).toBe('To any hub.');
    expect(await page.locator('.govuk-caption-l').innerText()).toContain('السؤال 1 من 12');
    await fine(page);
    await see(page, 'ar-1');
    await page.getByRole('button', { name: 'حفظ ومتابعة' }).click();
    await page.getByRole('heading', { name: 'لماذا تأتي؟' }).waitFor();
    await page.goto(`${path}/question/4`);
    await page.getByRole('button', { name: 'حفظ ومتابعة' }).click();
    await page.getByRole('heading', { name: 'هناك مشكلة' }).waitFor();
    await fine(page);
    await see(page, 'ar-4-wrong');
    await page.goto(`${path}/check`);
    await fine(page);
    await see(page, 'ar-check');
    expect(await page.locator('main').innerText()).toContain('أبدا');
    const [row] = await journey.server.em.fork().execute<{ draft: Record<string, { shown?: string }> }[]>('select draft from consultation_response where consultation_id = ?', [consultation.id]);
    expect(row!.draft[consultation.questions[0]!.id]!.shown).toBe('ar/STANDARD');
    await context.close();
  });

  test('can be chosen before the start with a link, and by anyone without scripts', async () => {
    const path = pathOf(await given());
    const { page, context } = await journey.device({ scripts: false });
    await page.goto(path);
    await page.getByRole('link', { name: 'Easy read' }).click();
    await page.getByRole('button', { name: 'Start now' }).click();
    await page.goto(`${path}/question/1`);
    expect(await page.locator('h1').innerText()).toBe('Do you come here?');
    expect(await page.getByRole('button', { name: 'Save and go on' }).count()).toBe(1);
    await page.goto(`${path}/in/ar/standard?to=https://example.com`);
    expect(new URL(page.url()).pathname).toBe(path);
    await context.close();
  });

  test('is kept with the answer, and the receipt shows the words as they were seen', async () => {
    const path = pathOf(await given());
    const { page, context } = await journey.device();
    await begin(page, path);
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.getByRole('radio', { name: 'أبدا' }).check();
    await page.getByRole('button', { name: 'حفظ ومتابعة' }).click();
    await page.getByRole('heading', { name: 'لماذا تأتي؟' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: questions[1]!.text! }).waitFor();
    await page.goto(`${path}/question/4`);
    await answers[3]!.give(page);
    await next(page);
    await page.goto(`${path}/check`);
    await page.getByRole('button', { name: 'Send your answers' }).click();
    await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
    await page.goto(`${path}/receipt/answers`);
    const list = await page.locator('.app-answers').innerText();
    expect(list).toContain('كم مرة تأتي؟');
    expect(list).toContain('أبدا');
    expect(list).toContain('How easy is it to get there?');
    await fine(page);
    await see(page, 'receipt');
    await context.close();
  });
});

describe('the way', () => {
  const routed: readonly QuestionValues[] = [
    { kind: 'SINGLE_CHOICE', text: 'Do you come?', isRequired: true, options: ['Yes', 'No'], routes: [{ option: 1, to: 3 }] },
    { kind: 'SHORT_TEXT', text: 'What do you like?', isRequired: true },
    { kind: 'SHORT_TEXT', text: 'What would help?' },
  ];
  test('follows the answers there and back, and what it no longer passes is told and not sent', async () => {
    const consultation = await givenConsultation(journey.server.em, council, { questions: routed });
    const path = pathOf(consultation);
    const { page, context } = await journey.device({ scripts: false });
    await page.goto(path);
    await page.getByRole('button', { name: 'Start now' }).click();
    await page.goto(`${path}/question/1`);
    expect(await page.locator('.govuk-caption-l').innerText()).toBe('Question 1 of about 3');
    await page.getByRole('radio', { name: 'Yes' }).check();
    await next(page);
    expect(await page.locator('.govuk-caption-l').innerText()).toBe('Question 2 of 3');
    await page.locator('#text').fill('The toys');
    await next(page);
    await page.goto(`${path}/question/1?from=check`);
    await page.getByRole('radio', { name: 'No' }).check();
    await next(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/check`);
    const [sent, leftOut] = await page.locator('.app-answers').allInnerTexts();
    expect(sent).not.toContain('The toys');
    expect(leftOut).toContain('The toys');
    expect(await page.locator('main').innerText()).toContain('Answers that are not sent');
    await page.goto(`${path}/question/3`);
    expect(await page.locator('.govuk-caption-l').innerText()).toContain('Question 2 of 2');
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe(`${path}/question/1`);
    await page.goto(`${path}/question/1?from=check`);
    await page.getByRole('radio', { name: 'Yes' }).check();
    await next(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/check`);
    await page.getByRole('button', { name: 'Send your answers' }).click();
    await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
    await context.close();
  });

  test('leads somebody who changes an answer to the question that this brings', async () => {
    const path = pathOf(await givenConsultation(journey.server.em, council, { questions: routed }));
    const { page, context } = await journey.device({ scripts: false });
    await page.goto(path);
    await page.getByRole('button', { name: 'Start now' }).click();
    await page.goto(`${path}/question/1`);
    await page.getByRole('radio', { name: 'No' }).check();
    await next(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/question/3`);
    await page.goto(`${path}/question/1?from=check`);
    await page.getByRole('radio', { name: 'Yes' }).check();
    await next(page);
    expect(new URL(page.url()).pathname).toBe(`${path}/question/2`);
    await context.close();
  });
});

test('somebody corrects what they sent, and what they sent counts until they send the correction', async () => {
  const consultation = await given();
  const path = pathOf(consultation);
  const { page, context } = await journey.device();
  await begin(page, path);
  await answers[0]!.give(page);
  await next(page);
  await page.getByRole('heading', { name: questions[1]!.text! }).waitFor();
  await page.goto(`${path}/question/4`);
  await answers[3]!.give(page);
  await next(page);
  await page.goto(`${path}/check`);
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
  await page.goto(`${path}/receipt/answers`);
  await page.getByRole('button', { name: 'Correct your answers' }).click();
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('Until you send them, those that you sent are counted.');
  await fine(page);
  await page.getByRole('link', { name: 'Change the answer to question 1', exact: true }).click();
  await page.getByRole('radio', { name: 'Never' }).check();
  await next(page);
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await page.getByRole('button', { name: 'Send your answers' }).click();
  await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
  await page.goto(`${path}/receipt/answers`);
  expect(await page.locator('.app-answers').innerText()).toContain('Never');
  expect(await page.locator('main').innerText()).toContain('You corrected them at');
  await fine(page);
  expect(await brokenRules(journey.server.em)).toEqual([]);
  await context.close();
});

test('an organisation gives its name first, and is told that it is published', async () => {
  const path = pathOf(await given());
  const { page, context } = await journey.device();
  await page.goto(path);
  await page.getByRole('button', { name: 'Start now' }).click();
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await fine(page);
  await see(page, 'who');
  expect(await page.getByRole('radio', { name: 'For myself' }).isChecked()).toBe(true);
  expect(await page.locator('main').innerText()).toContain('The name is published.');
  await page.getByRole('radio', { name: 'For an organisation' }).check();
  await next(page);
  await page.waitForSelector('.govuk-error-summary:focus');
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('Enter the name of the organisation');
  await fine(page);
  await page.getByLabel('Name of the organisation').fill('A playgroup');
  await next(page);
  await page.getByRole('heading', { name: questions[0]!.text! }).waitFor();
  await context.close();
});

test('without a connection every kind of question is answered and checked in the words of the server, and sent when it is back', async () => {
  const path = pathOf(await given());
  const { page, context } = await journey.device();
  const fetched = new Set<string>();
  page.on('response', (answer) => void answer.finished().then(() => fetched.add(new URL(answer.url()).pathname.slice(path.length))));
  await begin(page, path);
  await expect.poll(() => [...fetched].filter((each) => /^\/(question\/\d+|check)$/.test(each)).length, { timeout: 20_000 }).toBe(13);
  await context.setOffline(true);
  for (const [place, { give }] of answers.entries()) {
    await page.locator('h1', { hasText: questions[place]!.text! }).waitFor();
    await give(page);
    await next(page);
  }
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  const offline = await page.locator('.app-answers').innerText();
  for (const { shown } of answers) expect(offline).toMatch(shown);
  await context.setOffline(false);
  await page.getByText('You are connected again. Your answers').waitFor({ timeout: 20_000 });
  await page.reload();
  expect(await page.locator('.app-answers').innerText()).toBe(offline);
  await context.close();
}, 90_000);
