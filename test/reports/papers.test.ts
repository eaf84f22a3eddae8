import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Paper {
  [field: string]: unknown;
  figures: { label: string; display: string; raw: string | null; isComputed: boolean; isApproximate: boolean; source: string; paper: { code: string } | null }[];
  issues: { code: string; note: string; place: string }[];
  provenance: { factId: string; field: string; place: string; raw: string | null; normalised: string | null; paper: { code: string } }[];
}
const SELECTION = `
  number publishedAt note isIntact title kind body meetingDay asksFor isKey keyTest inForwardPlan callIn isUrgent holderRecommends wardCoverage wards { name code }
  purposes noOptionsReason isDemonstration
  sections { position label heading body }
  figures { label display raw isComputed isApproximate source paper { code } }
  recommendations { position verb text reason } people { capacity name post } signOffs { role state signedBy onBehalfOf signedOn }
  implications { kind state text } enclosures { kind label title datedOn isAtHand }
  issues { code note place } provenance { factId field place raw normalised paper { code } }`;

async function paper(council: string, slug: string): Promise<Paper> {
  const { data } = await server.ask<{ report: Paper }>(`query ($council: String!, $slug: String!) { report(councilSlug: $council, slug: $slug) { ${SELECTION} } }`, { council, slug });
  return data!.report;
}
const factsOf = ({ provenance }: Paper) => [...new Set(provenance.map(({ factId }) => factId))].sort();
const codesOf = ({ issues }: Paper) => issues.map(({ code }) => code);
const figure = ({ figures }: Paper, words: string) => figures.find(({ label }) => label.includes(words))!;
const factOf = ({ provenance }: Paper, factId: string, field: string) => provenance.find((fact) => fact.factId === factId && fact.field === field);

describe('York, 20 December 2022', () => {
  const york = () => paper('york', 'family-hubs-update-december-2022');

  test('is published for the scrutiny committee and its meeting, without a day of publication that the paper does not give', async () => {
    const report = await york();
    expect(report).toMatchObject({
      number: 1, publishedAt: null, isIntact: true, kind: 'SCRUTINY_PROGRESS_REPORT', meetingDay: '2022-12-20', isDemonstration: false,
      body: 'Children, Education and Communities Policy and Scrutiny Committee',
    });
    expect(report['note']).toContain('does not say on which day it was published');
    expect(factOf(report, 'YOR-01', 'meetingDay')).toMatchObject({ raw: '20 December 2022', normalised: '2022-12-20', place: 'header' });
    expect(report['purposes']).toHaveLength(1);
    expect(factOf(report, 'YOR-02', 'purposes')).toMatchObject({ place: 'paragraph 1' });
  });

  test('shows the grant, its capital, the revenue as worked out, and the last day, each with its place in the paper', async () => {
    const report = await york();
    expect(figure(report, 'Grant awarded')).toMatchObject({ display: '£997,000', raw: '£997k', isComputed: false, paper: { code: 'YOR' } });
    expect(figure(report, 'capital')).toMatchObject({ display: '£167,000', raw: '£167k' });
    expect(figure(report, 'revenue')).toMatchObject({ display: '£830,000', raw: null, isComputed: true });
    expect(figure(report, 'must be complete by')).toMatchObject({ display: '31 March 2024', raw: '31/03/2024' });
    expect(figure(report, 'promised')).toMatchObject({ display: '3 sites' });
    expect(figure(report, 'has chosen')).toMatchObject({ display: '0 sites' });
    for (const { source } of report.figures) expect(source).not.toBe('');
    expect(figure(report, 'Grant awarded').source).toMatch(/Family Hubs update, 20 December 2022, paragraph (6|24)/);
  });

  test('asks the committee to consider, with the reason, and for its support; it puts no options forward and says why', async () => {
    const report = await york();
    expect(report['recommendations']).toMatchObject([{ verb: 'CONSIDER', reason: expect.stringContaining('plan its work') as string }, { verb: 'SUPPORT' }]);
    expect(report).toMatchObject({ asksFor: 'DISCUSSION', noOptionsReason: expect.stringContaining('discussion') as string });
  });

  test('names its author, the officer who answers for it, the tick of approval and all wards', async () => {
    const report = await york();
    expect(report['people']).toEqual([
      { capacity: 'AUTHOR', name: 'Niall McVicar', post: "Head of Innovation and Children's Champion" },
      { capacity: 'ACCOUNTABLE_OFFICER', name: 'Martin Kelly', post: "Corporate Director of Children's Services" },
    ]);
    expect(report['signOffs']).toMatchObject([{ role: 'Report approved', state: 'YES', signedOn: '2022-12-08' }]);
    expect(factOf(report, 'YOR-48', 'signOffs')).toMatchObject({ raw: '08/12/22', normalised: '2022-12-08' });
    expect(report['wardCoverage']).toBe('ALL');
    expect(report['wards']).toHaveLength(21);
  });

  test('says none, some and not stated of its implications, which are three different things', async () => {
    const report = await york();
    const states = Object.fromEntries((report['implications'] as { kind: string; state: string }[]).map(({ kind, state }) => [kind, state]));
    expect(states).toEqual({
      Financial: 'SOME', 'Human resources': 'NONE', Legal: 'NONE', 'Crime and disorder': 'SOME', 'Information technology': 'NONE', Property: 'SOME', Equalities: 'NOT_STATED',
    });
  });

  test('has its facts and what does not fit beside it', async () => {
    const report = await york();
    expect(factsOf(report)).toEqual(['YOR-01', 'YOR-02', 'YOR-03', 'YOR-04', 'YOR-39', 'YOR-43', 'YOR-47', 'YOR-48', 'YOR-49', 'YOR-51']);
    expect(codesOf(report)).toEqual(['X-22', 'X-24', 'X-26']);
  });
});

