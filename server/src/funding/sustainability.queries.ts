import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Costs that go on after the last day of their grant and that nobody has checked, as SQL with the columns `id` and `grant_id`. */
export const costsWithoutCheck = `
  select cost.id, cost.grant_id from recurring_cost cost join funding_grant paid on paid.id = cost.grant_id
  where coalesce(cost.ends_on, 'infinity'::date) > paid.ends_on
    and not exists (select from sustainability_check seen where seen.recurring_cost_id = cost.id)`;

/** How many of them a grant has, as the transaction of this entity manager sees it. */
export async function uncheckedCosts(em: SqlEntityManager, grantId: string): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(`select count(*)::integer as count from (${costsWithoutCheck}) cost where grant_id = ?`, [grantId]);
  return row!.count;
}
