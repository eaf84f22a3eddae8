import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Capacity } from '@throughline/shared/forms/answer-as';
import type { SentAnswers } from './response.entity.ts';
import type { Tally } from './response.queries.ts';

/**
 * The rest of the transaction works at this batch: row-level security lets it see and change the responses that were
 * entered in it, and no others.
 */
export async function workAtBatch(em: SqlEntityManager, batchId: string): Promise<void> {
  await em.execute(`select set_config('throughline.entry_batch', ?, true)`, [batchId]);
}

/** A response that was entered, with its answers. Its batch is the one at work. */
export interface EnteredResponse {
  id: string;
  formId: string;
  state: 'COUNTED' | 'LATE' | 'WITHDRAWN';
  receiptSalt: Buffer;
  capacity: Capacity;
  organisationName: string | null;
  sent: SentAnswers | null;
  submittedAt: Date;
  /** The person who holds the receipt code has corrected it, or is doing so, or has withdrawn it. */
  isTakenOver: boolean;
}

export async function enteredResponse(em: SqlEntityManager, id: string): Promise<EnteredResponse | null> {
  const [row] = await em.execute<EnteredResponse[]>(
    `select r.id, r.form_id as "formId", r.state, r.receipt_salt as "receiptSalt", r.capacity, r.organisation_name as "organisationName", r.submitted_at as "submittedAt",
      case when r.choices is not null then json_build_object('choices', r.choices, 'texts', r.texts, 'parts', r.parts, 'shown', r.shown) end as sent,
      r.corrected_at is not null or r.correction is not null or r.state = 'WITHDRAWN' as "isTakenOver"
    from consultation_response r where r.id = ? for update`,
    [id],
  );
  return row ?? null;
}

/** A response as it is kept. */
export interface ResponseToKeep {
  id: string;
  state: 'COUNTED' | 'LATE';
  channel: string;
  capacity: Capacity;
  organisationName: string | null;
  sent: SentAnswers;
  receivedAt: Date;
}
export interface NewEnteredResponse extends ResponseToKeep {
  /** Of a code that nobody has: there is no draft to go on with. */
  resumeHash: Buffer;
  receiptSalt: Buffer;
  receiptHash: Buffer;
}
interface Belongs {
  councilId: string;
  consultationId: string;
  formId: string;
  batchId: string;
  isDemonstration: boolean;
}

/** Keeps responses as they came, in one statement. */
export async function insertEntered(em: SqlEntityManager, of: Belongs, responses: readonly NewEnteredResponse[]): Promise<void> {
  const rows = responses.map(({ sent, resumeHash, receiptSalt, receiptHash, ...rest }) => ({
    ...shownRow({ ...rest, sent }), resume: resumeHash.toString('hex'), salt: receiptSalt.toString('hex'), receipt: receiptHash.toString('hex'),
  }));
  await em.execute(
    `insert into consultation_response (id, council_id, consultation_id, form_id, entry_batch_id, is_demonstration, resume_hash, receipt_salt, receipt_hash,
      state, channel, capacity, organisation_name, choices, texts, parts, shown, started_at, submitted_at)
    select x.id, ?, ?, ?, ?, ?, decode(x.resume, 'hex'), decode(x.salt, 'hex'), decode(x.receipt, 'hex'),
      x.state, x.channel, x.capacity, x.organisation_name, x.choices, x.texts, x.parts, x.shown, x.received_at, x.received_at
    from jsonb_to_recordset(?::jsonb) as x(id uuid, resume text, salt text, receipt text, state text, channel text, capacity text, organisation_name text,
      choices bigint[], texts jsonb, parts jsonb, shown jsonb, received_at timestamptz)`,
    [of.councilId, of.consultationId, of.formId, of.batchId, of.isDemonstration, JSON.stringify(rows)],
  );
}

/** Puts a response right that was typed wrong. */
export async function replaceEntered(em: SqlEntityManager, response: ResponseToKeep): Promise<void> {
  await em.execute(
    `update consultation_response r set state = x.state, capacity = x.capacity, organisation_name = x.organisation_name, choices = x.choices, texts = x.texts,
      parts = x.parts, shown = x.shown, started_at = x.received_at, submitted_at = x.received_at, version = r.version + 1
    from jsonb_to_record(?::jsonb) as x(id uuid, state text, capacity text, organisation_name text, choices bigint[], texts jsonb, parts jsonb, shown jsonb, received_at timestamptz)
    where r.id = x.id`,
    [JSON.stringify(shownRow(response))],
  );
}

/** What is left out of the text is null in the row. */
function shownRow({ id, state, channel, capacity, organisationName, sent, receivedAt }: ResponseToKeep): object {
  return {
    id, state, channel, capacity, organisation_name: organisationName, choices: sent.choices, texts: sent.texts,
    ...(sent.parts && { parts: sent.parts }), ...(sent.shown && { shown: sent.shown }), received_at: receivedAt,
  };
}

