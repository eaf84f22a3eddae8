import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** The next number of a kind in the register of a programme. Whoever records at the same moment waits for this one. */
export async function nextRaidNumber(em: SqlEntityManager, programmeId: string, kind: string): Promise<number> {
  await em.execute('select 1 from programme where id = ? for no key update', [programmeId]);
  const [row] = await em.execute<{ next: number }[]>(
    'select coalesce(max(number), 0) + 1 as next from raid_item where programme_id = ? and kind = ?',
    [programmeId, kind],
  );
  return row!.next;
}

/** A member of the board or of finance of a council, by the e-mail address they sign in with. */
export async function memberByEmail(
  em: SqlEntityManager,
  councilId: string,
  email: string,
): Promise<{ personId: string; name: string } | null> {
  const [row] = await em.execute<{ personId: string; name: string }[]>(
    'select person_id as "personId", name from member_by_email(?, ?)',
    [councilId, email],
  );
  return row ?? null;
}
