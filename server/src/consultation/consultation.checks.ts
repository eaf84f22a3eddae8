import type { DataCheck } from '../platform/checks.ts';

export const consultationChecks: DataCheck[] = [
  {
    rule: 'every counter of a consultation equals the responses that it counts',
    sql: `
      with found as (select key, sum(amount) as counted from consultation_counted group by key)
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
    rule: 'the questions of a form and the options of a question are numbered without gaps',
    sql: `
      select form_id from consultation_question group by form_id having max(position) <> count(*)
      union all select question_id from answer_option group by question_id having max(position) <> count(*) - 1
      union all select question_id from question_part group by question_id having max(position) <> count(*) - 1`,
  },
  {
    rule: 'a response has a place for the choices of each question of its form',
    sql: `
      select r.id from consultation_response r
      where r.choices is not null and cardinality(r.choices) <> (select count(*) from consultation_question q where q.form_id = r.form_id)`,
  },
  {
    rule: 'a wording is counted with an earlier one of the same question, which is counted as itself',
    sql: `
      select q.id from consultation_question q left join consultation_question e on e.id = q.counts_as
      where q.counts_as is not null
        and (e.id is null or e.counts_as is not null or e.identity <> q.identity or e.kind <> q.kind or e.consultation_id <> q.consultation_id)
      union all select o.id from answer_option o join consultation_question q on q.id = o.question_id left join answer_option e on e.id = o.counts_as
      where o.counts_as is not null and (e.id is null or e.counts_as is not null or e.question_id is distinct from q.counts_as)
      union all select p.id from question_part p join consultation_question q on q.id = p.question_id left join question_part e on e.id = p.counts_as
      where p.counts_as is not null and (e.id is null or e.counts_as is not null or e.question_id is distinct from q.counts_as)`,
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
      where f.value > 0 and f.value < k.disclosure_threshold and f.unit = 'responses'`,
  },
];
