import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Vote } from './statement.type.ts';

export interface VoteToKeep {
  councilId: string;
  sessionId: string;
  statementId: string;
  participantId: string;
  vote: Vote;
}

/** Keeps a vote; the latest of a participant on a statement stands. */
export async function keepVote(
  em: SqlEntityManager,
  { councilId, sessionId, statementId, participantId, vote }: VoteToKeep,
): Promise<void> {
  await em.execute(
    `insert into session_vote (council_id, session_id, statement_id, participant_id, vote) values (?, ?, ?, ?, ?)
     on conflict (statement_id, participant_id)
     do update set vote = excluded.vote, is_changed = session_vote.counted is not null`,
    [councilId, sessionId, statementId, participantId, vote],
  );
}

/** How many people wait for their first vote on the statement to be counted, and how many for a later one. */
export async function votersWaiting(
  em: SqlEntityManager,
  statementId: string,
): Promise<{ first: number; changed: number }> {
  const [row] = await em.execute<{ first: number; changed: number }[]>(
    `select count(*) filter (where counted is null)::int as first, count(*) filter (where is_changed)::int as changed
     from session_vote where statement_id = ?`,
    [statementId],
  );
  return row!;
}

/** Takes the first votes that wait into the figures of the statement, or the later ones. */
export async function countVotes(em: SqlEntityManager, statementId: string, which: 'first' | 'changed'): Promise<void> {
  const isWaiting = which === 'first' ? 'counted is null' : 'is_changed';
  await em.execute(
    `update session_vote set counted = vote, is_changed = false where statement_id = ? and ${isWaiting}`,
    [statementId],
  );
  await em.execute(
    `update session_statement set counted_voters = c.voters, counted_agree = c.agree, counted_disagree = c.disagree
     from (select count(*) as voters,
             count(*) filter (where counted = 'AGREE') as agree,
             count(*) filter (where counted = 'DISAGREE') as disagree
           from session_vote where statement_id = ? and counted is not null) c
     where id = ?`,
    [statementId, statementId],
  );
}
