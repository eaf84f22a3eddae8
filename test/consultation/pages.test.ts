import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering, givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

interface PageRead {
  status: number;
  location: string | null;
  setCookies: string[];
  html: string;
  words: string;
}

/** A browser without scripts: it keeps cookies by their path, reads pages and posts forms. */
function browser() {
  const jar = new Map<string, { value: string; path: string }>();
  async function send(path: string, body?: Record<string, string>): Promise<PageRead> {
    const cookies = [...jar].filter(([, { path: under }]) => path.startsWith(under)).map(([name, { value }]) => `${name}=${value}`);
    const response = await fetch(`${server.url}${path}`, {
      redirect: 'manual',
      headers: { cookie: cookies.join('; '), ...(body && { 'content-type': 'application/x-www-form-urlencoded', origin: server.url }) },
      ...(body && { method: 'POST', body: new URLSearchParams(body) }),
    });
    const setCookies = response.headers.getSetCookie();
    for (const cookie of setCookies) {
      const [pair, ...attributes] = cookie.split('; ');
      const [name, value] = pair!.split('=') as [string, string];
      const under = attributes.find((attribute) => attribute.startsWith('Path='))!.slice(5);
      if (attributes.includes('Max-Age=0')) jar.delete(name);
      else jar.set(name, { value, path: under });
    }
    const html = await response.text();
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    const words = main.replaceAll('&#x27;', "'").replaceAll('&amp;', '&').replaceAll(/<!-- -->/g, '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    return { status: response.status, location: response.headers.get('location'), setCookies, html, words };
  }
  return { read: (path: string) => send(path), post: send, jar };
}

/** The values of the radio buttons or checkboxes of a page, in order. */
const choicesIn = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*govuk-(?:radios|checkboxes)__input[^>]*>/g)].map(([input]) => /value="([^"]+)"/.exec(input)![1]!);

const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));

describe('the pages for everyone', () => {
  test('list what is open and what is closed', async () => {
    const { words } = await browser().read('/york/consultations');
    expect(words).toMatch(/Open now.*Family hubs: have your say Demonstration data.*Open until 11:59pm on 31 December 2049.*Closed.*what matters to you/);
  });

  test("show Barnet's consultation with its dates, its notes on the source, its options and the law behind it", async () => {
    const { words } = await browser().read('/barnet/consultations/new-0-19-hub-model');
    for (const said of [
      'It ran from 1 February 2018 to 28 March 2018 : 8 weeks', 'The paper says “8 week”', 'This consultation is closed.', 'Note on the source (X-09):', 'Note on the source (X-08):',
      'Option 1: An integrated 0–19 hub service', 'Preferred, not decided', 'Not consulted on', 'Childcare Act 2006, section 5D', 'June 2018',
    ]) expect(words).toContain(said);
    expect(words).not.toContain('Demonstration data');
    expect(words).not.toContain('Start now');
  });

  test('show published results as tables, with small numbers hidden and the bars as long as their shares', async () => {
    const { words, html } = await browser().read('/york/consultations/what-matters-to-you/results');
    expect(words).toContain('84 responses are counted.');
    expect(words).toMatch(/I can trust the people there 33 39\.3%.*It is online \[c\] not shown, because it could point to a person –/);
    expect(html).toContain('<rect width="39.3"');
    expect(html).toMatch(/<h2[^>]*>What matters most to you/);
  });

  test('are not found where there is no consultation, and refuse results that are not published', async () => {
    expect((await browser().read('/york/consultations/none')).status).toBe(404);
    expect((await browser().read('/nowhere/consultations')).status).toBe(404);
    expect((await browser().read('/york/consultations/family-hubs-have-your-say/results')).status).toBe(403);
  });

  test('say that nothing is open where nothing is', async () => {
    expect((await browser().read('/kent/consultations')).words).toContain('Nothing is open for answers at the moment.');
  });
});

