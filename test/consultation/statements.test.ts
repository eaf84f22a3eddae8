import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let consultation: GivenConsultation;
let council: { id: string; slug: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  consultation = await givenConsultation(server.em, council);
  await givenConsultation(server.em, council);
});
afterAll(() => server.stop());

/** Every statement that the work sends through the pool, inside transactions too; session look-ups left out. */
async function sentBy(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { pool } = server.app.services;
  const patched: (() => void)[] = [];
  const record = (client: PoolClient) => {
    const real = client.query.bind(client) as (...rest: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [string | { text: string }];
      sent.push((typeof first === 'string' ? first : first.text).trim().split(/\s+/).slice(0, 3).join(' '));
      return real(...args);
    }) as typeof client.query;
    patched.push(() => Reflect.deleteProperty(client, 'query'));
  };
  const release = () => patched.splice(0).forEach((restore) => restore());
  pool.on('acquire', record);
  pool.on('release', release);
  try {
    await work();
  } finally {
    pool.off('acquire', record);
    pool.off('release', release);
    release();
  }
  return sent.filter((text) => !text.includes('person_id'));
}

test('a list and a page of consultations are one statement each', async () => {
  const list = await sentBy(() => server.ask('query ($slug: String!) { consultations(councilSlug: $slug) { title status closesAt questions { text options { label } } } }', { slug: council.slug }));
  expect(list).toHaveLength(1);
  const page = await sentBy(() =>
    server.ask('query ($council: String!, $slug: String!) { consultation(councilSlug: $council, slug: $slug) { title status options { title } duties { section } issues { code } publishedFigures { label question { text } option { label } } } }', { council: council.slug, slug: consultation.slug }),
  );
  expect(page).toHaveLength(1);
});

test('an answer is saved in one statement and its transaction', async () => {
  const code = await givenDraft(server, consultation);
  const { id, options } = consultation.questions[2]!;
  const sent = await sentBy(() => answering(server).save(code, { questionId: id, optionIds: [options[0]!], baseVersion: 1 }));
  expect(sent).toEqual([expect.stringMatching(/^begin;/), 'update consultation_response r', 'commit']);
});

test('a response is sent and counted in two statements and its transaction', async () => {
  const code = await givenDraft(server, consultation);
  const sent = await sentBy(() => answering(server).submit(code));
  expect(sent).toEqual([expect.stringMatching(/^begin;/), 'select r.id, r.council_id', 'with counted as', 'commit']);
});

test('responses that are sent together are counted together', async () => {
  const codes = await Promise.all(Array.from({ length: 20 }, (_, person) => givenDraft(server, consultation, person % 3)));
  const sent = await sentBy(() => Promise.all(codes.map((code) => answering(server).submit(code))));
  expect(sent.filter((text) => text === 'with counted as').length).toBeLessThan(10);
});

test('a response is begun in two statements; a crowd behind one address costs none to count', async () => {
  const sent = await sentBy(() => answering(server).start(consultation.id));
  expect(sent).toEqual(['select c.id, c.council_id', 'insert into consultation_response']);
});

test('results are one statement, however many questions and responses there are', async () => {
  const { cookie } = await givenPerson(server.em, council, 'board');
  const many = await givenConsultation(server.em, council, { questions: Array.from({ length: 20 }, () => ({ kind: 'SINGLE_CHOICE' as const, options: 6 })) });
  for (const { id } of [consultation, many]) {
    const ask = () =>
      server.ask('query ($id: ID!) { consultationResults(consultationId: $id) { responses { display } questions { question { text options { label } } answered { display } options { option { label } count { display } } } } }', { id }, cookie);
    await ask();
    expect(await sentBy(ask)).toHaveLength(1);
  }
});

test('a receipt with all its answers is four statements and its transaction, however many answers there are', async () => {
  const code = await givenDraft(server, consultation);
  for (const [place, { id, options }] of consultation.questions.entries()) {
    await answering(server).save(code, { questionId: id, optionIds: options.slice(0, 1), text: options.length > 0 ? null : 'Words', baseVersion: place + 1 });
  }
  const { receiptCode } = (await answering(server).submit(code)).data!.submitResponse;
  const sent = await sentBy(() =>
    server.ask('query ($code: String!) { receipt(receiptCode: $code) { status answers { text question { text } options { label } } questions { text } consultation { title } } }', { code: receiptCode }),
  );
  expect(sent).toHaveLength(3 + 4);
});
