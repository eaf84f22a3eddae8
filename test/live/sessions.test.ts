import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import {
  givenPanelSession,
  givenParticipants,
  givenStatements,
  type GivenSession,
} from '../support/given-coproduction.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { aWhile, listen, type Listening, type Told } from './listening.ts';

/** Two servers of one installation: people vote on the one, the projector listens to the other. */
let hall: TestServer;
let projector: TestServer;
let council: { id: string };
let session: GivenSession;
const listeners: Listening[] = [];
beforeAll(async () => {
  hall = await startServer();
  projector = await startServer({ databaseUrl: hall.databaseUrl });
  council = await givenCouncil(hall.em);
});
beforeEach(async () => {
  session = await givenPanelSession(hall.em, council);
});
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.stop();
});
afterAll(async () => {
  await projector.stop();
  await hall.stop();
});

interface Session {
  status: string;
  statements: { text: string; myVote: string | null; agree: { display: string } }[];
}
const fields = 'id status joined { display } statements { id text isHidden myVote agree { display } }';
const changed = `subscription ($id: ID!) { panelSessionChanged(sessionId: $id) { ${fields} } }`;
const changedFromNow = `subscription ($id: ID!) { panelSessionChanged(sessionId: $id, fromNow: true) { ${fields} } }`;
const sessionOf = ({ data }: Told) => data!['panelSessionChanged'] as Session;
const watch = (server: TestServer, query = changed, cookie?: string, id = session.id): Listening => {
  const listening = listen(server, query, { id }, cookie);
  listeners.push(listening);
  return listening;
};
/** Listens, and waits until the server does so too. */
async function watching(server: TestServer, cookie?: string): Promise<Listening> {
  const listening = watch(server, changedFromNow, cookie);
  await listening.until(() => true);
  listening.told.length = 0;
  return listening;
}
const add = (server: TestServer, cookie: string, text: string) =>
  server.ask(
    'mutation ($id: ID!, $text: String!) { addStatement(sessionId: $id, text: $text) { id } }',
    { id: session.id, text },
    cookie,
  );
const vote = (server: TestServer, cookie: string, statementId: string, said = 'AGREE') =>
  server.ask(
    'mutation ($id: ID!, $statementId: ID!, $said: Vote!) { castVote(sessionId: $id, statementId: $statementId, vote: $said) { id } }',
    { id: session.id, statementId, said },
    cookie,
  );

test('a statement added on one server is seen at once on a screen that listens to another', async () => {
  const [phone] = await givenParticipants(hall.em, session, 1);
  const screen = await watching(projector);
  await add(hall, phone!, 'Open late');
  const told = await screen.until((event) => sessionOf(event).statements.length === 1);
  expect(sessionOf(told).statements).toMatchObject([{ text: 'Open late', agree: { display: 'not shown yet' } }]);
});

test('a vote on one server is pushed to a screen on another: the figures when a group is complete, a vote never', async () => {
  const [statement] = await givenStatements(hall.em, session, 'Open late');
  const people = await givenParticipants(hall.em, session, 9);
  const screen = await watching(projector, people[0]);
  for (const person of people) await vote(hall, person, statement!);
  await screen.until((event) => sessionOf(event).statements[0]!.agree.display === '5 to 9');
  const shown = new Set(screen.told.map((event) => sessionOf(event).statements[0]!.agree.display));
  expect([...shown]).toEqual(['not shown yet', '5 to 9']);
});

test('each viewer is told what they may see: their own vote, and hidden statements if they run the session', async () => {
  const [statement] = await givenStatements(hall.em, session, 'Open late');
  const [mine, theirs] = await givenParticipants(hall.em, session, 2);
  const officer = await givenPerson(hall.em, council, 'panel');
  const [own, other, desk] = [
    await watching(projector, mine),
    await watching(projector, theirs),
    await watching(projector, officer.cookie),
  ];
  await vote(hall, mine!, statement!, 'DISAGREE');
  expect(sessionOf(await own.until(() => true)).statements[0]!.myVote).toBe('DISAGREE');
  expect(sessionOf(await other.until(() => true)).statements[0]!.myVote).toBeNull();
  await desk.until(() => true);
  const hide = await hall.ask(
    `mutation ($s: ID!, $t: ID!) { hideStatement(sessionId: $s, statementId: $t) { id } }`,
    { s: session.id, t: statement },
    officer.cookie,
  );
  expect(hide.errors).toBeUndefined();
  await other.until((event) => sessionOf(event).statements.length === 0);
  expect(
    sessionOf(
      await desk.until((event) =>
        sessionOf(event).statements.some((each) => (each as { isHidden?: boolean }).isHidden),
      ),
    ).statements,
  ).toHaveLength(1);
});

