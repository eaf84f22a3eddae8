import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** A part of an award as it is shown: stated, or computed where it is the only one of its split that is not. */
export interface ShownAllocation {
  kind: string | null;
  financialYear: string | null;
  strand: string | null;
  /** Null when it is neither stated nor computed. */
  amountPence: number | null;
}

/** The parts of a grant's award, as the transaction of this entity manager sees them. */
export async function shownAllocations(em: SqlEntityManager, grantId: string): Promise<ShownAllocation[]> {
  const rows = await em.execute<(Omit<ShownAllocation, 'amountPence'> & { amountPence: string | null })[]>(
    `select kind, financial_year as "financialYear", strand, amount_pence as "amountPence" from grant_allocation_shown where grant_id = ?`,
    [grantId],
  );
  return rows.map(({ amountPence, ...part }) => ({ ...part, amountPence: amountPence === null ? null : Number(amountPence) }));
}
