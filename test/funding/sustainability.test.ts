import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let officer: { cookie: string };
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());
beforeEach(async () => {
  council = await givenCouncil(server.em);
  officer = await givenPerson(server.em, council, 'finance');
});

interface Answer {
  data?: { done: Record<string, unknown> } | null;
  errors?: { extensions: { code: string; fields?: Record<string, string> } }[];
}
const send = (command: string, input: object, shown = 'id'): Promise<Answer> => {
  const type = `${command[0]!.toUpperCase()}${command.slice(1)}Input`;
  return server.ask(`mutation ($input: ${type}!) { done: ${command}(input: $input) { ${shown} } }`, { input }, officer.cookie) as Promise<Answer>;
};
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
/** The codes of several answers in order, 'done' for what was done. */
const outcomes = (answers: readonly Answer[]): string[] => answers.map((answer) => codeOf(answer) ?? 'done').toSorted();
const cost = (grant: { id: string }, values: object = {}) =>
  send('recordRecurringCost', {
    grantId: grant.id, title: 'Posts', proposal: 'Staffing', yearlyPence: 36_500, isApproximate: false, startsOn: '2023-04-01', isPublished: false,
    outcome: 'PARTLY', checkWords: 'One post of two', checkedOn: '2023-03-01', checkedBy: 'Head of finance', ...values,
  }, 'id outlastsGrant checks { outcome words checkedBy }');
const unchecked = { outcome: 'NOT_CHECKED', checkWords: null, checkedOn: null, checkedBy: null };
const promise = (id: unknown, values: object = {}) =>
  send('recordFundingPromise', { recurringCostId: id, source: 'PARTNER', promisedBy: 'A partner', yearlyPence: 10_000, startsOn: '2024-01-01', ...values }, 'id version confirmedOn');
const years = async (grant: { id: string }, cookie: string | undefined = officer.cookie) =>
  (await server.ask<{ grant: { sustainabilityYears: object[] } }>(
    'query ($id: ID!) { grant(id: $id) { sustainabilityYears { financialYear countedFrom countedUntil costPence promisedPence confirmedPence gapPence gapWords } } }', { id: grant.id }, cookie,
  )).data!.grant.sustainabilityYears;

describe('a cost that goes on after the grant', () => {
  test('is recorded with the check of how it goes on', async () => {
    const grant = await givenGrant(server.em, council);
    expect((await cost(grant)).data!.done).toMatchObject({ outlastsGrant: true, checks: [{ outcome: 'PARTLY', words: 'One post of two', checkedBy: 'Head of finance' }] });
  });

  test('is refused without a check, and nothing is written', async () => {
    const grant = await givenGrant(server.em, council);
    expect(codeOf(await cost(grant, unchecked))).toBe('SUSTAINABILITY_CHECK_NEEDED');
    expect(await server.em.execute('select id from recurring_cost where grant_id = ?', [grant.id])).toEqual([]);
  });

  test('needs no check while it ends with the grant, and needs one before it is made to last or the grant is made to end earlier', async () => {
    const grant = await givenGrant(server.em, council);
    const { id } = (await cost(grant, { ...unchecked, endsOn: '2023-12-31' })).data!.done;
    const longer = { recurringCostId: id, version: 1, title: 'Posts', proposal: 'Staffing', yearlyPence: 36_500, isApproximate: false, startsOn: '2023-04-01', endsOn: '2024-03-31' };
    expect(codeOf(await send('changeRecurringCost', longer))).toBe('SUSTAINABILITY_CHECK_NEEDED');
    const earlier = { grantId: grant.id, version: 1, change: 'ENDS_ON', newDay: '2023-11-30', agreedOn: '2023-06-01', reason: 'Agreed' };
    expect(codeOf(await send('amendGrant', earlier))).toBe('SUSTAINABILITY_CHECK_NEEDED');
    await send('recordSustainabilityCheck', { grantId: grant.id, recurringCostId: id, about: 'Posts', outcome: 'SUSTAINED', words: 'Yes', checkedOn: '2023-06-01', checkedBy: 'Head of finance', isPublished: false });
    expect(codeOf(await send('changeRecurringCost', longer))).toBeUndefined();
    expect(codeOf(await send('amendGrant', earlier))).toBeUndefined();
  });

  test('that is asked for together with an earlier end of the grant never stands unchecked', async () => {
    for (const round of [0, 1, 2]) {
      const grant = await givenGrant(server.em, council);
      const requests = [
        () => cost(grant, { ...unchecked, endsOn: '2023-12-31', title: `Posts ${round}` }),
        () => send('amendGrant', { grantId: grant.id, change: 'ENDS_ON', newDay: '2023-11-30', agreedOn: '2023-06-01', reason: 'Agreed' }),
      ];
      const answers = await Promise.all((round % 2 ? requests : requests.toReversed()).map((request) => request()));
      expect(outcomes(answers)).toEqual(['SUSTAINABILITY_CHECK_NEEDED', 'done']);
    }
  });

  test('is corrected by the one who saw its newest version', async () => {
    const grant = await givenGrant(server.em, council);
    const { id } = (await cost(grant)).data!.done;
    const change = (yearlyPence: number) => send('changeRecurringCost', { recurringCostId: id, version: 1, title: 'Posts', proposal: 'Staffing', yearlyPence, isApproximate: true, startsOn: '2023-04-01' }, 'yearlyPence version');
    expect(outcomes(await Promise.all([change(1_000), change(2_000)]))).toEqual(['VERSION_CONFLICT', 'done']);
  });
});

