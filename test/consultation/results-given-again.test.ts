import { afterAll, beforeAll, expect, test } from 'vitest';
import { answering, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string };
let consultation: GivenConsultation;
let cookie: string;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_empty' });
  council = await givenCouncil(server.em);
  consultation = await givenConsultation(server.em, council);
  ({ cookie } = await givenPerson(server.em, council, 'board'));
});
afterAll(async () => server?.stop());

const ask = <Data>(query: string) => server.ask<Data>(query, { id: consultation.id }, cookie).then(({ data }) => data!);
const results = () => ask<{ consultationResults: { responses: { display: string } } }>('query ($id: ID!) { consultationResults(consultationId: $id) { responses { display } } }');
/** Done twice, the work reads once. Sooner or later: others write into the same PostgreSQL, which ends what is kept. */
const expectGivenAgain = (work: () => Promise<unknown>) =>
  expect.poll(async () => {
    const statements = await server.statementsOf(async () => {
      await work();
      await work();
    });
    return statements.filter((text) => text.includes('consultation')).length;
  }, { timeout: 20_000, interval: 10 }).toBe(1);

test('results that are asked for again cost no reading, and show each response as soon as it is acknowledged', async () => {
  for (let people = 1; people <= 16; people++) {
    await answering(server).submit(await givenDraft(server, consultation));
    expect((await results()).consultationResults.responses.display).toBe(people < 5 ? '[c]' : String(people));
  }
  await expectGivenAgain(results);
});

test('where a consultation stands follows the clock, also while nothing is written and its row is not read', async () => {
  const [{ slug }] = (await server.em.fork().execute<{ slug: string }[]>('select slug from council where id = ?', [council.id])) as [{ slug: string }];
  const standing = () => ask<{ consultation: { status: string } }>(`{ consultation(councilSlug: "${slug}", slug: "${consultation.slug}") { status } }`);
  for (let time = 0; time < 12; time++) expect((await standing()).consultation.status).toBe('OPEN');
  const before = server.clock.now();
  server.clock.set('2026-12-01T10:00:00Z');
  await expectGivenAgain(async () => expect((await standing()).consultation.status).toBe('CLOSED'));
  server.clock.set(before);
});
