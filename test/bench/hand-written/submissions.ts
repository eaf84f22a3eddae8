import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { fromProduct } from '../product.ts';

const { groupCommit } = await fromProduct('platform/group-commit.js');

/** Twelve answers to a form, as they come. */
export interface Submission {
  form: string;
  answers: { question: string; options: string[]; words: string | null }[];
}

interface Form {
  consultation: string;
  questions: { id: string; isRequired: boolean; options: string[] }[];
}

interface Packed {
  form: string;
  code: string;
  /** An array of PostgreSQL, as text. */
  choices: string;
  texts: string;
  /** What it counts for. */
  keys: string[];
}

const formStatement = `
  select form.consultation_id as consultation, (
    select json_agg(json_build_object('id', question.id, 'isRequired', question.is_required, 'options', (
        select coalesce(json_agg(choice.id order by choice.position), '[]') from answer_option choice where choice.question_id = question.id)
      ) order by question.position)
    from consultation_question question where question.form_id = form.id) as questions
  from consultation_form form where form.id = $1`;

const open = `
  consultation_form form join consultation on consultation.id = form.consultation_id
    where form.id = $9 and consultation.is_published and now() between consultation.opens_at and consultation.closes_at`;

/**
 * Responses and their counters in one statement. $1 keys, $2 hashes of codes, $3 salts, $4 hashes of receipts, $5 choices,
 * $6 texts; $7 what is counted, in order, and $8 how many more; $9 form
 */
const submitStatement = `
  with sent as (
    insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, receipt_hash,
      state, version, choices, texts, started_at, submitted_at, is_demonstration)
    select given.id, form.council_id, form.consultation_id, form.id, given.resume_hash, given.receipt_salt, given.receipt_hash,
      'COUNTED', 1, given.choices::bigint[], given.texts::jsonb, now(), now(), true
    from unnest($1::uuid[], $2::bytea[], $3::bytea[], $4::bytea[], $5::text[], $6::text[])
      given(id, resume_hash, receipt_salt, receipt_hash, choices, texts), ${open}
  )
  insert into consultation_tally as tally (key, council_id, consultation_id, counted)
  select counted.key, form.council_id, form.consultation_id, counted.more from unnest($7::uuid[], $8::int[]) counted(key, more), ${open}
  on conflict (key) do update set counted = tally.counted + excluded.counted`;

const hash = (words: string) => createHash('sha256').update(words).digest();

/** Two ways to send a response: by itself, or with all that wait while another commit is in flight. */
export function submissions(pool: Pool): Record<'alone' | 'grouped', (submission: Submission) => Promise<string>> {
  const forms = new Map<string, Form>();
  async function formOf(id: string): Promise<Form> {
    const form = forms.get(id) ?? (await pool.query<Form>(formStatement, [id])).rows[0]!;
    forms.set(id, form);
    return form;
  }

  /** The answers as they are kept, checked against the form. */
  async function packed({ form, answers }: Submission): Promise<Packed> {
    const { consultation, questions } = await formOf(form);
    const given = new Map(answers.map((answer) => [answer.question, answer]));
    const keys = [consultation];
    const texts: Record<string, string> = {};
    const choices = questions.map(({ id, isRequired, options }) => {
      const answer = given.get(id);
      const places = (answer?.options ?? []).map((option) => options.indexOf(option));
      const isAnswered = places.length > 0 || typeof answer?.words === 'string';
      if (places.includes(-1) || (isRequired && !isAnswered)) throw new Error('An answer is missing or not an option.');
      if (isAnswered) keys.push(id, ...answer!.options);
      if (answer?.words) texts[id] = answer.words;
      return places.reduce((bits, place) => bits + 2 ** place, 0);
    });
    return { form, code: randomUUID(), choices: `{${choices.join()}}`, texts: JSON.stringify(texts), keys };
  }

  /** All answer the form of the first: the benchmark has no other. */
  async function send(name: string, group: readonly Packed[]): Promise<string[]> {
    const counts = new Map<string, number>();
    for (const { keys } of group) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    const keys = [...counts.keys()].sort();
    const responses = [
      group.map(() => randomUUID()),
      group.map(({ code }) => hash(code)),
      group.map(() => randomBytes(16)),
      group.map(({ code }) => hash(`receipt ${code}`)),
      group.map(({ choices }) => choices),
      group.map(({ texts }) => texts),
    ];
    const values = [...responses, keys, keys.map((key) => counts.get(key)), group[0]!.form];
    const { rowCount } = await pool.query({ name, text: submitStatement, values });
    if (rowCount === 0) throw new Error('The consultation is not open.');
    const submittedAt = new Date().toISOString();
    return group.map(
      ({ code }) => `{"data":{"receiptCode":"receipt ${code}","status":"COUNTED","submittedAt":"${submittedAt}"}}`,
    );
  }

  const sendGrouped = groupCommit((group: Packed[]) => send('submit_grouped', group));
  return {
    alone: async (submission) => (await send('submit_alone', [await packed(submission)]))[0]!,
    grouped: async (submission) => sendGrouped(await packed(submission)),
  };
}
