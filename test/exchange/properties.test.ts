import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenAuthority, givenGrant, givenSite } from '../support/given-funding.ts';
import { confirmed, csvOf, matched, previewed } from '../support/given-import.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string; slug: string };
let sender: { server: TestServer; cookie: string };
/** A code of the file stands for each kind of authority and site. */
let codes: Record<Code, { fundType: 'CAPITAL' | 'REVENUE'; decisionId: string; siteId?: string; use: 'either' | 'capital' | 'revenue' }>;
const codeNames = ['any', 'capital', 'capital-unselected', 'late-decision', 'preparation', 'called-in', 'restricted'] as const;
type Code = (typeof codeNames)[number];

beforeAll(async () => {
  server = await startServer({ at: '2023-11-15T12:00:00Z' });
  council = await givenCouncil(server.em);
  sender = { server, cookie: (await givenPerson(server.em, council, 'finance')).cookie };
  const authority = await givenAuthority(server.em, council);
  const late = await givenAuthority(server.em, council, { madeOn: '2023-06-01' });
  const preparation = await givenAuthority(server.em, council, { activities: ['PREPARATORY_SPEND'] });
  const calledIn = await givenAuthority(server.em, council, { callIn: 'YES', effectiveOn: null });
  const selected = await givenSite(server.em, council, { selectedBy: authority });
  const unselected = await givenSite(server.em, council);
  const restricted = await givenSite(server.em, council, { selectedBy: authority, legacyGrantRestriction: 'Sure Start' });
  codes = {
    any: { fundType: 'REVENUE', decisionId: authority.id, use: 'either' },
    capital: { fundType: 'CAPITAL', decisionId: authority.id, siteId: selected.id, use: 'capital' },
    'capital-unselected': { fundType: 'CAPITAL', decisionId: authority.id, siteId: unselected.id, use: 'either' },
    'late-decision': { fundType: 'REVENUE', decisionId: late.id, use: 'revenue' },
    preparation: { fundType: 'CAPITAL', decisionId: preparation.id, siteId: selected.id, use: 'either' },
    'called-in': { fundType: 'REVENUE', decisionId: calledIn.id, use: 'either' },
    restricted: { fundType: 'CAPITAL', decisionId: authority.id, siteId: restricted.id, use: 'capital' },
  };
});
afterAll(() => server.stop());

type Grant = Awaited<ReturnType<typeof givenGrant>>;
interface Line {
  code: Code;
  on: string;
  pence: number;
  /** The place of the line that it takes back, for a credit. */
  credits: number | null;
}

const days = ['2022-12-31', '2023-01-01', '2023-05-31', '2023-06-01', '2023-09-30', '2023-11-15', '2023-11-16', '2024-01-01'];
const lines: fc.Arbitrary<Line> = fc.record({
  code: fc.oneof({ weight: 3, arbitrary: fc.constantFrom<Code>('any', 'capital') }, { weight: 2, arbitrary: fc.constantFrom<Code>(...codeNames) }),
  on: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...days.slice(1, 6)) }, fc.constantFrom(...days)),
  pence: fc.integer({ min: 1, max: 30_000 }),
  credits: fc.option(fc.nat(11), { freq: 4, nil: null }),
});

/** A spend, its credit and a spend too late for the grant: each outcome at least once, whatever is drawn. */
const spendAndCredit: Line[] = [
  { code: 'any', on: '2023-05-31', pence: 5_000, credits: null },
  { code: 'any', on: '2023-06-01', pence: 2_000, credits: 0 },
  { code: 'any', on: '2024-01-01', pence: 1_000, credits: null },
];

const SPEND = 'mutation ($input: RecordSpendInput!) { done: recordSpend(input: $input) { id } }';

