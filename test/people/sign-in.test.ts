import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '@throughline/shared/roles';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

const SIGN_IN = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { name memberships { councilSlug role } } }';
const VIEWER = '{ viewer { name isDemonstration memberships { councilSlug role } } }';
interface SignedIn {
  signIn: { name: string; memberships: { councilSlug: string; role: string }[] };
}
interface WhoIsIt {
  viewer: { name: string; memberships: { councilSlug: string; role: string }[] } | null;
}

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const cookieOf = (headers: Headers) => headers.get('set-cookie')!.split(';')[0]!;

test('each demonstration person signs in with the password of the demonstration, in each of the four councils', async () => {
  const { data } = await server.ask<{ demonstrationPeople: { email: string; role: string; councilSlug: string }[] }>('{ demonstrationPeople { email role councilSlug } }');
  expect(data!.demonstrationPeople).toHaveLength(roles.length * 4);
  for (const role of roles) {
    const answer = await server.ask<SignedIn>(SIGN_IN, { email: `${role}.kent@demo.example`, password: 'throughline-demo' });
    expect(answer.data!.signIn.memberships).toEqual([{ councilSlug: 'kent', role }]);
  }
});

test('the session is a cookie that scripts cannot read and other sites cannot send', async () => {
  const { headers } = await server.ask(SIGN_IN, { email: 'Board.York@demo.example', password: 'throughline-demo' });
  expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  const again = await server.ask<WhoIsIt>(VIEWER, {}, cookieOf(headers));
  expect(again.data!.viewer).toMatchObject({ memberships: [{ councilSlug: 'york', role: 'board' }] });
});

test('the database holds no secret of a session and no password', async () => {
  const { headers } = await server.ask(SIGN_IN, { email: 'clerk.york@demo.example', password: 'throughline-demo' });
  const secret = cookieOf(headers).split('=')[1]!;
  const kept = await server.em.execute<object[]>('select * from sign_in_session');
  const people = await server.em.execute<{ password_hash: string }[]>('select password_hash from person');
  expect(JSON.stringify(kept)).not.toContain(secret);
  expect(JSON.stringify(kept)).not.toContain(Buffer.from(secret).toString('hex'));
  expect(people.filter(({ password_hash }) => !password_hash.startsWith('argon2id$'))).toEqual([]);
});

test('signing out ends the session in the database, not only in the browser', async () => {
  const { headers } = await server.ask(SIGN_IN, { email: 'hub.york@demo.example', password: 'throughline-demo' });
  const cookie = cookieOf(headers);
  const out = await server.ask('mutation { signOut }', {}, cookie);
  expect(out.headers.get('set-cookie')).toMatch(/Max-Age=0/);
  expect((await server.ask<WhoIsIt>(VIEWER, {}, cookie)).data).toEqual({ viewer: null });
});

test('a session ends by itself after twelve hours', async () => {
  const { headers } = await server.ask(SIGN_IN, { email: 'panel.york@demo.example', password: 'throughline-demo' });
  server.clock.advance(12 * 3_600_000 - 1000);
  expect((await server.ask<WhoIsIt>(VIEWER, {}, cookieOf(headers))).data!.viewer).not.toBeNull();
  server.clock.advance(2000);
  expect((await server.ask<WhoIsIt>(VIEWER, {}, cookieOf(headers))).data!.viewer).toBeNull();
});

test('an operation that sets two cookies sets both', async () => {
  const both = await server.ask('mutation { signOut joinPanelSession(code: "FMHYRK") { id } }');
  const names = both.headers.getSetCookie().map((cookie) => cookie.split('=')[0]);
  expect(names.sort()).toEqual(['throughline_panel', 'throughline_session']);
});

test('a wrong password and an unknown address are told in the same words', async () => {
  const wrong = await server.ask(SIGN_IN, { email: 'analyst.york@demo.example', password: 'not it' });
  const unknown = await server.ask(SIGN_IN, { email: 'nobody@demo.example', password: 'not it' });
  expect(wrong.errors![0]!.extensions.code).toBe('WRONG_CREDENTIALS');
  expect(unknown.errors).toEqual(wrong.errors);
  expect(wrong.headers.get('set-cookie')).toBeNull();
});