test('opening and closing is told to everybody who listens, and to nobody who listens to another session', async () => {
  const officer = await givenPerson(hall.em, council, 'admin');
  const other = await givenPanelSession(hall.em, council);
  const [here, there] = [await watching(projector), watch(projector, changed, undefined, other.id)];
  await hall.ask(
    'mutation ($id: ID!) { closePanelSession(sessionId: $id) { id } }',
    { id: session.id },
    officer.cookie,
  );
  expect(sessionOf(await here.until(() => true)).status).toBe('CLOSED');
  await aWhile();
  expect(there.told).toEqual([]);
});

test('without asking for it, nothing is told until something changes', async () => {
  const screen = watch(projector);
  await aWhile();
  expect(screen.told).toEqual([]);
});

test('a refused vote tells nobody anything', async () => {
  const [statement] = await givenStatements(hall.em, session, 'Open late');
  const screen = await watching(projector);
  await vote(hall, 'throughline_panel=guessed', statement!);
  await aWhile();
  expect(screen.told).toEqual([]);
});

test('a phone that lost its connection is told the present state as soon as it is back', async () => {
  const [phone] = await givenParticipants(hall.em, session, 1);
  const screen = await watching(projector);
  screen.loseConnection();
  await add(hall, phone!, 'Said while it was away');
  const told = await screen.until((event) => sessionOf(event).statements.length === 1);
  expect(sessionOf(told).statements[0]!.text).toBe('Said while it was away');
});

test('when PostgreSQL drops the connection that listens, everyone is told once it is back, and hears what follows', async () => {
  const [phone] = await givenParticipants(hall.em, session, 1);
  const screen = await watching(projector);
  const cut = await hall.em.execute<{ cut: boolean }[]>(
    `select pg_terminate_backend(pid) as cut from pg_stat_activity where application_name = 'throughline live' and datname = current_database()`,
  );
  expect(cut).toEqual([{ cut: true }, { cut: true }]);
  await add(hall, phone!, 'Said in between');
  await screen.until((event) => sessionOf(event).statements.length === 1);
  await add(hall, phone!, 'Said afterwards');
  await screen.until((event) => sessionOf(event).statements.length === 2);
});

test('many votes at once are told as few changes, the last of which is the truth', async () => {
  const [statement] = await givenStatements(hall.em, session, 'Open late');
  const people = await givenParticipants(hall.em, session, 39);
  const screen = await watching(projector);
  await Promise.all(people.map((person) => vote(hall, person, statement!)));
  await screen.until((event) => sessionOf(event).statements[0]!.agree.display === '35 to 39');
  expect(screen.told.length).toBeLessThan(30);
});

test('a session that is not published is told to members of the council only, and no longer when they sign out', async () => {
  session = await givenPanelSession(hall.em, council, { isPublished: false });
  const officer = await givenPerson(hall.em, council, 'panel');
  const stranger = await givenPerson(hall.em, await givenCouncil(hall.em), 'panel');
  for (const cookie of [undefined, stranger.cookie]) {
    const outside = watch(projector, changedFromNow, cookie);
    const told = await outside.until(() => true);
    expect(told.errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect(told.data ?? null).toBeNull();
  }
  const inside = await watching(projector, officer.cookie);
  const change = () => hall.em.execute('select pg_notify(?, ?)', ['throughline_live', `panelSession:${session.id}`]);
  await change();
  expect(sessionOf(await inside.until(() => true)).status).toBe('OPEN');
  inside.told.length = 0;
  await hall.ask('mutation { signOut }', {}, officer.cookie);
  await change();
  const after = await inside.until(() => true);
  expect([after.data ?? null, after.errors?.length]).toEqual([null, 1]);
});
