import type { Pool, PoolClient } from 'pg';
import type { Capacity } from '@throughline/shared/forms/answer-as';
import type { Timing } from './consultation.entity.ts';
import type { Draft, DraftAnswer, SentAnswers } from './response.entity.ts';

/** What beginning a response needs to know. `formId` is null when nothing is asked. */
export interface ConsultationToAnswer extends Timing {
  id: string;
  councilId: string;
  formId: string | null;
  isDemonstration: boolean;
}

export async function consultationToAnswer(pool: Pool, id: string): Promise<ConsultationToAnswer | null> {
  const { rows } = await pool.query<ConsultationToAnswer>({
    name: 'consultation_to_answer',
    text: `
      select c.id, c.council_id as "councilId", f.id as "formId", c.is_demonstration as "isDemonstration",
        c.is_published as "isPublished", c.withdrawn_at as "withdrawnAt", c.suspended_at as "suspendedAt", c.opens_at as "opensAt", c.closes_at as "closesAt"
      from consultation c left join consultation_form f on f.consultation_id = c.id and f.is_current
      where c.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

export interface NewResponse {
  id: string;
  consultation: ConsultationToAnswer;
  formId: string;
  resumeHash: Buffer;
  receiptSalt: Buffer;
  startedAt: Date;
}

export async function insertResponse(pool: Pool, { id, consultation, formId, resumeHash, receiptSalt, startedAt }: NewResponse): Promise<void> {
  await pool.query({
    name: 'insert_response',
    text: `
      insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, state, draft, started_at, is_demonstration)
      values ($1, $2, $3, $4, $5, $6, 'DRAFT', '{}', $7, $8)`,
    values: [id, consultation.councilId, consultation.id, formId, resumeHash, receiptSalt, startedAt, consultation.isDemonstration],
  });
}

export type ResponseState = 'DRAFT' | 'COUNTED' | 'LATE' | 'WITHDRAWN';

/** A response as one of its codes finds it. */
export interface FoundResponse extends Timing {
  id: string;
  councilId: string;
  consultationId: string;
  formId: string;
  /** Hexadecimal. */
  resumeHash: string;
  receiptHash: string | null;
  receiptSalt: Buffer;
  state: ResponseState;
  capacity: Capacity;
  /** Only of an organisation. */
  organisationName: string | null;
  version: number;
  draft: Draft | null;
  sent: SentAnswers | null;
  submittedAt: Date | null;
  correctedAt: Date | null;
  /** The answers as they are being corrected; null when nothing is. */
  correction: Draft | null;
  /** The receipt code, locked with the code of the correction. */
  correctionReceipt: string | null;
}

const responses = (where: string) => `
  select r.id, r.council_id as "councilId", r.consultation_id as "consultationId", r.form_id as "formId",
    encode(r.resume_hash, 'hex') as "resumeHash", encode(r.receipt_hash, 'hex') as "receiptHash", r.receipt_salt as "receiptSalt",
    r.state, r.capacity, r.organisation_name as "organisationName", r.version, r.draft, case when r.choices is not null
      then json_build_object('choices', r.choices, 'texts', r.texts, 'parts', r.parts, 'shown', r.shown) end as sent,
    r.submitted_at as "submittedAt", r.corrected_at as "correctedAt", r.correction, r.correction_receipt as "correctionReceipt",
    c.is_published as "isPublished", c.withdrawn_at as "withdrawnAt", c.suspended_at as "suspendedAt", c.opens_at as "opensAt", c.closes_at as "closesAt"
  from consultation_response r join consultation c on c.id = r.consultation_id
  where ${where}`;
/** A response has a code to go on with, one for its receipt, and one to correct it with. */
type CodeKind = 'resume' | 'receipt' | 'correction';
const byCode: Readonly<Record<CodeKind, string>> = {
  resume: responses('r.resume_hash = any($1)'),
  receipt: responses('r.receipt_hash = any($1)'),
  correction: responses('r.correction_hash = any($1)'),
};
/**
 * In one order for everybody, so that no two transactions wait for each other. The consultation is held as it is: whoever
 * suspends or extends it comes before or after, and what is counted was in time by what everybody sees afterwards.
 */
const held = ' order by r.id for update of r for share of c';

/** The responses behind these codes. Inside a transaction that names the codes; nothing is found outside one. */
export async function responsesByCode(
  client: PoolClient,
  code: CodeKind,
  hashes: readonly Buffer[],
  { hold }: { hold: boolean },
): Promise<FoundResponse[]> {
  const text = byCode[code];
  const name = `responses_by_${code}${hold ? '_held' : ''}`;
  return (await client.query<FoundResponse>({ name, text: hold ? text + held : text, values: [hashes] })).rows;
}

export interface AnswerToSave {
  resumeHash: Buffer;
  formId: string;
  questionId: string;
  answer: Omit<DraftAnswer, 'version'>;
  baseVersion: number;
  at: Date;
}
export interface SavedDraft extends Pick<FoundResponse, 'consultationId' | 'formId' | 'version' | 'capacity' | 'organisationName'> {
  draft: Draft;
}

/** What a changed draft gives back. */
export const savedDraft = (draft: 'draft' | 'correction'): string =>
  `r.consultation_id as "consultationId", r.form_id as "formId", r.version, r.capacity, r.organisation_name as "organisationName", r.${draft} as draft`;

/**
 * Keeps an answer of each of several drafts, in one statement (`any` finds the drafts by their index, however many there are), where it may be kept: the draft is not sent, its consultation is
 * open, and the same question was not answered otherwise after `baseVersion`. Answers to other questions stay as they are.
 *
 * @param answers of different drafts
 * @returns for each, in order, the draft; null when the answer may not be kept, and why not, the row says
 */
export async function saveDraftAnswers(client: PoolClient, answers: readonly AnswerToSave[]): Promise<(SavedDraft | null)[]> {
  const { rows } = await client.query<SavedDraft & { place: number }>({
    name: 'save_draft_answers',
    text: `
      update consultation_response r
      set draft = jsonb_set(r.draft, array[s.question], s.answer || jsonb_build_object('version', r.version + 1)), version = r.version + 1,
        saved_on = (s.at at time zone 'Europe/London')::date
      from jsonb_to_recordset($1) as s(place integer, hash text, form uuid, question text, answer jsonb, base integer, at timestamptz), consultation c
      where r.resume_hash = any($2) and r.resume_hash = decode(s.hash, 'hex') and r.state = 'DRAFT' and r.form_id = s.form and c.id = r.consultation_id
        and c.is_published and c.withdrawn_at is null and c.suspended_at is null and s.at between c.opens_at and c.closes_at
        and s.base <= r.version
        and (coalesce((r.draft -> s.question ->> 'version')::integer, 0) <= s.base or (r.draft -> s.question) - 'version' = s.answer)
      returning s.place, ${savedDraft('draft')}`,
    values: [JSON.stringify(answers.map(({ resumeHash, formId, questionId, answer, baseVersion, at }, place) => ({
      place, hash: resumeHash.toString('hex'), form: formId, question: questionId, answer, base: baseVersion, at,
    }))), answers.map(({ resumeHash }) => resumeHash)],
  });
  const saved = new Map(rows.map(({ place, ...draft }) => [place, draft]));
  return answers.map((_, place) => saved.get(place) ?? null);
}

/** Runs a statement that has one parameter, `$1`: in a transaction of the pool, or in a seed's. */
export type RunWithOne = (statement: { name: string; text: string }, value: string) => Promise<unknown>;

export const runIn = (client: PoolClient): RunWithOne => (statement, value) => client.query({ ...statement, values: [value] });

export interface ResponseToCount {
  id: string;
  receiptHash: Buffer;
  sent: SentAnswers;
  submittedAt: Date;
}
export interface Tally {
  councilId: string;
  consultationId: string;
  /** See `keysCounted`. */
  key: string;
  /** How many more are counted; fewer, when it is below nought. */
  counted: number;
}

/** The counters, raised once for all responses, in the order of their keys, so that no two transactions wait for each other. */
const raiseTallies = `
  insert into consultation_tally as t (key, council_id, consultation_id, counted)
  select x.key, x.council_id, x.consultation_id, x.counted
  from jsonb_to_recordset($1::jsonb -> 'tallies') as x(key uuid, council_id uuid, consultation_id uuid, counted integer)
  order by x.key
  on conflict (key) do update set counted = t.counted + excluded.counted`;

/** Raises the counters of responses that the transaction has sent. */
export async function raiseCounters(run: RunWithOne, tallies: readonly Tally[]): Promise<void> {
  await run({ name: 'raise_counters', text: raiseTallies }, JSON.stringify({ tallies: sums(tallies) }));
}

/** `any` finds the rows by their keys: else a table of few rows is read whole, and its rule of visibility asked for each. */
const countStatement = `
  with counted as (
    update consultation_response r
    set state = 'COUNTED', draft = null, choices = s.choices, texts = s.texts,
      parts = s.parts, shown = s.shown, receipt_hash = decode(s.receipt_hash, 'hex'),
      submitted_at = s.submitted_at, version = r.version + 1
    from jsonb_to_recordset($1::jsonb -> 'responses') 
      as s(id uuid, receipt_hash text, choices bigint[], texts jsonb, parts jsonb, shown jsonb, submitted_at timestamptz)
    where r.id = s.id and r.state = 'DRAFT'
      and r.id = any (array(select (each ->> 'id')::uuid from jsonb_array_elements($1::jsonb -> 'responses') each))
  )${raiseTallies}`;

/** Sends drafts and counts them, in one statement. The rows are held by the transaction. */
export async function countResponses(run: RunWithOne, responsesToCount: readonly ResponseToCount[], tallies: readonly Tally[]): Promise<void> {
  const rows = responsesToCount.map(({ id, receiptHash, sent, submittedAt }) => ({
    id, receipt_hash: receiptHash.toString('hex'), choices: sent.choices, texts: sent.texts,
    ...(sent.parts && { parts: sent.parts }), ...(sent.shown && { shown: sent.shown }), submitted_at: submittedAt,
  }));
  await run({ name: 'count_responses', text: countStatement }, JSON.stringify({ responses: rows, tallies: sums(tallies) }));
}

const withdrawStatement = `
  with withdrawn as (
    update consultation_response r
    set state = 'WITHDRAWN', choices = null, texts = null, parts = null, shown = null, correction = null,
      capacity = 'INDIVIDUAL', organisation_name = null, withdrawn_at = s.withdrawn_at, version = r.version + 1
    from jsonb_to_record($1::jsonb -> 'response') as s(id uuid, withdrawn_at timestamptz)
    where r.id = s.id and r.state in ('COUNTED', 'LATE')
  ), changes as (
    select x.key, x.counted from jsonb_to_recordset($1::jsonb -> 'tallies') as x(key uuid, counted integer)
  ), held as (
    select t.key from consultation_tally t where t.key in (select key from changes) order by t.key for update
  )
  update consultation_tally t set counted = t.counted + c.counted from changes c where c.key = t.key and t.key in (select key from held)`;

/** Takes a response back, with its answers, and lowers what it counted for, in one statement. The row is held by the transaction. */
export async function withdrawCounted(run: RunWithOne, id: string, withdrawnAt: Date, tallies: readonly Tally[]): Promise<void> {
  await run({ name: 'withdraw_response', text: withdrawStatement }, JSON.stringify({ response: { id, withdrawn_at: withdrawnAt }, tallies: sums(tallies) }));
}

/** A change to a counter in the database's words. */
interface TallyRow extends Pick<Tally, 'key' | 'counted'> {
  council_id: string;
  consultation_id: string;
}

/** One entry for each counter. */
export function sums(tallies: readonly Tally[]): TallyRow[] {
  const byKey = new Map<string, TallyRow>();
  for (const { key, councilId, consultationId, counted } of tallies) {
    const known = byKey.get(key);
    if (known) known.counted += counted;
    else byKey.set(key, { key, council_id: councilId, consultation_id: consultationId, counted });
  }
  return [...byKey.values()];
}

