import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consultation as consultationFeature } from '../../server/src/consultation/consultation.feature.ts';
import { equality } from '../../server/src/consultation/equality.feature.ts';
import { barnetAssurances, barnetGroups, barnetLaws, barnetOptions, barnetWords } from '../support/barnet-consultation.ts';
import { accessibilityFindings, overflow } from '../support/browser.ts';
import { brokenRules, countedFor } from '../support/given-consultation.ts';
import { startJourney, type Journey } from '../support/journey.ts';

/**
 * One consultation from its first word to its published results, in the browser. The tests share one world and follow one
 * another as the days do. Everything is found by what stands on the page.
 */
let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ at: '2018-01-17T10:00:00Z' });
});
afterAll(() => journey.end());

const path = `/barnet/consultations/${barnetWords.slug}`;
const asked = {
  who: 'Which of these describes you best?',
  first: 'How far do you agree with option 1?',
  finchley: 'How should Finchley Youth Centre be used in future?',
  greentops: 'How should Greentops be used in future?',
  services: 'Which services does your family use?',
  young: 'What should there be for young people?',
};

const buttonCalled = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const press = (page: Page, name: string | RegExp) => buttonCalled(page, name).click();
/** A link, also one that looks like a button. */
const linkCalled = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true }).or(page.getByRole('button', { name, exact: true })).first();
const follow = (page: Page, name: string | RegExp) => linkCalled(page, name).click();
const headed = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const fill = (page: Page, label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words);
const choose = (page: Page, question: string, answer: string) => page.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();
const next = (page: Page) => press(page, 'Save and continue');

/** How somebody does what is on a page. */
interface Hand {
  check(target: Locator): Promise<void>;
  write(target: Locator, words: string): Promise<void>;
  press(target: Locator): Promise<void>;
}
const mouse: Hand = { check: (target) => target.check(), write: (target, words) => target.fill(words), press: (target) => target.click() };

/** Somebody who has no mouse: Tab goes on, arrows choose within a group, Space ticks and Enter presses. */
const keys: Hand = {
  async check(target) {
    const keyboard = target.page().keyboard;
    const isRadio = (await target.getAttribute('type')) === 'radio';
    await tabTo(target, isRadio ? 'GROUP' : 'ITSELF');
    await keyboard.press('Space');
    for (let presses = 0; presses < 12 && !(await target.isChecked()); presses++) await keyboard.press('ArrowDown');
    expect(await target.isChecked()).toBe(true);
  },
  async write(target, words) {
    await tabTo(target);
    await target.page().keyboard.type(words);
  },
  async press(target) {
    await tabTo(target);
    await target.page().keyboard.press('Enter');
  },
};

