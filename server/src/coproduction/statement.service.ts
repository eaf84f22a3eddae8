import { LockMode, type SqlEntityManager } from '@mikro-orm/postgresql';
import { validateForm } from '@throughline/shared/forms';
import { longestStatement, statementForm } from '@throughline/shared/forms/statement';
import { characterCount } from '@throughline/shared/text';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { isGroupComplete } from '../platform/disclosure-live.ts';
import { Refused } from '../platform/errors.ts';
import { isId, newId } from '../platform/ids.ts';
import { canRunPanelSession, canSeePanelSession, canSeeRunning, canSeeStatement } from './coproduction.policy.ts';
import type { PanelSessionRow } from './panel-session.entity.ts';
import { SESSION_TOPIC, auditOf, lockSession } from './panel-session.service.ts';
import { MOST_STATEMENTS } from './panel-session.type.ts';
import { PARTICIPANT_COOKIE, participantOf } from './participant.queries.ts';
import { SessionStatementRow } from './statement.entity.ts';
import { statementsSoFar } from './statement.queries.ts';
import type { Vote } from './statement.type.ts';
import { countVotes, keepVote, votersWaiting } from './vote.queries.ts';

const MOST_STATEMENTS_EACH = 10;

/**
 * Adds a statement to an open session. The same words again give the statement that is there.
 *
 * Who: a browser that has joined the session.
 * Refuses: STATEMENT_TOO_LONG, BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, SESSION_NOT_OPEN, TOO_MANY_REQUESTS.
 * Writes: session_statement.
 */
export async function addStatement(
  context: Context,
  { sessionId, text }: { sessionId: string; text: string },
): Promise<string> {
  const form = validateForm(statementForm, { text });
  if (!form.ok)
    throw new Refused(characterCount(text.trim()) > longestStatement ? 'STATEMENT_TOO_LONG' : 'BAD_INPUT', form.fields);
  await context.throttle.spend('answers', context.caller);
  return command(context, async (em) => {
    const { session, participantId } = await takePart(context, em, sessionId, LockMode.PESSIMISTIC_WRITE);
    const { all, own, same } = await statementsSoFar(em, session.id, participantId, form.data.text);
    if (same?.isHidden) throw wrong('The people who run the session have hidden a statement with these words');
    if (!same && own >= MOST_STATEMENTS_EACH)
      throw wrong(`You have added ${MOST_STATEMENTS_EACH} statements, the most that one person can add`);
    if (!same && all >= MOST_STATEMENTS)
      throw wrong(`There are ${MOST_STATEMENTS} statements, the most that a session can have`);
    const id = same?.id ?? newId(context.clock.now().getTime());
    if (!same) {
      em.create(SessionStatementRow, {
        id,
        council: session.council.id,
        session,
        groupSize: session.groupSize,
        participant: participantId,
        text: form.data.text,
        number: all + 1,
      });
      await context.live.publishIn(em, SESSION_TOPIC, session.id);
    }
    return { result: id, audit: null };
  });
}

/**
 * Says what a participant thinks of a statement; the latest vote stands. Votes enter the figures in groups.
 *
 * Who: a browser that has joined the session.
 * Refuses: BAD_INPUT, NOT_FOUND (also for another session's statement), FORBIDDEN, SESSION_NOT_OPEN, TOO_MANY_REQUESTS.
 * Writes: session_vote, session_statement.
 */
export async function castVote(
  context: Context,
  input: { sessionId: string; statementId: string; vote: Vote },
): Promise<string> {
  await context.throttle.spend('answers', context.caller);
  return command(context, async (em) => {
    const { session, participantId } = await takePart(context, em, input.sessionId, LockMode.PESSIMISTIC_READ);
    const statement = await lockStatement(em, session, input.statementId);
    see(statement, statement !== null && canSeeStatement(context.viewer, statement));
    await keepVote(em, {
      councilId: session.council.id,
      sessionId: session.id,
      statementId: statement.id,
      participantId,
      vote: input.vote,
    });
    const waiting = await votersWaiting(em, statement.id);
    for (const which of ['first', 'changed'] as const) {
      if (isGroupComplete(waiting[which], statement.countedVoters, session.groupSize))
        await countVotes(em, statement.id, which);
    }
    await context.live.publishIn(em, SESSION_TOPIC, session.id);
    return { result: statement.id, audit: null };
  });
}

/**
 * Hides a statement from everyone but those who run the session, or shows it again. Its votes stay.
 *
 * Who: canRunPanelSession.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN.
 * Writes: session_statement, audit_entry.
 */
export async function setStatementHidden(
  context: Context,
  input: { sessionId: string; statementId: string; isHidden: boolean },
): Promise<string> {
  return command(context, async (em) => {
    const session = await lockSession(em, { id: input.sessionId }, LockMode.PESSIMISTIC_READ);
    see(
      session,
      session !== null && canSeePanelSession(context.viewer, session) && canSeeRunning(context.viewer, session),
    );
    allow(canRunPanelSession(context.viewer, session));
    const statement = await lockStatement(em, session, input.statementId);
    see(statement, statement !== null && canSeeStatement(context.viewer, statement));
    statement.isHidden = input.isHidden;
    await context.live.publishIn(em, SESSION_TOPIC, session.id);
    const action = input.isHidden ? 'hideStatement' : 'showStatement';
    return {
      result: statement.id,
      audit: { ...auditOf(session, action), subjectType: 'statement', subjectId: statement.id },
    };
  });
}

/** The open session and who takes part in it, or the reason why not. */
async function takePart(context: Context, em: SqlEntityManager, sessionId: string, lockMode: LockMode) {
  const session = await lockSession(em, { id: sessionId }, lockMode);
  see(session, session !== null && canSeePanelSession(context.viewer, session));
  if (session.status !== 'OPEN') throw new Refused('SESSION_NOT_OPEN');
  const participantId = await participantOf(em, session.id, context.cookie(PARTICIPANT_COOKIE));
  if (participantId === null) throw new Refused('FORBIDDEN');
  return { session, participantId };
}

/** A statement of this session and of no other. Votes on one statement are taken one after the other. */
async function lockStatement(
  em: SqlEntityManager,
  session: PanelSessionRow,
  id: string,
): Promise<SessionStatementRow | null> {
  if (!isId(id)) throw new Refused('BAD_INPUT');
  return em.findOne(SessionStatementRow, { id, session }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

const wrong = (message: string) => new Refused('BAD_INPUT', { text: message });
