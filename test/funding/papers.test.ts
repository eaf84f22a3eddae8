import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Fact {
  field: string;
  factId: string;
  place: string;
  raw: string | null;
  normalised: string | null;
  rule: string | null;
}
const FACTS = 'provenance { field factId place raw normalised rule }';
const facts = (provenance: readonly Fact[]) => [...new Set(provenance.map(({ factId }) => factId))].sort();

async function grantOf(slug: string, selection: string) {
  const { data } = await server.ask<{ council: { grants: Record<string, never>[] } }>(`query ($slug: String!) { council(slug: $slug) { grants { ${selection} } } }`, { slug });
  expect(data!.council.grants).toHaveLength(1);
  return data!.council.grants[0]!;
}

describe('York', () => {
  test('shows £997,000 awarded, £167,000 of it capital, and the revenue as computed', async () => {
    const grant = await grantOf('york', 'awardedPence capitalPence revenuePence allocations { kind financialYear amountPence isComputed note }');
    expect(grant).toMatchObject({ awardedPence: 99_700_000, capitalPence: 16_700_000, revenuePence: 83_000_000 });
    const parts = grant['allocations'] as { kind: string | null; amountPence: number | null; isComputed: boolean }[];
    expect(parts.filter(({ kind }) => kind !== null)).toMatchObject([
      { kind: 'CAPITAL', amountPence: 16_700_000, isComputed: false },
      { kind: 'REVENUE', amountPence: 83_000_000, isComputed: true },
    ]);
  });

  test('names both years of its grant and gives an amount for neither', async () => {
    const grant = await grantOf('york', 'allocations { kind financialYear amountPence isComputed }');
    const parts = grant['allocations'] as { kind: string | null; financialYear: string | null }[];
    expect(parts.filter(({ financialYear }) => financialYear !== null)).toEqual([
      { kind: null, financialYear: '2022/23', amountPence: null, isComputed: false },
      { kind: null, financialYear: '2023/24', amountPence: null, isComputed: false },
    ]);
  });

  test('has a grant that ends on 31 March 2024 and whose first day no paper states', async () => {
    const grant = await grantOf('york', `startsOn endsOn purpose appliedOn { start end precision raw } awardedStatedOn { start end precision } ${FACTS}`);
    expect(grant).toMatchObject({
      startsOn: null, endsOn: '2024-03-31', purpose: 'TRANSFORMATION',
      appliedOn: { start: '2021-12-01', end: '2021-12-31', precision: 'MONTH', raw: 'December 2021' },
      awardedStatedOn: { start: '2022-05-01', end: '2022-05-31', precision: 'MONTH' },
    });
    const provenance = grant['provenance'] as unknown as Fact[];
    expect(facts(provenance)).toEqual(['YOR-08', 'YOR-10', 'YOR-11', 'YOR-40', 'YOR-46']);
    expect(provenance.find(({ field }) => field === 'endsOn')).toMatchObject({ factId: 'YOR-11', place: 'paragraph 8', raw: '31/03/2024', normalised: '2024-03-31' });
    expect(provenance.find(({ field }) => field === 'revenuePence')).toMatchObject({ raw: null, normalised: '83000000', rule: expect.stringContaining('Computed') as string });
  });

  test('promised three family hub sites and has identified none', async () => {
    const grant = await grantOf('york', `commitments { kind promisedCount identifiedCount ${FACTS} }`);
    expect(grant['commitments']).toMatchObject([{ kind: 'HUB_SITES', promisedCount: 3, identifiedCount: 0, provenance: [{ factId: 'YOR-44', place: 'paragraph 29' }] }]);
  });

  test('may spend capital on sites of the asset review only, and none of the money on services that go on', async () => {
    const grant = await grantOf('york', `conditions { kind ${FACTS} } allowedUses { name fundType ${FACTS} }`);
    const conditions = grant['conditions'] as { kind: string; provenance: Fact[] }[];
    expect(conditions.map(({ kind, provenance }) => [kind, facts(provenance)])).toEqual([
      ['CAPITAL_ONLY_FOR_SELECTED_SITES', ['YOR-40', 'YOR-46']],
      ['TRANSFORMATION_ONLY', ['YOR-10']],
      ['SUSTAINABLE_AFTERWARDS', ['YOR-10', 'YOR-42']],
      ['MONITORED', ['YOR-41']],
    ]);
    expect(grant['allowedUses']).toMatchObject([{ fundType: 'REVENUE' }, { fundType: 'CAPITAL' }]);
  });

  test('has no instalment, because its paper states none', async () => {
    const grant = await grantOf('york', 'instalments { id } receivedPence receivedIsStated outstandingPence');
    expect(grant).toEqual({ instalments: [], receivedPence: 0, receivedIsStated: false, outstandingPence: null });
  });

  test('keeps what later papers and the press say as claims, never as its own figures', async () => {
    const grant = await grantOf('york', 'awardedPence endsOn amendments { id } claims { about said saidBy } issues { code note }');
    expect(grant).toMatchObject({ awardedPence: 99_700_000, endsOn: '2024-03-31', amendments: [] });
    expect((grant['claims'] as { said: string }[]).map(({ said }) => said)).toEqual(['May 2022 to September 2024', '£167,000 capital and £830,000 revenue', '£950,000', '£1 million']);
    expect((grant['issues'] as { code: string }[]).map(({ code }) => code)).toEqual(['X-18', 'X-23', 'X-27']);
  });
});

