import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { startJourney, type Journey } from '../support/journey.ts';
import { unzip } from '../support/unzip.ts';

/**
 * York's paper of December 2022, from a blank page to what became of it, in the browser: the facts are those of the paper,
 * the words are ours. The tests share one world and follow one another as the days did. Everything is found by what stands
 * on the page.
 */
vi.setConfig({ testTimeout: 120_000 });
let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ at: '2022-12-01T10:00:00Z' });
});
afterAll(() => journey.end());

const title = 'Family hubs in York: how the programme stands';
const path = '/york/reports/family-hubs-in-york-how-the-programme-stands';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** A link, also one that looks like a button. */
const follow = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).or(page.getByRole('button', { name })).first().click();
const headed = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const fill = (page: Page, label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words);
const choose = (page: Page, question: string, answer: string) => page.getByRole('group', { name: question }).getByRole('radio', { name: answer }).first().check();
const day = async (page: Page, question: string, [date, month, year]: [string, string, string]) => {
  const group = page.getByRole('group', { name: question });
  await group.getByLabel('Day').fill(date);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
};
const mainText = (page: Page) => page.getByRole('main').innerText();
async function fine(page: Page) {
  expect(await accessibilityFindings(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
}

/** The text of each section, in our words; figures are named by their keys. */
const sections: Readonly<Record<string, string>> = {
  Summary: 'York has [[awarded]] to change how families are helped. The work has begun; sites are not chosen.',
  Background: 'The council applied in December 2021 and heard in May 2022 that it had been successful.',
  Progress: 'There are six workstreams:\n\n- co-production\n- outcomes\n- information strategy\n- workforce development\n- data and systems\n- right support at the right time',
  Money: 'Of [[awarded]], [[capital]] is capital and [[revenue]] is revenue. It has to be used by [[last-day]].',
  'Who was consulted': 'Two workshops for partners were held with the National Centre for Family Hubs.',
  Risks: 'Without lasting money from the agencies, what is built could end with the grant.',
  'Next steps': 'The approach of each workstream is settled by the end of March 2023. A further paper comes to this committee afterwards.',
};

test('an officer begins the paper from the template of the council and writes its head', async () => {
  const { page } = await journey.device({ as: 'programme' });
  await page.goto('/york/reports');
  await follow(page, 'Write a report');
  await headed(page, 'Write a report');
  await fill(page, 'Title', title);
  await choose(page, 'What kind of report is it?', 'Progress report for scrutiny');
  await page.getByLabel('Which committee or body is it for?').selectOption({ label: 'Children, Education and Communities Policy and Scrutiny Committee' });
  await page.getByLabel('Which meeting?').selectOption({ label: 'Children, Education and Communities Policy and Scrutiny Committee, 20 December 2022' });
  await page.getByLabel('Which programme is it about?').selectOption({ index: 1 });
  await press(page, 'Begin the report');
  await headed(page, new RegExp(title));
  await fine(page);
  await follow(page, 'Change the head of the report');
  await fill(page, 'What is the report for?', 'To tell the committee how the programme, its money and its workstreams stand.');
  await choose(page, 'What is the committee asked for?', 'Discussion and comment');
  await choose(page, 'Is it a key decision?', 'No');
  await choose(page, 'Which wards does it affect?', 'All of them');
  await fill(page, 'Why are there no options?', 'The work is at an early stage.');
  await press(page, 'Save');
  await headed(page, new RegExp(title));
  expect(await mainText(page)).toContain('20 December 2022');
});

test('figures are taken from the records, and the text names them', async () => {
  const { page } = await journey.device({ as: 'programme', width: 'desk' });
  await page.goto(`${path}/prepare/figures/add`);
  const fund = page.getByRole('group', { name: 'Family Hubs Transformation Fund' });
  for (const figure of ['amount awarded', 'capital', 'revenue', 'last day']) await fund.getByLabel(new RegExp(`^${figure}:`)).check();
  await press(page, 'Add the ticked figures');
  await headed(page, /Figures, tables and charts/);
  const wanted = { awarded: /amount awarded/i, capital: /capital/i, revenue: /revenue/i, 'last-day': /last day/i };
  for (const [key, label] of Object.entries(wanted)) {
    await page.goto(`${path}/prepare/figures`);
    await page.getByRole('main').getByRole('link', { name: label }).first().click();
    await fill(page, 'What does the text call it?', key);
    await press(page, 'Save');
    await page.getByRole('heading', { level: 1, name: /Figures, tables and charts/ }).waitFor();
  }
  for (const [heading, text] of Object.entries(sections)) {
    await page.goto(`${path}/prepare`);
    await page.getByRole('main').getByRole('link', { name: heading, exact: true }).first().click();
    await fill(page, 'Text', text);
    await press(page, /^Save/);
    await headed(page, new RegExp(title));
  }
  await page.goto(`${path}/prepare/preview`);
  const preview = await mainText(page);
  expect(preview).toContain('Of £997,000, £167,000 is capital and £830,000 is revenue. It has to be used by 31 March 2024.');
  await fine(page);
});

test('recommendations with reasons, implications and people are written, each kind of absence by its own name', async () => {
  const { page } = await journey.device({ as: 'programme', width: 'desk' });
  await page.goto(`${path}/prepare`);
  await follow(page, 'Add a recommendation');
  await choose(page, 'What is the committee asked to do?', 'Consider it');
  await fill(page, 'The recommendation', 'Consider how the programme stands, and say how it wants to be kept up to date.');
  await fill(page, 'Why?', 'So that the committee is informed and can plan its work.');
  await press(page, 'Save');
  await headed(page, new RegExp(title));

  const said: Readonly<Record<string, [state: string, words: string]>> = {
    Financial: ['There are implications', 'The grant is for a limited time; nothing follows it.'],
    Property: ['There are implications', 'Three sites were promised in the bid. The asset review that is to find them has not begun.'],
    Equalities: ['Not assessed yet', ''],
  };
  const unanswered = page.getByRole('main').getByRole('link', { name: /^What it means for/ });
  for (let left = await unanswered.count(); left > 0; left = await unanswered.count()) {
    const field = /“(.+)”/.exec(await unanswered.first().innerText())![1]!;
    await unanswered.first().click();
    const [state, words] = said[field] ?? ['There are none', ''];
    await choose(page, 'What does the report mean for it?', state);
    if (words !== '') await fill(page, 'In words', words);
    await press(page, 'Save');
    await headed(page, new RegExp(title));
  }

  for (const [capacity, name, post] of [['They wrote it', 'Niall McVicar', "Head of Innovation and Children's Champion"], ['The officer who answers for it', 'Martin Kelly', "Corporate Director of Children's Services"]] as const) {
    await follow(page, 'Name somebody');
    await choose(page, 'In what capacity?', capacity);
    await fill(page, 'Name', name);
    await fill(page, 'Post', post);
    await press(page, 'Save');
    await headed(page, new RegExp(title));
  }
  expect(await mainText(page)).not.toContain('What it means for');
});

/** A step of the way, from the page that says where the paper is. */
async function step(page: Page, name: string, words?: [field: string, text: string]) {
  await page.goto(`${path}/prepare/progress`);
  await follow(page, name);
  await headed(page, name);
  if (words) await fill(page, ...words);
  await press(page, name);
  await headed(page, 'Where this paper is');
}

/** Answers a line of the sign-off list. */
async function sign(page: Page, line: string, answer: 'Yes' | 'It does not apply to this paper', who: string, forWhom = '') {
  await page.goto(`${path}/prepare/progress`);
  await follow(page, new RegExp(`the line of ${line}`));
  await choose(page, 'Is it signed?', answer);
  await fill(page, 'Who signs?', who);
  await fill(page, 'On behalf of (optional)', forWhom);
  await day(page, 'On which day?', ['8', '12', '2022']);
  await press(page, 'Save the answer');
  await headed(page, 'Where this paper is');
}

async function signedByAll() {
  const finance = await journey.device({ as: 'finance', width: 'desk' });
  await sign(finance.page, 'Officer for finance', 'Yes', 'Somebody of finance');
  const { page } = await journey.device({ as: 'clerk', width: 'desk' });
  await sign(page, 'Officer for legal matters', 'It does not apply to this paper', 'Somebody of governance');
  await sign(page, 'Report approved', 'Yes', 'A head of service', 'Martin Kelly');
  await step(page, 'Clear it for publication');
  return page;
}

async function published(page: Page, note?: string) {
  await page.goto(`${path}/publish`);
  if (note !== undefined) await page.getByLabel(/corrects?|correct\?/i).first().fill(note);
  await press(page, /^Publish/);
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

test('the checks find “none” beside a workstream; one is mended, the other left with a reason, and only then can signatures be asked for', async () => {
  const { page } = await journey.device({ as: 'programme', width: 'desk' });
  await page.goto(`${path}/prepare/progress`);
  await follow(page, 'Ask for signatures');
  await press(page, 'Ask for signatures');
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('not ready');

  await page.goto(`${path}/prepare/checks`);
  await fine(page);
  expect(await mainText(page)).toMatch(/there are none for “Human resources”.+“Workforce development”/);
  await follow(page, /^Mend it.*Information technology/);
  await choose(page, 'What does the report mean for it?', 'There are implications');
  await fill(page, 'In words', 'Systems have to share what families have told once; what that costs is looked at in the workstream.');
  await press(page, 'Save');
  await page.goto(`${path}/prepare/checks`);
  expect(await mainText(page)).not.toContain('Information technology');
  await follow(page, /^Leave it, with a reason.*Human resources/);
  await fill(page, 'Why does it stay as it is?', 'Training is paid from the grant; no post changes.');
  await press(page, 'Keep the reason');
  await headed(page, 'Check the paper');

  await step(page, 'Ask officers what they think');
  await step(page, 'Ask for signatures');
  expect(await mainText(page)).toContain('It waits to be signed');
});

test('finance signs for finance, others on behalf of the director, and the clerk publishes with five clear days to spare', async () => {
  journey.server.clock.set('2022-12-08T10:00:00Z');
  const page = await signedByAll();
  expect(await mainText(page)).toContain('on behalf of Martin Kelly');
  await published(page);

  const { page: phone } = await journey.device({ scripts: false });
  await phone.goto('/york/reports');
  await follow(phone, title);
  await headed(phone, title);
  const shown = await mainText(phone);
  expect(shown).toContain('Of £997,000, £167,000 is capital and £830,000 is revenue. It has to be used by 31 March 2024.');
  expect(shown).toContain('None');
  expect(shown).not.toContain('Training is paid');
  const { page: reader } = await journey.device();
  await reader.goto(path);
  await fine(reader);
});

test('anybody takes it as a Word file, and its figures as a table', async () => {
  const { page } = await journey.device();
  await page.goto(path);
  const addressOf = (name: string | RegExp) => page.getByRole('link', { name }).first().getAttribute('href');
  const taken = async (address: string | null) => (await page.request.get(address!)).body();
  const word = unzip(await taken(await addressOf('Word file'))).get('word/document.xml')!;
  const words = word.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  expect(words).toContain('It has to be used by 31 March 2024');
  expect(word).toContain('<w:pStyle w:val="Heading1"/>');
  expect(words.indexOf('Summary')).toBeLessThan(words.indexOf('Recommendations'));
  const csv = (await taken(await addressOf(/CSV/))).toString('utf8');
  expect(csv).toMatch(/997000|£997,000/);
});

test('what was wrong is put right in a second version; both stay readable and are set side by side', async () => {
  journey.server.clock.set('2022-12-09T10:00:00Z');
  const { page } = await journey.device({ as: 'programme', width: 'desk' });
  await step(page, 'Begin a correction', ['What is to be corrected?', 'The number of workshops.']);
  await page.goto(`${path}/prepare`);
  await page.getByRole('main').getByRole('link', { name: 'Who was consulted', exact: true }).first().click();
  await fill(page, 'Text', 'Two workshops for partners, and a session for councillors, were held with the National Centre for Family Hubs.');
  await press(page, /^Save/);
  await headed(page, new RegExp(title));
  await step(page, 'Ask for signatures');
  await published(await signedByAll(), 'The session for councillors was left out.');

  const { page: reader } = await journey.device();
  await reader.goto(path);
  expect(await mainText(reader)).toContain('The session for councillors was left out.');
  await reader.goto(`${path}/v1`);
  expect(await mainText(reader)).toContain('There is a newer version');
  expect(await mainText(reader)).not.toContain('a session for councillors');
  await reader.goto(`${path}/compare?from=v1&to=v2`);
  expect(await mainText(reader)).toMatch(/session for councillors/);
  await fine(reader);
});

test('a later paper is set beside it, figure by figure, with what was promised and what happened', async () => {
  const { page } = await journey.device({ width: 'desk' });
  await page.goto('/york/reports/family-hubs-progress-march-2023');
  await follow(page, 'What changed since the last paper');
  await headed(page, /.+/);
  await page.getByLabel('Set it beside another paper').selectOption({ label: `${title}, version 2, 20 December 2022` });
  await press(page, 'Compare');
  const shown = await mainText(page);
  expect(shown).toContain('£997,000');
  expect(shown).toContain('What was promised then, and what happened');
  await fine(page);
});

test('the published version is what it was: the check finds nothing changed in any part', async () => {
  const { page } = await journey.device();
  await page.goto(`${path}/v1/check`);
  expect(await mainText(page)).toMatch(/nothing|not been changed|unchanged/i);
  await fine(page);
});

test('a councillor who comes for the first time finds what was promised, what happened and what is still open', async () => {
  const { page } = await journey.device({ as: 'scrutiny' });
  await page.goto('/york/scrutiny');
  for (const question of ['What was promised?', 'What happened?', 'What is still open?']) expect(await mainText(page)).toContain(question);
  await page.getByRole('link', { name: 'Still open' }).first().click();
  await page.getByRole('heading', { level: 1, name: /open/i }).waitFor();
  expect(await mainText(page)).toContain('The bid promised three family hub sites.');
  await fine(page);
});
