import type { Pool } from 'pg';

/** A question about people themselves with how many chose each answer. Raw counts: they leave through disclosure only. */
export interface EqualityQuestionCounts {
  questionId: string;
  text: string;
  followsOptionId: string | null;
  options: { optionId: string; label: string; counted: number }[];
}
export interface EqualityCounts {
  /** People whose responses are counted, without organisations. */
  responses: number;
  questions: EqualityQuestionCounts[];
}

export async function equalityCounts(pool: Pool, consultationId: string): Promise<EqualityCounts> {
  const { rows } = await pool.query<EqualityCounts>({
    name: 'equality_counts',
    text: `
      select coalesce((select counted from consultation_tally where key = $1), 0) as responses,
        coalesce(json_agg(json_build_object('questionId', q.id, 'text', q.text, 'followsOptionId', q.follows_option_id, 'options', (
          select json_agg(json_build_object('optionId', o.id, 'label', o.label, 'counted', coalesce(t.counted, 0)) order by o.position)
          from equality_option o left join equality_tally t on t.key = pair_key($1, o.id::text) where o.question_id = q.id)) order by a.position), '[]') as questions
      from consultation_equality_question a join equality_question q on q.id = a.question_id
      where a.consultation_id = $1`,
    values: [consultationId],
  });
  return rows[0]!;
}

/** How many people are in each group, and how each group answered. Raw counts: they leave through disclosure only. */
export async function equalityTallies(pool: Pool, consultationId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ key: string; counted: number }>({
    name: 'equality_tallies',
    text: 'select key, counted from equality_tally where consultation_id = $1',
    values: [consultationId],
  });
  return new Map(rows.map(({ key, counted }) => [key, counted]));
}

/** The id of a consultation by its name in web addresses; null when there is none. */
export async function consultationCalled(pool: Pool, councilSlug: string, slug: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'consultation_called',
    text: 'select c.id from consultation c join council k on k.id = c.council_id where k.slug = $1 and c.slug = $2',
    values: [councilSlug, slug],
  });
  return rows[0]?.id ?? null;
}
