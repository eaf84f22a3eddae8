import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** The place that the next row gets in the list of its council. Under the lock of the council nobody else takes it. */
export async function nextPosition(em: SqlEntityManager, table: 'cost_estimate' | 'savings_target', councilId: string): Promise<number> {
  const [row] = await em.execute<{ next: number }[]>(`select coalesce(max(position), -1) + 1 as next from ${table} where council_id = ?`, [councilId]);
  return row!.next;
}

/** Whether a row was read from a paper: there is provenance for it. */
export async function isOfPaper(em: SqlEntityManager, subjectType: string, subjectId: string): Promise<boolean> {
  const [row] = await em.execute<{ known: boolean }[]>('select exists (select from provenance where subject_type = ? and subject_id = ?) as known', [subjectType, subjectId]);
  return row!.known;
}
