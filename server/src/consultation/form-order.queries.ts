import type { SqlEntityManager } from '@mikro-orm/postgresql';

const orders = {
  consultation_question: { within: 'form_id', from: 1 },
  form_section: { within: 'form_id', from: 1 },
  answer_option: { within: 'question_id', from: 0 },
  question_part: { within: 'question_id', from: 0 },
} as const;
type Ordered = keyof typeof orders;

/** The place after the last. */
export async function placeAfterLast(em: SqlEntityManager, table: Ordered, within: string): Promise<number> {
  const { from, within: column } = orders[table];
  const [row] = await em.execute<{ next: number }[]>(`select coalesce(max(position) + 1, ${from}) as next from ${table} where ${column} = ?`, [within]);
  return row!.next;
}

/** Closes the gaps that were left by rows that are gone. */
export async function closeGaps(em: SqlEntityManager, table: Ordered, within: string): Promise<void> {
  const { from, within: column } = orders[table];
  await em.execute(
    `update ${table} it set position = placed.place from (
        select id, row_number() over (order by position) - 1 + ${from} as place from ${table} where ${column} = ?) placed
      where it.id = placed.id and it.position <> placed.place`,
    [within],
  );
}

/** Moves one row to a place, counted from 1; the others make room. */
export async function moveTo(em: SqlEntityManager, table: Ordered, within: string, id: string, place: number): Promise<void> {
  const { from, within: column } = orders[table];
  await em.execute(
    `with others as (
        select id, row_number() over (order by position) as place from ${table} where ${column} = ? and id <> ?
      ), placed as (
        select id, place + case when place >= ? then 1 else 0 end as place from others
        union all select ?::uuid, least(?::bigint, (select count(*) + 1 from others)))
      update ${table} it set position = placed.place - 1 + ${from} from placed where it.id = placed.id`,
    [within, id, place, id, place],
  );
}

/** Takes the words of rows in other languages and formats away, with the rows. */
export async function dropWordings(em: SqlEntityManager, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length > 0) await em.execute('delete from consultation_wording where subject_id = any(?::uuid[])', [`{${subjectIds.join(',')}}`]);
}
