import type { SqlEntityManager } from '@mikro-orm/postgresql';

/**
 * What is spent and committed under a decision, over all grants, less what was reversed, as SQL of type bigint.
 *
 * @param decision SQL of type uuid: trusted text, such as `taken.id`
 */
export const spentUnderSql = (decision: string): string =>
  `(select coalesce(sum(case when entry.kind = 'REVERSAL' then -entry.amount_pence else entry.amount_pence end), 0)::bigint
    from spend_entry entry where entry.decision_id = ${decision})`;

/** The same in pence, for one decision. */
export async function spentUnder(em: SqlEntityManager, decisionId: string): Promise<number> {
  const [row] = await em.execute<{ pence: string }[]>(`select ${spentUnderSql('?')} as pence`, [decisionId]);
  return Number(row!.pence);
}