describe('Kent', () => {
  test('shows £1.3 million received and £2.6 million for year one, half of it outstanding', async () => {
    const grant = await grantOf('kent', `awardedPence awardedFor receivedPence receivedIsStated outstandingPence receivedPercentage instalments { seq financialYear amountPence status receivedOn ${FACTS} }`);
    expect(grant).toMatchObject({
      awardedPence: 260_000_000, awardedFor: 'Year one, 2022/23', receivedPence: 130_000_000, receivedIsStated: true,
      outstandingPence: 130_000_000, receivedPercentage: '50.0',
      instalments: [{ seq: 1, financialYear: '2022/23', amountPence: 130_000_000, status: 'RECEIVED', receivedOn: null, provenance: [{ factId: 'KEN-42', raw: '£1.3m' }] }],
    });
  });

  test('has a ceiling of £10 million that enters no total', async () => {
    const grant = await grantOf('kent', `ceilingPence ceilingStatedOn { start } indicativePence awardedPence receivedPence forecastPence spentPence committedPence allocations { financialYear amountPence } ${FACTS}`);
    expect(grant).toMatchObject({ ceilingPence: 1_000_000_000, ceilingStatedOn: { start: '2023-01-17' }, indicativePence: null, forecastPence: 0, spentPence: 0, committedPence: 0 });
    expect(grant['allocations']).toEqual([{ financialYear: '2022/23', amountPence: 260_000_000 }]);
    expect((grant['provenance'] as unknown as Fact[]).find(({ field }) => field === 'ceilingPence')).toMatchObject({ factId: 'KEN-44', raw: 'up to £10m', normalised: '1000000000' });
  });

  test('has signed an agreement, waits for further decisions, and may use the money for four things', async () => {
    const grant = await grantOf('kent', `conditions { kind decision { reference } ${FACTS} } allowedUses { name fundType ${FACTS} } issues { code } claims { said } ${FACTS}`);
    expect(grant['conditions']).toMatchObject([
      { kind: 'AGREEMENT_SIGNED', decision: { reference: '22/00094' }, provenance: [{ factId: 'KEN-11' }, { factId: 'KEN-44' }] },
      { kind: 'FURTHER_DECISIONS', decision: null, provenance: [{ factId: 'KEN-45' }] },
    ]);
    const uses = grant['allowedUses'] as unknown as { name: string; provenance: Fact[] }[];
    expect(uses.map(({ name }) => name)).toEqual(['Partnership development and co-production', 'Community engagement', 'Digital capacity', 'Building development and refurbishment']);
    expect(uses.flatMap(({ provenance }) => facts(provenance))).toEqual(['KEN-43', 'KEN-43', 'KEN-43', 'KEN-43']);
    expect((grant['issues'] as { code: string }[]).map(({ code }) => code)).toEqual(['X-17', 'X-18']);
    expect(facts(grant['provenance'] as unknown as Fact[])).toEqual(['KEN-05', 'KEN-40', 'KEN-41', 'KEN-42', 'KEN-44']);
  });
});

describe('the national schemes', () => {
  test('York and Kent are paid from two schemes with nearly one name', async () => {
    const york = await grantOf('york', 'scheme { code name }');
    const kent = await grantOf('kent', 'scheme { code name }');
    expect(york['scheme']).toEqual({ code: 'TF1', name: 'Family Hubs Transformation Fund' });
    expect(kent['scheme']).toEqual({ code: 'TF2', name: 'Family Hubs and Start for Life programme' });
  });

  test('the Kent paper gives £301.75 million in all, £82 million for hubs, and 75 authorities', async () => {
    const { data } = await server.ask<{ fundingSchemes: { code: string; provenance: Fact[] }[] }>(
      `{ fundingSchemes { code nationalTotalPence hubComponentPence authorityCount source aliases { name } issues { code } ${FACTS} } }`,
    );
    expect(data!.fundingSchemes.map(({ code }) => code)).toEqual(['BEST-START', 'TF1', 'TF2']);
    const kent = data!.fundingSchemes.find(({ code }) => code === 'TF2')!;
    expect(kent).toMatchObject({ nationalTotalPence: 30_175_000_000, hubComponentPence: 8_200_000_000, authorityCount: 75, issues: [{ code: 'X-18' }] });
    expect(facts(kent.provenance)).toEqual(['KEN-39', 'KEN-40']);
  });

  test.each([
    ['Family Hubs Transformation Fund', 'TF1'],
    ['family hubs  transformation funding', 'TF2'],
    ['Family Hub Transformation Authority programme', 'TF2'],
    ['Best Start', 'BEST-START'],
    ['Family Hubs Transformation', null],
    ['\u0000', null],
    ['x'.repeat(5000), null],
  ])('%s is the name of %s', async (name, code) => {
    const { data } = await server.ask<{ scheme: { code: string } | null }>('query ($name: String!) { scheme: fundingSchemeCalled(name: $name) { code } }', { name });
    expect(data!.scheme?.code ?? null).toBe(code);
  });
});

