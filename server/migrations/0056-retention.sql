-- How long a council keeps what people gave. Where it has chosen nothing, the view says what holds.
create table retention (
  council_id uuid primary key references council,
  -- Days after closing for which people can change what they said about themselves.
  equality_link_days integer not null constraint retention_equality_link_days check (equality_link_days between 1 and 365),
  -- Days after closing for which answers that were not sent are kept.
  draft_days integer not null constraint retention_draft_days check (draft_days between 1 and 365),
  -- Days without an answer after which answers that were not sent are deleted.
  idle_draft_days integer not null constraint retention_idle_draft_days check (idle_draft_days between 7 and 365),
  -- Days after the results were published for which answers in people's own words are kept.
  words_days integer not null constraint retention_words_days check (words_days between 30 and 3650),
  version integer not null default 1
);
create view retention_in_force as
  select c.id as council_id, coalesce(r.equality_link_days, 28) as equality_link_days, coalesce(r.draft_days, 28) as draft_days,
    coalesce(r.idle_draft_days, 90) as idle_draft_days, coalesce(r.words_days, 365) as words_days, coalesce(r.version, 1) as version
  from council c left join retention r on r.council_id = c.id;

-- The day on which an answer was last saved, in London.
alter table consultation_response add column saved_on date;

-- Cuts the links that have been kept long enough. The rows and the counters are written anew in a random order, so that neither their
-- place nor their transaction says which of them were written together.
create function sever_equality_records(at timestamptz) returns table (council uuid, consultation uuid, number bigint) language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  due record;
begin
  for due in
    select c.id, c.council_id from consultation c join retention_in_force r on r.council_id = c.council_id
      where least(c.withdrawn_at, c.closes_at) + make_interval(days => r.equality_link_days) < at
        and exists (select from equality_record e where e.consultation_id = c.id and e.link is not null)
      order by c.id for no key update of c
  loop
    with gone as (delete from equality_record e where e.consultation_id = due.id returning e.chosen)
      insert into equality_record (id, council_id, consultation_id, link, chosen)
        select gen_random_uuid(), due.council_id, due.id, null, gone.chosen from gone order by random();
    get diagnostics number = row_count;
    with gone as (delete from equality_tally t where t.consultation_id = due.id returning t.key, t.counted)
      insert into equality_tally (key, council_id, consultation_id, counted)
        select gone.key, due.council_id, due.id, gone.counted from gone where gone.counted > 0 order by random();
    insert into equality_severing (consultation_id, council_id, severed_at) values (due.id, due.council_id, at)
      on conflict (consultation_id) do update set severed_at = excluded.severed_at;
    council := due.council_id;
    consultation := due.id;
    return next;
  end loop;
end $$;

-- Deletes answers that were begun, never sent, and kept long enough.
-- A correction that was never sent goes with its code; what it would have corrected stays.
create function forget_drafts(at timestamptz) returns table (council uuid, consultation uuid, number bigint) language sql
  security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from consultation_response d using consultation c, retention_in_force k
      where d.state = 'DRAFT' and c.id = d.consultation_id and k.council_id = d.council_id and (
        least(c.withdrawn_at, c.closes_at) + make_interval(days => k.draft_days) < at
        or coalesce(d.saved_on, (d.started_at at time zone 'Europe/London')::date) + k.idle_draft_days < (at at time zone 'Europe/London')::date)
      returning d.council_id, d.consultation_id
  ), dropped as (
    update consultation_response s set correction = null, correction_hash = null, correction_receipt = null
      from consultation c, retention_in_force k
      where s.correction is not null and c.id = s.consultation_id and k.council_id = s.council_id
        and least(c.withdrawn_at, c.closes_at) + make_interval(days => k.draft_days) < at
      returning s.council_id, s.consultation_id
  )
  select council_id, consultation_id, count(*) from (select * from gone union all select * from dropped) both_kinds group by council_id, consultation_id order by consultation_id
$$;

-- Empties answers in people's own words, and places, once they have been kept long enough: that something was answered still counts.
-- What is made up is nobody's.
create function forget_words(at timestamptz) returns table (council uuid, consultation uuid, number bigint) language sql
  security definer set search_path = public, pg_temp as $$
  with gone as (
    update consultation_response s
      set texts = (
        select jsonb_object_agg(t.key, case when q.kind in ('SHORT_TEXT', 'LONG_TEXT', 'PIN') then '""' else t.value end)
        from jsonb_each(s.texts) t join consultation_question q on q.id::text = t.key)
      from consultation c, retention_in_force k
      where c.id = s.consultation_id and k.council_id = s.council_id and not s.is_demonstration
        and c.results_published_at + make_interval(days => k.words_days) < at
        and exists (select from jsonb_each_text(s.texts) t join consultation_question q on q.id::text = t.key
          where q.kind in ('SHORT_TEXT', 'LONG_TEXT', 'PIN') and t.value <> '')
      returning s.council_id, s.consultation_id)
  select council_id, consultation_id, count(*) from gone group by council_id, consultation_id order by consultation_id
$$;
revoke execute on function sever_equality_records(timestamptz), forget_drafts(timestamptz), forget_words(timestamptz) from public;
grant execute on function sever_equality_records(timestamptz), forget_drafts(timestamptz), forget_words(timestamptz) to throughline_app;

-- The days on which what is due each day has been queued; whichever server of an installation comes first.
create table daily_sweep (
  swept_on date primary key
);
revoke update, delete, truncate on daily_sweep from throughline_app;