/** Records the lines one by one, as an officer would: by day, credits last on each. Says which were refused. */
async function recordAll(grant: Grant, all: readonly Line[]): Promise<Set<number>> {
  const refused = new Set<number>();
  const ids = new Map<number, string>();
  const order = all.map((line, at) => ({ ...line, at })).toSorted((a, b) => a.on.localeCompare(b.on) || Number(a.credits !== null) - Number(b.credits !== null) || a.at - b.at);
  for (const { at, code, on, pence, credits } of order) {
    const target = credits === null ? undefined : all[credits];
    const { fundType, decisionId, siteId = null, use } = codes[target?.code ?? code];
    const reversal = { kind: 'REVERSAL', fundType, reversesId: ids.get(credits ?? -1) ?? grant.id };
    const spend = { kind: 'ACTUAL', fundType, allowedUseId: grant.uses[use], decisionId, siteId };
    const input = { grantId: grant.id, amountPence: pence, spentOn: on, description: 'x', ...(credits === null ? spend : reversal) };
    const { data, errors } = await server.ask<{ done: { id: string } }>(SPEND, { input }, sender.cookie);
    if (errors) expect(errors[0]!.extensions.code).not.toBe('INTERNAL');
    if (data?.done) ids.set(at, data.done.id);
    else refused.add(at);
  }
  return refused;
}

async function importAll(grant: Grant, all: readonly Line[]): Promise<Set<number>> {
  const file = csvOf(all.map(({ code, on, pence, credits }, at) => [
    on, `T${at}`, code, 'x', credits === null ? '' : `T${credits}`, `${credits === null ? '' : '-'}${(pence / 100).toFixed(2)}`,
  ]));
  let shown = await previewed(sender, grant.id, file);
  for (const { id, code } of shown.codes) {
    const { use, ...match } = codes[code as Code];
    shown = await matched(sender, shown.id, { ...match, allowedUseId: grant.uses[use] }, id);
  }
  const wrong = new Set(shown.lines.items.filter(({ verdict }) => verdict === 'WRONG').map(({ lineNumber }) => lineNumber - 2));
  if (shown.addCount > 0) expect(await confirmed(sender, shown)).toMatchObject({ status: 'DONE', addCount: shown.addCount, addPence: shown.addPence });
  return wrong;
}

async function totals(grant: Grant) {
  const { data } = await server.ask<{ grant: object }>(
    `query ($id: ID!) { grant(id: $id) { spentPence committedPence capitalUsedPence spend(pageSize: 100) { total items { kind fundType amountPence spentOn reversedPence } } } }`,
    { id: grant.id }, sender.cookie);
  const { spend, ...rest } = data!.grant as { spend: { total: number; items: object[] } };
  return { ...rest, total: spend.total, lines: spend.items.map((item) => JSON.stringify(item)).toSorted() };
}

test('importing a file comes to the same, line by line and in all totals, as recording each of its lines alone', async () => {
  const outcomes = { added: 0, refused: 0, credited: 0 };
  const terms = { capitalPence: 50_000, isGated: true };
  await fc.assert(
    fc.asyncProperty(fc.array(lines, { minLength: 3, maxLength: 12 }), async (drawn) => {
      // A credit names a line of the file that is itself no credit.
      const all = drawn.map((line) => ({ ...line, credits: line.credits !== null && drawn[line.credits]?.credits === null ? line.credits : null }));
      const [alone, together] = [await givenGrant(server.em, council, terms), await givenGrant(server.em, council, terms)];
      const refused = await recordAll(alone, all);
      const wrong = await importAll(together, all);
      expect({ all, refused: [...wrong].toSorted((a, b) => a - b) }).toEqual({ all, refused: [...refused].toSorted((a, b) => a - b) });
      expect(await totals(together)).toEqual(await totals(alone));
      outcomes.refused += refused.size;
      outcomes.added += all.length - refused.size;
      outcomes.credited += all.filter(({ credits }, at) => credits !== null && !refused.has(at)).length;
    }),
    { numRuns: 15, endOnFailure: true, examples: [[spendAndCredit]] },
  );
  expect(Object.entries(outcomes).filter(([, count]) => count === 0)).toEqual([]);
}, 240_000);
