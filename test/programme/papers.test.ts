import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface FuzzyDate {
  start: string;
  end: string;
  precision: string;
  approximate: boolean;
  raw: string;
}
interface Named {
  title: string;
}
interface Shown {
  council: { programmes: Programme[] };
}
interface Programme {
  id: string;
  name: string;
  workingTitle: string | null;
  portfolio: { name: string } | null;
  modelStanding: string;
  authorityDecision: { reference: string } | null;
  authorityScope: string | null;
  team: string | null;
  projectMethod: string | null;
  board: { name: string; frequency: string } | null;
  established: FuzzyDate | null;
  plannedEnd: FuzzyDate | null;
  isDemonstration: boolean;
  ageRanges: {
    describes: string;
    ages: { start: string; toAge: number | null; toAgeWithSend: number | null };
    provenance: { factId: string; place: string }[];
  }[];
  statements: {
    kind: string;
    position: number;
    version: number;
    isCurrent: boolean;
    about: string | null;
    label: string | null;
    content: string;
    issues: { code: string }[];
    provenance: object[];
  }[];
  scopeChanges: { description: string; changed: FuzzyDate }[];
  phases: { label: string; title: string; starts: FuzzyDate | null; ends: FuzzyDate; issues: { code: string }[] }[];
  workstreams: (Named & {
    label: string;
    description: string;
    focusAreas: (Named & { label: string })[];
    provenance: { factId: string }[];
  })[];
  milestones: (Named & {
    baselineDue: FuzzyDate | null;
    status: string;
    isBlocked: boolean;
    preconditions: (Named & { isMet: boolean })[];
    issues: { code: string }[];
    provenance: object[];
  })[];
  events: (Named & { scope: string; happened: FuzzyDate; issues: { code: string }[]; provenance: object[] })[];
  commitments: {
    promise: string;
    ownerRole: string | null;
    due: FuzzyDate | null;
    met: FuzzyDate | null;
    status: string;
    isOverdue: boolean;
    issues: { code: string }[];
    provenance: object[];
  }[];
  provenance: {
    factId: string;
    field: string;
    place: string;
    raw: string | null;
    normalised: string | null;
    paper: { code: string };
  }[];
  issues: { code: string; note: string }[];
}

const QUERY = `query ($slug: String!, $on: Date!) { council(slug: $slug) { programmes {
  id name workingTitle portfolio { name target { end } provenance { factId } } modelStanding authorityScope team projectMethod isDemonstration
  authorityDecision { reference } board { name frequency } established { ...d } plannedEnd { ...d }
  ageRanges { describes ages { start toAge toAgeWithSend } provenance { factId place } }
  statements { kind position version isCurrent about label content issues { code } provenance { factId } }
  scopeChanges { description changed { ...d } }
  phases { label title starts { ...d } ends { ...d } issues { code } }
  workstreams { label title description focusAreas { label title } provenance { factId } }
  milestones { title baselineDue { ...d } status(on: $on) isBlocked(on: $on) preconditions { title isMet(on: $on) } issues { code } provenance { factId } }
  events { scope title happened { ...d } issues { code } provenance { factId } }
  commitments { promise ownerRole due { ...d } met { ...d } status isOverdue(on: $on) issues { code } provenance { factId } }
  provenance { factId field place raw normalised paper { code } }
  issues { code note }
} } } fragment d on FuzzyDate { start end precision approximate raw }`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

async function programmeOf(slug: string, on = '2022-12-20'): Promise<Programme> {
  const { data, errors } = await server.ask<Shown>(QUERY, { slug, on });
  expect(errors).toBeUndefined();
  expect(data!.council.programmes).toHaveLength(1);
  return data!.council.programmes[0]!;
}

const titles = (named: readonly Named[]) => named.map(({ title }) => title);
const codes = (row: { issues: { code: string }[] }) => row.issues.map(({ code }) => code);

