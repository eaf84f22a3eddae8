import type { KeyOptions, ListOptions } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { countReaders } from './consultation.policy.ts';

/** How many are counted under a key. Looked up one by one: PostgreSQL would rather read the counters of all consultations. */
const counted = (key: Sql): Sql =>
  sql`coalesce((select tally.counted from consultation_tally tally where tally.key = ${key}), 0)`;

/** A figure as it was published, as JSON; null while results are only counted. Of one that lacks everything is null, which fails. */
const published = (isPublished: Sql): Sql => sql`
  case when ${isPublished} then json_build_object('display', figure.display, 'value', figure.value,
    'suppressed', figure.is_suppressed, 'symbol', figure.symbol, 'policy', figure.policy, 'percentage', figure.percentage) end`;
const isPublished = sql`asked.results_published_at is not null`;

/** The results that the viewer may see: see canSeeResults. Raw counts: they leave through disclosure only. */
export const resultsToShow: KeyOptions['rows'] = (viewer) => sql`
  select asked.id as consultation_id, ${isPublished} as is_published, form.id as form_id,
    council.disclosure_threshold as threshold, ${counted(sql`asked.id`)} as counted, ${published(isPublished)} as published
  from consultation asked join council on council.id = asked.council_id
  left join consultation_form form on form.consultation_id = asked.id and form.is_current
  left join published_figure figure on figure.consultation_id = asked.id and figure.question_id is null
  where ${isPublished} or ${viewer.isMemberOf(sql`asked.council_id`, ...countReaders)}`;

/** The questions of the present form, each with the words of `countsOf`: worked out once a question (`offset 0`), not for each option. */
export const questionsOfResults: ListOptions = {
  order: ['position', 'question'],
  atMost: 60,
  seenWithParent: 'question',
  rows: (results) => sql`
    select question.id as question_id, question.position, cells.option_ids, ${results('consultation')} as consultation_id, ${results('isPublished')} as is_published,
      concat_ws(' ', question.kind, ${results('threshold')}, ${results('counted')}, ${counted(sql`coalesce(question.counts_as, question.id)`)}, cells.counts) as counts,
      ${published(results('isPublished'))} as published
    from consultation_question question
    cross join lateral (
      select coalesce(array_agg(choice.id order by choice.position), '{}') as option_ids,
        string_agg(${counted(sql`coalesce(choice.counts_as, choice.id)`)}::text, ' ' order by choice.position) as counts
      from answer_option choice where choice.question_id = question.id) cells
    left join published_figure figure
      on figure.consultation_id = ${results('consultation')} and figure.question_id = question.id and figure.option_id is null
    where question.form_id = ${results('form')} offset 0`,
};

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