test('a form with mistakes comes back with each mistake beside its field', async () => {
  const { errors } = await server.ask(SIGN_IN, { email: 'not an address', password: '' });
  expect(errors![0]!.extensions.code).toBe('BAD_INPUT');
  expect(Object.keys(errors![0]!.extensions.fields!).sort()).toEqual(['email', 'password']);
});

test('guessing one person’s password is stopped, and after a wait they can sign in again', async () => {
  const guess = () => server.ask(SIGN_IN, { email: 'finance.barnet@demo.example', password: 'guess' });
  for (let attempt = 0; attempt < 8; attempt++) expect((await guess()).errors![0]!.extensions.code).toBe('WRONG_CREDENTIALS');
  expect((await guess()).errors![0]!.extensions.code).toBe('TOO_MANY_REQUESTS');
  const right = await server.ask(SIGN_IN, { email: 'finance.barnet@demo.example', password: 'throughline-demo' });
  expect(right.errors![0]!.extensions.code).toBe('TOO_MANY_REQUESTS');
  expect((await server.ask(SIGN_IN, { email: 'finance.kent@demo.example', password: 'throughline-demo' })).errors).toBeUndefined();
});

test('without the demonstration its people do not exist, even where they were loaded', async () => {
  const strict = await startServer({ databaseUrl: server.databaseUrl, demo: false });
  try {
    expect((await strict.ask<{ demonstrationPeople: unknown[] }>('{ demonstrationPeople { email } }')).data).toEqual({ demonstrationPeople: [] });
    const { errors } = await strict.ask(SIGN_IN, { email: 'board.york@demo.example', password: 'throughline-demo' });
    expect(errors![0]!.extensions.code).toBe('WRONG_CREDENTIALS');
    const { headers } = await server.ask(SIGN_IN, { email: 'board.york@demo.example', password: 'throughline-demo' });
    expect((await strict.ask<WhoIsIt>(VIEWER, {}, cookieOf(headers))).data!.viewer).toBeNull();
  } finally {
    await strict.stop();
  }
});

test('a role belongs to a council: the same person is nobody elsewhere', async () => {
  const [here, there] = [await givenCouncil(server.em), await givenCouncil(server.em)];
  const person = await givenPerson(server.em, here, 'board', 'finance');
  const { data } = await server.ask<WhoIsIt>(VIEWER, {}, person.cookie);
  expect(data!.viewer!.memberships).toEqual([
    { councilSlug: here.slug, role: 'board' },
    { councilSlug: here.slug, role: 'finance' },
  ]);
  expect(data!.viewer!.memberships.some(({ councilSlug }) => councilSlug === there.slug)).toBe(false);
});

test('another site cannot post in the name of somebody who is signed in', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: JSON.stringify({ query: 'mutation { signOut }' }),
  });
  expect(response.status).toBe(403);
  expect(((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code).toBe('CSRF');
  const form = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"mutation { signOut }"}' });
  expect(form.status).toBeGreaterThanOrEqual(400);
});

test('who signed in is in the audit chain, and each entry holds the one before it', async () => {
  const { hashOfEntry } = await import('../../server/src/platform/audit.ts');
  const entries = await server.em.execute<{ id: string; seq: number; at: Date; actor_id: string; action: string; subject_type: string; subject_id: string; previous_hash: string; hash: string }[]>(
    `select * from audit_entry where chain = 'platform' order by seq`,
  );
  expect(entries.length).toBeGreaterThan(5);
  let previous = '';
  for (const [at, entry] of entries.entries()) {
    expect(entry.seq).toBe(at + 1);
    expect(entry.previous_hash).toBe(previous);
    const fact = { councilId: null, actorId: entry.actor_id, action: entry.action, subjectType: entry.subject_type, subjectId: entry.subject_id };
    expect(entry.hash).toBe(hashOfEntry(previous, entry.seq, new Date(entry.at), entry.id, fact));
    previous = entry.hash;
  }
  expect(JSON.stringify(entries)).not.toMatch(/demo\.example/);
});
