import type { Pool } from 'pg';
import type { KeyOptions, ListOptions } from '../platform/reading/declare.ts';
import { given, sql, type Sql } from '../platform/reading/sql.ts';
import { countReaders, responseReaders } from './consultation.policy.ts';
import type { ResultTable } from './result-table.type.ts';

/** How many are counted under a key. Looked up one by one: PostgreSQL would rather read the counters of all consultations. */
export const counted = (key: Sql): Sql =>
  sql`coalesce((select tally.counted from consultation_tally tally where tally.key = ${key}), 0)`;

/** A figure as it was published, as JSON; null while results are only counted. Of one that lacks everything is null, which fails. */
export const published = (isPublished: Sql): Sql => sql`
  case when ${isPublished} then json_build_object('display', figure.display, 'value', figure.value,
    'suppressed', figure.is_suppressed, 'symbol', figure.symbol, 'policy', figure.policy, 'percentage', figure.percentage) end`;
const isPublished = sql`asked.results_published_at is not null`;

/** The question by which results are to be split; null when by none. */
const by = sql`${given('by', 'uuid')}`;
const splitQuestion = sql`
  select coalesce(own.counts_as, own.id) from consultation_question own where own.id = ${by} and own.consultation_id = asked.id and own.is_breakdown
  union all select own.question_id from consultation_equality_question own where own.question_id = ${by} and own.consultation_id = asked.id`;
/** What results are split by for everyone who may not read responses: what was chosen, or the only question there is. */
const splitForAll = sql`coalesce(asked.split_by, (
  select (array_agg(distinct coalesce(own.counts_as, own.id)))[1] from consultation_question own join consultation_form version on version.id = own.form_id
  where own.consultation_id = asked.id and own.is_breakdown and version.published_at is not null
  having count(distinct coalesce(own.counts_as, own.id)) = 1))`;

/** The results that the viewer may see: see canSeeResults and canReadResponses. Raw counts: they leave through disclosure only. */
export const resultsToShow: KeyOptions['rows'] = (viewer) => sql`
  select asked.id as consultation_id, ${isPublished} as is_published, form.id as form_id,
    case when ${by} is not null then (${splitQuestion}) end as split_by,
    greatest(council.disclosure_threshold, council.count_rounding) as threshold, coalesce(council.count_rounding, 0) as rounding,
    ${counted(sql`asked.id`)} as counted, 
    case when ${isPublished} then coalesce((select own.value from published_figure own where own.consultation_id = asked.id and own.unit = 'organisations'), 0)
      else ${counted(sql`pair_key(asked.id, 'organisations')`)} end as organisations, ${published(isPublished)} as published
  from consultation asked join council on council.id = asked.council_id
  left join consultation_form form on form.consultation_id = asked.id and form.is_current
  left join published_figure figure on figure.consultation_id = asked.id and figure.question_id is null and figure.unit = 'responses'
  where (${isPublished} or ${viewer.isMemberOf(sql`asked.council_id`, ...countReaders)})
    and (${by} is null or (${splitQuestion}) = ${splitForAll}
      or (not ${isPublished} and ${viewer.isMemberOf(sql`asked.council_id`, ...responseReaders)} and (${splitQuestion}) is not null))`;

/** The options whose counts stand in the one table of a question; lines, ranks and points have tables of their own. */
const optionsInTable = (question: Sql): Sql =>
  sql`answer_option choice where choice.question_id = ${question}.id and ${question}.kind not in ('MATRIX', 'RANKING', 'PRIORITY_POINTS')`;

/** A wording of a question as `countsOf` reads it. */
const wordingWords = (question: Sql): Sql => sql`
  concat_ws(' ', ${question}.kind, ${counted(sql`coalesce(${question}.counts_as, ${question}.id)`)}, (
    select string_agg(${counted(sql`coalesce(choice.counts_as, choice.id)`)}::text, ' ' order by choice.position) from ${optionsInTable(question)}))`;

/** All wordings of a question whose meaning differs, in the order in which they were asked, after the place of this one. */
const allWordingWords = sql`(
  select concat(count(*) filter (where version.number < (
        select own_version.number from consultation_question own join consultation_form own_version on own_version.id = own.form_id
        where own.id = coalesce(question.counts_as, question.id))),
      '|', string_agg(${wordingWords(sql`wording`)}, '|' order by version.number))
  from consultation_question wording join consultation_form version on version.id = wording.form_id and version.published_at is not null
  where wording.consultation_id = question.consultation_id and wording.identity = question.identity and wording.counts_as is null)`;

/** The counts of the row `question`, as `countsOf` reads them. */
export const countWords = ({ threshold, rounding, total }: { threshold: Sql; rounding: Sql; total: Sql }): Sql => sql`
  concat(${threshold}, ' ', ${rounding}, ' ', ${total}, ' ',
    case when question.version = 1 then concat('0|', ${wordingWords(sql`question`)}) else ${allWordingWords} end)`;

const rowsOf = (which: (results: (property: string) => Sql) => Sql): ListOptions => ({
  order: ['position', 'question'],
  atMost: 60,
  seenWithParent: 'question',
  // Worked out once a question (`offset 0`), not for each option.
  rows: (results) => sql`
    select question.id as question_id, question.position, coalesce(question.counts_as, question.id) as counted_as, ${results('consultation')} as consultation_id,
      ${results('isPublished')} as is_published, ${results('splitBy')} as split_by,
      array(select choice.id from ${optionsInTable(sql`question`)} order by choice.position) as option_ids,
      ${countWords({ threshold: results('threshold'), rounding: results('rounding'), total: results('counted') })} as counts,
      ${published(results('isPublished'))} as published
    from consultation_question question
    left join published_figure figure
      on figure.consultation_id = ${results('consultation')} and figure.question_id = question.id and figure.option_id is null
    where ${which(results)} offset 0`,
});

/** The questions of the present form. */
export const questionsOfResults: ListOptions = rowsOf((results) => sql`question.form_id = ${results('form')}`);

/** Questions as they were asked before, with another meaning than now or not asked any more. */
export const earlierQuestionsOfResults: ListOptions = rowsOf(
  (results) => sql`question.consultation_id = ${results('consultation')} and question.counts_as is null
    and exists (select from consultation_form version where version.id = question.form_id and version.published_at is not null and not version.is_current)
    and not exists (select from consultation_question present where present.form_id = ${results('form')} and coalesce(present.counts_as, present.id) = question.id)`,
);

/** The options of a question, each with its place in the table. */
export const optionsOfResults: ListOptions = {
  order: ['place'],
  atMost: 60,
  seenWithParent: 'option',
  rows: (question) => sql`
    select choice.option_id, choice.place::integer - 1 as place, ${question('counts')} as counts, ${published(question('isPublished'))} as published
    from unnest(${question('optionIds')}) with ordinality choice (option_id, place)
    left join published_figure figure on figure.consultation_id = ${question('consultation')}
      and figure.question_id = ${question('question')} and figure.option_id = choice.option_id`,
};

interface PublishedTableRow {
  questionKey: string;
  splitBy: string | null;
  content: ResultTable[];
}

/** The tables of a consultation as they were published. */
export async function publishedTables(pool: Pool, consultationId: string): Promise<PublishedTableRow[]> {
  const { rows } = await pool.query<PublishedTableRow>({
    name: 'published_tables',
    text: 'select question_key as "questionKey", split_by as "splitBy", content from published_table where consultation_id = $1',
    values: [consultationId],
  });
  return rows;
}
