import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** What a new statement has to be compared with. */
export interface StatementsSoFar {
  /** In the session. */
  all: number;
  /** By this participant. */
  own: number;
  /** The statement with the same words, whatever their case. */
  same: { id: string; isHidden: boolean } | null;
}

export async function statementsSoFar(
  em: SqlEntityManager,
  sessionId: string,
  participantId: string,
  text: string,
): Promise<StatementsSoFar> {
  const [row] = await em.execute<StatementsSoFar[]>(
    `select count(*)::int as "all", count(*) filter (where participant_id = ?)::int as own,
       (select json_build_object('id', s.id, 'isHidden', s.is_hidden) from session_statement s
        where s.session_id = ? and lower(s.text) = lower(?)) as same
     from session_statement where session_id = ?`,
    [participantId, sessionId, text, sessionId],
  );
  return row!;
}
