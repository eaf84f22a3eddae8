import type { PoolClient } from 'pg';
import type { Capacity } from '@throughline/shared/forms/answer-as';
import type { Draft, SentAnswers } from './response.entity.ts';
import { savedDraft, sums, type AnswerToSave, type RunWithOne, type SavedDraft, type Tally } from './response.queries.ts';

/** A response that may be changed: its consultation is open at the time that the parameter gives. */
const whileOpen = (at: string): string =>
  `c.id = r.consultation_id and c.is_published and c.withdrawn_at is null and c.suspended_at is null and ${at}::timestamptz between c.opens_at and c.closes_at`;

export interface CorrectionToBegin {
  id: string;
  /** The answers to begin with. */
  correction: Draft;
  correctionHash: Buffer;
  /** The receipt code, locked with the code of the correction. */
  correctionReceipt: string;
}

/** Lays answers that were sent out to be corrected; they stay counted. A code that led to an earlier correction leads there no more. */
export async function beginCorrection(client: PoolClient, { id, correction, correctionHash, correctionReceipt }: CorrectionToBegin): Promise<SavedDraft> {
  const { rows } = await client.query<SavedDraft>({
    name: 'begin_correction',
    text: `
      update consultation_response r
      set correction = $2::jsonb, correction_hash = $3, correction_receipt = $4, version = r.version + 1
      where r.id = $1 and r.state = 'COUNTED'
      returning ${savedDraft('correction')}`,
    values: [id, JSON.stringify(correction), correctionHash, correctionReceipt],
  });
  return rows[0]!;
}

/** Keeps one answer of a correction, under the rules of `saveDraftAnswers`. */
export async function saveCorrectedAnswer(
  client: PoolClient,
  { resumeHash, formId, questionId, answer, baseVersion, at }: AnswerToSave,
): Promise<SavedDraft | null> {
  const { rows } = await client.query<SavedDraft>({
    name: 'save_corrected_answer',
    text: `
      update consultation_response r
      set correction = jsonb_set(r.correction, array[$2::text], $3::jsonb || jsonb_build_object('version', r.version + 1)), version = r.version + 1
      from consultation c
      where r.correction_hash = $1 and r.correction is not null and r.form_id = $4 and ${whileOpen('$6')}
        and $5::integer <= r.version
        and (coalesce((r.correction -> $2 ->> 'version')::integer, 0) <= $5 or (r.correction -> $2) - 'version' = $3::jsonb)
      returning ${savedDraft('correction')}`,
    values: [resumeHash, questionId, JSON.stringify(answer), formId, baseVersion, at],
  });
  return rows[0] ?? null;
}

export interface AnswererToSave {
  resumeHash: Buffer;
  capacity: Capacity;
  organisationName: string | null;
  at: Date;
}

/** Keeps who answers, while it is a draft and its consultation is open. */
export async function saveAnswerer(client: PoolClient, { resumeHash, capacity, organisationName, at }: AnswererToSave): Promise<SavedDraft | null> {
  const { rows } = await client.query<SavedDraft>({
    name: 'save_answerer',
    text: `
      update consultation_response r set capacity = $2, organisation_name = $3
      from consultation c
      where r.resume_hash = $1 and r.state = 'DRAFT' and ${whileOpen('$4')}
      returning ${savedDraft('draft')}`,
    values: [resumeHash, capacity, organisationName, at],
  });
  return rows[0] ?? null;
}

const replaceStatement = `
  with replaced as (
    update consultation_response r
    set choices = s.choices, texts = s.texts, parts = s.parts, shown = s.shown, correction = null, corrected_at = s.corrected_at, version = r.version + 1
    from jsonb_to_record($1::jsonb -> 'response') as s(id uuid, choices bigint[], texts jsonb, parts jsonb, shown jsonb, corrected_at timestamptz)
    where r.id = s.id and r.state = 'COUNTED' and r.correction is not null
  )
  insert into consultation_tally as t (key, council_id, consultation_id, counted)
  select x.key, x.council_id, x.consultation_id, greatest(x.counted, 0)
  from jsonb_to_recordset($1::jsonb -> 'tallies') as x(key uuid, council_id uuid, consultation_id uuid, counted integer)
  order by x.key
  on conflict (key) do update set counted = t.counted + ($1::jsonb -> 'changes' ->> excluded.key::text)::integer`;

/**
 * Puts corrected answers in the place of those that were counted, and moves the counters by the difference, in one
 * statement and in the order of their keys. The row is held by the transaction.
 */
export async function replaceCounted(
  run: RunWithOne,
  { id, sent, correctedAt }: { id: string; sent: SentAnswers; correctedAt: Date },
  tallies: readonly Tally[],
): Promise<void> {
  const changes = sums(tallies).filter(({ counted }) => counted !== 0);
  const response = {
    id, choices: sent.choices, texts: sent.texts, ...(sent.parts && { parts: sent.parts }), ...(sent.shown && { shown: sent.shown }), corrected_at: correctedAt,
  };
  const parameter = { response, tallies: changes, changes: Object.fromEntries(changes.map(({ key, counted }) => [key, counted])) };
  await run({ name: 'replace_counted', text: replaceStatement }, JSON.stringify(parameter));
}
