import type { DataCheck } from '../platform/checks.ts';

export const consultationChecks: DataCheck[] = [
  {
    rule: 'every counter of a consultation equals the responses that it counts',
    sql: `
      with counted as (
        select id as response_id, consultation_id from consultation_response where state = 'COUNTED'
      ), found as (
        select consultation_id as key, count(*) as counted from counted group by 1
        union all select option_id, count(*) from consultation_choice join counted using (response_id) group by 1
        union all
        select q.id, count(*) from counted c join consultation_response r on r.id = c.response_id
        join consultation_question q on q.form_id = r.form_id and (r.choices[q.position] <> 0 or r.texts ->> q.id::text is not null)
        group by 1
      )
      select coalesce(t.key, f.key) from consultation_tally t full join found f on f.key = t.key
      where coalesce(t.counted, 0) <> coalesce(f.counted, 0)`,
  },
  {
    rule: 'no response is counted that came before its consultation opened or after it closed',
    sql: `
      select r.id from consultation_response r join consultation c on c.id = r.consultation_id
      where r.state = 'COUNTED' and not r.submitted_at between c.opens_at and c.closes_at`,
  },
  {
    rule: 'every counter belongs to its consultation, to one of its questions or to an option of one',
    sql: `
      select t.key from consultation_tally t
      where t.key <> t.consultation_id
        and not exists (select from consultation_question q where q.id = t.key and q.consultation_id = t.consultation_id)
        and not exists (select from answer_option o join consultation_question q on q.id = o.question_id where o.id = t.key and q.consultation_id = t.consultation_id)`,
  },
  {
    rule: 'the questions of a form and the options of a question are numbered without gaps',
    sql: `
      select form_id from consultation_question group by form_id having max(position) <> count(*)
      union all select question_id from answer_option group by question_id having max(position) <> count(*) - 1`,
  },
  {
    rule: 'a response has a place for the choices of each question of its form',
    sql: `
      select r.id from consultation_response r
      where r.choices is not null and cardinality(r.choices) <> (select count(*) from consultation_question q where q.form_id = r.form_id)`,
  },
  {
    rule: 'a consultation has published figures exactly when its results are published',
    sql: `
      select c.id from consultation c
      where (c.results_published_at is not null) <> exists (select from published_figure f where f.consultation_id = c.id)`,
  },
  {
    rule: 'a published figure is no small count',
    sql: `
      select f.id from published_figure f join council k on k.id = f.council_id
      where f.value > 0 and f.value < k.disclosure_threshold`,
  },
];