describe('Kirklees, 25 February 2019', () => {
  const kirklees = () => paper('kirklees', 'kirklees-community-hubs-february-2019');

  test('goes to the Children’s Scrutiny Panel with two purposes', async () => {
    const report = await kirklees();
    expect(report).toMatchObject({ body: "Children's Scrutiny Panel", meetingDay: '2019-02-25', title: 'Kirklees Community Hubs' });
    expect(report['purposes']).toHaveLength(2);
    expect(factOf(report, 'KIR-02', 'meetingDay')).toMatchObject({ raw: '25th February 2019', normalised: '2019-02-25' });
  });

  test('is no key decision by the test it prints; not applicable is kept apart from no', async () => {
    expect(await kirklees()).toMatchObject({
      isKey: 'NO', keyTest: expect.stringContaining('£250,000') as string, inForwardPlan: 'NOT_APPLICABLE', callIn: 'NOT_APPLICABLE', isUrgent: 'NOT_STATED', holderRecommends: 'NOT_APPLICABLE',
    });
  });

  test('was signed off by one officer for another, and two lines of the list do not apply', async () => {
    const report = await kirklees();
    expect(report['signOffs']).toEqual([
      { role: 'Strategic Director', state: 'YES', signedBy: 'Jo-Anne Sanders', onBehalfOf: 'Mel Meggs', signedOn: '2019-02-14' },
      { role: 'Service Director (Finance)', state: 'NOT_APPLICABLE', signedBy: null, onBehalfOf: null, signedOn: null },
      { role: 'Service Director for Legal, Governance and Commissioning', state: 'NOT_APPLICABLE', signedBy: null, onBehalfOf: null, signedOn: null },
    ]);
  });

  test('names two portfolio holders, the contact and the accountable director', async () => {
    const report = await kirklees();
    expect((report['people'] as { capacity: string; name: string }[]).map(({ capacity, name }) => [capacity, name])).toEqual([
      ['PORTFOLIO_HOLDER', 'Councillor Viv Kendrick'], ['PORTFOLIO_HOLDER', 'Councillor Masood Ahmed'], ['CONTACT', 'Michelle Wheatcroft'], ['ACCOUNTABLE_OFFICER', 'Jo-Anne Sanders'],
    ]);
  });

  test('means by all wards the 23 that were valid on the day of the meeting', async () => {
    const report = await kirklees();
    expect(report['wardCoverage']).toBe('ALL');
    expect(report['wards']).toHaveLength(23);
  });

  test('says that there are no implications for data protection, and nothing about the law', async () => {
    const report = await kirklees();
    const states = Object.fromEntries((report['implications'] as { kind: string; state: string }[]).map(({ kind, state }) => [kind, state]));
    expect(states).toMatchObject({ 'Data protection': 'NONE', 'Consultees and their opinions': 'NOT_APPLICABLE', Legal: 'NOT_STATED', Finance: 'SOME' });
  });

  test('points to four appendices that are not there, and to an earlier item of 3 December 2018', async () => {
    const report = await kirklees();
    const enclosures = report['enclosures'] as { kind: string; isAtHand: boolean; datedOn: string | null }[];
    expect(enclosures.filter(({ kind }) => kind === 'APPENDIX').map(({ isAtHand }) => isAtHand)).toEqual([false, false, false, false]);
    expect(enclosures.find(({ kind }) => kind === 'EARLIER_DECISION')).toMatchObject({ datedOn: '2018-12-03' });
  });

  test('asks to be noted, and its costs are approximate where the paper says so', async () => {
    const report = await kirklees();
    expect(report['recommendations']).toMatchObject([{ verb: 'NOTE', reason: null }]);
    expect(figure(report, 'coordinators for 12')).toMatchObject({ display: 'about £280,000', isApproximate: true });
    expect(figure(report, 'consultants for a year')).toMatchObject({ display: 'about £640,000', raw: '£640.000' });
    expect(figure(report, 'buildings')).toMatchObject({ display: '£400,000', isApproximate: false });
    expect(figure(report, 'Community hubs')).toMatchObject({ display: '17 hubs' });
  });

  test('has its facts and what does not fit beside it', async () => {
    const report = await kirklees();
    expect(factsOf(report)).toEqual([
      'KIR-01', 'KIR-02', 'KIR-03', 'KIR-04', 'KIR-05', 'KIR-06', 'KIR-07', 'KIR-08', 'KIR-09', 'KIR-10', 'KIR-12', 'KIR-13', 'KIR-56', 'KIR-67', 'KIR-68', 'KIR-69', 'KIR-70', 'KIR-71',
    ]);
    expect(codesOf(report)).toEqual(['X-01', 'X-05', 'X-06']);
    expect(report.issues[0]!.note).toContain('£1.32 million');
  });
});

