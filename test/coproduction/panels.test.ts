import { afterAll, beforeAll, expect, test } from 'vitest';
import { coproductionChecks } from '../../server/src/coproduction/coproduction.checks.ts';
import { demonstrationSessionId } from '../../server/src/coproduction/demonstration-session.seed.ts';
import { features } from '../../server/src/features.ts';
import { seed } from '../../server/src/seed.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const panels = `query ($slug: String!) {
  council(slug: $slug) {
    panels {
      name status topics priorityGroups isDemonstration
      provenance { factId field place paper { code } }
      sessions { id title status joinCode isDemonstration joined { display } }
    }
  }
}`;
interface Panel {
  topics: string[];
  priorityGroups: string[];
  provenance: { factId: string }[];
  sessions: { id: string }[];
}
async function panelsOf(slug: string): Promise<Panel[]> {
  const { data, errors } = await server.ask<{ council: { panels: Panel[] } }>(panels, { slug });
  expect(errors).toBeUndefined();
  return data!.council.panels;
}

const session = `query ($id: ID!) {
  panelSession(id: $id) { statements { text agree { display value } disagree { display } bar { voters agreeFrom agreeTo } } }
}`;
interface Session {
  panelSession: { statements: { text: string }[] };
}

test('Kent plans parent and carer panels on three topics, and says whose voices come first', async () => {
  const [panel, ...others] = await panelsOf('kent');
  expect(others).toEqual([]);
  expect(panel).toMatchObject({ status: 'PLANNED', isDemonstration: false, sessions: [] });
  expect(panel!.topics).toHaveLength(3);
  expect(panel!.priorityGroups).toHaveLength(4);
  expect(panel!.provenance.map(({ factId }) => factId).sort()).toEqual(['KEN-16', 'KEN-16', 'KEN-20', 'KEN-21']);
});

test('York has a made-up panel with one open session, which anyone may join by the code on the page', async () => {
  const [panel] = await panelsOf('york');
  expect(panel).toMatchObject({
    isDemonstration: true,
    sessions: [{ status: 'OPEN', joinCode: 'FMHYRK', isDemonstration: true, joined: { display: '25 to 29' } }],
  });
  const joined = await server.ask<{ joinPanelSession: { id: string } }>(
    'mutation { joinPanelSession(code: "fmh-yrk") { id hasJoined } }',
  );
  expect(joined.errors).toBeUndefined();
});

test('the made-up votes are shown in steps, and not at all while few have voted', async () => {
  const [panel] = await panelsOf('york');
  const { data } = await server.ask<Session>(session, { id: panel!.sessions[0]!.id });
  const [first, , , , , last] = data!.panelSession.statements;
  expect(first).toMatchObject({
    agree: { display: '20 to 24', value: null },
    disagree: { display: 'fewer than 5' },
    bar: { voters: 24, agreeFrom: 20, agreeTo: 24 },
  });
  expect(last).toMatchObject({ agree: { display: 'not shown yet', value: null }, bar: null });
});

test('councils without a panel in their papers have none', async () => {
  expect(await panelsOf('barnet')).toEqual([]);
  expect(await panelsOf('kirklees')).toEqual([]);
});

test('the panels of a council with their sessions are one statement, and a session with its statements is one', async () => {
  const [panel] = await panelsOf('york');
  expect(await server.statementsOf(() => panelsOf('york'))).toHaveLength(1);
  expect(await server.statementsOf(() => server.ask(session, { id: panel!.sessions[0]!.id }))).toHaveLength(1);
});

test('running the seed again leaves what people did in the made-up session as it is', async () => {
  const joined = await server.ask('mutation { joinPanelSession(code: "FMHYRK") { id } }');
  const cookie = joined.headers.get('set-cookie')!.split(';')[0]!;
  const add = 'mutation ($id: ID!) { addStatement(sessionId: $id, text: "Said before the seed was run again") { id } }';
  expect((await server.ask(add, { id: demonstrationSessionId }, cookie)).errors).toBeUndefined();
  const look = () =>
    server.ask(
      'query ($id: ID!) { panelSession(id: $id) { hasJoined joined { display } statements { text bar { voters } } } }',
      { id: demonstrationSessionId },
      cookie,
    );
  const before = (await look()).data;
  await seed(server.databaseUrl, features, { demo: true, now: new Date('2026-11-03T09:00:00Z') });
  expect((await look()).data).toEqual(before);
});

test('the data keeps the rules of co-production', async () => {
  for (const { rule, sql } of coproductionChecks) expect([rule, await server.em.execute(sql)]).toEqual([rule, []]);
});
