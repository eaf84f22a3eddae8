import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { givenCouncil, givenPerson } from '../support/given.ts';
import {
  givenPanelSession,
  givenParticipants,
  givenStatements,
  type GivenSession,
} from '../support/given-coproduction.ts';
import { startServer, type Answer, type TestServer } from '../support/server.ts';

let server: TestServer;
let council: { id: string };
let session: GivenSession;
beforeAll(async () => {
  server = await startServer({ demo: false });
  council = await givenCouncil(server.em);
});
beforeEach(async () => {
  session = await givenPanelSession(server.em, council);
});
afterAll(() => server.stop());

const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions.code;
const statusOf = async (id: string) =>
  (await server.em.execute<{ status: string }[]>('select status from panel_session where id = ?', [id]))[0]!.status;
const join = (code: string, cookie?: string) =>
  server.ask<{ joinPanelSession: { id: string; hasJoined: boolean } }>(
    'mutation ($code: String!) { joinPanelSession(code: $code) { id hasJoined } }',
    { code },
    cookie,
  );
const add = (cookie: string | undefined, text: string, sessionId = session.id) =>
  server.ask<{ addStatement: { id: string; number: number; text: string } }>(
    'mutation ($sessionId: ID!, $text: String!) { addStatement(sessionId: $sessionId, text: $text) { id number text } }',
    { sessionId, text },
    cookie,
  );
const open = (id: string, cookie?: string) =>
  server.ask(
    'mutation ($id: ID!) { openPanelSession(sessionId: $id) { status viewerCan { openPanelSession closePanelSession } } }',
    { id },
    cookie,
  );
const close = (id: string, cookie?: string) =>
  server.ask('mutation ($id: ID!) { closePanelSession(sessionId: $id) { status } }', { id }, cookie);
const hide = (statementId: string, cookie?: string, name = 'hideStatement') =>
  server.ask(
    `mutation ($sessionId: ID!, $statementId: ID!) { ${name}(sessionId: $sessionId, statementId: $statementId) { id isHidden } }`,
    { sessionId: session.id, statementId },
    cookie,
  );
const look = async (cookie?: string) => {
  const query = `query ($id: ID!) { panelSession(id: $id) { title joinCode joinAddress hasJoined joined { display value } statements { text isHidden } viewerCan { openPanelSession closePanelSession hideStatements } } }`;
  const answer = await server.ask<{
    panelSession: {
      joinCode: string | null;
      joinAddress: string | null;
      hasJoined: boolean;
      joined: { display: string };
      statements: { text: string; isHidden: boolean }[];
      viewerCan: object;
    } | null;
  }>(query, { id: session.id }, cookie);
  expect(answer.errors).toBeUndefined();
  return answer.data!.panelSession;
};
const cookieOf = (answer: Answer<unknown>) => answer.headers.get('set-cookie')!;

test('somebody joins with the code, however they type it, and gets a cookie that scripts cannot read', async () => {
  const { joinCode } = session;
  const answer = await join(` ${joinCode.slice(0, 3).toLowerCase()} ${joinCode.slice(3)} `);
  expect(answer.data!.joinPanelSession.id).toBe(session.id);
  expect(cookieOf(answer)).toMatch(/^throughline_panel=[\w-]{43}; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/);
  const cookie = cookieOf(answer).split(';')[0]!;
  expect((await look(cookie))!.hasJoined).toBe(true);
  expect((await look())!.hasJoined).toBe(false);
});

test('joining twice is joining once, and nothing about the person is kept', async () => {
  const cookie = cookieOf(await join(session.joinCode)).split(';')[0]!;
  await Promise.all([join(session.joinCode, cookie), join(session.joinCode, cookie)]);
  const rows = await server.em.execute<{ id: string; secret_hash: Buffer }[]>(
    'select * from session_participant where session_id = ?',
    [session.id],
  );
  expect(rows).toHaveLength(1);
  expect(Object.keys(rows[0]!).sort()).toEqual(['council_id', 'id', 'secret_hash', 'session_id']);
  expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1]);
});

test('one phone in two sessions cannot be recognised by what is kept', async () => {
  const other = await givenPanelSession(server.em, council);
  const cookie = cookieOf(await join(session.joinCode)).split(';')[0]!;
  await join(other.joinCode, cookie);
  const hashes = await server.em.execute<{ hash: string }[]>(
    `select encode(secret_hash, 'hex') as hash from session_participant where session_id in (?, ?)`,
    [session.id, other.id],
  );
  expect(new Set(hashes.map(({ hash }) => hash)).size).toBe(2);
});

test('a wrong code finds nothing, and guessing is slowed down; a room full of people joining is not', async () => {
  const crowd = await startServer({ databaseUrl: server.databaseUrl });
  const crowdJoin = (code: string) =>
    crowd.ask('mutation ($code: String!) { joinPanelSession(code: $code) { id } }', { code });
  for (const start of [0, 20, 40, 60]) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => crowdJoin(session.joinCode)));
    expect([start, answers.map(codeOf).filter(Boolean)]).toEqual([start, []]);
  }
  expect(codeOf(await crowdJoin('ABC'))).toBe('BAD_INPUT');
  const codes = new Set<string | undefined>();
  for (let guess = 0; guess < 61; guess++) codes.add(codeOf(await crowdJoin('CCCCCC')));
  expect([...codes]).toEqual(['NOT_FOUND', 'TOO_MANY_REQUESTS']);
  await crowd.stop();
  await server.em.execute('delete from throttle');
});