/** Goes on with Tab until the focus is there, or in its group. */
async function tabTo(target: Locator, where: 'ITSELF' | 'GROUP' = 'ITSELF'): Promise<void> {
  const isThere = () =>
    target.evaluate((element, isGroup) => {
      const focused = document.activeElement;
      return focused === element || (isGroup && focused instanceof HTMLInputElement && focused.type === 'radio' && focused.name === (element as HTMLInputElement).name);
    }, where === 'GROUP');
  await target.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await isThere()) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${String(target)}.`);
}

async function fillDay(page: Page, name: string, [day, month, year]: readonly [number, number, number]): Promise<void> {
  const group = page.getByRole('group', { name });
  for (const [part, value] of [['Day', day], ['Month', month], ['Year', year]] as const) await group.getByLabel(part).fill(String(value));
}

/** From the page of management to one of its parts, and back. */
async function inPart(page: Page, part: string, work: () => Promise<void>): Promise<void> {
  await follow(page, part);
  await headed(page, part);
  await work();
  await follow(page, 'Back');
  await headed(page, barnetWords.title);
}

test('an officer rebuilds Barnet’s consultation from what its paper says, and cannot publish it before all is in place', async () => {
  const { page, context } = await journey.device({ as: 'programme', council: 'barnet', width: 'desk' });
  await page.goto('/barnet');
  await follow(page, /Have your say/);
  await follow(page, 'Prepare a consultation');
  await headed(page, 'Prepare a consultation');
  await fill(page, 'Title', barnetWords.title);
  await fill(page, 'Web address', barnetWords.slug);
  for (const [label, words] of Object.entries(barnetWords.texts)) await fill(page, label, words);
  for (const [label, day] of Object.entries(barnetWords.days)) await fillDay(page, label, day);
  await page.getByRole('checkbox', { name: 'On paper' }).check();
  for (const question of ["Does the proposal change children's centres?", 'Does it change what is there for young people?', 'Does it change provision for special educational needs and disability?']) {
    await choose(page, question, 'Yes');
  }
  await next(page);
  await headed(page, barnetWords.title);
  await page.getByText('things are missing before it can be published').waitFor();

  await inPart(page, 'The proposal', async () => {
    for (const option of barnetOptions) {
      await follow(page, 'Add an option');
      await fill(page, 'Short name', option.reference);
      await choose(page, 'What would it do?', option.kind);
      await fill(page, 'Title', option.title);
      await fill(page, 'What it would involve', option.summary);
      await choose(page, 'Are people consulted on it?', 'rejected' in option ? 'No' : 'Yes');
      if ('rejected' in option) await fill(page, 'If not, why not', option.rejected);
      if ('preferred' in option) {
        await fillDay(page, 'If it is preferred, the day on which that was said', option.preferred.on);
        await fill(page, 'Why it is preferred', option.preferred.why);
      }
      await press(page, 'Save');
      await page.getByRole('heading', { name: `${option.reference}: ${option.title}` }).waitFor();
    }
    await page.getByText('Preferred, not decided.').waitFor();
    for (const [act, section, requirement, metBy] of barnetLaws) {
      await follow(page, 'Add a law');
      await fill(page, 'Act', act);
      await fill(page, 'Section', section);
      await fill(page, 'What it asks of the council', requirement);
      await fill(page, 'How this consultation meets it', metBy);
      await press(page, 'Save');
      await page.getByRole('heading', { name: `${act}, ${section}` }).waitFor();
    }
  });

  await inPart(page, 'Information pack', async () => {
    await follow(page, 'Add a document in words');
    await fill(page, 'Title', 'What would change');
    await fill(page, 'What it is', 'Both options on one page.');
    await fill(page, 'Its words', 'Option 1 brings services together.\n\nOption 2 brings the pilot everywhere.');
    await press(page, 'Save');
    await page.getByText('What would change').first().waitFor();
  });

  await inPart(page, 'Who is asked', async () => {
    for (const [kind, name, law] of barnetGroups) {
      await follow(page, 'Add a group');
      await fill(page, 'Name of the group', name);
      await page.getByLabel('Kind of group').selectOption({ label: kind });
      await choose(page, 'Does a law prescribe that it is consulted?', law === null ? 'No' : 'Yes');
      if (law !== null) await fill(page, 'Which law', law);
      await choose(page, 'Is it seldom heard?', 'No');
      await press(page, 'Save');
      await page.getByRole('heading', { level: 2, name }).last().waitFor();
    }
    await follow(page, 'Invitation of Schools');
    await fillDay(page, 'When was it invited?', [17, 1, 2018]);
    await fill(page, 'How', 'By letter to each school');
    await press(page, 'Save');
    await page.getByText('Invited on 17 January 2018: By letter to each school').waitFor();
  });

  await inPart(page, 'Start checklist', async () => {
    for (const [kind, stage, day, who, note] of barnetAssurances) {
      await follow(page, 'Record what was done');
      await page.getByRole('radio', { name: kind, exact: true }).check();
      if (stage !== null) await page.getByLabel('How far did the equality impact assessment go?').selectOption({ label: stage });
      await fillDay(page, 'When?', day);
      await fill(page, 'Who did it?', who);
      await fill(page, 'What was found or advised, and where can it be read?', note);
      await press(page, 'Save');
      await page.getByText(note).waitFor();
    }
  });
  await follow(page, 'Opening and closing');
  await page.getByText('It cannot be published yet.').waitFor();
  expect(await page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
  await context.close();
}, 90_000);

/** Adds a question of a kind, and goes back to all of them. */
async function ask(page: Page, kind: string, text: string, more: () => Promise<void>, hand = mouse): Promise<void> {
  await hand.press(linkCalled(page, 'Add a question'));
  await headed(page, 'How is it answered?');
  await hand.check(page.getByRole('radio', { name: kind, exact: true }));
  await hand.press(buttonCalled(page, 'Continue'));
  await hand.write(page.getByLabel('The question', { exact: true }), text);
  await more();
  await hand.press(buttonCalled(page, 'Add the question'));
  await headed(page, text);
  await hand.press(linkCalled(page, 'Back'));
  await headed(page, 'Questions');
}

/** Marks what the law asks of a question that is there already. */
async function mark(page: Page, text: string, topic: string): Promise<void> {
  await follow(page, new RegExp(text.replaceAll('?', '\\?')));
  await follow(page, 'Change the question');
  await page.getByLabel('Does the law ask for this question?').selectOption({ label: topic });
  await press(page, 'Save');
  await headed(page, text);
  await follow(page, 'Back');
}

test('the questions ask about each building and about young people; once nothing is missing it is published, and opens by itself', async () => {
  const { page, context } = await journey.device({ as: 'programme', council: 'barnet', width: 'desk' });
  await page.goto(`${path}/manage`);
  await inPart(page, 'Questions', async () => {
    await press(page, 'Begin the questions');
    await ask(page, 'One answer from a list', asked.who, async () => {
      await choose(page, 'Must it be answered?', 'Yes');
      await choose(page, 'May results be split by it?', 'Yes');
      await fill(page, 'The answers to choose from', 'A parent or carer\nA young person\nSomebody who works with families');
    });
    await ask(page, 'How far people agree', asked.first, async () => {
      await page.getByLabel('Is it about one option of the proposal?').selectOption({ label: 'Option 1: An integrated 0–19 hub service' });
    });
    await follow(page, 'Ask the same question about each of some buildings');
    for (const building of ['Greentops', 'Finchley Youth Centre']) await page.getByRole('checkbox', { name: building }).check();
    await fill(page, 'The question', 'How should {building} be used in future?');
    await choose(page, 'How is it answered?', 'In their own words');
    await press(page, 'Add the questions');
    await page.getByText(asked.finchley).first().waitFor();
    await ask(page, 'Several answers from a list', asked.services, () => fill(page, 'The answers to choose from', 'Stay and play\nHealth visiting\nYouth club\nNone of these'));
    // This one by keyboard alone, the list of what the law asks for too.
    await ask(page, 'In their own words', asked.young, () => keys.write(page.getByLabel('Does the law ask for this question?'), 'Activities'), keys);
    await mark(page, asked.greentops, "The future of a children's centre building");
    await page.getByText('Nothing is wrong with these questions').waitFor();
  });
  await follow(page, 'Equality questions');
  await page.getByRole('checkbox', { name: /How old are you/ }).check();
  await page.getByRole('checkbox', { name: /sex/i }).first().check();
  await next(page);
  await headed(page, barnetWords.title);

  await follow(page, 'Start checklist');
  expect(await page.getByText('Missing', { exact: true }).count()).toBe(0);
  await usable(page);
  await follow(page, 'Back');
  await follow(page, 'Publish it');
  await press(page, 'Publish');
  await page.getByText('Opening soon').waitFor();
  await context.close();

  const family = await journey.device();
  journey.server.clock.set('2018-01-31T23:59:59Z');
  await family.page.goto(path);
  await family.page.getByText(/^Opens at/).waitFor();
  expect(await family.page.getByRole('button', { name: 'Start now' }).count()).toBe(0);
  journey.server.clock.set('2018-02-01T00:00:00Z');
  await family.page.reload();
  await family.page.getByText(/^Open until/).waitFor();
  await family.page.getByRole('button', { name: 'Start now' }).waitFor();
  await family.context.close();
}, 90_000);

async function usable(page: Page): Promise<void> {
  expect([page.url(), await accessibilityFindings(page), await overflow(page)]).toEqual([page.url(), [], 0]);
}

/** From the list of what can be answered to the first question. */
async function begin(page: Page, hand = mouse): Promise<void> {
  await page.goto('/barnet/consultations');
  await hand.press(linkCalled(page, barnetWords.title));
  await hand.press(buttonCalled(page, 'Start now'));
  await headed(page, 'Your code');
  await hand.press(linkCalled(page, 'Go to the questions'));
  await headed(page, 'Who are you answering for?');
  await hand.press(buttonCalled(page, 'Save and continue'));
  await page.getByText('Question 1 of 6').waitFor();
}

/** Answers the second question and all after it; leaves the third and the last one out. */
async function answerTheRest(page: Page, use: string, hand = mouse): Promise<void> {
  const at = (number: number) => page.getByText(`Question ${number} of 6`).waitFor();
  const goOn = () => hand.press(buttonCalled(page, 'Save and continue'));
  await at(2);
  await hand.check(page.getByRole('radio', { name: 'Agree', exact: true }));
  await goOn();
  await at(3);
  await goOn();
  await at(4);
  await hand.write(page.getByLabel(asked.greentops), use);
  await goOn();
  await at(5);
  await hand.check(page.getByRole('checkbox', { name: 'Stay and play' }));
  await hand.check(page.getByRole('checkbox', { name: 'Health visiting' }));
  await goOn();
  await at(6);
  await goOn();
  await headed(page, 'Check your answers');
}

const codeOn = (page: Page) => page.locator('.app-code').innerText();
async function send(page: Page, hand = mouse): Promise<string> {
  await hand.press(buttonCalled(page, 'Send your answers'));
  await headed(page, 'Questions about you');
  return codeOn(page);
}

/** Opens the answers that were sent, with the receipt code, on another device. */
async function openReceipt(code: string, { scripts = true } = {}): Promise<{ page: Page; context: BrowserContext }> {
  const device = await journey.device({ scripts });
  await device.page.goto('/barnet/consultations');
  await follow(device.page, barnetWords.title);
  await follow(device.page, /Look at answers that you( have)? sent, or withdraw them/);
  await fill(device.page, 'Your receipt code', code);
  await press(device.page, 'Continue');
  await headed(device.page, 'The answers that you sent');
  return device;
}

let firstReceipt = '';
test('a family answers with scripts switched off, says something about itself, reads what it sent, corrects it, withdraws it and answers again', async () => {
  journey.server.clock.set('2018-02-05T18:00:00Z');
  const { page, context } = await journey.device({ scripts: false });
  await begin(page);
  await next(page);
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(page);
  await answerTheRest(page, 'As a place for young families too');
  const withdrawn = await send(page);
  await press(page, 'Skip them');
  await headed(page, 'Your answers have been sent');
  expect(await codeOn(page)).toBe(withdrawn);
  await context.close();

  const later = await openReceipt(withdrawn, { scripts: false });
  await later.page.getByText('As a place for young families too').waitFor();
  await press(later.page, 'Correct your answers');
  await headed(later.page, 'Check your answers');
  await follow(later.page, 'Change the answer to question 2');
  await later.page.getByRole('radio', { name: 'Strongly disagree' }).check();
  await next(later.page);
  await headed(later.page, 'Check your answers');
  await send(later.page);
  await later.context.close();

  const again = await openReceipt(withdrawn, { scripts: false });
  await again.page.getByText('Strongly disagree').waitFor();
  await follow(again.page, 'Withdraw these answers');
  await press(again.page, 'Withdraw your answers');
  await again.page.getByText('You have withdrawn these answers.').waitFor();
  expect(await again.page.locator('main').innerText()).not.toContain('young families');

  await begin(again.page);
  await again.page.getByRole('radio', { name: 'A parent or carer' }).check();
  await next(again.page);
  await answerTheRest(again.page, 'As a nursery');
  firstReceipt = await send(again.page);
  expect(firstReceipt).not.toBe(withdrawn);
  await follow(again.page, 'Answer the questions');
  await headed(again.page, /How old are you/);
  await again.page.getByRole('radio').nth(4).check();
  await press(again.page, 'Continue');
  await follow(again.page, 'Skip the rest');
  await headed(again.page, 'Your answers have been sent');
  await again.context.close();
}, 60_000);

test('another answers on a phone by keyboard alone with the network cut half-way, and sends when it is back', async () => {
  journey.server.clock.set('2018-02-20T20:00:00Z');
  const { page, context } = await journey.device();
  const fetched = new Set<string>();
  page.on('response', (answer) => void answer.finished().then(() => fetched.add(new URL(answer.url()).pathname.slice(path.length))));
  await begin(page, keys);
  await expect.poll(() => [...fetched].filter((each) => /^\/(question\/\d|check)$/.test(each)).length, { timeout: 15_000 }).toBe(7);
  await keys.check(page.getByRole('radio', { name: 'A young person' }));
  await keys.press(buttonCalled(page, 'Save and continue'));
  await page.getByText('Question 2 of 6').waitFor();
  await context.setOffline(true);
  await answerTheRest(page, 'For music', keys);
  await page.getByText('Not connected. Your answers').waitFor();
  await usable(page);
  await keys.press(buttonCalled(page, 'Send your answers'));
  await page.getByText('so your answers cannot be sent now').waitFor();
  await context.setOffline(false);
  await page.getByText('You are connected again.').waitFor({ timeout: 20_000 });
  const receipt = await send(page, keys);
  await keys.press(linkCalled(page, 'Skip them'));
  await headed(page, 'Your answers have been sent');
  await usable(page);
  await context.close();

  const later = await openReceipt(receipt);
  for (const words of ['A young person', 'For music', 'Health visiting']) expect(await later.page.locator('main').innerText()).toContain(words);
  await later.context.close();
}, 60_000);

let paperReceipt = '';
test('a third fills in the printed form, and staff enter it by keyboard alone and hand back the code', async () => {
  journey.server.clock.set('2018-03-12T11:00:00Z');
  const family = await journey.device({ width: 'desk' });
  await family.page.goto(path);
  await follow(family.page, 'Answer on paper: a form to print');
  await headed(family.page, barnetWords.title);
  const printed = await family.page.locator('main').innerText();
  for (const words of [...Object.values(asked), 'A young person', 'Strongly agree', '28 March 2018']) expect(printed).toContain(words);
  await family.context.close();

  const { page, context } = await journey.device({ as: 'programme', council: 'barnet', width: 'desk' });
  await page.goto(`${path}/manage`);
  await keys.press(linkCalled(page, 'Paper, phone and events'));
  await headed(page, 'Responses on paper, by telephone and at events');
  await keys.press(linkCalled(page, 'Begin a batch'));
  await headed(page, 'Begin a batch');
  await keys.write(page.getByLabel('What the batch is called'), 'Post of 12 March');
  await keys.press(page.getByRole('button', { name: 'Begin entering' }));
  await headed(page, 'Enter a response');
  const received = page.getByRole('group', { name: 'Day it came' });
  for (const [part, value] of [['Day', '9'], ['Month', '3'], ['Year', '2018']] as const) {
    await keys.write(received.getByLabel(part), value);
  }
  for (const [label, typed] of [[`1. ${asked.who}`, '1'], [`2. ${asked.first}`, '5'], [`4. ${asked.greentops}`, 'Keep it as it is'], [`5. ${asked.services}`, '1 2']] as const) {
    await keys.write(page.getByLabel(label, { exact: true }), typed);
  }
  await keys.press(page.getByRole('button', { name: 'Save and enter the next' }));
  await page.getByText('is counted.').waitFor();
  paperReceipt = await codeOn(page);
  await usable(page);
  await keys.press(linkCalled(page, 'Stop entering'));
  await page.getByRole('heading', { level: 1, name: 'Post of 12 March' }).waitFor();
  await context.close();

  const later = await openReceipt(paperReceipt);
  for (const words of ['A parent or carer', 'Strongly disagree', 'Keep it as it is']) expect(await later.page.locator('main').innerText()).toContain(words);
  await later.context.close();
}, 60_000);

test('what was begun and not sent is not counted; after 28 March nothing can be answered, and receipts still open', async () => {
  journey.server.clock.set('2018-03-28T22:59:00Z');
  const { page, context } = await journey.device();
  await begin(page);
  await page.getByRole('radio', { name: 'A young person' }).check();
  await next(page);
  await answerTheRest(page, 'Too late');
  journey.server.clock.set('2018-03-28T23:00:00Z');
  await press(page, 'Send your answers');
  await page.getByText('This consultation closed at 11:59pm on 28 March 2018. These answers were not sent, and they are not counted.').waitFor();
  expect(await page.getByRole('button', { name: 'Send your answers' }).count()).toBe(0);
  await usable(page);
  await page.goto(path);
  await page.getByText('This consultation is closed. It can no longer be answered.').waitFor();
  expect(await page.getByRole('button', { name: /Start now|Begin again/ }).count()).toBe(0);
  await context.close();

  const later = await openReceipt(firstReceipt);
  await later.page.getByText('As a nursery').waitFor();
  expect(await later.page.getByRole('button', { name: 'Correct your answers' }).count()).toBe(0);
  await later.context.close();

  const { em } = journey.server;
  const [row] = await em.fork().execute<{ id: string }[]>('select id from consultation where slug = ?', [barnetWords.slug]);
  expect(await countedFor(em, row!.id)).toBe(3);
  const states = await em.fork().execute<{ state: string; responses: number }[]>(
    'select state, count(*)::int as responses from consultation_response where consultation_id = ? group by state order by state', [row!.id],
  );
  expect(states).toEqual([{ state: 'COUNTED', responses: 3 }, { state: 'DRAFT', responses: 1 }, { state: 'WITHDRAWN', responses: 1 }]);
  expect([await brokenRules(em, consultationFeature), await brokenRules(em, equality)]).toEqual([[], []]);
}, 60_000);

test('the officer sees the results with small numbers hidden and publishes them; everybody then sees the same', async () => {
  journey.server.clock.set('2018-04-10T09:00:00Z');
  const { page, context } = await journey.device({ as: 'programme', council: 'barnet', width: 'desk' });
  await page.goto(path);
  await follow(page, 'See the results so far');
  await headed(page, 'Results');
  await page.getByText('These results are not published.').waitFor();
  const figures = async (of: Page) => (await of.locator('.app-number').allInnerTexts()).join(' ');
  expect(await figures(page)).toMatch(/^(\[c\]\s*(not shown, because it could point to a person)?\s*)+$/);
  await press(page, 'Publish the results');
  await page.getByText(/^Published at/).waitFor();
  await usable(page);
  const shown = await figures(page);
  await context.close();

  const everybody = await journey.device();
  await everybody.page.goto('/barnet/consultations');
  await follow(everybody.page, barnetWords.title);
  await follow(everybody.page, 'See the results');
  await headed(everybody.page, 'Results');
  expect(await figures(everybody.page)).toBe(shown);
  await usable(everybody.page);
  const main = await everybody.page.locator('main').innerText();
  for (const words of ['As a nursery', 'For music', 'Keep it as it is']) expect(main).not.toContain(words);
  await everybody.context.close();
});
