import { randomBytes } from 'node:crypto';
import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { validateForm } from '@throughline/shared/forms';
import { joinCodeForm } from '@throughline/shared/forms/join-code';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId, newId } from '../platform/ids.ts';
import { canRunPanelSession, canSeePanelSession, canSeeRunning } from './coproduction.policy.ts';
import { PanelSessionRow } from './panel-session.entity.ts';
import { sessionToSee } from './panel-session.queries.ts';
import { PARTICIPANT_COOKIE, addParticipant } from './participant.queries.ts';

/** Under this name every process hears that something in a session has changed. */
export const SESSION_TOPIC = 'panelSession';
const SECRET_HOURS = 24;

/**
 * The id of the session, each time that something in it has changed.
 *
 * Who: whoever may see the session.
 * Refuses: BAD_INPUT, NOT_FOUND.
 */
export async function changesOfSession(
  context: Context,
  { sessionId, fromNow }: { sessionId: string; fromNow: boolean },
): Promise<AsyncIterable<string>> {
  if (!isId(sessionId)) throw new Refused('BAD_INPUT');
  const session = await sessionToSee(context.pool, sessionId);
  see(session, session !== null && canSeePanelSession(context.viewer, session));
  return context.live.subscribe(SESSION_TOPIC, sessionId.toLowerCase(), { fromNow });
}

/** The session with its panel, to be changed or read under a lock until the transaction ends. */
export async function lockSession(
  em: SqlEntityManager,
  key: { id: string } | { joinCode: string },
  lockMode: LockMode,
): Promise<PanelSessionRow | null> {
  if ('id' in key && !isId(key.id)) throw new Refused('BAD_INPUT');
  const session = await em.findOne(PanelSessionRow, key, { lockMode });
  if (session) await em.populate(session, ['panel']);
  return session;
}

/**
 * Lets a browser take part in the session with this code. Joining twice is joining once.
 *
 * Who: anyone who has the code.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, SESSION_NOT_OPEN when it has been closed, TOO_MANY_REQUESTS after many wrong codes.
 * Writes: session_participant (nothing about the person), panel_session; a cookie with a secret.
 */
export async function joinPanelSession(context: Context, input: { code: string }): Promise<string> {
  const form = validateForm(joinCodeForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  await context.throttle.check('joinCode', context.caller);
  const secret = context.cookie(PARTICIPANT_COOKIE) ?? randomBytes(32).toString('base64url');
  const joined = await command(context, async (em) => {
    const session = await lockSession(em, { joinCode: form.data.code }, LockMode.PESSIMISTIC_WRITE);
    see(session, session !== null && canSeePanelSession(context.viewer, session));
    if (session.status === 'CLOSED') throw new Refused('SESSION_NOT_OPEN');
    await addParticipant(em, { id: newId(), councilId: session.council.id, sessionId: session.id, secret });
    await context.live.publishIn(em, SESSION_TOPIC, session.id);
    return { result: session.id, audit: null };
  }).catch(async (error: unknown) => {
    if (error instanceof Refused && error.code === 'NOT_FOUND')
      await context.throttle.spend('joinCode', context.caller);
    throw error;
  });
  setSecret(context, secret);
  return joined;
}

/**
 * Opens a session for statements and votes; a closed one may be opened again. Opening an open one changes nothing.
 *
 * Who: canRunPanelSession.
 * Refuses: NOT_FOUND, FORBIDDEN.
 * Writes: panel_session, audit_entry.
 */
export const openPanelSession = (context: Context, id: string): Promise<string> =>
  changeStatus(context, id, 'OPEN', 'openPanelSession');

/**
 * Closes a session. Votes that wait for a group stay out of the figures. Closing a closed one changes nothing.
 *
 * Who: canRunPanelSession.
 * Refuses: NOT_FOUND, FORBIDDEN, SESSION_NOT_OPEN when it was never opened.
 * Writes: panel_session, audit_entry.
 */
export const closePanelSession = (context: Context, id: string): Promise<string> =>
  changeStatus(context, id, 'CLOSED', 'closePanelSession');

function changeStatus(context: Context, id: string, status: 'OPEN' | 'CLOSED', action: string): Promise<string> {
  return command(context, async (em) => {
    const session = await lockSession(em, { id }, LockMode.PESSIMISTIC_WRITE);
    see(
      session,
      session !== null && canSeePanelSession(context.viewer, session) && canSeeRunning(context.viewer, session),
    );
    allow(canRunPanelSession(context.viewer, session));
    if (status === 'CLOSED' && session.status === 'PLANNED') throw new Refused('SESSION_NOT_OPEN');
    session.status = status;
    await context.live.publishIn(em, SESSION_TOPIC, session.id);
    return { result: session.id, audit: auditOf(session, action) };
  });
}

export const auditOf = (session: PanelSessionRow, action: string) => ({
  councilId: session.council.id,
  action,
  subjectType: 'panelSession',
  subjectId: session.id,
});

function setSecret(context: Context, secret: string): void {
  const isSecure = context.publicUrl.startsWith('https:');
  context.responseHeaders.append(
    'set-cookie',
    `${PARTICIPANT_COOKIE}=${secret}; Max-Age=${SECRET_HOURS * 3600}; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  );
}