test('a session that was closed takes nobody in', async () => {
  const closed = await givenPanelSession(server.em, council, { status: 'CLOSED' });
  expect(codeOf(await join(closed.joinCode))).toBe('SESSION_NOT_OPEN');
});

test('how many have joined is shown in steps', async () => {
  await givenParticipants(server.em, session, 4);
  expect((await look())!.joined).toEqual({ display: 'fewer than 5', value: null });
  await givenParticipants(server.em, session, 2);
  expect((await look())!.joined).toEqual({ display: '5 to 9', value: null });
});

test('the code is shown to members of the council only, unless the session is made up', async () => {
  const member = await givenPerson(server.em, council, 'finance');
  const stranger = await givenPerson(server.em, await givenCouncil(server.em), 'panel');
  const shown = async (cookie?: string) => {
    const { joinCode, joinAddress } = (await look(cookie))!;
    return [joinCode, joinAddress];
  };
  const code = () => [session.joinCode, `http://127.0.0.1/join?code=${session.joinCode}`];
  expect(await shown()).toEqual([null, null]);
  expect(await shown(stranger.cookie)).toEqual([null, null]);
  expect(await shown(member.cookie)).toEqual(code());
  session = await givenPanelSession(server.em, council, { isDemonstration: true });
  expect(await shown()).toEqual(code());
});

test('a person who has joined adds statements; they are numbered and cleaned', async () => {
  const [mine] = await givenParticipants(server.em, session, 1);
  const first = await add(mine, '  A café\tplease,\r\nwith   cake ');
  expect(first.data!.addStatement).toMatchObject({ number: 1, text: 'A café please, with   cake' });
  expect((await add(mine, 'Second')).data!.addStatement.number).toBe(2);
  expect((await look())!.statements.map(({ text }) => text)).toEqual(['A café please, with   cake', 'Second']);
});

test('the same words again are the same statement', async () => {
  const [mine, theirs] = await givenParticipants(server.em, session, 2);
  const answers = await Promise.all([
    add(mine, 'Longer hours'),
    add(theirs, 'longer hours'),
    add(mine, 'Longer hours'),
  ]);
  expect(new Set(answers.map((answer) => answer.data!.addStatement.id)).size).toBe(1);
});

test.each([
  ['empty', '   ', 'BAD_INPUT'],
  ['281 characters', 'x'.repeat(281), 'STATEMENT_TOO_LONG'],
  ['a megabyte', 'x'.repeat(100_000), 'STATEMENT_TOO_LONG'],
  ['a control character', 'Open \u0007 late', 'BAD_INPUT'],
  ['a NUL', 'Open \u0000 late', 'BAD_INPUT'],
  ['half a character', 'Open \ud83d late', 'BAD_INPUT'],
])('a statement that is %s is refused and changes nothing', async (_what, text, code) => {
  const [mine] = await givenParticipants(server.em, session, 1);
  const answer = await add(mine, text);
  expect([codeOf(answer), Object.keys(answer.errors![0]!.extensions.fields ?? {})]).toEqual([code, ['text']]);
  expect((await look())!.statements).toEqual([]);
});

test('280 characters are allowed, counted as people count them', async () => {
  const [mine] = await givenParticipants(server.em, session, 1);
  const text = '👨‍👩‍👧'.repeat(56);
  expect((await add(mine, text)).data!.addStatement.text).toBe(text);
  expect((await add(mine, `<script>alert('1')</script> '; drop table session_vote; --`)).errors).toBeUndefined();
});

test('a statement is refused before a session is open, after it is closed, and from somebody who has not joined', async () => {
  for (const status of ['PLANNED', 'CLOSED'] as const) {
    const other = await givenPanelSession(server.em, council, { status });
    const [mine] = await givenParticipants(server.em, other, 1);
    expect(codeOf(await add(mine, 'Hello', other.id))).toBe('SESSION_NOT_OPEN');
  }
  expect(codeOf(await add(undefined, 'Hello'))).toBe('FORBIDDEN');
  expect(codeOf(await add('throughline_panel=guessed', 'Hello'))).toBe('FORBIDDEN');
});

test('one person adds ten statements at most', async () => {
  const [mine, theirs] = await givenParticipants(server.em, session, 2);
  for (let number = 1; number <= 10; number++) expect((await add(mine, `Statement ${number}`)).errors).toBeUndefined();
  expect(codeOf(await add(mine, 'One more'))).toBe('BAD_INPUT');
  expect((await add(theirs, 'One more')).errors).toBeUndefined();
});