test('York has six workstreams, the last with seven focus areas, each in the order of its paper', async () => {
  const { workstreams } = await programmeOf('york');
  expect(titles(workstreams)).toEqual([
    'Co-production',
    'Outcomes',
    'Information Strategy',
    'Workforce development',
    'Data and Systems',
    'Right support, at the right time, at the right place',
  ]);
  expect(workstreams.map(({ label }) => label)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  expect(workstreams.map(({ provenance }) => provenance[0]!.factId)).toEqual([
    'YOR-22',
    'YOR-23',
    'YOR-24',
    'YOR-25',
    'YOR-26',
    'YOR-27',
  ]);
  expect(workstreams.flatMap(({ focusAreas }) => focusAreas.map(({ label, title }) => `${label} ${title}`))).toEqual([
    'i Parenting',
    'ii Home Learning Environment',
    'iii Infant Feeding',
    'iv Perinatal Mental Health and Parent Infant Relationships',
    'v Mental Health and Well-Being',
    'vi Neurodiversity',
    'vii Family Networks',
  ]);
});

test('York works in two phases, broadly to the end of March 2023 and then to March 2024, lettered as printed', async () => {
  const { phases } = await programmeOf('york');
  expect(phases.map(({ label }) => label)).toEqual(['g', 'h']);
  expect(phases.map(codes)).toEqual([['X-25'], ['X-25']]);
  expect(phases[0]).toMatchObject({
    starts: null,
    ends: { end: '2023-03-31', approximate: true, raw: 'broadly up to the end of March 2023' },
  });
  expect(phases[1]).toMatchObject({
    starts: { start: '2023-04-01', precision: 'MONTH', approximate: true },
    ends: { end: '2024-03-31', precision: 'MONTH', approximate: true },
  });
});

test('York must be done by 31 March 2024, under a monthly project board, by its own project method', async () => {
  const york = await programmeOf('york');
  expect(york.plannedEnd).toEqual({
    start: '2024-03-31',
    end: '2024-03-31',
    precision: 'DAY',
    approximate: false,
    raw: '31/03/2024',
  });
  expect(york).toMatchObject({
    projectMethod: 'All About Projects',
    board: { frequency: 'MONTHLY' },
    isDemonstration: false,
    modelStanding: 'IN_DEVELOPMENT',
  });
  expect(york.team).toContain('several agencies');
  expect(york.provenance).toContainEqual({
    factId: 'YOR-35',
    field: 'plannedEnd',
    place: 'paragraph 8',
    raw: '31/03/2024',
    normalised: '2024-03-31',
    paper: { code: 'YOR' },
  });
});

test('York has three aims, ages from pregnancy to 19 or 25 with SEND, and promises about life after the grant', async () => {
  const york = await programmeOf('york');
  expect(york.statements.map(({ kind, label }) => `${kind} ${label}`)).toEqual(['AIM a', 'AIM b', 'AIM c']);
  expect(york.ageRanges).toMatchObject([
    {
      ages: { start: 'CONCEPTION', toAge: 19, toAgeWithSend: 25 },
      provenance: [{ factId: 'YOR-06', place: 'paragraph 4' }],
    },
  ]);
  expect(york.commitments.map(({ status }) => status)).toEqual(['OPEN', 'OPEN', 'OPEN']);
  expect(york.commitments.some(({ promise }) => promise.startsWith('After the grant ends'))).toBe(true);
});

test('York’s milestones are those of the paper; the end is printed in three ways that fit', async () => {
  const { milestones } = await programmeOf('york');
  expect(milestones.map(({ baselineDue }) => baselineDue!.end)).toEqual(['2023-03-31', '2023-12-31', '2024-03-31']);
  expect(codes(milestones[2]!)).toEqual(['X-27']);
});

test('Kent’s programme runs under decision 22/00094, which covers preparation only, and its model is agreed in principle only', async () => {
  const kent = await programmeOf('kent', '2023-01-17');
  expect(kent).toMatchObject({ authorityDecision: { reference: '22/00094' }, modelStanding: 'IN_PRINCIPLE' });
  expect(kent.authorityScope).toContain('preparatory spending');
  expect(kent.commitments.some(({ promise }) => promise.includes('to a decision before anything is implemented'))).toBe(
    true,
  );
  const plan = kent.commitments.find(({ status }) => status === 'MET')!;
  expect(plan).toMatchObject({ met: { start: '2022-12-30', raw: '30 December 2022' }, isOverdue: false });
});

test('Kent’s paper gives five age ranges for five things, and each is kept with what it describes', async () => {
  const kent = await programmeOf('kent');
  expect(
    kent.ageRanges.map(({ ages: { start, toAge, toAgeWithSend } }) => `${start} ${toAge} ${toAgeWithSend}`),
  ).toEqual(['CONCEPTION 19 25', 'BIRTH 19 null', 'BIRTH 25 null', 'CONCEPTION 2 null', 'BIRTH 5 null']);
  expect(codes(kent)).toEqual(['X-16']);
});

test('Kent has four objectives; the fifth that is printed is their effect', async () => {
  const { statements } = await programmeOf('kent');
  expect(statements.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
    'EFFECT 1',
    'OBJECTIVE 1',
    'OBJECTIVE 2',
    'OBJECTIVE 3',
    'OBJECTIVE 4',
  ]);
});

