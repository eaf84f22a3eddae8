import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { transactionWith } from '../platform/named-transaction.ts';
import { withCodes } from './code-transaction.service.ts';

/** Nobody else adds a point to this consultation until the transaction is over: it holds the consultation. */
export async function nextPointNumber(em: SqlEntityManager, consultationId: string): Promise<number> {
  const [row] = await em.execute<{ next: number }[]>('select coalesce(max(number), 0) + 1 as next from consultation_point where consultation_id = ?', [consultationId]);
  return row!.next;
}

export async function placeText(em: SqlEntityManager, of: { councilId: string; consultationId: string; pointId: string; textId: string }): Promise<void> {
  await em.execute('insert into point_text (point_id, text_id, council_id, consultation_id) values (?, ?, ?, ?) on conflict do nothing', [of.pointId, of.textId, of.councilId, of.consultationId]);
}

export async function takeTextOut(em: SqlEntityManager, pointId: string, textId: string): Promise<void> {
  await em.execute('delete from point_text where point_id = ? and text_id = ?', [pointId, textId]);
}

/** What people wrote to a question, counted: everything, what is in no point, and what is in each point. Raw: it leaves through disclosure only. */
export interface SaidOfQuestion {
  questionKey: string;
  texts: number;
  inNoPoint: number;
  points: { id: string; said: number }[];
}

/** How many people of the consultation at reading said each point. Organisations are not people. */
export function saidByQuestion(em: SqlEntityManager, consultationId: string): Promise<SaidOfQuestion[]> {
  return em.execute(
    `with texts as (
      select t.id, t.question_key, exists (select from point_text p where p.text_id = t.id) as is_in_point from text_to_read t where not t.is_organisation
    ), said as (
      select o.question_key, json_agg(json_build_object('id', o.id, 'said', (
        select count(*) from point_text p join texts t on t.id = p.text_id where p.point_id = o.id)) order by o.number) as points
      from consultation_point o where o.consultation_id = ? group by o.question_key
    )
    select s.question_key as "questionKey", s.points, (select count(*)::integer from texts t where t.question_key = s.question_key) as texts,
      (select count(*)::integer from texts t where t.question_key = s.question_key and not t.is_in_point) as "inNoPoint"
    from said s`,
    [consultationId],
  );
}

/** Ids of the points into which the words of a response went, for whoever holds its receipt code. */
export async function pointsOfReceipt(pool: Pool, receiptHash: Buffer): Promise<string[]> {
  const own = await withCodes(pool, [receiptHash], async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `select replace(pair_key(r.id, question)::text, '-', '') as key from consultation_response r, jsonb_object_keys(r.texts) question where r.receipt_hash = $1`, [receiptHash],
    );
    return rows.map(({ key }) => key);
  });
  if (own.length === 0) return [];
  return transactionWith(pool, { name: 'throughline.own_texts', value: own.join(',') }, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `select distinct o.id, o.number from point_text p join consultation_point o on o.id = p.point_id where o.published_at is not null order by o.number`,
    );
    return rows.map(({ id }) => id);
  });
}
