import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Whether a milestone waits for a decision that is not in force on the day ('YYYY-MM-DD'). */
export async function waitsForDecision(em: SqlEntityManager, milestoneId: string, day: string): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `select 1 from milestone_precondition needed left join decision taken on taken.id = needed.decision_id
     where needed.milestone_id = ? and (taken.effective_on is null or taken.effective_on > ?) limit 1`,
    [milestoneId, day],
  );
  return rows.length > 0;
}
