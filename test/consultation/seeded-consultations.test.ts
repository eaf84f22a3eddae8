import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../../server/src/seed.ts';
import { features } from '../../server/src/features.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { brokenRules } from '../support/given-consultation.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

describe("Barnet's consultation", () => {
  const ask = async (fields: string) =>
    (await server.ask<{ consultation: Record<string, never> }>(`{ consultation(councilSlug: "barnet", slug: "new-0-19-hub-model") { ${fields} } }`)).data!.consultation;
  const factsOf = (row: { provenance: { factId: string; place: string }[] }) => row.provenance.map(({ factId }) => factId);

  test('runs from 1 February to 28 March 2018, the last day included to its last instant in London', async () => {
    expect(await ask('opensAt closesAt status isDemonstration')).toEqual({
      opensAt: '2018-02-01T00:00:00.000Z', closesAt: '2018-03-28T22:59:59.999Z', status: 'CLOSED', isDemonstration: false,
    });
  });

  test('lasts the eight weeks that its paper states, worked out from its dates', async () => {
    expect(await ask('statedLength length')).toEqual({ statedLength: '8 week', length: '8 weeks' });
  });

  test('shows what does not fit in its paper beside it', async () => {
    const { issues } = (await ask('issues { code raw normalised place }')) as unknown as { issues: { code: string; normalised: string | null }[] };
    expect(issues.map(({ code, normalised }) => [code, normalised])).toEqual([
      ['X-08', '2018-01-16'],
      ['X-09', '2018-02-01 to 2018-03-28'],
      ['X-14', null],
    ]);
  });

  test('feeds into a full business case due in June 2018', async () => {
    const { nextSteps, outcomeDue, provenance } = (await ask('nextSteps outcomeDue { start end precision raw } provenance { factId place }')) as never as {
      nextSteps: string; outcomeDue: object; provenance: { factId: string; place: string }[];
    };
    expect(nextSteps).toMatch(/full business case.*evaluation.*partners and staff.*traded services/);
    expect(outcomeDue).toEqual({ start: '2018-06-01', end: '2018-06-30', precision: 'MONTH', raw: 'June 2018' });
    expect(factsOf({ provenance }).sort()).toEqual(['BAR-11', 'BAR-12', 'BAR-31', 'BAR-38', 'BAR-47', 'BAR-48', 'BAR-49', 'BAR-58', 'BAR-58']);
  });

  test('offers two options of which the first is preferred and not decided, and says why the status quo is not consulted on', async () => {
    const { options } = (await ask('options { reference kind isPreferred preferredOn isConsultedOn rejectedReason provenance { factId } }')) as never as {
      options: { reference: string; kind: string; isPreferred: boolean; preferredOn: string | null; isConsultedOn: boolean; rejectedReason: string | null; provenance: { factId: string; place: string }[] }[];
    };
    expect(options.map(({ reference, kind, isPreferred, preferredOn, isConsultedOn }) => [reference, kind, isPreferred, preferredOn, isConsultedOn])).toEqual([
      ['Option 1', 'CHANGE', true, '2018-01-16', true],
      ['Option 2', 'ROLLOUT', false, null, true],
      ['Status quo', 'STATUS_QUO', false, null, false],
    ]);
    expect(options[2]!.rejectedReason).toContain('July 2017');
    expect(options.map((option) => factsOf(option).sort())).toEqual([['BAR-32', 'BAR-33', 'BAR-35', 'BAR-51'], ['BAR-34', 'BAR-51'], ['BAR-36']]);
  });

  test('says in option 1 which venues recover their costs and that posts and budgets are still open', async () => {
    const { options } = (await ask('options { summary impact preferredReason }')) as never as { options: { summary: string; impact: string; preferredReason: string | null }[] };
    expect(options[0]!.summary).toMatch(/Greentops and Finchley Youth Centre.*Public Health Grant.*Dedicated Schools Block/);
    expect(options[0]!.impact).toMatch(/management posts.*left open/);
    expect(options[0]!.preferredReason).toContain('Ofsted');
    expect(options[1]!.impact).toContain('less capacity');
  });

  test("names the laws it answers to, among them the duty to consult on changes to children's centres", async () => {
    const { duties } = (await ask('duties { statute section metBy provenance { factId } }')) as never as {
      duties: { statute: string; section: string; metBy: string | null; provenance: { factId: string; place: string }[] }[];
    };
    expect(duties.map(({ statute, section }) => `${statute}, ${section}`)).toEqual([
      'Childcare Act 2006, Section 5D', 'Childcare Act 2006, Section 5A', 'Children Act 2004, Section 11', 'National Health Service Act 2006, Section 2B', 'Education Act 1996, Section 507B', 'Children and Families Act 2014, Section 27',
      'Public law, Fair and open decisions', 'Equality Act 2010, Section 149',
    ]);
    expect(duties[0]!.metBy).toContain("children's centre buildings");
    expect(duties[4]!.metBy).toContain('youth centres');
    expect(duties.flatMap(factsOf)).toEqual(expect.arrayContaining(['BAR-44', 'BAR-45', 'BAR-46', 'BAR-47', 'BAR-48', 'BAR-49']));
  });

  test('has no questions, for the paper prints none', async () => {
    expect(await ask('questions { id } publishedFigures { id } resultsPublishedAt')).toEqual({ questions: [], publishedFigures: [], resultsPublishedAt: null });
  });
});

