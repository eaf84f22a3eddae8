import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant, givenSite } from '../support/given-funding.ts';
import { csvOf, matched, previewed } from '../support/given-import.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let sender: { server: TestServer; cookie: string };
let authority: { id: string };
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
  sender = { server, cookie: (await givenPerson(server.em, council, 'finance')).cookie };
  authority = await givenAuthority(server.em, council);
});
afterAll(() => server.stop());

const line = (number: string, on: string) => [on, number, 'A', 'Works', '', '5.00'];
const send = (command: string, input: object) => {
  const type = `${command[0]!.toUpperCase()}${command.slice(1)}Input`;
  return server.ask(`mutation ($input: ${type}!) { ${command}(input: $input) { id } }`, { input }, sender.cookie);
};

test('no line of a file is added to the ledger of a grant that is closed', async () => {
  const grant = await givenGrant(server.em, council);
  for (const [index, state] of ['ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED'].entries()) {
    await send('recordGrantStep', { grantId: grant.id, version: index + 1, state, happenedOn: '2024-01-05', byWhom: 'Somebody' });
  }
  const shown = await matched(sender, (await previewed(sender, grant.id, csvOf([line('T1', '01/06/2023')]))).id, { fundType: 'REVENUE', allowedUseId: grant.uses.either, decisionId: authority.id });
  expect(shown.lines.items).toMatchObject([{ verdict: 'WRONG', reason: 'GRANT_CLOSED' }]);
});

test('a line of capital on a site that an earlier grant restricts is added from the day on which that is lifted', async () => {
  const grant = await givenGrant(server.em, council);
  const site = await givenSite(server.em, council, { legacyGrantRestriction: 'Sure Start capital' });
  await send('waiveSiteRestriction', { siteId: site.id, decisionId: authority.id, waivedOn: '2023-06-15', byWhom: 'The department', reason: 'Still a place for families' });
  const code = { fundType: 'CAPITAL' as const, allowedUseId: grant.uses.capital, decisionId: authority.id, siteId: site.id };
  const shown = await matched(sender, (await previewed(sender, grant.id, csvOf([line('T1', '14/06/2023'), line('T2', '15/06/2023')]))).id, code);
  expect(shown.lines.items.map(({ verdict }) => verdict)).toEqual(['WRONG', 'ADD']);
});
