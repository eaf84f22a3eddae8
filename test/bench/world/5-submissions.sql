-- Sixteen ways to answer the form of the quiet consultation in full: as a draft, as it is packed, and answer by answer.
create table bench.variant as
select r, bench.choices(r) as choices,
  jsonb_object_agg(q.id, 'More on Saturdays, please.') filter (where q.kind = 'LONG_TEXT') as texts,
  jsonb_object_agg(q.id, jsonb_build_object('optionIds', options, 'text', words, 'version', q.position)) as draft,
  jsonb_agg(jsonb_build_object('question', q.id, 'options', options, 'words', words) order by q.position) as answers
from generate_series(0, 15) r, consultation_question q,
  lateral (select coalesce(jsonb_agg(o.id order by o.position), '[]') as options from answer_option o
    where o.question_id = q.id and (bench.choices(r))[q.position] & (1::bigint << o.position) <> 0) chosen,
  lateral (select case when q.kind = 'LONG_TEXT' then 'More on Saturdays, please.' end as words) written
where q.form_id = bench.key('form', 2) group by r;

-- Drafts with all their answers, each behind the code `draft<number>`: what somebody has who is about to press the button.
create procedure bench.add_drafts(first integer, last integer) language sql as $$
  insert into consultation_response (id, council_id, consultation_id, form_id, resume_hash, receipt_salt, state, version,
    draft, started_at, is_demonstration)
  select bench.key('draft', i), bench.key('council', 2), bench.key('consultation', 2), bench.key('form', 2),
    sha256(convert_to('draft' || i, 'UTF8')),
    substring(sha256(convert_to('salt of draft ' || i, 'UTF8')) for 16), 'DRAFT', 12, v.draft, now() - interval '1 hour', true
  from generate_series(first, last) i join bench.variant v on v.r = i % 16 $$;
