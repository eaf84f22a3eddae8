import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { TakenOutKind } from '@throughline/shared/redaction';

export type DecisionOnText = 'PUBLISH' | 'PUBLISH_REDACTED' | 'KEEP_BACK' | 'FLAG' | 'REFER' | 'RETURN';
/** Where a text stands: nobody has decided, it is decided, or it was passed on because it may tell of harm. */
export type StandingOfText = 'AWAITING' | 'DECIDED' | 'FLAGGED';

/** A decision on a text, as it was made. */
export interface LayerOfText {
  layer: number;
  decision: DecisionOnText;
  words: string | null;
  takenOut: TakenOutKind[];
  reason: string | null;
  decidedAt: string;
}

/** What somebody wrote, with every decision on it. Whose it is and when it came is not among it. */
export interface TextRead {
  id: string;
  questionId: string;
  /** What the question is counted under. */
  questionKey: string;
  words: string;
  isOrganisation: boolean;
  isDemonstration: boolean;
  layers: LayerOfText[];
  /** The points that it went into. */
  pointIds: string[];
}

/**
 * The rest of the transaction reads the responses to this consultation: row-level security lets it see what was sent to
 * it, and to no other.
 */
export async function readResponsesOf(em: SqlEntityManager, consultationId: string): Promise<void> {
  await em.execute(`select set_config('throughline.consultation_at_reading', ?, true)`, [consultationId]);
}

const lastDecision = '(select d.decision from text_redaction d where d.text_id = t.id order by d.layer desc limit 1)';
const standing = `case when ${lastDecision} in ('FLAG', 'REFER') then 'FLAGGED' when coalesce(${lastDecision}, 'RETURN') = 'RETURN' then 'AWAITING' else 'DECIDED' end`;
const columns = `t.id, t.question_id as "questionId", t.question_key as "questionKey", t.words, t.is_organisation as "isOrganisation", t.is_demonstration as "isDemonstration",
  (select coalesce(json_agg(json_build_object('layer', d.layer, 'decision', d.decision, 'words', d.words, 'takenOut', d.taken_out, 'reason', d.reason,
    'decidedAt', d.decided_at) order by d.layer), '[]') from text_redaction d where d.text_id = t.id) as layers,
  array(select p.point_id from point_text p where p.text_id = t.id order by p.point_id) as "pointIds"`;

/** Texts of the consultation at reading, in an order that says nothing about when they came. Of one question, or of all. */
export function textsRead(
  em: SqlEntityManager, asked: { questionKey: string | null; standing: StandingOfText; limit: number; offset: number },
): Promise<TextRead[]> {
  return em.execute(
    `select ${columns} from text_to_read t where (?::uuid is null or t.question_key = ?::uuid) and ${standing} = ? order by t.id limit ? offset ?`,
    [asked.questionKey, asked.questionKey, asked.standing, asked.limit, asked.offset],
  );
}

export async function textRead(em: SqlEntityManager, id: string, questionId: string): Promise<TextRead | null> {
  const [found] = await em.execute<TextRead[]>(`select ${columns} from text_to_read t where t.id = ? and t.question_id = ?`, [id, questionId]);
  return found ?? null;
}

export interface TextsOfQuestion {
  questionKey: string;
  awaiting: number;
  decided: number;
  flagged: number;
}

/** How many texts of the consultation at reading stand where, by what their question is counted under. */
export function textsByQuestion(em: SqlEntityManager): Promise<TextsOfQuestion[]> {
  return em.execute(
    `with texts as (select t.question_key, ${standing} as standing from text_to_read t)
    select question_key as "questionKey", count(*) filter (where standing = 'AWAITING')::integer as awaiting,
      count(*) filter (where standing = 'DECIDED')::integer as decided, count(*) filter (where standing = 'FLAGGED')::integer as flagged
    from texts group by question_key`,
  );
}

/** Questions of a consultation that are answered in words, as they are worded now or were last: what each is counted under, and its id. */
export function questionsInWords(em: SqlEntityManager, consultationId: string): Promise<{ questionKey: string; questionId: string }[]> {
  return em.execute(
    `select distinct on (key) key as "questionKey", id as "questionId" from (
      select coalesce(q.counts_as, q.id) as key, q.id, q.position, f.number from consultation_question q join consultation_form f on f.id = q.form_id
      where q.consultation_id = ? and q.kind in ('SHORT_TEXT', 'LONG_TEXT') and f.published_at is not null) asked
    order by key, number desc`,
    [consultationId],
  );
}

/** Lays a decision over those before it. */
export async function insertLayer(
  em: SqlEntityManager,
  of: { councilId: string; consultationId: string; by: string; at: Date },
  { id, questionId, isDemonstration, layers }: TextRead,
  decision: Pick<LayerOfText, 'decision' | 'words' | 'takenOut' | 'reason'>,
): Promise<void> {
  await em.execute(
    `insert into text_redaction (text_id, council_id, consultation_id, question_id, layer, decision, words, taken_out, reason, decided_by, decided_at, is_demonstration)
    values (?, ?, ?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)), ?, ?, ?, ?)`,
    [id, of.councilId, of.consultationId, questionId, layers.length + 1, decision.decision, decision.words, JSON.stringify(decision.takenOut), decision.reason, of.by, of.at, isDemonstration],
  );
}

/**
 * Copies the words of the consultation at reading that are to be published, at places that are drawn. Not copied: what
 * people wrote to a question of which the number of answers is hidden, as the words could be counted.
 */
export async function copyTexts(em: SqlEntityManager, consultationId: string): Promise<void> {
  await em.execute(
    `insert into published_text (id, council_id, consultation_id, question_key, position, words, is_redacted, is_organisation, is_demonstration)
    select gen_random_uuid(), t.council_id, t.consultation_id, t.question_key, row_number() over (partition by t.question_key order by random()),
      coalesce(last.words, t.words), last.words is not null, t.is_organisation, t.is_demonstration
    from text_to_read t
    join lateral (select d.decision, d.words from text_redaction d where d.text_id = t.id order by d.layer desc limit 1) last on last.decision in ('PUBLISH', 'PUBLISH_REDACTED')
    where t.is_organisation or not exists (
      select from published_figure f join consultation_question q on q.id = f.question_id
      where f.consultation_id = ? and f.option_id is null and f.is_suppressed and coalesce(q.counts_as, q.id) = t.question_key)`,
    [consultationId],
  );
}
