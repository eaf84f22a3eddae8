-- An open consultation a council: ten questions to choose from and two to write on. `adding.responses` of them are counted.
insert into consultation (id, council_id, slug, title, summary, opens_at, closes_at, is_published, is_demonstration)
select bench.key('consultation', n), id, 'have-your-say', 'Have your say', 'What do you think?', now() - interval '30 days',
  now() + interval '30 days', true, true
from adding;

insert into consultation_form (id, council_id, consultation_id, number, is_current)
select bench.key('form', n), id, bench.key('consultation', n), 1, false from adding;

insert into consultation_question (id, council_id, consultation_id, form_id, identity, version, kind, text, is_required,
  position, is_breakdown)
select bench.key('question', n * 100 + q), id, bench.key('consultation', n), bench.key('form', n),
  bench.key('question', n * 100 + q), 1,
  case when q <= 4 then 'SINGLE_CHOICE' when q <= 8 then 'LIKERT' when q <= 10 then 'MULTIPLE_CHOICE' else 'LONG_TEXT' end,
  'Question ' || q || '?', q <= 4, q,
  -- Results of the first consultation may be split by its second question.
  n = 1 and q = 2
from adding, generate_series(1, 12) q;

insert into answer_option (id, council_id, question_id, label, position)
select bench.key('option', (n * 100 + q) * 10 + o), id, bench.key('question', n * 100 + q), 'Option ' || o, o
from adding, generate_series(1, 10) q, generate_series(0, 4) o;

-- A group of few, in which much has to be hidden.
insert into answer_option (id, council_id, question_id, label, position)
select bench.key('option', (n * 100 + 2) * 10 + 5), id, bench.key('question', n * 100 + 2), 'Option of few', 5 from adding where n = 1;

update consultation_form set published_at = now() - interval '31 days', is_current = true from adding
  where consultation_form.id = bench.key('form', n);

-- 997 patterns of choices, over and over.
with pattern as materialized (select p, bench.choices(p) as choices from generate_series(0, 996) p)
insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, receipt_hash, state,
  version, choices, texts, started_at, submitted_at, is_demonstration)
select bench.key('response', n * 1000000::bigint + r), id, bench.key('consultation', n), bench.key('form', n),
  sha256(convert_to('resume ' || n || ' ' || r, 'UTF8')),
  substring(sha256(convert_to('salt ' || r, 'UTF8')) for 16),
    sha256(convert_to('receipt ' || n || ' ' || r, 'UTF8')), 'COUNTED', 12,
  case when n = 1 and r <= 30 then choices[:1] || 32::bigint || choices[3:] else choices end, case when r % 3 = 0 then jsonb_build_object(bench.key('question', n * 100 + 11), 'More on Saturdays, please.') else '{}' end,
  now() - interval '20 days', now() - interval '19 days', true
from adding cross join lateral generate_series(1, responses) r join pattern on p = r % 997;

-- The counters, from the few patterns of answers that there are to a question.
with answered as (
  select r.council_id, r.consultation_id, r.form_id, c.position, c.bits, count(*) as responses
  from adding join consultation_response r on r.consultation_id = bench.key('consultation', n),
    unnest(r.choices) with ordinality c(bits, position)
  where c.bits <> 0 group by 1, 2, 3, 4, 5
)
insert into consultation_tally (key, council_id, consultation_id, counted)
select bench.key('consultation', n), id, bench.key('consultation', n), responses from adding
union all
select q.id, a.council_id, a.consultation_id, sum(a.responses)
  from answered a join consultation_question q on q.form_id = a.form_id and q.position = a.position group by 1, 2, 3
union all
select bench.key('question', n * 100 + 11), id, bench.key('consultation', n), responses / 3 from adding
union all
select o.id, a.council_id, a.consultation_id, sum(a.responses)
from answered a join consultation_question q on q.form_id = a.form_id and q.position = a.position
join answer_option o on o.question_id = q.id and a.bits & (1::bigint << o.position) <> 0 group by 1, 2, 3;

-- The same once more for each group of the question by which results may be split.
with own as (
  select q.id as question_id, q.form_id, q.council_id, q.consultation_id, q.position, o.id as option_id, o.position as bit
  from adding join consultation_question q on q.form_id = bench.key('form', n) and q.is_breakdown join answer_option o on o.question_id = q.id
), answered as (
  select own.option_id as group_id, own.council_id, own.consultation_id, own.form_id, c.position, c.bits, count(*) as responses
  from own join consultation_response r on r.consultation_id = own.consultation_id and r.choices[own.position] & (1::bigint << own.bit) <> 0,
    unnest(r.choices) with ordinality c(bits, position)
  where c.bits <> 0 and c.position <> own.position group by 1, 2, 3, 4, 5, 6
), written as (
  select own.option_id as group_id, own.council_id, own.consultation_id, t.question, count(*) as responses
  from own join consultation_response r on r.consultation_id = own.consultation_id and r.choices[own.position] & (1::bigint << own.bit) <> 0,
    jsonb_object_keys(r.texts) t(question) group by 1, 2, 3, 4
)
insert into consultation_tally (key, council_id, consultation_id, counted)
select pair_key(a.group_id, q.id::text), a.council_id, a.consultation_id, sum(a.responses)
  from answered a join consultation_question q on q.form_id = a.form_id and q.position = a.position group by 1, 2, 3
union all
select pair_key(group_id, question), council_id, consultation_id, responses from written
union all
select pair_key(a.group_id, o.id::text), a.council_id, a.consultation_id, sum(a.responses)
  from answered a join consultation_question q on q.form_id = a.form_id and q.position = a.position
  join answer_option o on o.question_id = q.id and a.bits & (1::bigint << o.position) <> 0 group by 1, 2, 3;
