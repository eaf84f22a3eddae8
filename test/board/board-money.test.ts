import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SpendEntryRow } from '../../server/src/funding/spend-entry.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenAuthority, givenGrant } from '../support/given-funding.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenPayment } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

interface Line {
  kind: 'ACTUAL' | 'COMMITMENT' | 'ACCRUAL';
  fundType: 'CAPITAL' | 'REVENUE';
  amountPence: number;
  spentOn: string;
  /** Taken back so many days later, by half. */
  reversedAfter: number | null;
}
const day = fc.integer({ min: 0, max: 364 }).map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
const line: fc.Arbitrary<Line> = fc.record({
  kind: fc.constantFrom('ACTUAL', 'COMMITMENT', 'ACCRUAL'),
  fundType: fc.constantFrom('CAPITAL', 'REVENUE'),
  amountPence: fc.oneof(fc.integer({ min: 2, max: 1_000_000 }), fc.integer({ min: 2, max: 4_000_000_000_000 })),
  spentOn: day,
  reversedAfter: fc.option(fc.integer({ min: 0, max: 60 })),
});

const later = (from: string, days: number) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** The ledger as somebody would add it up on paper. */
function naive(lines: readonly Line[], asAt: string) {
  const moves = lines.flatMap(({ kind, fundType, amountPence, spentOn, reversedAfter }) => [
    { kind, fundType, pence: amountPence, on: spentOn },
    ...(reversedAfter === null ? [] : [{ kind, fundType, pence: -Math.floor(amountPence / 2), on: later(spentOn, reversedAfter) }]),
  ]).filter(({ on }) => on <= asAt);
  const sum = (some: typeof moves) => some.reduce((total, { pence }) => total + pence, 0);
  const spent = moves.filter(({ kind }) => kind !== 'COMMITMENT');
  const months = [...new Set(moves.map(({ on }) => `${on.slice(0, 7)}-01`))].sort();
  return {
    spentPence: sum(spent),
    committedPence: sum(moves.filter(({ kind }) => kind === 'COMMITMENT')),
    capitalUsedPence: sum(moves.filter(({ fundType }) => fundType === 'CAPITAL')),
    months: months.map((month) => ({ month, spentSoFarPence: sum(spent.filter(({ on }) => on < later(month, 31) && on.slice(0, 7) <= month.slice(0, 7))) })),
  };
}

test('for any ledger and any day the pack adds up what had happened until then, to the penny', async () => {
  const council = await givenCouncil(server.em);
  const { cookie } = await givenPerson(server.em, council, 'board');
  const decision = await givenAuthority(server.em, council);
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 12 }), day, async (lines, asAt) => {
      const programme = await givenProgramme(server.em, council);
      const grant = await givenGrant(server.em, council, { awardedPence: 9_000_000_000_000_000 });
      await givenPayment(server.em, programme, grant);
      const of = { council: council.id, grant: grant.id, allowedUse: grant.uses.either, description: 'x', evidence: null, site: null, decision: decision.id, recordedAt: new Date(), isDemonstration: false };
      const fork = server.em.fork();
      for (const { reversedAfter, ...entry } of lines) {
        const id = newId();
        await fork.insert(SpendEntryRow, { ...of, ...entry, id, reversesId: null });
        if (reversedAfter === null) continue;
        await fork.insert(SpendEntryRow, { ...of, ...entry, id: newId(), kind: 'REVERSAL', amountPence: Math.floor(entry.amountPence / 2), spentOn: later(entry.spentOn, reversedAfter), reversesId: id });
      }
      const { data } = await server.ask<{ boardPack: { grants: { uses: { spentPence: number; committedPence: number }[] }[] } }>(
        `query ($id: ID!, $asAt: Date) { boardPack(programmeId: $id, asAt: $asAt) { grants {
          spentPence committedPence capitalUsedPence months { month spentSoFarPence } uses { spentPence committedPence } } } }`,
        { id: programme.id, asAt }, cookie,
      );
      const [{ uses, ...shown }] = data!.boardPack.grants as [{ uses: { spentPence: number; committedPence: number }[] }];
      const expected = naive(lines, asAt);
      expect(shown).toEqual(expected);
      expect(uses.reduce((total, use) => total + use.spentPence, 0)).toBe(expected.spentPence);
      expect(uses.reduce((total, use) => total + use.committedPence, 0)).toBe(expected.committedPence);
    }),
    { numRuns: 40 },
  );
});

test('as at today the pack says of a grant what the grant says of itself', async () => {
  const seeded = await startServer({ template: 'throughline_seeded' });
  try {
    for (const slug of ['york', 'kent']) {
      const [council] = await seeded.em.execute<{ id: string }[]>('select id from council where slug = ?', [slug]);
      const { cookie } = await givenPerson(seeded.em, council!, 'board');
      const totals = 'awardedPence receivedPence spentPence committedPence capitalUsedPence capitalPence revenuePence';
      const { data } = await seeded.ask<{ council: { programmes: { id: string; grants: object[] }[] } }>(
        `query ($slug: String!) { council(slug: $slug) { programmes { id grants { ${totals} } } } }`, { slug },
      );
      for (const { id, grants } of data!.council.programmes) {
        const pack = await seeded.ask<{ boardPack: { grants: object[] } }>(`query ($id: ID!) { boardPack(programmeId: $id) { grants { ${totals} } } }`, { id }, cookie);
        expect(pack.data!.boardPack.grants).toEqual(grants);
      }
    }
  } finally {
    await seeded.stop();
  }
});