describe('Barnet, 16 January 2018', () => {
  const barnet = () => paper('barnet', 'family-hubs-outline-business-case');

  test('is an outline business case by a councillor, read as 2018 though it prints 2017', async () => {
    const report = await barnet();
    expect(report).toMatchObject({ kind: 'OUTLINE_BUSINESS_CASE', meetingDay: '2018-01-16', isKey: 'NO', isUrgent: 'NO', wardCoverage: 'ALL' });
    expect(factOf(report, 'BAR-01', 'meetingDay')).toMatchObject({ raw: '16 January 2017', normalised: '2018-01-16' });
    for (const { source } of report.figures) expect(source).toContain('16 January 2018');
    expect(report['people']).toMatchObject([{ capacity: 'AUTHOR', name: 'Councillor Reuben Thompstone' }, { capacity: 'CONTACT', name: 'Tina McElligott' }]);
  });

  test('prints two section numbers twice, and shows them as printed', async () => {
    const labels = ((await barnet())['sections'] as { position: number; label: string }[]).map(({ label }) => label);
    expect(labels.filter((label) => label === '5.3')).toHaveLength(2);
    expect(labels.filter((label) => label === '5.4')).toHaveLength(2);
  });

  test('makes three recommendations, each of its own', async () => {
    expect((await barnet())['recommendations']).toMatchObject([{ position: 1, verb: 'REVIEW' }, { position: 2, verb: 'AGREE' }, { position: 3, verb: 'AGREE' }]);
  });

  test('takes the days of its consultation from the consultation, and says of equality that it is not assessed yet', async () => {
    const report = await barnet();
    expect(figure(report, 'First day')).toMatchObject({ display: '1 February 2018' });
    expect(figure(report, 'Last day')).toMatchObject({ display: '28 March 2018' });
    expect(report['implications']).toContainEqual(expect.objectContaining({ kind: 'Equality and diversity', state: 'NOT_ASSESSED' }));
  });

  test('has its facts and what does not fit beside it', async () => {
    const report = await barnet();
    expect(factsOf(report)).toEqual(['BAR-01', 'BAR-02', 'BAR-03', 'BAR-04', 'BAR-05', 'BAR-06', 'BAR-12', 'BAR-42', 'BAR-62']);
    expect(codesOf(report)).toEqual(['X-06', 'X-08', 'X-11']);
    expect((report['enclosures'] as { kind: string; isAtHand: boolean }[]).filter(({ kind, isAtHand }) => kind === 'APPENDIX' && !isAtHand)).toHaveLength(2);
  });

  test('says what it means for resources, and which inspection it relies on, with its day', async () => {
    const report = await barnet();
    expect(report['implications']).toContainEqual(expect.objectContaining({ kind: 'Resources', state: 'SOME' }));
    expect(report['enclosures']).toContainEqual(expect.objectContaining({ kind: 'BACKGROUND_PAPER', datedOn: '2017-07-07' }));
  });
});

