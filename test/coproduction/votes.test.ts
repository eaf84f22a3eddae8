import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { coproductionChecks } from '../../server/src/coproduction/coproduction.checks.ts';
import { givenCouncil } from '../support/given.ts';
import {
  givenPanelSession,
  givenParticipants,
  givenStatements,
  type GivenSession,
} from '../support/given-coproduction.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string };
let session: GivenSession;
beforeAll(async () => {
  server = await startServer();
  council = await givenCouncil(server.em);
});
beforeEach(async () => {
  session = await givenPanelSession(server.em, council);
});
afterAll(() => server.stop());

interface Voted {
  castVote: {
    id: string;
    myVote: string;
    agree: { display: string };
    disagree: { display: string };
    bar: { voters: number } | null;
  };
}
const castVote = `mutation ($sessionId: ID!, $statementId: ID!, $vote: Vote!) {
  castVote(sessionId: $sessionId, statementId: $statementId, vote: $vote) { id myVote agree { display } disagree { display } bar { voters } }
}`;
const vote = (cookie: string | undefined, statementId: string, said: string, sessionId = session.id) =>
  server.ask<Voted>(castVote, { sessionId, statementId, vote: said }, cookie);
const codeOf = (answer: { errors?: { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
const votesKept = async (statementId: string) =>
  server.em.execute<{ vote: string }[]>('select vote from session_vote where statement_id = ?', [statementId]);

test('a vote is kept and shown to the person who cast it, and to nobody else', async () => {
  const [statement] = await givenStatements(server.em, session, 'Open on Saturdays');
  const [mine, theirs] = await givenParticipants(server.em, session, 2);
  expect((await vote(mine, statement!, 'AGREE')).data).toMatchObject({
    castVote: { id: statement, myVote: 'AGREE', bar: null },
  });
  const ask = (cookie?: string) =>
    server.ask<{ panelSession: { statements: { myVote: string | null }[] } }>(
      'query ($id: ID!) { panelSession(id: $id) { statements { myVote } } }',
      { id: session.id },
      cookie,
    );
  expect((await ask(mine)).data!.panelSession.statements).toEqual([{ myVote: 'AGREE' }]);
  expect((await ask(theirs)).data!.panelSession.statements).toEqual([{ myVote: null }]);
  expect((await ask()).data!.panelSession.statements).toEqual([{ myVote: null }]);
});

test('the latest vote stands, one for each person and statement, also when a person votes from two places at once', async () => {
  const [statement] = await givenStatements(server.em, session, 'Open on Saturdays');
  const [mine] = await givenParticipants(server.em, session, 1);
  for (const said of ['AGREE', 'PASS', 'DISAGREE']) await vote(mine, statement!, said);
  expect(await votesKept(statement!)).toEqual([{ vote: 'DISAGREE' }]);
  const said = ['AGREE', 'DISAGREE', 'PASS', 'AGREE', 'DISAGREE', 'PASS'];
  const answers = await Promise.all(said.map((each) => vote(mine, statement!, each)));
  expect(answers.map(codeOf)).toEqual(said.map(() => undefined));
  expect(await votesKept(statement!)).toHaveLength(1);
  const last = await vote(mine, statement!, 'AGREE');
  expect(last.data!.castVote.myVote).toBe('AGREE');
});

test('nothing is shown until nine people have voted, then figures stand still until five more have', async () => {
  const [statement] = await givenStatements(server.em, session, 'Open on Saturdays');
  const people = await givenParticipants(server.em, session, 15);
  const shown: string[] = [];
  for (const person of people) {
    const { agree, disagree, bar } = (await vote(person, statement!, 'AGREE')).data!.castVote;
    shown.push(`${bar?.voters ?? 0}: ${agree.display}, ${disagree.display}`);
  }
  expect(shown).toEqual([
    ...Array.from({ length: 8 }, () => '0: not shown yet, not shown yet'),
    ...Array.from({ length: 5 }, () => '9: 5 to 9, fewer than 5'),
    ...Array.from({ length: 2 }, () => '14: 10 to 14, fewer than 5'),
  ]);
});

test('people who change their vote move the figures only five together', async () => {
  const [statement] = await givenStatements(server.em, session, 'Open on Saturdays');
  const people = await givenParticipants(server.em, session, 9);
  for (const person of people) await vote(person, statement!, 'AGREE');
  const shown: string[] = [];
  for (const person of people.slice(0, 6))
    shown.push((await vote(person, statement!, 'DISAGREE')).data!.castVote.disagree.display);
  expect(shown).toEqual(['fewer than 5', 'fewer than 5', 'fewer than 5', 'fewer than 5', '5 to 9', '5 to 9']);
});

test('when votes enter the figures never depends on how people vote', async () => {
  const people = await givenParticipants(server.em, session, 12);
  const anyVote = fc.constantFrom('AGREE', 'DISAGREE', 'PASS');
  const evenings = fc.array(fc.record({ person: fc.nat({ max: 11 }), one: anyVote, another: anyVote }), {
    minLength: 25,
    maxLength: 40,
  });
  let statements = 0;
  const waitingAfterEach = async (votes: { person: number; said: string }[]) => {
    const [statement] = await givenStatements(server.em, session, `Statement ${++statements}`);
    const waiting: string[] = [];
    for (const { person, said } of votes) {
      await vote(people[person], statement!, said);
      const [row] = await server.em.execute<{ first: string; changed: string }[]>(
        `select count(*) filter (where counted is null) as first, count(*) filter (where is_changed) as changed from session_vote where statement_id = ?`,
        [statement!],
      );
      waiting.push(`${row!.first} first and ${row!.changed} changed`);
    }
    return waiting;
  };
  await fc.assert(
    fc.asyncProperty(evenings, async (evening) => {
      const one = await waitingAfterEach(evening.map(({ person, one: said }) => ({ person, said })));
      const another = await waitingAfterEach(evening.map(({ person, another: said }) => ({ person, said })));
      expect(one).toEqual(another);
    }),
    { numRuns: 4 },
  );
  for (const { rule, sql } of coproductionChecks) expect([rule, await server.em.execute(sql)]).toEqual([rule, []]);
});

test('sixty people who vote at once are all counted, in whole groups', async () => {
  const [statement] = await givenStatements(server.em, session, 'Open on Saturdays');
  const people = await givenParticipants(server.em, session, 60);
  const answers = await Promise.all(
    people.map((person, index) => vote(person, statement!, index % 3 === 0 ? 'DISAGREE' : 'AGREE')),
  );
  expect(answers.filter((answer) => answer.errors)).toEqual([]);
  expect(await votesKept(statement!)).toHaveLength(60);
  const [figures] = await server.em.execute<{ counted_voters: number }[]>(
    'select counted_voters from session_statement where id = ?',
    [statement!],
  );
  expect(figures).toEqual({ counted_voters: 59 });
  for (const { rule, sql } of coproductionChecks) expect([rule, await server.em.execute(sql)]).toEqual([rule, []]);
});

test('nobody votes before a session is open or after it is closed', async () => {
  for (const status of ['PLANNED', 'CLOSED'] as const) {
    const other = await givenPanelSession(server.em, council, { status });
    const [statement] = await givenStatements(server.em, other, 'Open on Saturdays');
    const [mine] = await givenParticipants(server.em, other, 1);
    expect(codeOf(await vote(mine, statement!, 'AGREE', other.id))).toBe('SESSION_NOT_OPEN');
    expect(await votesKept(statement!)).toEqual([]);
  }
});

test('only those who joined this session vote in it', async () => {
  const [statement] = await givenStatements(server.em, session, 'Open on Saturdays');
  const other = await givenPanelSession(server.em, council);
  const [stranger] = await givenParticipants(server.em, other, 1);
  expect(codeOf(await vote(undefined, statement!, 'AGREE'))).toBe('FORBIDDEN');
  expect(codeOf(await vote(stranger, statement!, 'AGREE'))).toBe('FORBIDDEN');
  expect(codeOf(await vote('throughline_panel=%00', statement!, 'AGREE'))).toBe('FORBIDDEN');
  expect(await votesKept(statement!)).toEqual([]);
});

test('a statement of another session is not found, whatever session it is voted on in', async () => {
  const other = await givenPanelSession(server.em, council);
  const [theirs] = await givenStatements(server.em, other, 'Open on Saturdays');
  const [mine] = await givenParticipants(server.em, session, 1);
  expect(codeOf(await vote(mine, theirs!, 'AGREE'))).toBe('NOT_FOUND');
  expect(codeOf(await vote(mine, session.id, 'AGREE'))).toBe('NOT_FOUND');
  expect(codeOf(await vote(mine, 'not an id', 'AGREE'))).toBe('BAD_INPUT');
  expect(codeOf(await vote(mine, theirs!, 'AGREE', 'not an id'))).toBe('BAD_INPUT');
  expect(codeOf(await vote(mine, theirs!, 'PERHAPS'))).toBe('BAD_INPUT');
  expect(await votesKept(theirs!)).toEqual([]);
});

test('the database itself keeps votes, statements and people of different sessions apart', async () => {
  const other = await givenPanelSession(server.em, council);
  const [theirs] = await givenStatements(server.em, other, 'Open on Saturdays');
  await givenParticipants(server.em, session, 1);
  const [participant] = await server.em.execute<{ id: string }[]>(
    'select id from session_participant where session_id = ?',
    [session.id],
  );
  for (const sessionId of [session.id, other.id]) {
    const insert = server.em.execute(
      `insert into session_vote (council_id, session_id, statement_id, participant_id, vote) values (?, ?, ?, ?, 'AGREE')`,
      [council.id, sessionId, theirs!, participant!.id],
    );
    await expect(insert).rejects.toThrow(/foreign key/);
  }
});

test('a vote leaves nothing behind about who cast it or how, beyond the vote', async () => {
  const [statement] = await givenStatements(server.em, session, 'Open on Saturdays');
  const [mine] = await givenParticipants(server.em, session, 1);
  await vote(mine, statement!, 'DISAGREE');
  const entries = await server.em.execute<object[]>(`select * from audit_entry where action in ('castVote', 'joinPanelSession', 'addStatement')`);
  expect(entries).toEqual([]);
});
