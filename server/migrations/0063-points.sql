-- What was said, in the words of an officer, and what became of it. A point belongs to one question, so that nobody is
-- counted for it twice.
create table consultation_point (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  -- What the question is counted under.
  question_key uuid not null,
  -- From 1 within the consultation.
  number integer not null check (number > 0),
  theme text not null,
  words text not null,
  -- Null until somebody has said what becomes of it; point_disposition keeps what was said before.
  disposition text check (disposition in ('ACCEPTED', 'PARTLY', 'REJECTED', 'OUT_OF_SCOPE')),
  reason text,
  change_made text,
  officer_post text,
  decision_id uuid,
  published_at timestamptz,
  -- How many said it, as it was published; after disclosure control.
  said_display text,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  unique (council_id, id),
  constraint consultation_point_number unique (consultation_id, number),
  check ((disposition is null) = (reason is null)),
  check ((disposition is null) = (officer_post is null)),
  check (published_at is null or disposition is not null),
  check ((published_at is null) = (said_display is null))
);

create table point_disposition (
  id uuid primary key,
  council_id uuid not null,
  point_id uuid not null,
  disposition text not null,
  reason text not null,
  change_made text,
  officer_post text not null,
  decision_id uuid,
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, point_id) references consultation_point (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id)
);
create index point_disposition_point on point_disposition (point_id, recorded_at);
revoke update, delete, truncate on point_disposition from throughline_app;

-- Which texts went into a point. It says nothing about whose they are; it is there for who reads the consultation's responses,
-- and for who holds the receipt code of the response in which the text stands.
create table point_text (
  point_id uuid not null,
  text_id uuid not null,
  council_id uuid not null,
  consultation_id uuid not null,
  primary key (point_id, text_id),
  foreign key (council_id, point_id) references consultation_point (council_id, id),
  foreign key (council_id, consultation_id) references consultation (council_id, id)
);
create index point_text_text on point_text (text_id);
revoke update, truncate on point_text from throughline_app;
alter table point_text enable row level security;
create policy office_works_at_the_consultation on point_text to throughline_app using (consultation_id = consultation_at_reading());
create policy owner_of_the_words on point_text for select to throughline_app using (
  text_id = any (string_to_array(nullif(current_setting('throughline.own_texts', true), ''), ',')::uuid[])
);

-- Words that are taken back, or written anew, are in no point. Words whose time is over have been considered, and stay in theirs.
create or replace function forget_decisions_on_words() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from text_redaction d using jsonb_object_keys(old.texts) question
    where d.text_id = pair_key(old.id, question) and old.texts ->> question is distinct from new.texts ->> question;
  delete from point_text p using jsonb_object_keys(old.texts) question
    where p.text_id = pair_key(old.id, question) and old.texts ->> question is distinct from new.texts ->> question
      and new.texts ->> question is distinct from '';
  return null;
end $$;

-- Nobody decides while something that people said is unaccounted for.
create or replace function missing_before_decision(the_consultation uuid, decided_on date) returns text[] language sql stable set search_path = public as $$
  select array_remove(array[
    case when c.results_published_at is null or (c.results_published_at at time zone 'Europe/London')::date > decided_on then 'RESULTS' end,
    case when exists (select from consultation_point p where p.consultation_id = c.id and p.disposition is null) then 'POINTS' end,
    case when not exists (select from consultation_assurance a where a.consultation_id = c.id and a.kind = 'EQUALITY_ASSESSMENT'
      and a.assessment_stage in ('FULL', 'UPDATED') and a.done_on between (c.closes_at at time zone 'Europe/London')::date and decided_on) then 'EQUALITY_ASSESSMENT' end,
    case when not exists (select from consultation_assurance a where a.consultation_id = c.id and a.kind = 'DUE_REGARD'
      and a.done_on >= (c.closes_at at time zone 'Europe/London')::date and a.done_on < decided_on) then 'DUE_REGARD' end
  ], null) from consultation c where c.id = the_consultation
$$;