describe('the years after a grant', () => {
  test('count only days after its last day, and say what is promised, confirmed and open', async () => {
    const grant = await givenGrant(server.em, council, { endsOn: '2023-12-31' });
    const { id } = (await cost(grant)).data!.done;
    const { id: promised } = (await promise(id)).data!.done;
    expect(await years(grant)).toMatchObject([
      // 91 of 366 days of 2023/24.
      { financialYear: '2023/24', countedFrom: '2024-01-01', countedUntil: '2024-03-31', costPence: 9_075, promisedPence: 2_486, confirmedPence: 0, gapPence: 6_589, gapWords: '£65.89 is not promised by anybody; £24.86 is promised and not confirmed' },
      { financialYear: '2024/25', costPence: 36_500, promisedPence: 10_000, gapPence: 26_500 },
      { financialYear: '2025/26', costPence: 36_500, promisedPence: 10_000, gapPence: 26_500 },
    ]);
    await send('confirmFundingPromise', { promiseId: promised, version: 1, confirmedOn: '2023-10-01', confirmedBy: 'Its board', evidence: 'Minute of 1 October' });
    expect((await years(grant))[1]).toMatchObject({ confirmedPence: 10_000, gapWords: '£265 is not promised by anybody' });
  });

  test('more promised for one cost than it needs does not fill the gap of another', async () => {
    const grant = await givenGrant(server.em, council);
    const { id } = (await cost(grant)).data!.done;
    await cost(grant, { title: 'Directory', yearlyPence: 20_000 });
    await promise(id, { yearlyPence: 99_000 });
    expect((await years(grant))[1]).toMatchObject({ costPence: 56_500, promisedPence: 36_500, gapPence: 20_000 });
  });

  test('when everything is promised and confirmed there is no gap', async () => {
    const grant = await givenGrant(server.em, council);
    const { id } = (await cost(grant)).data!.done;
    const { id: promised } = (await promise(id, { yearlyPence: 36_500 })).data!.done;
    await send('confirmFundingPromise', { promiseId: promised, version: 1, confirmedOn: '2023-10-01', confirmedBy: 'Its board', evidence: 'Minute' });
    expect((await years(grant))[1]).toMatchObject({ gapPence: 0, gapWords: 'all of it is promised and confirmed' });
  });

  test('what is not published is not in the totals for everyone', async () => {
    const grant = await givenGrant(server.em, council);
    await cost(grant);
    await cost(grant, { title: 'Directory', yearlyPence: 20_000, isPublished: true });
    expect((await years(grant))[1]).toMatchObject({ costPence: 56_500 });
    const { data } = await server.ask<{ grant: { sustainabilityYears: object[]; recurringCosts: object[]; sustainabilityChecks: object[] } }>(
      'query ($id: ID!) { grant(id: $id) { sustainabilityYears { costPence } recurringCosts { title } sustainabilityChecks { about } } }', { id: grant.id },
    );
    expect(data!.grant).toEqual({ sustainabilityYears: [{ costPence: 4_973 }, { costPence: 20_000 }, { costPence: 20_000 }], recurringCosts: [{ title: 'Directory' }], sustainabilityChecks: [{ about: 'Directory' }] });
  });

  test('York: what its paper says of the time after is there with its source, and the made-up gap is marked', async () => {
    const { data } = await server.ask<{ council: { grants: { sustainabilityYears: object[]; sustainabilityChecks: { isDemonstration: boolean }[] }[] } }>(
      '{ council(slug: "york") { grants { sustainabilityYears { financialYear costPence gapPence isDemonstration } sustainabilityChecks { about isDemonstration provenance { factId } } } } }',
    );
    const [grant] = data!.council.grants;
    expect(grant!.sustainabilityYears[0]).toEqual({ financialYear: '2024/25', costPence: 12_650_000, gapPence: 4_800_000, isDemonstration: true });
    expect(grant!.sustainabilityChecks.filter(({ isDemonstration }) => !isDemonstration)).toEqual([
      { about: 'The whole programme, at every stage', isDemonstration: false, provenance: expect.arrayContaining([{ factId: 'YOR-36' }, { factId: 'YOR-42' }]) },
    ]);
  });
});