describe('answering without scripts', () => {
  const path = '/york/consultations/family-hubs-have-your-say';

  test('goes from the first page to the receipt, and no address ever holds a code', async () => {
    const { read, post } = browser();
    const addresses: string[] = [];
    const go = async (from: string, body?: Record<string, string>) => {
      const { location } = await post(from, { ...hiddenIn((await read(from)).html), ...body });
      addresses.push(location!);
      return location!;
    };
    const started = await post(path, hiddenIn((await read(path)).html));
    expect(started).toMatchObject({ status: 303, location: `${path}/code` });
    expect(started.setCookies).toEqual([expect.stringMatching(/^throughline_resume=[0-9a-z-]{29}; Path=\/york\/consultations\/family-hubs-have-your-say; HttpOnly; SameSite=Lax$/)]);
    const code = started.setCookies[0]!.slice('throughline_resume='.length).split(';')[0]!;
    expect((await read(`${path}/code`)).words).toContain(code);

    const first = await read(`${path}/question/1`);
    expect(first.words).toContain('Question 1 of 5');
    expect(first.html).toContain('govuk-exit-this-page');
    const options = choicesIn(first.html);
    expect(await go(`${path}/question/1`, { optionIds: options[0]! })).toBe(`${path}/question/2`);
    const second = choicesIn((await read(`${path}/question/2`)).html);
    await go(`${path}/question/2`, { 'optionIds[]': second[1]! });
    const third = choicesIn((await read(`${path}/question/3`)).html);
    await go(`${path}/question/3`, { optionIds: third[4]! });
    await go(`${path}/question/4`, { text: 'Somewhere to sit' });
    expect(await go(`${path}/question/5`, { text: '' })).toBe(`${path}/check`);

    const check = await read(`${path}/check`);
    expect(check.words).toMatch(/A parent or carer Change.*children's speech and language Change.*Strongly disagree Change.*Somewhere to sit Change.*Not answered Change/);
    expect(check.html).toContain(`${path}/question/3?from=check`);
    expect(await go(`${path}/question/3?from=check`, { optionIds: third[0]! })).toBe(`${path}/check`);
    expect((await read(`${path}/check`)).words).toContain('Strongly agree Change');

    const sent = await post(`${path}/check`, hiddenIn((await read(`${path}/check`)).html));
    expect(sent).toMatchObject({ status: 303, location: `${path}/equality` });
    const aboutYou = await read(`${path}/equality`);
    const confirmation = await read(`${path}/sent`);
    const receipt = sent.setCookies.find((cookie) => cookie.startsWith('throughline_receipt='))!.slice('throughline_receipt='.length).split(';')[0]!;
    expect(aboutYou.words).toContain(`Your answers have been sent. They are counted, whether or not you go on here. Your receipt code: ${receipt}`);
    expect(confirmation.words).toContain(receipt);
    expect(confirmation.words).toContain('What happens next');
    expect((await read(`${path}/receipt/answers`)).words).toContain('Strongly agree');
    expect(await read(`${path}/question/1`)).toMatchObject({ status: 302, location: path });

    await post(`${path}/receipt/withdraw`, {});
    expect((await read(`${path}/receipt/answers`)).words).toContain('You have withdrawn these answers.');
    for (const address of addresses) for (const secret of [code, receipt]) expect(address).not.toContain(secret);
  });

  test('tells what is missing above the page and beside the question, and keeps what was written', async () => {
    const { read, post } = browser();
    await post(path, hiddenIn((await read(path)).html));
    const none = await post(`${path}/question/1`, hiddenIn((await read(`${path}/question/1`)).html));
    expect(none.status).toBe(400);
    expect(none.html).toContain('<title>Error: Which of these describes you best?');
    expect(none.words).toMatch(/There is a problem Select an answer.*Which of these describes you best\? Error: Select an answer/);
    const long = await post(`${path}/question/5`, { ...hiddenIn((await read(`${path}/question/5`)).html), text: `<b>${'x'.repeat(4000)}` });
    expect(long.words).toContain('Your answer must be 4,000 characters or fewer');
    expect(long.html).toContain(`&lt;b&gt;${'x'.repeat(4000)}</textarea>`);
    const early = await post(`${path}/check`, hiddenIn((await read(`${path}/check`)).html));
    expect(early.words).toContain('There is a problem Answer question 1 Answer question 2 Answer question 3');
    expect(early.html).toContain(`href="${path}/question/2?from=check"`);
  });

  test('goes on elsewhere with the code, at the first question that has no answer', async () => {
    const here = browser();
    await here.post(path, hiddenIn((await here.read(path)).html));
    const code = here.jar.get('throughline_resume')!.value;
    const option = choicesIn((await here.read(`${path}/question/1`)).html)[0]!;
    await here.post(`${path}/question/1`, { ...hiddenIn((await here.read(`${path}/question/1`)).html), optionIds: option });

    const there = browser();
    const wrong = await there.post(`${path}/resume`, { code: 'nothing like it' });
    expect(wrong.status).toBe(404);
    expect(wrong.words).toMatch(/There is a problem We could not find answers with that code.*Your code/);
    expect(await there.post(`${path}/resume`, { code: ` ${code.toUpperCase()} ` })).toMatchObject({ status: 303, location: `${path}/question/2` });
    const stale = hiddenIn((await here.read(`${path}/question/1`)).html);
    const options = choicesIn((await there.read(`${path}/question/1`)).html);
    await there.post(`${path}/question/1`, { ...hiddenIn((await there.read(`${path}/question/1`)).html), optionIds: options[2]! });

    const conflict = await here.post(`${path}/question/1`, { ...stale, optionIds: options[1]! });
    expect(conflict.status).toBe(409);
    expect(conflict.words).toMatch(/This was changed somewhere else since you opened it.*This answer is saved now: A young person Save yours to replace it/);
    const again = await here.post(`${path}/question/1`, { ...hiddenIn(conflict.html), optionIds: options[1]! });
    expect(again.location).toBe(`${path}/question/2`);
  });

  test('goes on where somebody stopped, past what they left out on purpose, and from the page of the code too', async () => {
    const { read, post } = browser();
    await post(path, hiddenIn((await read(path)).html));
    expect((await read(`${path}/code`)).words).toContain('Go to the questions');
    for (const number of [1, 3]) {
      const { html } = await read(`${path}/question/${number}`);
      await post(`${path}/question/${number}`, { ...hiddenIn(html), optionIds: choicesIn(html)[0]! });
    }
    expect((await read(`${path}/go-on`)).location).toBe(`${path}/question/2`);
    const second = (await read(`${path}/question/2`)).html;
    await post(`${path}/question/2`, { ...hiddenIn(second), 'optionIds[]': choicesIn(second)[0]! });
    expect((await read(`${path}/go-on`)).location).toBe(`${path}/question/4`);
    await post(`${path}/question/5`, { ...hiddenIn((await read(`${path}/question/5`)).html), text: 'Only this' });
    expect((await read(`${path}/go-on`)).location).toBe(`${path}/check`);
    const stopped = await read(`${path}/code`);
    expect(stopped.words).toContain('Your answers so far are saved. You can close this page.');
    expect(stopped.html).toContain(`href="${path}/go-on"`);
  });

  test('is found again on the device that sent it without a code, with the way to what was said about oneself, until it is withdrawn', async () => {
    const { read, post, jar } = browser();
    await post(path, hiddenIn((await read(path)).html));
    for (const [number, name] of [[1, 'optionIds'], [2, 'optionIds[]'], [3, 'optionIds']] as const) {
      const { html } = await read(`${path}/question/${number}`);
      await post(`${path}/question/${number}`, { ...hiddenIn(html), [name]: choicesIn(html)[0]! });
    }
    await post(`${path}/check`, hiddenIn((await read(`${path}/check`)).html));
    const again = await read(path);
    expect(again.words).toContain('Answers have been sent from this device.');
    expect(again.html).toContain(`href="${path}/receipt/answers"`);
    expect((await read(`${path}/receipt`)).words).toContain('It is the code that you were shown after you sent your answers.');
    expect((await read(`${path}/resume`)).html).toContain(`href="${path}/receipt"`);
    expect((await read(`${path}/receipt/answers`)).html).toContain(`href="${path}/equality"`);
    expect((await read(`${path}/receipt/withdraw`)).html).toContain('govuk-exit-this-page');
    await post(`${path}/receipt/withdraw`, {});
    expect(await read(`${path}/sent`)).toMatchObject({ status: 302, location: `${path}/receipt/answers` });
    expect((await read(`${path}/receipt/answers`)).html).not.toContain(`href="${path}/equality"`);
    await read(`${path}/in/ar/standard`);
    await read(`${path}/leave`);
    expect(jar.size).toBe(0);
  });

  test('says in the language that was chosen how to keep the codes and what was sent', async () => {
    const { read, post } = browser();
    await read(`${path}/in/ar/standard`);
    await post(path, hiddenIn((await read(path)).html));
    const code = await read(`${path}/code`);
    expect(code.html).toMatch(/id="page" lang="ar" dir="rtl"/);
    expect(code.words).toContain('رمزك');
    for (const [number, name] of [[1, 'optionIds'], [2, 'optionIds[]'], [3, 'optionIds']] as const) {
      const { html } = await read(`${path}/question/${number}`);
      await post(`${path}/question/${number}`, { ...hiddenIn(html), [name]: choicesIn(html)[0]! });
    }
    await post(`${path}/check`, hiddenIn((await read(`${path}/check`)).html));
    expect((await read(`${path}/sent`)).words).toContain('تم إرسال إجاباتك');
    expect((await read(`${path}/receipt/answers`)).words).toContain('الإجابات التي أرسلتها');
  });

  test('can be removed from the device, and is still there for whoever has the code', async () => {
    const { read, post, jar } = browser();
    await post(path, hiddenIn((await read(path)).html));
    const code = jar.get('throughline_resume')!.value;
    expect((await read(path)).words).toContain('You have begun to answer on this device.');
    await post(`${path}/forget`, {});
    expect(jar.size).toBe(0);
    expect((await read(path)).words).not.toContain('You have begun to answer on this device.');
    expect(await read(`${path}/check`)).toMatchObject({ status: 302, location: path });
    expect((await answering(server).resume(code)).errors).toBeUndefined();
  });

  test('ends politely when the consultation closes meanwhile', async () => {
    const council = await givenCouncil(server.em);
    const consultation = await givenConsultation(server.em, council, { closesAt: '2026-11-02T12:00:00Z' });
    const own = `/${council.slug}/consultations/${consultation.slug}`;
    const { read, post } = browser();
    await post(own, hiddenIn((await read(own)).html));
    const form = hiddenIn((await read(`${own}/question/1`)).html);
    server.clock.set('2026-11-02T12:00:00.001Z');
    const late = await post(`${own}/question/1`, { ...form, optionIds: consultation.questions[0]!.options[0]! });
    server.clock.set('2026-11-02T10:00:00Z');
    expect(late.status).toBe(409);
    expect(late.words).toContain('This consultation is not open for answers at the moment.');
  });
});

describe('publishing results from the page', () => {
  let consultation: GivenConsultation;
  let council: { id: string; slug: string };
  beforeAll(async () => {
    council = await givenCouncil(server.em);
    consultation = await givenConsultation(server.em, council, { opensAt: '2026-10-01T00:00:00Z', closesAt: '2026-10-31T00:00:00Z' });
  });

  test('is offered to the programme and to nobody else, and lets everyone see them', async () => {
    const own = `${server.url}/${council.slug}/consultations/${consultation.slug}/results`;
    const as = async (cookie: string) => (await fetch(own, { headers: { cookie } })).text();
    const { cookie } = await givenPerson(server.em, council, 'programme');
    expect(await as((await givenPerson(server.em, council, 'board')).cookie)).not.toContain('Publish the results');
    expect(await as(cookie)).toMatch(/These results are not published\..*Publish the results/s);
    await fetch(own, { method: 'POST', redirect: 'manual', headers: { cookie, origin: server.url }, body: new URLSearchParams({ consultation: consultation.id }) });
    expect((await browser().read(own.slice(server.url.length))).words).toContain('These figures do not change.');
  });
});