test('the national story of family hubs runs from September 2020 to August 2022, before what happened in Kent', async () => {
  const { events } = await programmeOf('kent');
  expect(events.map(({ scope, happened }) => `${scope} ${happened.start.slice(0, 7)}`)).toEqual([
    'NATIONAL 2020-09',
    'NATIONAL 2021-03',
    'NATIONAL 2021-10',
    'NATIONAL 2022-04',
    'NATIONAL 2022-08',
    'LOCAL 2023-01',
  ]);
  expect(events.every(({ provenance }) => provenance.length > 0)).toBe(true);
});

test('what Kent has still to decide blocks its milestones', async () => {
  const { milestones } = await programmeOf('kent', '2030-01-01');
  expect(milestones[0]).toMatchObject({
    baselineDue: { start: '2025-03-01', end: '2025-03-31', raw: 'by March 2025' },
    status: 'BLOCKED',
  });
  expect(
    milestones.every(({ isBlocked, preconditions }) => isBlocked && preconditions.every(({ isMet }) => !isMet)),
  ).toBe(true);
});

test('Barnet’s programme began in early 2017 and was widened in June 2017, for ages 0 to 19', async () => {
  const barnet = await programmeOf('barnet', '2018-01-16');
  expect(barnet).toMatchObject({
    established: { precision: 'FUZZY', approximate: true, raw: 'early 2017' },
    modelStanding: 'PROPOSED',
    board: { name: 'Programme Board' },
  });
  expect(barnet.scopeChanges).toMatchObject([{ changed: { start: '2017-06-01', end: '2017-06-30' } }]);
  expect(barnet.ageRanges).toMatchObject([{ ages: { start: 'BIRTH', toAge: 19, toAgeWithSend: null } }]);
  expect(barnet.statements.filter(({ kind }) => kind === 'SCOPE')).toHaveLength(3);
  expect(barnet.statements.filter(({ about }) => about === 'The pilot in East-Central')).toHaveLength(4);
  expect(codes(barnet)).toEqual(['X-10']);
});

test('Barnet’s roll-out waits for two decisions and is planned for the month of the second', async () => {
  const { milestones } = await programmeOf('barnet', '2018-01-16');
  expect(milestones.map(({ baselineDue }) => baselineDue!.end)).toEqual([
    '2018-03-31',
    '2018-03-31',
    '2018-06-30',
    '2018-06-30',
    '2019-01-31',
  ]);
  const rollOut = milestones.find(({ title }) => title.includes('rolled out'))!;
  expect(rollOut).toMatchObject({ status: 'BLOCKED', issues: [{ code: 'X-13' }] });
  expect(rollOut.preconditions).toHaveLength(2);
  expect(milestones.filter(({ isBlocked }) => isBlocked)).toHaveLength(2);
});

test('Barnet promised an outline business case for January 2018 and brought it on the 16th', async () => {
  const { commitments, events } = await programmeOf('barnet', '2018-02-01');
  expect(commitments.filter(({ status }) => status === 'MET')).toMatchObject([
    { due: { end: '2018-01-31' }, met: { start: '2018-01-16', raw: '16 January 2017' } },
  ]);
  expect(commitments.filter(({ status }) => status === 'OPEN')).toHaveLength(2);
  expect(events.map(({ happened }) => happened.start)).toEqual(['2017-09-01', '2017-11-01']);
});