describe('savings', () => {
  const saving = (values: object = {}) =>
    send('recordSavingsTarget', { councilId: council.id, plan: 'Medium Term Financial Strategy', financialYear: '2019/20', needsReview: true, source: 'NOT_SETTLED', metFrom: 'Further efficiencies', isPublished: false, ...values }, 'id waitsForReview source amountPence');

  test('that wait for a review are settled only with the decision and the consultation', async () => {
    const recorded = (await saving()).data!.done;
    expect(recorded).toMatchObject({ waitsForReview: true, source: null, amountPence: null });
    const settle = { savingsTargetId: recorded['id'], version: 1, source: 'PUBLIC_HEALTH_GRANT', amountPence: 5_000_00 };
    const refused = await send('settleSavings', settle);
    expect(codeOf(refused)).toBe('SAVINGS_NEED_REVIEW');
    expect(Object.keys(refused.errors![0]!.extensions.fields!)).toEqual(['reviewDecisionId', 'consultedOn', 'consultation']);
    const { id: reviewDecisionId } = await givenAuthority(server.em, council);
    const settled = await send('settleSavings', { ...settle, reviewDecisionId, consultedOn: '2018-11-30', consultation: 'On family services' }, 'waitsForReview source amountPence version reviewDecision { id }');
    expect(settled.data!.done).toEqual({ waitsForReview: false, source: 'PUBLIC_HEALTH_GRANT', amountPence: 500_000, version: 2, reviewDecision: { id: reviewDecisionId } });
    expect(codeOf(await send('settleSavings', settle))).toBe('VERSION_CONFLICT');
  });

  test('are not recorded as settled before that', async () => {
    const refused = await saving({ source: 'DSG', amountPence: 5 });
    expect(refused.errors![0]!.extensions.fields).toHaveProperty('source');
  });

  test('of Barnet have a source each for 2018/19, and what comes after waits for a review', async () => {
    const { data } = await server.ask<{ council: { savingsTargets: object[] } }>('{ council(slug: "barnet") { savingsTargets { financialYear source waitsForReview amountPence } } }');
    expect(data!.council.savingsTargets).toEqual([
      ...['PUBLIC_HEALTH_GRANT', 'DSG', 'INCOME'].map((source) => ({ financialYear: '2018/19', source, waitsForReview: false, amountPence: null })),
      { financialYear: '2019/20', source: null, waitsForReview: true, amountPence: null },
    ]);
  });
});

describe('an estimated cost', () => {
  const estimate = { title: 'Coordinators', amountPence: 9_000_000, isApproximate: true, months: 12, posts: 3, role: 'Hub coordinator', fteHundredths: 250, fundedFrom: 'GRANT' };

  test('is recorded with its posts, and made anew by the one who saw its newest version', async () => {
    const { data } = await send('recordCostEstimate', { councilId: council.id, ...estimate, isPublished: false }, 'id fteHundredths perPostWords version');
    expect(data!.done).toMatchObject({ fteHundredths: 250, perPostWords: 'about £30,000 a post', version: 1 });
    const anew = (posts: number) => send('changeCostEstimate', { costEstimateId: data!.done['id'], version: 1, ...estimate, posts }, 'posts');
    expect(outcomes(await Promise.all([anew(4), anew(5)]))).toEqual(['VERSION_CONFLICT', 'done']);
  });

  test('of a paper is not rewritten', async () => {
    const kirklees = { id: (await server.em.execute<{ id: string }[]>(`select id from council where slug = 'kirklees'`))[0]!.id };
    const { cookie } = await givenPerson(server.em, kirklees, 'finance');
    const [row] = await server.em.execute<{ id: string }[]>('select id from cost_estimate where council_id = ? limit 1', [kirklees.id]);
    const { errors } = await server.ask('mutation ($input: ChangeCostEstimateInput!) { changeCostEstimate(input: $input) { id } }', { input: { costEstimateId: row!.id, version: 1, ...estimate } }, cookie);
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_INPUT', fields: { form: expect.stringContaining('published paper') } });
  });

  test('that is not published is in no total for everyone', async () => {
    await send('recordCostEstimate', { councilId: council.id, ...estimate, isPublished: false });
    const total = async (cookie?: string) =>
      (await server.ask<{ council: object }>('query ($slug: String!) { council(slug: $slug) { estimatedYearlyCostPence costEstimates { title } } }', { slug: council.slug }, cookie)).data!.council;
    expect(await total()).toEqual({ estimatedYearlyCostPence: null, costEstimates: [] });
    expect(await total(officer.cookie)).toEqual({ estimatedYearlyCostPence: 9_000_000, costEstimates: [{ title: 'Coordinators' }] });
  });

  test('has what the posts are, and no more full-time posts than posts', async () => {
    const refused = async (values: object) => Object.keys((await send('recordCostEstimate', { councilId: council.id, ...estimate, isPublished: false, ...values })).errors![0]!.extensions.fields!);
    expect(await refused({ role: null })).toEqual(['role']);
    expect(await refused({ posts: null, role: null })).toEqual(['posts']);
    expect(await refused({ fteHundredths: 301 })).toEqual(['fteHundredths']);
  });
});
