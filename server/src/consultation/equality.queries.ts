import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';
import type { AskedEqualityQuestion } from './equality-record.entity.ts';
import type { CountedKey } from './tally-keys.entity.ts';

/** Lets the rows behind this hash be seen too, in the present transaction. */
export async function nameHash(client: PoolClient, hash: Buffer): Promise<void> {
  await client.query({
    name: 'name_another_hash',
    text: `select set_config('throughline.response_code_hash', concat_ws(',', nullif(current_setting('throughline.response_code_hash', true), ''), $1::text), true)`,
    values: [hash.toString('hex')],
  });
}

/** Keeps the links of a consultation from being cut until the end of the transaction. */
export async function holdLinks(client: PoolClient, consultationId: string): Promise<void> {
  await client.query({ name: 'hold_equality_links', text: 'select from consultation where id = $1 for share', values: [consultationId] });
}

export interface EqualityAsked {
  /** When links were cut last; null while they never were. */
  severedAt: Date | null;
  questions: AskedEqualityQuestion[];
}

/** What a consultation asks about people themselves, in order. */
export async function equalityAsked(client: PoolClient, consultationId: string): Promise<EqualityAsked> {
  const { rows } = await client.query<EqualityAsked>({
    name: 'equality_asked',
    text: `
      select (select severed_at from equality_severing where consultation_id = $1) as "severedAt",
        coalesce(json_agg(json_build_object('id', q.id, 'followsOptionId', q.follows_option_id, 'optionIds',
          (select json_agg(o.id order by o.position) from equality_option o where o.question_id = q.id)) order by a.position), '[]') as questions
      from consultation_equality_question a join equality_question q on q.id = a.question_id
      where a.consultation_id = $1`,
    values: [consultationId],
  });
  return rows[0]!;
}

/** What was chosen under this link, held; null when there is nothing, or no link any more. */
export async function equalityChosen(client: PoolClient, link: Buffer): Promise<string[] | null> {
  const { rows } = await client.query<{ chosen: string[] }>({
    name: 'equality_chosen', text: 'select chosen from equality_record where link = $1 for update', values: [link],
  });
  return rows[0]?.chosen ?? null;
}

export interface EqualityOwner {
  councilId: string;
  consultationId: string;
  link: Buffer;
}

/** Puts what is chosen now in the place of what was; nothing is kept of somebody who chooses nothing. */
export async function writeEqualityRecord(client: PoolClient, { councilId, consultationId, link }: EqualityOwner, chosen: readonly string[]): Promise<void> {
  await client.query(chosen.length === 0
    ? { name: 'remove_equality_record', text: 'delete from equality_record where link = $1', values: [link] }
    : {
        name: 'write_equality_record',
        text: `
          insert into equality_record (id, council_id, consultation_id, link, chosen) values (gen_random_uuid(), $1, $2, $3, $4)
          on conflict (link) do update set chosen = excluded.chosen`,
        values: [councilId, consultationId, link, chosen],
      });
}

/**
 * Moves counters, in the order of their keys, so that no two transactions wait for each other.
 *
 * @param changes sorted by key
 */
export async function moveEqualityTallies(client: PoolClient, { councilId, consultationId }: Omit<EqualityOwner, 'link'>, changes: readonly CountedKey[]): Promise<void> {
  if (changes.length === 0) return;
  const arrays = (some: readonly CountedKey[]) => [some.map(({ key }) => key), some.map(({ amount }) => amount)];
  await client.query({
    name: 'hold_equality_tallies',
    text: 'select from equality_tally where key = any ($1::uuid[]) order by key for update',
    values: [changes.map(({ key }) => key)],
  });
  await client.query({
    name: 'raise_equality_tallies',
    text: `
      insert into equality_tally as t (key, council_id, consultation_id, counted)
      select x.key, $3, $4, x.amount from unnest($1::uuid[], $2::integer[]) x (key, amount) order by x.key
      on conflict (key) do update set counted = t.counted + excluded.counted`,
    values: [...arrays(changes.filter(({ amount }) => amount > 0)), councilId, consultationId],
  });
  await client.query({
    name: 'lower_equality_tallies',
    text: 'update equality_tally t set counted = t.counted + x.amount from unnest($1::uuid[], $2::integer[]) x (key, amount) where t.key = x.key',
    values: arrays(changes.filter(({ amount }) => amount < 0)),
  });
}

export interface OfferedEqualityQuestion {
  id: string;
  follows: string | null;
}

/** The questions that a council's consultations can ask, in order, each with the question that it follows. */
export function equalityQuestionsOffered(em: SqlEntityManager, councilId: string): Promise<OfferedEqualityQuestion[]> {
  return em.execute<OfferedEqualityQuestion[]>(
    `select q.id, o.question_id as follows from equality_question q left join equality_option o on o.id = q.follows_option_id
     where q.is_current and (q.council_id is null or q.council_id = ?) order by q.position, q.id`,
    [councilId],
  );
}
