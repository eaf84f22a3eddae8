import { roles, type Role } from '@throughline/shared/roles';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answering, brokenRules, codeOf, givenConsultation, givenDraft, type GivenConsultation } from '../support/given-consultation.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set('2026-11-02T10:00:00Z'));

interface ResultsShown {
  isPublished: boolean;
  responses: { display: string; value: number | null };
  questions: { question: { id: string; text: string }; answered: { display: string }; options: { option: { id: string; label: string }; count: { display: string; value: number | null; symbol: string | null; policy: string }; percentage: string | null }[] }[];
}
const fields = `isPublished responses { display value } questions { question { id text } answered { display } options { option { id label } count { display value symbol policy } percentage } }`;
const results = (id: string, cookie?: string) =>
  server.ask<{ consultationResults: ResultsShown }>(`query ($id: ID!) { consultationResults(consultationId: $id) { ${fields} } }`, { id }, cookie);
const publish = (id: string, cookie?: string) =>
  server.ask<{ publishResults: { resultsPublishedAt: string; publishedFigures: { label: string; display: string; percentage: string | null }[] } }>(
    'mutation ($id: ID!) { publishResults(consultationId: $id) { resultsPublishedAt publishedFigures { label display percentage } } }', { id }, cookie,
  );

/** So many people choose the first option, so many the second, so many the third. */
async function answered(consultation: GivenConsultation, ...counts: number[]): Promise<string[]> {
  const receipts = await Promise.all(
    counts.flatMap((count, option) =>
      Array.from({ length: count }, async () => (await answering(server).submit(await givenDraft(server, consultation, option))).data!.submitResponse.receiptCode),
    ),
  );
  return receipts;
}

const closeIt = () => server.clock.set('2026-12-01T10:00:00Z');
const firstQuestion = (answer: Awaited<ReturnType<typeof results>>) => answer.data!.consultationResults.questions[0]!.options.map(({ count, percentage }) => [count.display, percentage]);