describe('Kirklees', () => {
  interface Estimate {
    title: string;
    issues: { code: string; raw: string; normalised: string; note: string }[];
    provenance: Fact[];
  }
  const estimates = async () => {
    const { data } = await server.ask<{ council: { estimatedYearlyCostPence: number; estimatedYearlyCostIsApproximate: boolean; costEstimates: Estimate[] } }>(
      `{ council(slug: "kirklees") { estimatedYearlyCostPence estimatedYearlyCostIsApproximate
        costEstimates { title amountPence isApproximate months posts perPostPence perPostWords fundedFrom issues { code raw normalised note } ${FACTS} } } }`,
    );
    return data!.council;
  };

  test('estimates about £1,320,000 a year, from existing budgets', async () => {
    const { costEstimates, ...total } = await estimates();
    expect(total).toEqual({ estimatedYearlyCostPence: 132_000_000, estimatedYearlyCostIsApproximate: true });
    expect(costEstimates).toMatchObject([
      { amountPence: 28_000_000, isApproximate: true, months: 12, posts: 9, fundedFrom: 'EXISTING_BUDGETS' },
      { amountPence: 64_000_000, isApproximate: true, months: 12, posts: 16, fundedFrom: 'EXISTING_BUDGETS' },
      { amountPence: 40_000_000, isApproximate: false, months: 12, posts: null, perPostPence: null, perPostWords: null, fundedFrom: 'EXISTING_BUDGETS' },
    ]);
    expect(costEstimates.map(({ provenance }) => facts(provenance))).toEqual([['KIR-36', 'KIR-61', 'KIR-64'], ['KIR-62', 'KIR-64'], ['KIR-63', 'KIR-64']]);
  });

  test('pays about £31,100 for a coordinator and about £40,000 for a consultant', async () => {
    const { costEstimates } = await estimates();
    expect(costEstimates).toMatchObject([
      { perPostPence: 3_111_111, perPostWords: 'about £31,100 a post' },
      { perPostPence: 4_000_000, perPostWords: 'about £40,000 a post' },
      {},
    ]);
  });

  test('printed £640.000, which is read as £640,000 by a rule that is told', async () => {
    const [, consultants] = (await estimates()).costEstimates;
    expect(consultants!.issues.find(({ code }) => code === 'X-04')).toMatchObject({ raw: '£640.000', normalised: '64000000' });
    expect(consultants!.provenance.find(({ field }) => field === 'amountPence')).toMatchObject({ raw: '£640.000', normalised: '64000000', rule: expect.stringContaining('thousands') as string });
  });

  test('says that it is no key decision and counts posts that are not hubs: both are told beside the costs', async () => {
    const { costEstimates } = await estimates();
    expect(costEstimates.map(({ issues }) => issues.map(({ code }) => code))).toEqual([['X-01'], ['X-03', 'X-04'], []]);
  });
});

test('Barnet names what its savings of 2018/19 are met from, without an amount for any', async () => {
  const { data } = await server.ask<{ council: { savingsTargets: { financialYear: string; provenance: Fact[]; issues: { code: string }[] }[] } }>(
    `{ council(slug: "barnet") { savingsTargets { financialYear plan amountPence metFrom issues { code } ${FACTS} } grants { id } } }`,
  );
  const { savingsTargets } = data!.council;
  expect(savingsTargets.map(({ financialYear }) => financialYear)).toEqual(['2018/19', '2018/19', '2018/19', '2019/20']);
  expect(savingsTargets.every((target) => 'amountPence' in target && target.amountPence === null)).toBe(true);
  expect(facts(savingsTargets.flatMap(({ provenance }) => provenance))).toEqual(['BAR-10', 'BAR-23', 'BAR-32']);
  expect(savingsTargets.flatMap(({ issues }) => issues)).toEqual([{ code: 'X-10' }]);
});

test('York’s made-up ledger is marked as demonstration, line by line and on the grant', async () => {
  const grant = await grantOf('york', 'isDemonstration hasDemonstrationFigures spentPence committedPence forecastPence forecastIsComputed variancePence varianceWords');
  expect(grant).toEqual({
    isDemonstration: false, hasDemonstrationFigures: true, spentPence: 7_583_450, committedPence: 14_450_000,
    forecastPence: 96_350_000, forecastIsComputed: false, variancePence: -3_350_000, varianceWords: '£33,500 under budget',
  });
  expect(await grantOf('kent', 'hasDemonstrationFigures varianceWords')).toEqual({ hasDemonstrationFigures: false, varianceWords: 'nothing recorded yet' });
  expect(await server.em.execute('select distinct is_demonstration from spend_entry')).toEqual([{ is_demonstration: true }]);
});
