import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenSession } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface Finding {
  rule: string;
  grade: string;
  partTitle: string | null;
  words: string;
  waiver: { reason: string; by: string } | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

async function findingsOf(council: string, slug: string): Promise<Finding[]> {
  const cookie = await givenSession(server.em, seedId('person', council, 'clerk'));
  const query = `query ($council: String!, $slug: String!) { draftChecks(councilSlug: $council, slug: $slug) { findings { rule grade partTitle words waiver { reason by } } } }`;
  const { data } = await server.ask<{ draftChecks: { findings: Finding[] } }>(query, { council, slug }, cookie);
  return data!.draftChecks.findings;
}
const toMend = (findings: readonly Finding[]) => findings.filter(({ grade, waiver }) => grade === 'MEND' && waiver === null);

describe('the papers of the councils as they are kept', () => {
  test("York's of December 2022 says “none” for staff and for technology beside workstreams for both", async () => {
    const found = toMend(await findingsOf('york', 'family-hubs-update-december-2022'));
    expect(found.map(({ rule, partTitle }) => [rule, partTitle])).toEqual([
      ['implication-none-beside-work', 'Human resources'],
      ['implication-none-beside-work', 'Information technology'],
    ]);
    expect(found.map(({ words }) => words)).toEqual([expect.stringContaining('“Workforce development”'), expect.stringContaining('“Data and Systems”')]);
  });

  test("Kirklees's says that it is no key decision beside £1.32m a year, has no next steps, and has none of its appendices", async () => {
    const found = await findingsOf('kirklees', 'kirklees-community-hubs-february-2019');
    expect(found.find(({ rule }) => rule === 'key-decision-no-against-sums')?.words).toContain('together £1.32m');
    expect(found.find(({ rule }) => rule === 'no-next-steps-beside-promises')?.partTitle).toBe('Next steps and timelines');
    expect(found.filter(({ rule }) => rule === 'enclosure-not-at-hand')).toHaveLength(5);
  });

  test("Barnet's prints two section numbers twice", async () => {
    const found = await findingsOf('barnet', 'family-hubs-outline-business-case');
    expect(found.filter(({ rule }) => rule === 'section-number-twice').map(({ partTitle }) => partTitle)).toEqual(['Risk management', 'Equality and diversity']);
  });
});

test('what is left open in a made-up draft is left with a reason, and by whom', async () => {
  const findings = await findingsOf('york', 'family-hubs-next-update');
  expect(toMend(findings)).toEqual([]);
  expect(findings.find(({ rule }) => rule === 'paper-without-a-date')?.waiver).toMatchObject({ reason: expect.stringContaining('next meeting') as string });
});

test('the checks of a draft ask the database three things, however long the draft is', async () => {
  const cookie = await givenSession(server.em, seedId('person', 'york', 'clerk'));
  const ask = (slug: string) => () => server.ask(`{ draftChecks(councilSlug: "york", slug: "${slug}") { findings { key } } }`, {}, cookie);
  const short = await server.statementsOf(ask('family-hubs-next-update'));
  expect(await server.statementsOf(ask('family-hubs-update-december-2022'))).toHaveLength(short.length);
});
