import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Vote } from './statement.type.ts';

/** The cookie that holds the secret of a phone in a room: HttpOnly, for this site alone. */
export const PARTICIPANT_COOKIE = 'throughline_panel';

/** What is kept of the secret, another value for each session: nobody can follow a phone from one session to the next. */
export const hashOfSecret = (secret: string, sessionId: string): Buffer =>
  createHash('sha256').update(`${sessionId}:${secret}`).digest();

/** The votes of a browser on these statements, by statement. */
export async function ownVotes(
  pool: Pool,
  secret: string,
  statements: readonly { id: string; session: string }[],
): Promise<Map<string, Vote>> {
  const sessions = [...new Set(statements.map(({ session }) => session))];
  const { rows } = await pool.query<{ id: string; vote: Vote }>({
    name: 'own_votes',
    text: `select v.statement_id as id, v.vote from session_participant p join session_vote v on v.participant_id = p.id
           where p.secret_hash = any($1::bytea[]) and v.statement_id = any($2::uuid[])`,
    values: [sessions.map((session) => hashOfSecret(secret, session)), statements.map(({ id }) => id)],
  });
  return new Map(rows.map(({ id, vote }) => [id, vote]));
}

/** Which of these sessions a browser has joined. */
export async function joinedSessions(pool: Pool, secret: string, sessionIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'joined_sessions',
    text: `select session_id as id from session_participant where secret_hash = any($1::bytea[])`,
    values: [sessionIds.map((session) => hashOfSecret(secret, session))],
  });
  return new Set(rows.map(({ id }) => id));
}

/** The participant that a browser is in a session; null when it has not joined. */
export async function participantOf(
  em: SqlEntityManager,
  sessionId: string,
  secret: string | null,
): Promise<string | null> {
  if (secret === null) return null;
  const [row] = await em.execute<{ id: string }[]>(`select id from session_participant where secret_hash = ?`, [
    hashOfSecret(secret, sessionId),
  ]);
  return row?.id ?? null;
}

/** Puts a browser into a session, once. */
export async function addParticipant(
  em: SqlEntityManager,
  participant: { id: string; councilId: string; sessionId: string; secret: string },
): Promise<void> {
  const added = await em.execute<{ id: string }[]>(
    `insert into session_participant (id, council_id, session_id, secret_hash) values (?, ?, ?, ?)
     on conflict on constraint session_participant_secret do nothing returning id`,
    [
      participant.id,
      participant.councilId,
      participant.sessionId,
      hashOfSecret(participant.secret, participant.sessionId),
    ],
  );
  if (added.length > 0)
    await em.execute(`update panel_session set participants = participants + 1 where id = ?`, [participant.sessionId]);
}
