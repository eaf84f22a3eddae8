import type { PoolClient } from 'pg';
import type { Capacity } from '@throughline/shared/forms/answer-as';
import type { SentAnswers } from './response.entity.ts';

/** A response that is sent without having been a draft. */
export interface ResponseToInsert {
  id: string;
  consultationId: string;
  formId: string;
  resumeHash: Buffer;
  receiptSalt: Buffer;
  receiptHash: Buffer;
  capacity: Capacity;
  organisationName: string | null;
  sent: SentAnswers;
  at: Date;
}

/** Open now, and held as it is: see `held` in response.queries.ts. In one order, so that no two transactions wait for each other. */
const insertStatement = `
  insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, receipt_hash, state, version,
    choices, texts, parts, shown, capacity, organisation_name, started_at, submitted_at, is_demonstration)
  select s.id, c.council_id, c.id, s.form_id, decode(s.resume_hash, 'hex'), decode(s.receipt_salt, 'hex'), decode(s.receipt_hash, 'hex'), 'COUNTED', 1,
    s.choices, s.texts, s.parts, s.shown, s.capacity, s.organisation_name, s.at, s.at, c.is_demonstration
  from jsonb_to_recordset($1::jsonb) as s(id uuid, consultation_id uuid, form_id uuid, resume_hash text, receipt_salt text, receipt_hash text,
    choices bigint[], texts jsonb, parts jsonb, shown jsonb, capacity text, organisation_name text, at timestamptz)
  join consultation c on c.id = s.consultation_id
  where c.is_published and c.withdrawn_at is null and c.suspended_at is null and s.at between c.opens_at and c.closes_at
  order by s.resume_hash for share of c
  on conflict (resume_hash) do nothing
  returning id`;

/**
 * Inserts responses as sent, those of consultations that are open. The transaction names their hashes.
 *
 * @returns the keys of those that were inserted: one with a hash that is there already is not
 */
export async function insertSent(client: PoolClient, responses: readonly ResponseToInsert[]): Promise<Set<string>> {
  const rows = responses.map(({ id, consultationId, formId, resumeHash, receiptSalt, receiptHash, capacity, organisationName, sent, at }) => ({
    id, consultation_id: consultationId, form_id: formId, resume_hash: resumeHash.toString('hex'), receipt_salt: receiptSalt.toString('hex'),
    receipt_hash: receiptHash.toString('hex'), choices: sent.choices, texts: sent.texts,
    ...(sent.parts && { parts: sent.parts }), ...(sent.shown && { shown: sent.shown }), capacity, organisation_name: organisationName, at,
  }));
  const inserted = await client.query<{ id: string }>({ name: 'insert_sent_responses', text: insertStatement, values: [JSON.stringify(rows)] });
  return new Set(inserted.rows.map(({ id }) => id));
}