describe('Kent, 17 January 2023', () => {
  const kent = () => paper('kent', 'family-hub-model-update-january-2023');

  test('is for information, by two cabinet members and a director, for a committee that advises', async () => {
    const report = await kent();
    expect(report).toMatchObject({ kind: 'UPDATE_FOR_INFORMATION', asksFor: 'INFORMATION', meetingDay: '2023-01-17', body: "Children's and Young People's Cabinet Committee" });
    expect((report['people'] as { capacity: string; name: string }[]).map(({ capacity, name }) => `${capacity} ${name}`)).toEqual([
      'AUTHOR Sue Chandler', 'AUTHOR Rory Love', 'AUTHOR Sarah Hammond', 'CONTACT Hema Birdi', 'CONTACT Stuart Collins',
    ]);
    expect(factOf(report, 'KEN-03', 'classification')).toMatchObject({ raw: 'Unrestricted', normalised: 'PUBLIC' });
  });

  test('keeps what was received, what year one comes to and the ceiling apart', async () => {
    const report = await kent();
    expect(figure(report, 'received')).toMatchObject({ display: '£1,300,000' });
    expect(figure(report, 'year one')).toMatchObject({ display: '£2,600,000' });
    expect(figure(report, 'most that could come')).toMatchObject({ display: '£10,000,000' });
    expect(figure(report, 'children and families')).toMatchObject({ display: '£301,750,000', raw: '£301.75 million' });
    expect(figure(report, 'eligible')).toMatchObject({ display: '75 councils' });
  });

  test('asks once to be noted, though it prints that twice', async () => {
    const report = await kent();
    expect(report['recommendations']).toMatchObject([{ verb: 'NOTE' }]);
    expect(report['recommendations']).toHaveLength(1);
    expect(factsOf(report)).toEqual(['KEN-01', 'KEN-02', 'KEN-03', 'KEN-08', 'KEN-55', 'KEN-56']);
    expect(codesOf(report)).toEqual(['X-06', 'X-20', 'X-21']);
  });
});

test('no address of a person is carried over from the papers', async () => {
  const contents = await server.em.execute<{ content: string }[]>('select content from report_version');
  expect(contents.length).toBeGreaterThan(4);
  for (const { content } of contents) expect(content).not.toMatch(/@|03000/);
});

test('only the demonstration is marked as made up, and it is marked all through', async () => {
  const { data } = await server.ask<{ reports: { slug: string; isDemonstration: boolean; versions: { isDemonstration: boolean }[] }[] }>(
    '{ reports(councilSlug: "york") { slug isDemonstration versions { isDemonstration } } }',
  );
  expect(data!.reports.filter(({ isDemonstration }) => !isDemonstration).map(({ slug }) => slug)).toEqual(['family-hubs-update-december-2022']);
  expect(data!.reports.length).toBeGreaterThan(1);
  for (const { slug, isDemonstration, versions } of data!.reports) expect([slug, versions]).toEqual([slug, versions.map(() => ({ isDemonstration }))]);
});
