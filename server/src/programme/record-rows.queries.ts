import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Locks a row until the command ends, so that what is added to it at the same time is added one after the other. */
export async function lockRow(em: SqlEntityManager, table: 'programme' | 'workstream' | 'checklist_item', id: string): Promise<void> {
  await em.execute(`select from ${table} where id = ? for no key update`, [id]);
}

/** The place after the last one of a table, for a row that is added at the end. */
export async function nextPosition(
  em: SqlEntityManager,
  table: 'workstream' | 'focus_area' | 'programme_phase',
  column: 'programme_id' | 'workstream_id',
  id: string,
): Promise<number> {
  const [row] = await em.execute<{ next: number }[]>(
    `select coalesce(max(position), 0) + 1 as next from ${table} where ${column} = ?`,
    [id],
  );
  return row!.next;
}
