import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { preparationReaders } from './consultation.policy.ts';

/** Who is to be asked, with the threshold under which no count of people is shown. */
export const groupsOfConsultation: ListOptions = {
  order: ['position', 'id'],
  atMost: 40,
  rows: (consultation) => sql`
    select g.*, council.disclosure_threshold as threshold
    from consultee_group g join council on council.id = g.council_id where g.consultation_id = ${consultation('id')}`,
};

/** What was done to reach people. For those who prepare it. */
export const outreachOfConsultation: ListOptions = {
  order: ['heldOn desc', 'id'],
  atMost: 100,
  rows: (consultation, _args, viewer) => sql`
    select o.*, g.name as group_name, council.disclosure_threshold as threshold
    from outreach o join council on council.id = o.council_id left join consultee_group g on g.id = o.group_id
    where o.consultation_id = ${consultation('id')} and ${viewer.isMemberOf(consultation('council'), ...preparationReaders)}`,
};

/** Under which an answer of one choice, in any version of the form, is counted; null when there is no such answer. */
export async function answerThatCounts(em: SqlEntityManager, consultationId: string, optionId: string): Promise<{ questionKey: string; optionKey: string } | null> {
  const [row] = await em.execute<{ questionKey: string; optionKey: string }[]>(
    `select coalesce(q.counts_as, q.id) as "questionKey", coalesce(o.counts_as, o.id) as "optionKey"
    from answer_option o join consultation_question q on q.id = o.question_id
    where o.id = ? and q.consultation_id = ? and q.kind in ('SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'WARD')`,
    [optionId, consultationId],
  );
  return row ?? null;
}