describe('before they are published', () => {
  let council: { id: string };
  let consultation: GivenConsultation;
  beforeAll(async () => {
    council = await givenCouncil(server.em);
    consultation = await givenConsultation(server.em, council);
    await answered(consultation, 8, 6, 2);
  });

  test('results are for those who run the consultation, not for the public nor for scrutiny', async () => {
    const may: Role[] = [];
    for (const role of roles) {
      const { cookie } = await givenPerson(server.em, council, role);
      const answer = await results(consultation.id, cookie);
      if (!answer.errors) may.push(role);
      else expect(codeOf(answer)).toBe('FORBIDDEN');
    }
    expect(may).toEqual(['admin', 'programme', 'board', 'analyst']);
    expect(codeOf(await results(consultation.id))).toBe('FORBIDDEN');
  });

  test('results are not for people of another council', async () => {
    const { cookie } = await givenPerson(server.em, await givenCouncil(server.em), ...roles);
    expect(codeOf(await results(consultation.id, cookie))).toBe('FORBIDDEN');
  });

  test('small counts are hidden from them too, with the next smallest', async () => {
    const { cookie } = await givenPerson(server.em, council, 'board');
    const answer = await results(consultation.id, cookie);
    expect(answer.data!.consultationResults).toMatchObject({ isPublished: false, responses: { display: '16', value: 16 } });
    expect(firstQuestion(answer)).toEqual([['8', '50.0'], ['[c]', null], ['[c]', null]]);
    expect(answer.data!.consultationResults.questions[0]!.options[2]!.count).toMatchObject({ value: null, symbol: '[c]', policy: expect.stringContaining('below 5') as string });
    expect(answer.data!.consultationResults.questions.map(({ answered: base }) => base.display)).toEqual(['16', '0', '0', '0', '0']);
  });

  test('they cannot be split by the answers to another question', async () => {
    const { cookie } = await givenPerson(server.em, council, 'admin');
    const answer = await server.ask('query ($id: ID!, $by: ID!) { consultationResults(consultationId: $id, by: $by) { responses { display } } }', { id: consultation.id, by: consultation.questions[1]!.id }, cookie);
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(answer.errors![0]!.extensions.fields).toHaveProperty('by');
  });

  test('they are counted with the threshold of their council', async () => {
    const careful = await givenCouncil(server.em, { disclosureThreshold: 10 });
    const own = await givenConsultation(server.em, careful);
    await answered(own, 9, 12, 11);
    const { cookie } = await givenPerson(server.em, careful, 'analyst');
    expect(firstQuestion(await results(own.id, cookie)).map(([display]) => display)).toEqual(['[c]', '12', '[c]']);
  });

  test('the totals of the consultations that are open stand ready for the board', async () => {
    const own = await givenCouncil(server.em);
    const few = await givenConsultation(server.em, own, { closesAt: '2026-11-20T00:00:00Z' });
    const many = await givenConsultation(server.em, own);
    await givenConsultation(server.em, own, { opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-12-02T00:00:00Z' });
    await givenConsultation(server.em, own, { isPublished: false });
    await answered(few, 3);
    await answered(many, 7);
    const programme = await givenProgramme(server.em, own);
    const { cookie } = await givenPerson(server.em, own, 'board');
    const { data } = await server.ask<{ boardPack: { openConsultations: { consultation: { id: string }; responses: { display: string } }[] } }>(
      'query ($id: ID!) { boardPack(programmeId: $id) { openConsultations { consultation { id } responses { display } } } }', { id: programme.id }, cookie,
    );
    expect(data!.boardPack.openConsultations.map(({ consultation, responses }) => [consultation.id, responses.display])).toEqual([[few.id, '[c]'], [many.id, '7']]);
  });
});

describe('publishing', () => {
  test('is for those who run the programme, after the consultation has closed, once', async () => {
    const council = await givenCouncil(server.em);
    const consultation = await givenConsultation(server.em, council);
    await answered(consultation, 7, 5);
    const { cookie } = await givenPerson(server.em, council, 'programme');
    expect(codeOf(await publish(consultation.id))).toBe('NOT_SIGNED_IN');
    expect(codeOf(await publish(consultation.id, cookie))).toBe('CONSULTATION_STILL_OPEN');
    closeIt();
    for (const role of roles.filter((each) => each !== 'admin' && each !== 'programme')) {
      expect(codeOf(await publish(consultation.id, (await givenPerson(server.em, council, role)).cookie))).toBe('FORBIDDEN');
    }
    const stranger = await givenPerson(server.em, await givenCouncil(server.em), 'admin');
    expect(codeOf(await publish(consultation.id, stranger.cookie))).toBe('FORBIDDEN');

    const presses = await Promise.all([publish(consultation.id, cookie), publish(consultation.id, cookie)]);
    expect(presses.map(codeOf)).toEqual(expect.arrayContaining(['RESULTS_ALREADY_PUBLISHED', undefined]));
    const { publishResults } = presses.find(({ errors }) => !errors)!.data!;
    expect(publishResults.resultsPublishedAt).toBe('2026-12-01T10:00:00.000Z');
    expect(publishResults.publishedFigures.slice(0, 4)).toEqual([
      { label: 'Responses', display: '12', percentage: null },
      { label: 'Answered “Question 1?”', display: '12', percentage: null },
      { label: 'Answered “Option 1” to “Question 1?”', display: '7', percentage: '58.3' },
      { label: 'Answered “Option 2” to “Question 1?”', display: '5', percentage: '41.7' },
    ]);
    expect(await brokenRules(server.em)).toEqual([]);
  });

  test('lets everyone see the figures, which stay as they are when a response is taken back', async () => {
    const council = await givenCouncil(server.em);
    const consultation = await givenConsultation(server.em, council);
    const [receipt] = await answered(consultation, 6, 9);
    const { cookie } = await givenPerson(server.em, council, 'admin');
    closeIt();
    await publish(consultation.id, cookie);
    const published = await results(consultation.id);
    expect(published.data!.consultationResults).toMatchObject({ isPublished: true, responses: { display: '15' } });
    await answering(server).withdraw(receipt!);
    expect(await results(consultation.id).then(({ data }) => data)).toEqual(published.data);
    expect(await results(consultation.id, cookie).then(({ data }) => data)).toEqual(published.data);
  });

  test('writes figures that the application can neither change nor remove', async () => {
    const { pool } = server.app.services;
    await expect(pool.query(`update published_figure set value = 1`)).rejects.toThrow(/permission denied/);
    await expect(pool.query('delete from published_figure')).rejects.toThrow(/permission denied/);
  });

  test('writes who did it into the audit chain', async () => {
    const council = await givenCouncil(server.em);
    const consultation = await givenConsultation(server.em, council);
    const { id, cookie } = await givenPerson(server.em, council, 'programme');
    closeIt();
    await publish(consultation.id, cookie);
    const entries = await server.em.fork().execute('select action, actor_id, subject_id from audit_entry where chain = ?', [council.id]);
    expect(entries).toEqual([{ action: 'publishResults', actor_id: id, subject_id: consultation.id }]);
  });
});

describe('a consultation that is not published', () => {
  test('is there for those who prepare it only', async () => {
    const council = await givenCouncil(server.em);
    const { id, slug } = await givenConsultation(server.em, council, { isPublished: false });
    const may: Role[] = [];
    for (const role of roles) {
      const { cookie } = await givenPerson(server.em, council, role);
      const { data } = await server.ask<{ council: { consultations: { id: string; status: string }[] } }>(`query ($slug: String!) { council(slug: $slug) { consultations { id status } } }`, { slug: (council as { slug?: string }).slug }, cookie);
      if (data!.council.consultations.length > 0) may.push(role);
      else expect(codeOf(await results(id, cookie))).toBe('NOT_FOUND');
    }
    expect(may).toEqual(['admin', 'programme']);
    const { data } = await server.ask('query ($council: String!, $slug: String!) { consultation(councilSlug: $council, slug: $slug) { id } }', { council: (council as { slug?: string }).slug, slug });
    expect(data).toEqual({ consultation: null });
    expect(codeOf(await results(id))).toBe('NOT_FOUND');
    expect(codeOf(await results('no id'))).toBe('NOT_FOUND');
  });
});
