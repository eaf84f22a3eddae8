import type { EntityName, SqlEntityManager } from '@mikro-orm/postgresql';

/** Inserts the rows of a seed, or brings them back to what the seed says. Rows are found by their `id`. */
export async function plant<T extends { id: string }>(em: SqlEntityManager, entity: EntityName<T>, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 200) {
    await em.upsertMany(entity, rows.slice(from, from + 200) as never[], { onConflictFields: ['id' as never] });
  }
  em.clear();
}

/** Inserts the rows of a seed that are not there yet, and leaves those that are: for rows that must never be changed. */
export async function plantOnce<T extends { id: string }>(em: SqlEntityManager, entity: EntityName<T>, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 200) {
    await em.upsertMany(entity, rows.slice(from, from + 200) as never[], { onConflictFields: ['id' as never], onConflictAction: 'ignore' });
  }
  em.clear();
}