test.each(['programme', 'panel', 'admin'] as const)(
  'the %s role opens and closes a session of its council, and hides statements',
  async (role) => {
    session = await givenPanelSession(server.em, council, { status: 'PLANNED' });
    const { cookie } = await givenPerson(server.em, council, role);
    expect((await look(cookie))!.viewerCan).toEqual({
      openPanelSession: true,
      closePanelSession: false,
      hideStatements: true,
    });
    expect(codeOf(await close(session.id, cookie))).toBe('SESSION_NOT_OPEN');
    expect((await open(session.id, cookie)).data).toEqual({
      openPanelSession: { status: 'OPEN', viewerCan: { openPanelSession: false, closePanelSession: true } },
    });
    expect((await open(session.id, cookie)).errors).toBeUndefined();
    expect((await close(session.id, cookie)).errors).toBeUndefined();
    expect(await statusOf(session.id)).toBe('CLOSED');
    expect((await open(session.id, cookie)).errors).toBeUndefined();
  },
);

test('nobody else runs a session', async () => {
  const [statement] = await givenStatements(server.em, session, 'Open late');
  const other = await givenCouncil(server.em);
  const people: [string | undefined, string][] = [
    [undefined, 'NOT_SIGNED_IN'],
    [(await givenPerson(server.em, other, 'admin', 'panel', 'programme')).cookie, 'NOT_FOUND'],
  ];
  for (const role of ['finance', 'board', 'hub', 'scrutiny', 'clerk', 'analyst'] as const)
    people.push([(await givenPerson(server.em, council, role)).cookie, 'FORBIDDEN']);
  for (const [cookie, code] of people) {
    expect((await look(cookie))!.viewerCan).toEqual({
      openPanelSession: false,
      closePanelSession: false,
      hideStatements: false,
    });
    expect([
      codeOf(await close(session.id, cookie)),
      codeOf(await open(session.id, cookie)),
      codeOf(await hide(statement!, cookie)),
      codeOf(await hide(statement!, cookie, 'showStatement')),
    ]).toEqual([code, code, code, code]);
  }
  expect(await statusOf(session.id)).toBe('OPEN');
  expect((await look())!.statements).toEqual([{ text: 'Open late', isHidden: false }]);
});

test('a hidden statement is gone for the room, stays for those who run it, takes no votes and can be shown again', async () => {
  const [rude] = await givenStatements(server.em, session, 'Rude words', 'Kind words');
  const { cookie } = await givenPerson(server.em, council, 'panel');
  const finance = await givenPerson(server.em, council, 'finance');
  const [mine] = await givenParticipants(server.em, session, 1);
  expect((await hide(rude!, cookie)).data).toEqual({ hideStatement: { id: rude, isHidden: true } });
  for (const who of [undefined, mine, finance.cookie])
    expect((await look(who))!.statements).toEqual([{ text: 'Kind words', isHidden: false }]);
  expect((await look(cookie))!.statements).toHaveLength(2);
  const vote = await server.ask(
    `mutation ($s: ID!, $t: ID!) { castVote(sessionId: $s, statementId: $t, vote: AGREE) { id } }`,
    { s: session.id, t: rude },
    mine,
  );
  expect(codeOf(vote)).toBe('NOT_FOUND');
  expect(codeOf(await add(mine, 'RUDE WORDS'))).toBe('BAD_INPUT');
  await hide(rude!, cookie, 'showStatement');
  expect((await look())!.statements).toHaveLength(2);
});

test('a statement of another session cannot be hidden through this one', async () => {
  const { cookie } = await givenPerson(server.em, council, 'panel');
  const other = await givenPanelSession(server.em, await givenCouncil(server.em));
  const [theirs] = await givenStatements(server.em, other, 'Theirs');
  expect(codeOf(await hide(theirs!, cookie))).toBe('NOT_FOUND');
});

test('a panel that is not published is for members of the council, with its sessions', async () => {
  session = await givenPanelSession(server.em, council, { isPublished: false });
  await givenStatements(server.em, session, 'Between us');
  const member = await givenPerson(server.em, council, 'hub');
  const stranger = await givenPerson(server.em, await givenCouncil(server.em), 'admin');
  expect(await look()).toBeNull();
  expect(await look(stranger.cookie)).toBeNull();
  expect((await look(member.cookie))!.statements).toHaveLength(1);
  const [phone] = await givenParticipants(server.em, session, 1);
  expect(codeOf(await add(phone, 'Hello'))).toBe('NOT_FOUND');
  expect(codeOf(await join(session.joinCode, phone))).toBe('NOT_FOUND');
  expect((await join(session.joinCode, `${phone}; ${member.cookie}`)).errors).toBeUndefined();
  expect(codeOf(await close(session.id, stranger.cookie))).toBe('NOT_FOUND');
});

test('reading a session on a phone that has joined takes a statement for the page, one for having joined and one for its votes', async () => {
  const [mine] = await givenParticipants(server.em, session, 1);
  for (const count of [1, 12]) {
    await givenStatements(server.em, session, ...Array.from({ length: count }, (_, index) => `${count} ${index}`));
    const query =
      'query ($id: ID!) { panelSession(id: $id) { title hasJoined joined { display } statements { text myVote agree { display } bar { voters } } } }';
    expect(await server.statementsOf(() => server.ask(query, { id: session.id }, mine))).toHaveLength(3);
  }
});
