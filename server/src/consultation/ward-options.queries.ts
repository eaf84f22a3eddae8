import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** The wards or electoral divisions of a council that are valid on a day, by name. */
export const wardsOf = (em: SqlEntityManager, councilId: string, day: string): Promise<{ id: string; name: string }[]> =>
  em.execute(
    `select id, name from area where council_id = ? and level in ('WARD', 'DIVISION') and valid_from <= ? and (valid_to is null or valid_to > ?)
      order by name, code limit 197`,
    [councilId, day, day],
  );
