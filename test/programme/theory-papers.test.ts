import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Shown {
  programme: {
    theoriesOfChange: {
      number: number;
      agreedOn: string | null;
      isDemonstration: boolean;
      provenance: { factId: string; place: string }[];
      nodes: { kind: string; title: string; isDemonstration: boolean; provenance: { factId: string; place: string }[] }[];
      links: { isDemonstration: boolean; from: { isDemonstration: boolean }; to: { isDemonstration: boolean } }[];
    }[];
  };
}
async function theoriesOf(slug: string, programme = 'family-hubs') {
  const { data } = await server.ask<Shown>(
    `query ($id: ID!) { programme(id: $id) { theoriesOfChange { number agreedOn isDemonstration provenance { factId place }
      nodes { kind title isDemonstration provenance { factId place } } links { isDemonstration from { isDemonstration } to { isDemonstration } } } } }`,
    { id: seedId('programme', slug, programme) },
  );
  return data!.programme.theoriesOfChange;
}

test('York’s theory of change says what its paper says, with the place, and marks the rest as made up', async () => {
  const [theory, ...others] = await theoriesOf('york');
  expect(others).toEqual([]);
  expect(theory).toMatchObject({ number: 1, agreedOn: null, isDemonstration: false });
  expect(theory!.provenance).toEqual([{ factId: 'YOR-23', place: 'paragraph 17b' }]);
  for (const { provenance, isDemonstration } of theory!.nodes) expect(provenance.length > 0).toBe(!isDemonstration);
  for (const { isDemonstration, from, to } of theory!.links) {
    expect(isDemonstration).toBe(from.isDemonstration || to.isDemonstration);
  }
});

test('York’s assumptions are that help works better when it comes early and begins in the community', async () => {
  const [theory] = await theoriesOf('york');
  const assumed = theory!.nodes.filter(({ kind }) => kind === 'ASSUMPTION');
  expect(assumed.map(({ provenance, isDemonstration }) => [provenance, isDemonstration])).toEqual([
    [[{ factId: 'YOR-16', place: 'paragraph 13' }], false],
    [[{ factId: 'YOR-16', place: 'paragraph 14' }], false],
  ]);
  expect(assumed[0]!.title).toMatch(/early/);
  expect(assumed[1]!.title).toMatch(/community/);
});

test('York’s services go from those for everybody to help that grows with need', async () => {
  const [theory] = await theoriesOf('york');
  const said = theory!.nodes.filter(({ provenance }) => provenance.some(({ factId }) => factId === 'YOR-17'));
  expect(said.map(({ kind }) => kind)).toEqual(['ACTIVITY', 'OUTPUT']);
  expect(said.map(({ title }) => title).join(' ')).toMatch(/open to everybody.*grows with their need/);
});

test('Kent’s theory of change is made up as a whole, and agreed', async () => {
  const [theory] = await theoriesOf('kent');
  expect(theory).toMatchObject({ number: 1, isDemonstration: true, agreedOn: expect.any(String) });
  expect(theory!.nodes.every(({ isDemonstration }) => isDemonstration)).toBe(true);
});

test('Barnet’s roll-out is warned of: it is due in the month of the decision that permits it', async () => {
  const { data } = await server.ask<{ milestone: { isDueBeforeDecision: boolean } }>(
    `query ($id: ID!) { milestone(id: $id) { isDueBeforeDecision } }`,
    { id: seedId('milestone', 'barnet', 'roll-out') },
  );
  expect(data!.milestone.isDueBeforeDecision).toBe(true);
  const live = await server.ask<{ milestone: { isDueBeforeDecision: boolean } }>(
    `query ($id: ID!) { milestone(id: $id) { isDueBeforeDecision } }`,
    { id: seedId('milestone', 'barnet', 'go-live') },
  );
  expect(live.data!.milestone.isDueBeforeDecision).toBe(false);
});

test('Kirklees measures its hubs by three things, hears stories across 17 hubs, and means outcomes that feed its shared ones', async () => {
  const [theory] = await theoriesOf('kirklees', 'community-hubs');
  const said = (factId: string) =>
    theory!.nodes.filter(({ provenance }) => provenance[0]!.factId === factId).map(({ kind, title }) => `${kind} ${title}`);
  expect(said('KIR-46').toSorted()).toEqual([
    'OUTCOME A difference that children and families feel in their lives',
    'OUTCOME Better core indicators of safeguarding, education, community and economy',
    'OUTPUT Hubs run well and mature',
  ]);
  expect(said('KIR-59').toSorted().join(' ')).toMatch(/its own people value, all with one method.*Stories and feedback.*all 17 hubs/);
  expect(said('KIR-60')).toHaveLength(4);
  expect(theory!.nodes.some(({ isDemonstration }) => isDemonstration)).toBe(false);
  expect(theory!.links).toHaveLength(4);
});
