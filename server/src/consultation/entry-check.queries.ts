import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SentAnswers } from './response.entity.ts';

/** Draws the sample of a batch at random: its share of what is counted or late, rounded up. */
export async function drawSample(em: SqlEntityManager, batchId: string, percent: number): Promise<void> {
  await em.execute(
    `with able as (
      select e.id from response_entry e join entered_response r on r.id = e.id where e.batch_id = ? and not r.is_taken_over
    )
    update response_entry e set is_sampled = true
    where e.id in (select id from able order by random() limit (select ceil(count(*) * ?::integer / 100.0)::integer from able))`,
    [batchId, percent],
  );
}

/** A batch is done once its sample was entered a second time and every difference is settled. */
export async function finishChecking(em: SqlEntityManager, batchId: string): Promise<void> {
  await em.execute(
    `update entry_batch b set state = 'DONE', version = b.version + 1
    where b.id = ? and b.state = 'CHECKING' and not exists (
      select from response_entry e join entered_response r on r.id = e.id
      where e.batch_id = b.id and e.is_sampled and not r.is_taken_over
        and (not exists (select from entry_check c where c.entry_id = e.id) or exists (select from entry_check c where c.entry_id = e.id and not c.is_same and c.settled is null))
    )`,
    [batchId],
  );
}

/** One question of an entry that two people read. */
export interface Check {
  questionId: string;
  isSame: boolean;
}

/** Keeps what the second person read, as far as somebody must choose, and question by question whether it is the same. */
export async function insertSecondEntry(
  em: SqlEntityManager,
  of: { entryId: string; councilId: string; batchId: string; enteredBy: string; enteredAt: Date },
  answers: SentAnswers | null,
  checks: readonly Check[],
): Promise<void> {
  await em.execute(
    'insert into second_entry (entry_id, council_id, batch_id, answers, entered_by, entered_at) values (?, ?, ?, ?::jsonb, ?, ?)',
    [of.entryId, of.councilId, of.batchId, answers === null ? null : JSON.stringify(answers), of.enteredBy, of.enteredAt],
  );
  await em.execute(
    `insert into entry_check (entry_id, council_id, question_id, is_same)
    select ?, ?, x.question, x.same from jsonb_to_recordset(?::jsonb) as x(question uuid, same boolean)`,
    [of.entryId, of.councilId, JSON.stringify(checks.map(({ questionId, isSame }) => ({ question: questionId, same: isSame })))],
  );
}

/** What the second person read; null when it was the same, is settled, or was never entered. Its batch is the one at work. */
export async function secondAnswers(em: SqlEntityManager, entryId: string): Promise<SentAnswers | null> {
  const [row] = await em.execute<{ answers: SentAnswers | null }[]>('select answers from second_entry where entry_id = ?', [entryId]);
  return row?.answers ?? null;
}

export async function wasEnteredTwice(em: SqlEntityManager, entryId: string): Promise<boolean> {
  return (await em.execute<unknown[]>('select from second_entry where entry_id = ?', [entryId])).length > 0;
}

/** Question ids of the differences that nobody has settled yet. */
export async function openDifferences(em: SqlEntityManager, entryId: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>('select question_id as id from entry_check where entry_id = ? and not is_same and settled is null', [entryId]);
  return rows.map(({ id }) => id);
}

/** Settles a difference; once the last of an entry is settled, what the second person read is forgotten. */
export async function settleCheck(em: SqlEntityManager, { entryId, questionId, right, by, at }: { entryId: string; questionId: string; right: 'FIRST' | 'SECOND'; by: string; at: Date }): Promise<void> {
  await em.execute('update entry_check set settled = ?, settled_by = ?, settled_at = ? where entry_id = ? and question_id = ?', [right, by, at, entryId, questionId]);
  await em.execute(
    `update second_entry set answers = null where entry_id = ? and not exists (select from entry_check where entry_id = ? and not is_same and settled is null)`,
    [entryId, entryId],
  );
}