test('Kirklees’ hubs were once called Schools as Community Hubs, part of New Council by 2018', async () => {
  const kirklees = await programmeOf('kirklees');
  expect(kirklees).toMatchObject({
    name: 'Kirklees Community Hubs',
    workingTitle: 'Schools as Community Hubs Programme',
    portfolio: { name: 'New Council', target: { end: '2018-12-31' }, provenance: [{ factId: 'HOW-19' }, { factId: 'HOW-19' }] },
  });
  expect(kirklees.milestones).toMatchObject([
    { baselineDue: { end: '2018-12-31', precision: 'YEAR', raw: 'by 2018' } },
  ]);
  expect(kirklees.statements.filter(({ kind }) => kind === 'OBJECTIVE').map(({ label }) => label)).toEqual(['a', 'b']);
});

test('Kirklees’ vision is one statement in two versions, not two visions', async () => {
  const { statements } = await programmeOf('kirklees');
  const visions = statements.filter(({ kind }) => kind === 'VISION');
  expect(visions.map(({ position, version, isCurrent }) => [position, version, isCurrent])).toEqual([
    [1, 1, false],
    [1, 2, true],
  ]);
  expect(visions.map(codes)).toEqual([['X-07'], ['X-07']]);
});

test('Kirklees’ sustainability review falls due a year after the paper, though its next steps say N/A', async () => {
  const { commitments } = await programmeOf('kirklees', '2020-02-29');
  const review = commitments.find(({ due }) => due !== null)!;
  expect(review).toMatchObject({
    due: { end: '2020-02-29', precision: 'MONTH', approximate: true, raw: 'after 12 months' },
    isOverdue: false,
  });
  expect(codes(review)).toEqual(['X-05']);
  const [later] = (await programmeOf('kirklees', '2020-03-01')).commitments.filter(({ isOverdue }) => isOverdue);
  expect(later!.promise).toBe(review.promise);
});

test('Kirklees promised a delivery plan for each hub, monitoring every quarter and support for hubs that are emerging', async () => {
  const { commitments } = await programmeOf('kirklees');
  const promises = commitments
    .filter(({ due }) => due === null)
    .map(({ promise, provenance }) => [promise.split(/[:,]/)[0], provenance]);
  expect(promises).toEqual([
    ['Each hub has a delivery plan', [{ factId: 'KIR-49' }]],
    ['Go on giving the network of hubs the support that it needs while it grows', [{ factId: 'KIR-58' }]],
    ['Monitor outcomes every quarter on a dashboard', [{ factId: 'KIR-51' }]],
    ['Support hubs that are still emerging', [{ factId: 'KIR-23' }]],
  ]);
});

test('three years of talks from 2016 stand beside a vision of 2015', async () => {
  const { events } = await programmeOf('kirklees');
  const talks = events.find(({ issues }) => issues.length > 0)!;
  expect(talks).toMatchObject({
    happened: { start: '2016-02-01', raw: 'for the past 3 years' },
    issues: [{ code: 'X-02' }],
  });
});

test('every published programme, milestone, promise and event of the papers says where it came from', async () => {
  for (const slug of ['kirklees', 'york', 'barnet', 'kent']) {
    const programme = await programmeOf(slug);
    const rows = [
      programme,
      ...programme.ageRanges,
      ...programme.statements,
      ...programme.workstreams,
      ...programme.milestones,
      ...programme.events,
      ...programme.commitments,
    ];
    expect(rows.filter(({ provenance }) => provenance.length === 0)).toEqual([]);
  }
});

test('the whole programme page of a council is one statement', async () => {
  const statements = await server.statementsOf(() => server.ask(QUERY, { slug: 'york', on: '2022-12-20' }));
  expect(statements).toHaveLength(1);
});

test('other features can name a row of the seed by its words', async () => {
  const { data } = await server.ask<{ programme: { name: string } }>(
    'query ($id: ID!) { programme(id: $id) { name } }',
    { id: seedId('programme', 'york', 'family-hubs') },
  );
  expect(data!.programme.name).toBe('Family Hubs Transformation Programme');
});
