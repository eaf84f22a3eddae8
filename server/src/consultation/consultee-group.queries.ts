import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ListOptions } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { countReaders, preparationReaders } from './consultation.policy.ts';
import { counted, countWords, published } from './results.queries.ts';

/**
 * Who is to be asked, with what decides how each group stands. Raw counts are only there for whoever may see counts, and
 * leave through disclosure: they are those of the whole question that says who belongs to the group.
 */
export const groupsOfConsultation: ListOptions = {
  order: ['position', 'id'],
  atMost: 40,
  rows: (consultation, _args, viewer) => sql`
    select g.*, tied.question_text, tied.answer_label, tied.answer_option_id, tied.place, tied.counts, tied.published, tied.published_base,
      greatest(council.disclosure_threshold, council.count_rounding) as threshold,
      asked.opens_at, asked.closes_at, asked.is_published, asked.withdrawn_at, asked.suspended_at,
      ${viewer.isMemberOf(sql`asked.council_id`, ...preparationReaders)} as is_prepared_by_viewer,
      (select max(o.held_on) from outreach o where o.group_id = g.id) as last_outreach_on
    from consultee_group g join consultation asked on asked.id = g.consultation_id join council on council.id = asked.council_id
    left join lateral (
      select question.text as question_text, choice.label as answer_label, choice.id as answer_option_id,
        (select count(*)::integer from answer_option before where before.question_id = question.id and before.position < choice.position) as place,
        case when ${mayCount(viewer)} then ${countWords({
          threshold: sql`greatest(council.disclosure_threshold, council.count_rounding)`,
          rounding: sql`coalesce(council.count_rounding, 0)`,
          total: counted(sql`asked.id`),
        })} end as counts,
        case when figure.id is not null then ${published(isPublished)} end as published, ${publishedBase} as published_base
      from consultation_question question join answer_option choice on choice.question_id = question.id and coalesce(choice.counts_as, choice.id) = g.option_key
      left join published_figure figure
        on figure.consultation_id = asked.id and figure.question_id = question.id and figure.option_id = choice.id
      where coalesce(question.counts_as, question.id) = g.question_key and question.form_id = (
        select form.id from consultation_form form where form.consultation_id = asked.id order by form.is_current desc, form.number desc limit 1)
    ) tied on true
    where g.consultation_id = ${consultation('id')}`,
};

const isPublished = sql`asked.results_published_at is not null`;
/** Once figures are published, they and nothing else are shown. */
const mayCount = (viewer: ViewerSql) => sql`(not (${isPublished}) and ${viewer.isMemberOf(sql`asked.council_id`, ...countReaders)})`;
const publishedBase = sql`
  case when ${isPublished} then (select whole.value from published_figure whole
    where whole.consultation_id = asked.id and whole.question_id = question.id and whole.option_id is null) end`;

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