/** Takes an entry out that was made twice: its answers go, it is no longer counted. */
export async function takeOutEntered(em: SqlEntityManager, id: string, at: Date): Promise<void> {
  await em.execute(
    `update consultation_response set state = 'WITHDRAWN', choices = null, texts = null, parts = null, shown = null, capacity = 'INDIVIDUAL', organisation_name = null,
      withdrawn_at = ?, version = version + 1 where id = ?`,
    [at, id],
  );
}

/**
 * Raises and lowers counters by exactly so much, in the order of their keys, so that no two transactions wait for each
 * other. What a row would begin with is never below nought; what is lowered is there.
 */
export async function moveTallies(em: SqlEntityManager, tallies: readonly Tally[]): Promise<void> {
  const changes = tallies.map(({ councilId, consultationId, key, counted }) => ({ council: councilId, consultation: consultationId, key, counted }));
  await em.execute(
    `with changes as (
      select x.key, x.council, x.consultation, sum(x.counted)::integer as counted
      from jsonb_to_recordset(?::jsonb) as x(key uuid, council uuid, consultation uuid, counted integer)
      group by x.key, x.council, x.consultation having sum(x.counted) <> 0
    )
    insert into consultation_tally as t (key, council_id, consultation_id, counted)
    select key, council, consultation, greatest(counted, 0) from changes order by key
    on conflict (key) do update set counted = t.counted + (select c.counted from changes c where c.key = excluded.key)`,
    [JSON.stringify(changes)],
  );
}

/** Nobody else opens a batch of this consultation until this transaction is over: its number is the next. */
export async function holdBatches(em: SqlEntityManager, consultationId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`entry batches ${consultationId}`]);
}

/** Nobody else enters a paper with this reference until this transaction is over. */
export async function holdReference(em: SqlEntityManager, consultationId: string, reference: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`entry ${consultationId} ${reference.toLowerCase()}`]);
}

/**
 * Says of entries of the batch at work which other entry each seems to be made twice of: one of the consultation with the
 * same reference, or one of the batch that answers the same throughout, where that says enough to be no chance. Flagged
 * and not dropped: somebody looks.
 *
 * @param ids the entries to look at; of two that were made together the later is flagged
 */
export async function flagDuplicates(em: SqlEntityManager, of: { consultationId: string; batchId: string }, ids: readonly string[]): Promise<void> {
  const own = JSON.stringify(ids);
  const found = await em.execute<{ id: string; first: string; kind: string }[]>(
    `with own as materialized (
      select x::uuid as id from jsonb_array_elements_text(?::jsonb) x
    ), same as (
      select e.id, 'REFERENCE' as kind, first_value(e.id) over (partition by lower(e.reference) order by e.id in (select id from own), e.id) as first
      from response_entry e
      where e.consultation_id = ? and e.duplicate_settled is distinct from 'SAME'
        and lower(e.reference) in (select lower(o.reference) from response_entry o where o.id in (select id from own))
      union all
      select r.id, 'ANSWERS', first_value(r.id) over (partition by r.choices, r.texts, r.parts order by r.id in (select id from own), r.id)
      from consultation_response r
      where r.entry_batch_id = ? and r.choices is not null and (r.texts <> '{}' or (select count(*) from unnest(r.choices) c where c <> 0) >= ?)
    )
    select s.id, s.first, s.kind from same s join response_entry f on f.id = s.first
    where s.id <> s.first and s.id in (select id from own) and f.duplicate_of_id is distinct from s.id
    order by s.kind`,
    [own, of.consultationId, of.batchId, ENOUGH_ANSWERS],
  );
  await em.execute(
    `with own as materialized (
      select x::uuid as id from jsonb_array_elements_text(?::jsonb) x
    ), found as (
      -- A reference says more than answers do.
      select distinct on (id) id, first, kind from jsonb_to_recordset(?::jsonb) as x(id uuid, first uuid, kind text) order by id, kind desc
    )
    update response_entry e set duplicate_of_id = f.first, duplicate_kind = f.kind
    from own left join found f on f.id = own.id
    where e.id = own.id and e.duplicate_settled is null and (e.duplicate_of_id is not null or f.id is not null)`,
    [own, JSON.stringify(found)],
  );
}

/** So many answers are the same by chance too seldom to pass unseen; words never are. */
const ENOUGH_ANSWERS = 5;

/** How many were entered in a batch. */
export async function entriesIn(em: SqlEntityManager, batchId: string): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>('select count(*)::integer as count from response_entry where batch_id = ?', [batchId]);
  return row!.count;
}
