-- What people said goes with their response wherever else it lies: in a second reading of their paper, and in a file in which
-- it was sent.

-- A response that its owner has corrected or withdrawn, or that was entered twice, is not checked any more.
create function forget_second_reading() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update second_entry set answers = null where entry_id = new.id and answers is not null;
  delete from entry_check where entry_id = new.id and not is_same and settled is null;
  return null;
end $$;
create trigger entered_response_out_of_hand after update of state, corrected_at on consultation_response
  for each row when (new.entry_batch_id is not null and (new.state, new.corrected_at) is distinct from (old.state, old.corrected_at)
    and (new.state = 'WITHDRAWN' or new.corrected_at is distinct from old.corrected_at)) execute function forget_second_reading();

-- Empties answers in people's own words, and places, once they have been kept long enough: that something was answered still counts.
-- Second readings that nobody settled and files that nobody used go too. What is made up is nobody's.
create or replace function forget_words(at timestamptz) returns table (council uuid, consultation uuid, number bigint) language sql
  security definer set search_path = public, pg_temp as $$
  with due as (
    select c.id, c.council_id from consultation c join retention_in_force k on k.council_id = c.council_id
      where c.results_published_at + make_interval(days => k.words_days) < at
  ), gone as (
    update consultation_response s
      set texts = (
        select jsonb_object_agg(t.key, case when q.kind in ('SHORT_TEXT', 'LONG_TEXT', 'PIN') then '""' else t.value end)
        from jsonb_each(s.texts) t join consultation_question q on q.id::text = t.key)
      from due
      where due.id = s.consultation_id and not s.is_demonstration
        and exists (select from jsonb_each_text(s.texts) t join consultation_question q on q.id::text = t.key
          where q.kind in ('SHORT_TEXT', 'LONG_TEXT', 'PIN') and t.value <> '')
      returning s.council_id, s.consultation_id
  ), readings as (
    update second_entry s set answers = null from entry_batch b join due on due.id = b.consultation_id
      where b.id = s.batch_id and not b.is_demonstration and s.answers is not null returning due.council_id, due.id as consultation_id
  ), pieces as (
    delete from response_file_piece p using response_file f join due on due.id = f.consultation_id
      where f.id = p.file_id and not f.is_demonstration returning due.council_id, due.id as consultation_id
  ), wrong_lines as (
    delete from response_file_raw w using response_file f join due on due.id = f.consultation_id
      where f.id = w.file_id and not f.is_demonstration returning due.council_id, due.id as consultation_id
  ), discarded as (
    update response_file f set status = 'DISCARDED', version = f.version + 1 from due
      where due.id = f.consultation_id and f.status in ('READY', 'STOPPED') and not f.is_demonstration
  )
  select council_id, consultation_id, count(*) from (
    select * from gone union all select * from readings union all select * from pieces union all select * from wrong_lines) every_kind
  group by council_id, consultation_id order by consultation_id
$$;
