import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenPerson } from '../support/given.ts';
import { reporting } from '../support/given-reports.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const york = { id: seedId('council', 'york'), slug: 'york' };
const slug = 'family-hubs-update-december-2022';

test('the figures of a published paper stay as they were when the grant is amended; a correction has the new ones', async () => {
  const { read, publish } = reporting(server);
  const before = (await read(york, slug)).data!.report!;
  const finance = await givenPerson(server.em, york, 'finance');
  const amended = await server.ask<{ amendGrant: object }>(
    'mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { awardedPence endsOn } }',
    { input: { grantId: seedId('grant', 'york', 'transformation-fund'), change: 'AWARDED', newAmountPence: 105_000_000, agreedOn: '2023-06-01', reason: 'The funder added to it' } },
    finance.cookie,
  );
  expect(amended.data!.amendGrant).toMatchObject({ awardedPence: 105_000_000 });

  expect((await read(york, slug)).data!.report).toEqual(before);
  expect(before.figures[0]).toEqual({ label: 'Grant awarded for 2022/23 and 2023/24', display: '£997,000', pence: 99_700_000 });

  const since = await server.ask<{ report: { figuresSince: { published: string; now: string; hasChanged: boolean }[] } }>(
    'query ($slug: String!) { report(councilSlug: "york", slug: $slug) { figuresSince { published now hasChanged } } }', { slug },
  );
  expect(since.data!.report.figuresSince).toEqual([
    { published: '£997,000', now: '£1,050,000', hasChanged: true },
    { published: '£167,000', now: '£167,000', hasChanged: false },
    { published: '£830,000', now: '£883,000', hasChanged: true },
    { published: '31 March 2024', now: '31 March 2024', hasChanged: false },
    { published: '3 sites', now: '3 sites', hasChanged: false },
    { published: '0 sites', now: '0 sites', hasChanged: false },
  ]);

  const clerk = await givenPerson(server.em, york, 'clerk');
  const second = (await publish(seedId('report', 'york', slug), clerk.cookie, 'The award was amended')).data!.publishReport;
  expect(second.figures.map(({ display }) => display).slice(0, 3)).toEqual(['£1,050,000', '£167,000', '£883,000']);
  expect((await read(york, slug, 1)).data!.report).toEqual({ ...before, isCurrent: false });
});

test('a figure copied from the ledger keeps its amount when more is spent, and leads to the grant as it stands now', async () => {
  const ask = () =>
    server.ask<{ report: { figures: { label: string; display: string; grant: { spentPence: number } | null }[] } }>(
      '{ report(councilSlug: "york", slug: "family-hubs-demonstration-update") { figures { label display grant { spentPence } } } }',
    );
  const spent = async () => (await ask()).data!.report.figures.find(({ label }) => label === 'Spent from the grant')!;
  const before = await spent();
  const finance = await givenPerson(server.em, york, 'finance');
  const { errors } = await server.ask(
    'mutation ($input: RecordSpendInput!) { recordSpend(input: $input) { id } }',
    {
      input: {
        grantId: seedId('grant', 'york', 'transformation-fund'), kind: 'ACTUAL', fundType: 'REVENUE', amountPence: 1_000, spentOn: '2023-01-10',
        description: 'More', allowedUseId: seedId('allowed-use', 'york', 'transformation'), decisionId: seedId('decision', 'york', 'DEMO/01'),
      },
    },
    finance.cookie,
  );
  expect(errors).toBeUndefined();
  const after = await spent();
  expect(after.display).toBe(before.display);
  expect(after.grant!.spentPence).toBe(before.grant!.spentPence + 1_000);
});
