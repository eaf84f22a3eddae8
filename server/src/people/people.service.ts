import { createHash, randomBytes } from 'node:crypto';
import { signInForm } from '@throughline/shared/forms/sign-in';
import { validateForm } from '@throughline/shared/forms';
import { audit } from '../platform/audit.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { hashPassword, isPassword } from '../platform/password.ts';
import { clearCookie, setCookie } from './session-cookie.service.ts';
import { endSession, personToSignIn, startSession, viewerOfSession, type ViewerOfSession } from './people.queries.ts';

const SESSION_SECONDS = 12 * 3600;
/** Compared against when nobody has the address, so that the answer takes as long either way. */
const nobodysHash = hashPassword(randomBytes(16).toString('hex'));

/** What is kept of the secret in the cookie. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Signs a person in: a new session, its secret in an HttpOnly cookie.
 *
 * Who: anyone.
 * Refuses: BAD_INPUT (with fields), WRONG_CREDENTIALS, TOO_MANY_REQUESTS (by address and by e-mail).
 * Writes: sign_in_session, audit_entry.
 */
export async function signIn(context: Context, input: { email: string; password: string }): Promise<ViewerOfSession> {
  const form = validateForm(signInForm, input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  const email = form.data.email.toLowerCase();
  const personKey = hashOfToken(email).toString('base64');
  await context.throttle.check('signInByAddress', context.caller);
  await context.throttle.check('signInByPerson', personKey);

  const person = await personToSignIn(context.pool, email);
  const isRight = await isPassword(form.data.password, person?.passwordHash ?? (await nobodysHash));
  if (!person || !isRight || (person.isDemonstration && !context.demo)) {
    await context.throttle.spend('signInByAddress', context.caller);
    await context.throttle.spend('signInByPerson', personKey);
    throw new Refused('WRONG_CREDENTIALS');
  }

  const token = randomBytes(32).toString('base64url');
  const startedAt = context.clock.now();
  const expiresAt = new Date(startedAt.getTime() + SESSION_SECONDS * 1000);
  await startSession(context.pool, { id: newId(startedAt.getTime()), tokenHash: hashOfToken(token), personId: person.id, startedAt, expiresAt });
  await context.em.fork().transactional((em) =>
    audit(em, startedAt, { councilId: null, actorId: person.id, action: 'signIn', subjectType: 'person', subjectId: person.id }),
  );
  setCookie(context, token, SESSION_SECONDS);
  return (await viewerOfSession(context.pool, hashOfToken(token), startedAt))!;
}

/**
 * Ends the session of this browser.
 *
 * Who: anyone; without a session there is nothing to end.
 * Writes: sign_in_session.
 */
export async function signOut(context: Context): Promise<boolean> {
  if (context.sessionToken) await endSession(context.pool, hashOfToken(context.sessionToken));
  clearCookie(context);
  return true;
}
