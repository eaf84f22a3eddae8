import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant, givenLedger, givenProfiledInstalment } from '../support/given-funding.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const FACTS = 'provenance { place } issues { code }';
const EVERYTHING = `query ($slug: String!) { council(slug: $slug) {
  estimatedYearlyCostPence savingsTargets { metFrom } costEstimates { title perPostWords ${FACTS} }
  grants {
    title purpose ceilingPence indicativePence awardedPence awardedFor receivedPence receivedIsStated outstandingPence receivedPercentage capitalPence revenuePence
    spentPence committedPence capitalUsedPence forecastPence forecastIsComputed variancePence varianceWords hasDemonstrationFigures startsOn endsOn
    appliedOn { raw } ceilingStatedOn { raw } indicativeStatedOn { raw } awardedStatedOn { raw }
    scheme { name nationalTotalPence aliases { name } ${FACTS} } council { name } viewerCan { recordSpend }
    allocations { amountPence isComputed } instalments { amountPence dueOn { raw } provenance { place } } amendments { change decision { reference } }
    conditions { words decision { reference } } commitments { promisedCount identifiedCount } allowedUses { name } claims { said }
    spend(pageSize: 100) { total items { amountPence reversedPence allowedUse { name } site { name } decision { reference } } }
    ${FACTS}
  }
} }`;

test('everything about the grants of a council is read in one statement, however many rows there are', async () => {
  const sizes = [1, 30];
  for (const size of sizes) {
    const council = await givenCouncil(server.em);
    const finance = await givenPerson(server.em, council, 'finance');
    const authority = await givenAuthority(server.em, council);
    for (let count = 0; count < Math.min(size, 5); count++) {
      const grant = await givenGrant(server.em, council, { capitalPence: 10_000, years: { '2022/23': null } });
      for (let seq = 1; seq <= size; seq++) await givenProfiledInstalment(server.em, grant, { seq, amountPence: 100 });
      await givenLedger(server.em, grant, authority, size * 10);
    }
    for (const cookie of [finance.cookie, undefined]) {
      const statements = await server.statementsOf(async () => {
        const { errors, data } = await server.ask<{ council: { grants: { spend: { total: number } }[] } }>(EVERYTHING, { slug: council.slug }, cookie);
        expect(errors).toBeUndefined();
        expect(data!.council.grants[0]!.spend.total).toBe(cookie ? size * 10 : 0);
      });
      expect(statements).toHaveLength(1);
    }
  }
});

test('the totals of a grant cost no more with 2,000 lines in the ledger than with none', async () => {
  const council = await givenCouncil(server.em);
  const authority = await givenAuthority(server.em, council);
  const grant = await givenGrant(server.em, council, { capitalPence: 10_000 });
  await givenLedger(server.em, grant, authority, 2_000);
  const asked = 'query ($id: ID!) { grant(id: $id) { awardedPence capitalPence revenuePence receivedPence spentPence committedPence forecastPence variancePence hasDemonstrationFigures } }';
  const [statement] = await server.statementsOf(() => server.ask(asked, { id: grant.id }));
  const { rows } = await server.app.services.pool.query<{ 'QUERY PLAN': string }>(`explain (analyze, timing off, summary off) ${statement!.replaceAll(/\$\d+(?=::uuid)/g, `'${grant.id}'`)}`);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  const linesRead = [...plan.matchAll(/on spend_entry.*actual rows=([\d.]+)/g)].map((match) => Number(match[1]));
  expect(plan).toContain('actual rows');
  expect(Math.max(0, ...linesRead)).toBeLessThanOrEqual(1);
});

test('a spend is read back with the totals it changed in one statement', async () => {
  const council = await givenCouncil(server.em);
  const { cookie } = await givenPerson(server.em, council, 'finance');
  const authority = await givenAuthority(server.em, council);
  const grant = await givenGrant(server.em, council);
  const input = { grantId: grant.id, kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 1, spentOn: '2023-06-01', description: 'x', allowedUseId: grant.uses.either, decisionId: authority.id };
  const statements = await server.statementsOf(() =>
    server.ask('mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id grant { spentPence varianceWords } } }', { input }, cookie),
  );
  expect(statements).toHaveLength(1);
});
