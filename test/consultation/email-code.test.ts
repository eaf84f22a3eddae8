import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeSeal } from '../../server/src/platform/sealed.ts';
import { answering, codeOf, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil } from '../support/given.ts';
import { openMailbox, type Mailbox } from '../support/mailbox.ts';
import { startServer, type Answer, type TestServer } from '../support/server.ts';

let mailbox: Mailbox;
let server: TestServer;
let consultation: GivenConsultation;
beforeAll(async () => {
  mailbox = await openMailbox();
  server = await startServer({ mail: mailbox.settings });
  consultation = await givenConsultation(server.em, await givenCouncil(server.em));
});
afterAll(async () => {
  await server.stop();
  await mailbox.close();
});
beforeEach(() => {
  mailbox.letters.length = 0;
  mailbox.refuseWith = null;
});

const send = (code: string, email: string, to: Pick<TestServer, 'ask'> = server): Promise<Answer<{ emailResumeCode: boolean }>> =>
  to.ask(`mutation ($code: String!, $email: String!) { emailResumeCode(resumeCode: $code, email: $email) }`, { code, email });

const waitingJobs = () => server.em.fork().execute<{ payload: unknown; last_error: string | null; attempts: number }[]>('select payload, last_error, attempts from graphile_worker._private_jobs');
const letterCame = () => expect.poll(() => mailbox.letters.length, { timeout: 10_000 }).toBe(1);

test('a code is sent by e-mail with the link that leads back, and nothing says what it is about', async () => {
  const code = await givenDraft(server, consultation);
  expect((await send(code, ' Sam.O’Neill@example.org ')).data).toEqual({ emailResumeCode: true });
  await letterCame();
  const [letter] = mailbox.letters;
  expect(letter!.to).toEqual(['Sam.O’Neill@example.org']);
  expect(letter!.subject).toBe('The link you asked for');
  expect(letter!.text).toContain(`http://127.0.0.1/resume#${code}\n`);
  expect(letter!.text).toContain(`\n${code}\n`);
  expect(letter!.text).toContain('It works until 30 November 2026.');
  expect(letter!.text).toContain('Delete this message if other people read your email.');
  expect(letter!.raw).toMatch(/^Auto-Submitted: auto-generated/m);
  expect(letter!.raw).toMatch(/^From: no-reply@council\.example/m);
  expect(letter!.raw).not.toMatch(/consultation|council-|What do you think|text\/html/i);
});

test('once a message is sent, its address is nowhere in the database', async () => {
  const code = await givenDraft(server, consultation);
  await send(code, 'nobody.else@example.org');
  await letterCame();
  await expect.poll(waitingJobs).toEqual([]);
  const tables = await server.em.fork().execute<{ name: string }[]>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const [found] = await server.em.fork().execute<{ n: string }[]>(`select count(*) as n from ${name} t where t::text ilike '%nobody.else%' or t::text ilike '%${code}%'`);
    expect([name, Number(found!.n)]).toEqual([name, 0]);
  }
});

test('while the mail server does not take it, a message waits locked, and whoever asked is told the same', async () => {
  mailbox.refuseWith = { code: 451, words: 'waiting.person@example.org: come again' };
  const code = await givenDraft(server, consultation);
  expect((await send(code, 'waiting.person@example.org')).data).toEqual({ emailResumeCode: true });
  await expect.poll(async () => (await waitingJobs())[0]?.last_error ?? '', { timeout: 10_000 }).toMatch(/^Failed: [0-9A-F]{8}$/);
  const written = JSON.stringify(await waitingJobs());
  expect(written).not.toMatch(/waiting\.person|example\.org/);
  expect(written).not.toContain(code);
  mailbox.refuseWith = null;
  await server.em.fork().execute('update graphile_worker._private_jobs set run_at = now()');
  await letterCame();
  await expect.poll(waitingJobs).toEqual([]);
});

test('a message that is refused for good is given up and forgotten', async () => {
  mailbox.refuseWith = { code: 550, words: 'no such mailbox' };
  expect((await send(await givenDraft(server, consultation), 'no.such.box@example.org')).data).toEqual({ emailResumeCode: true });
  await expect.poll(waitingJobs, { timeout: 10_000 }).toEqual([]);
  expect(mailbox.letters).toEqual([]);
});

test.each(['', 'no address', 'two@example.org, three@example.org', 'a,b@example.org', 'Name <name@example.org>', `x@example.org\r\nBcc: y@example.org`, 'x@nodot'])(
  '“%s” is no e-mail address, and nothing is sent',
  async (email) => {
    const refused = await send(await givenDraft(server, consultation), email);
    expect([codeOf(refused), Object.keys(refused.errors![0]!.extensions.fields!)]).toEqual(['BAD_INPUT', ['email']]);
    expect(await waitingJobs()).toEqual([]);
  },
);

test('only a code that leads to a draft is sent', async () => {
  expect(codeOf(await send('wrong-code', 'a@example.org'))).toBe('RESPONSE_NOT_FOUND');
  const code = await givenDraft(server, consultation);
  await answering(server).submit(code);
  expect(codeOf(await send(code, 'a@example.org'))).toBe('ALREADY_SUBMITTED');
  expect(await waitingJobs()).toEqual([]);
});

test('a code is sent three times an hour, however it is typed, and others go on', async () => {
  const code = await givenDraft(server, consultation);
  const typed = [code, code.toUpperCase(), code.replaceAll('-', ' '), code.replaceAll('-', '')];
  const outcomes = [];
  for (const each of typed) outcomes.push(codeOf(await send(each, 'a@example.org')) ?? 'sent');
  expect(outcomes).toEqual(['sent', 'sent', 'sent', 'TOO_MANY_REQUESTS']);
  expect(codeOf(await send(await givenDraft(server, consultation), 'a@example.org'))).toBeUndefined();
  await expect.poll(() => mailbox.letters.length, { timeout: 10_000 }).toBe(4);
});

test('without a mail server nothing is sent', async () => {
  const other = await startServer({ databaseUrl: server.databaseUrl });
  expect(codeOf(await send(await givenDraft(server, consultation), 'a@example.org', other))).toBe('EMAIL_NOT_OFFERED');
  await other.stop();
});

test('what is locked with one secret is opened with no other, and shows when it was changed', () => {
  const seal = makeSeal('one secret', 'mail');
  const closed = seal.close('somebody@example.org');
  expect(seal.open(closed)).toBe('somebody@example.org');
  expect(closed).not.toBe(seal.close('somebody@example.org'));
  expect(makeSeal('another secret', 'mail').open(closed)).toBeNull();
  expect(makeSeal('one secret', 'other').open(closed)).toBeNull();
  expect(seal.open(`${closed.slice(0, -2)}${closed.endsWith('AA') ? 'BB' : 'AA'}`)).toBeNull();
  expect(seal.open('short')).toBeNull();
});
