import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { givenCouncil } from '../support/given.ts';
import { givenPanelSession, type GivenSession } from '../support/given-coproduction.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let session: GivenSession;
beforeAll(async () => {
  server = await startServer();
  session = await givenPanelSession(server.em, await givenCouncil(server.em));
});
afterAll(() => server.stop());

type Message = { id?: string; type: string; payload?: unknown };

/** A connection to the server, spoken to message by message. */
async function connect(options: { origin?: string; path?: string; protocol?: string } = {}) {
  const socket = new WebSocket(
    `${server.url.replace(/^http/, 'ws')}${options.path ?? '/graphql'}`,
    options.protocol ?? 'graphql-transport-ws',
    { ...(options.origin && { origin: options.origin }) },
  );
  const heard: Message[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (text: Buffer) => heard.push(JSON.parse(text.toString('utf8')) as Message));
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const send = (message: Message | string) =>
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  const next = async (passes: (message: Message) => boolean) => {
    await expect.poll(() => heard.some(passes), { timeout: 5000 }).toBe(true);
    return heard.find(passes)!;
  };
  send({ type: 'connection_init' });
  await next(({ type }) => type === 'connection_ack');
  return { send, next, heard, closed, close: () => socket.terminate() };
}

/** What the server says to one subscription. */
async function answerTo(query: string, variables: object = {}): Promise<{ code: string; message: string }> {
  const connection = await connect();
  connection.send({ id: '1', type: 'subscribe', payload: { query, variables } });
  const { payload } = await connection.next(({ id }) => id === '1');
  connection.close();
  const [error] = (Array.isArray(payload) ? payload : (payload as { errors: unknown[] }).errors) as {
    message: string;
    extensions: { code: string };
  }[];
  return { code: error!.extensions.code, message: error!.message };
}
const listenTo = (selection: string) =>
  `subscription { panelSessionChanged(sessionId: "${session.id}", fromNow: true) { ${selection} } }`;

test('a subscription that is too deep, too wide or too long is refused as over HTTP', async () => {
  const deep = 'panel { sessions { '.repeat(7) + 'id' + ' } }'.repeat(7);
  const aliases = Array.from({ length: 60 }, (_, index) => `a${index}: id`).join(' ');
  expect((await answerTo(listenTo(deep))).code).toBe('BAD_INPUT');
  expect((await answerTo(listenTo(aliases))).code).toBe('BAD_INPUT');
  expect((await answerTo(listenTo('id '.repeat(4000)))).code).toBe('BAD_INPUT');
});

test('a subscription that would read too many rows is refused before anything is read', async () => {
  expect((await answerTo(listenTo('panel { sessions { panel { sessions { statements { id } } } } }'))).code).toBe(
    'OPERATION_TOO_LARGE',
  );
});

test.each([
  ['no GraphQL', '}{', {}, 'BAD_INPUT'],
  ['a field that does not exist', 'subscription { nothing }', {}, 'BAD_INPUT'],
  [
    'no session at all',
    'subscription { panelSessionChanged(sessionId: "01900000-0000-7000-8000-000000000000") { id } }',
    {},
    'NOT_FOUND',
  ],
  ['no id', 'subscription { panelSessionChanged(sessionId: "x\' or 1=1") { id } }', {}, 'BAD_INPUT'],
  [
    'a variable of the wrong type',
    'subscription ($id: ID!) { panelSessionChanged(sessionId: $id) { id } }',
    { id: { a: 1 } },
    'BAD_INPUT',
  ],
  ['a missing variable', 'subscription ($id: ID!) { panelSessionChanged(sessionId: $id) { id } }', {}, 'BAD_INPUT'],
])('a subscription to %s gets a coded answer without a stack, SQL or a path', async (_what, query, variables, code) => {
  const answer = await answerTo(query, variables);
  expect(answer.code).toBe(code);
  expect(answer.message).not.toMatch(/ at .*:\d|select |\/server\/|Refused/);
});

test('queries and mutations go over HTTP only', async () => {
  expect((await answerTo('{ councils { id } }')).code).toBe('BAD_INPUT');
  expect((await answerTo('mutation { signOut }')).code).toBe('BAD_INPUT');
  expect((await answerTo(`mutation { joinPanelSession(code: "${session.joinCode}") { id } }`)).code).toBe('BAD_INPUT');
  const [row] = await server.em.execute<{ participants: number }[]>(
    'select participants from panel_session where id = ?',
    [session.id],
  );
  expect(row!.participants).toBe(0);
});

test('one connection listens to twenty things at most, and stays of use', async () => {
  const connection = await connect();
  for (let number = 1; number <= 21; number++)
    connection.send({ id: `s${number}`, type: 'subscribe', payload: { query: listenTo('id') } });
  const refused = await connection.next(({ type }) => type === 'error');
  expect([refused.id, (refused.payload as { extensions: { code: string } }[])[0]!.extensions.code]).toEqual([
    's21',
    'TOO_MANY_REQUESTS',
  ]);
  connection.send({ id: 's1', type: 'complete' });
  connection.send({ id: 's22', type: 'subscribe', payload: { query: listenTo('id') } });
  await connection.next(({ id, type }) => id === 's22' && type === 'next');
  connection.close();
});

test('messages that are no messages end the connection, and only that one', async () => {
  for (const message of ['not JSON', '{}', '{"type":"subscribe"}', 'x'.repeat(70_000)]) {
    const connection = await connect();
    connection.send(message);
    expect([1009, 4400, 1002]).toContain(await connection.closed);
  }
  const connection = await connect();
  connection.send({ id: '1', type: 'subscribe', payload: { query: listenTo('id') } });
  await connection.next(({ type }) => type === 'next');
  connection.close();
});

test("another site's page cannot listen, nor anybody at another address", async () => {
  await expect(connect({ origin: 'https://elsewhere.example' })).rejects.toThrow(/hang up|reset/i);
  await expect(connect({ path: '/elsewhere' })).rejects.toThrow(/hang up|reset/i);
  const own = await connect({ origin: server.url });
  own.close();
});

test('a server that stops ends its connections and leaves nothing waiting', async () => {
  const other = await startServer({ databaseUrl: server.databaseUrl });
  const socket = new WebSocket(`${other.url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init' }));
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: listenTo('id') } }));
  const before = Date.now();
  await other.stop();
  expect(await closed).toBe(1001);
  expect(Date.now() - before).toBeLessThan(4000);
});
