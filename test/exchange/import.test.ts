import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { confirmed, csvOf, matched, previewed, sendFile, shownImport } from '../support/given-import.ts';
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

type Grant = Awaited<ReturnType<typeof givenGrant>>;
const revenue = (grant: Grant) => ({ fundType: 'REVENUE' as const, allowedUseId: grant.uses.either, decisionId: authority.id });

async function totals(grant: Grant) {
  const { data } = await server.ask<{ grant: { spentPence: number; committedPence: number; capitalUsedPence: number; spend: { total: number } } }>(
    'query ($id: ID!) { grant(id: $id) { spentPence committedPence capitalUsedPence spend { total } } }', { id: grant.id }, sender.cookie);
  return data!.grant;
}

test('a file moves the totals of its grant only once it is confirmed, and then by its good lines', async () => {
  const grant = await givenGrant(server.em, council);
  const file = csvOf([
    ['01/06/2023', 'T1', '4711', 'Room hire', 'INV1', '120.50'],
    ['2023-06-02', 'T2', '4711', 'Facilitation, two days', 'INV2', '£1,000.00'.replace('1,000.00', '79.50')],
    ['31/02/2023', 'T3', '4711', 'A day that never was', 'INV3', '10.00'],
  ]);
  const unmatched = await previewed(sender, grant.id, file);
  expect(unmatched).toMatchObject({ status: 'READY', codesToMatch: 1, addCount: 0, wrongCount: 3, codes: [{ code: '4711', lineCount: 2, pence: 20_000 }] });
  const preview = await matched(sender, unmatched.id, revenue(grant));
  expect(preview).toMatchObject({ status: 'READY', codesToMatch: 0, addCount: 2, addPence: 20_000, wrongCount: 1, alreadyCount: 0 });
  expect(preview.lines.items[2]).toMatchObject({ lineNumber: 4, verdict: 'WRONG', reason: 'MISREAD', misread: '‘31/02/2023’ is not a date we can read.' });
  expect(await totals(grant)).toMatchObject({ spentPence: 0, spend: { total: 0 } });

  expect(await confirmed(sender, preview)).toMatchObject({ status: 'DONE', addCount: 2 });
  expect(await totals(grant)).toEqual({ spentPence: 20_000, committedPence: 0, capitalUsedPence: 0, spend: { total: 2 } });
  expect((await shownImport(sender, preview.id))!.lines).toMatchObject({ total: 1, items: [{ lineNumber: 4 }] });
});

test('the same file twice adds nothing, and of a file that overlaps only what is new', async () => {
  const grant = await givenGrant(server.em, council);
  const first = [['01/06/2023', 'T1', 'A', 'One', '', '10.00'], ['02/06/2023', 'T2', 'A', 'Two', '', '20.00']];
  await confirmed(sender, await matched(sender, (await previewed(sender, grant.id, csvOf(first))).id, revenue(grant)));
  expect(await previewed(sender, grant.id, csvOf(first))).toMatchObject({ addCount: 0, alreadyCount: 2, wrongCount: 0 });
  const overlapping = await previewed(sender, grant.id, csvOf([first[1]!, ['03/06/2023', 'T3', 'A', 'Three', '', '30.00']]));
  expect(overlapping).toMatchObject({ addCount: 1, addPence: 3_000, alreadyCount: 1 });
  await confirmed(sender, overlapping);
  expect(await totals(grant)).toMatchObject({ spentPence: 6_000, spend: { total: 3 } });
});

test('whoever does not keep the money of the grant can neither send a file nor see one', async () => {
  const grant = await givenGrant(server.em, council);
  const sent = await sendFile(sender, grant.id, csvOf([['01/06/2023', 'T1', 'A', 'One', '', '10.00']]));
  const id = sent.to.split('/').at(-1)!;
  expect(sent).toMatchObject({ status: 303, to: `/${council.slug}/grants/${grant.id}/import/${id}` });
  const elsewhere = await givenCouncil(server.em);
  for (const [cookie, status] of [
    [undefined, 401],
    [(await givenPerson(server.em, council, 'board')).cookie, 403],
    [(await givenPerson(server.em, elsewhere, 'finance')).cookie, 403],
  ] as const) {
    const other = { server, ...(cookie && { cookie }) };
    expect((await sendFile(other, grant.id, csvOf([]))).status).toBe(status);
    if (cookie) expect(await shownImport(other, id)).toBeNull();
  }
});