describe("York's demonstration", () => {
  test('holds one open consultation with a question of each kind, marked as made up', async () => {
    const { data } = await server.ask<{ consultation: { status: string; isDemonstration: boolean; questions: { kind: string; isRequired: boolean }[] } }>(
      '{ consultation(councilSlug: "york", slug: "family-hubs-have-your-say") { status isDemonstration questions { kind isRequired } } }',
    );
    expect(data!.consultation).toMatchObject({ status: 'OPEN', isDemonstration: true });
    expect(data!.consultation.questions.map(({ kind }) => kind)).toEqual(['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'SHORT_TEXT', 'LONG_TEXT']);
  });

  test('publishes the results of an earlier one that closed, with the smallest answer and the next hidden', async () => {
    const { data } = await server.ask<{ consultation: { status: string; publishedFigures: { id: string; display: string; percentage: string | null; label: string }[] } }>(
      '{ consultation(councilSlug: "york", slug: "what-matters-to-you") { status publishedFigures { id label display percentage } } }',
    );
    const { status, publishedFigures } = data!.consultation;
    expect(status).toBe('CLOSED');
    expect(publishedFigures.slice(0, 7).map(({ display, percentage }) => [display, percentage])).toEqual([
      ['84', null], ['84', null], ['21', '25.0'], ['33', '39.3'], ['18', '21.4'], ['[c]', null], ['[c]', null],
    ]);
    expect(publishedFigures[0]!.id).toBe(seedId('published-figure', 'york', 'what-matters-to-you', 'responses'));
    expect(publishedFigures[3]!.id).toBe(seedId('published-figure', 'york', 'what-matters-to-you', 'question-1-option-2'));
    expect(publishedFigures[3]!.label).toBe('Answered “I can trust the people there” to “What matters most to you in a family hub?”');
  });

  test('keeps every rule of the data, and loading it again changes nothing', async () => {
    const counters = () => server.em.fork().execute('select key, counted from consultation_tally order by key');
    const before = await counters();
    await seed(server.databaseUrl, features, { demo: true, now: new Date('2026-11-02T09:00:00Z') });
    expect(await counters()).toEqual(before);
    expect(await brokenRules(server.em)).toEqual([]);
  });
});

test('a list of consultations shows the last to close first', async () => {
  const { data } = await server.ask<{ consultations: { slug: string }[]; council: { consultations: { slug: string }[] } }>(
    '{ consultations(councilSlug: "york") { slug } council(slug: "york") { consultations { slug } } }',
  );
  expect(data!.consultations.map(({ slug }) => slug)).toEqual(['family-hubs-have-your-say', 'your-family-hub-in-detail', 'what-matters-to-you']);
  expect(data!.council.consultations).toEqual(data!.consultations);
});
