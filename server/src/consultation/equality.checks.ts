import type { DataCheck } from '../platform/checks.ts';

export const equalityChecks: DataCheck[] = [
  {
    rule: 'every counter of people by what they said about themselves equals the records that it counts',
    sql: `
      with found as (
        select pair_key(r.consultation_id, c.option_id::text) as key, count(*) as counted from equality_record r cross join unnest(r.chosen) c (option_id) group by 1
      ), kept as (
        select t.key, t.counted from equality_tally t join consultation_equality_question a on a.consultation_id = t.consultation_id
        join equality_option o on o.question_id = a.question_id and t.key = pair_key(t.consultation_id, o.id::text)
      )
      select coalesce(k.key, f.key) from kept k full join found f on f.key = k.key where coalesce(k.counted, 0) <> coalesce(f.counted, 0)`,
  },
  {
    rule: 'nobody gave two answers to one question about themselves, or an answer that is not offered',
    sql: `
      select r.id from equality_record r cross join unnest(r.chosen) c (option_id)
      left join equality_option o on o.id = c.option_id
      left join consultation_equality_question a on a.question_id = o.question_id and a.consultation_id = r.consultation_id
      group by r.id having count(a.question_id) <> count(*) or count(distinct o.question_id) <> count(*)`,
  },
  {
    rule: 'every question about people themselves ends with "Prefer not to say"',
    sql: `
      select q.id from equality_question q join equality_option o on o.question_id = q.id
      group by q.id having not bool_or(o.is_prefer_not_to_say and o.position = (select max(position) from equality_option where question_id = q.id))`,
  },
  {
    rule: 'a consultation asks no other council\'s questions about people themselves',
    sql: `
      select a.question_id from consultation_equality_question a join equality_question q on q.id = a.question_id
      where q.council_id is not null and q.council_id <> a.council_id`,
  },
];
