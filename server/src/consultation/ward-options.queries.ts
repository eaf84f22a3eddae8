import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MOST_WARDS } from '@throughline/shared/form-check';

/**
 * The wards or electoral divisions of a council that are valid on a day, by name. Wards of two districts that have the same
 * name are told apart by their district. There is room left for two answers beside them.
 */
export const wardsOf = (em: SqlEntityManager, councilId: string, day: string): Promise<{ id: string; name: string }[]> =>
  em.execute(
    `select id, name || case when count(*) over (partition by lower(name)) > 1 then coalesce(' (' || district || ')', '') else '' end as name
      from (
        select a.id, a.name, a.code,
          (select min(p.name) from area_member m join area p on p.id = m.parent_id where m.child_id = a.id and p.level = 'DISTRICT') as district
        from area a where a.council_id = ? and a.level in ('WARD', 'DIVISION') and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
      ) ward
      order by ward.name, district, code limit ?`,
    [councilId, day, day, MOST_WARDS - 2],
  );
