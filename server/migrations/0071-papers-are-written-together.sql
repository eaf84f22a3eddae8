-- Several people write one paper: who wrote last, files of enclosures, and what they say to one another about a draft.

alter table report
  add column written_at timestamptz,
  add column written_by uuid references person;

-- A file that a paper encloses. It is kept for good: published versions name it by its hash.
create table report_file (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  name text not null,
  media_type text not null,
  byte_count integer not null check (byte_count > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  kept_at timestamptz not null,
  foreign key (council_id, report_id) references report (council_id, id),
  unique (council_id, report_id, id),
  constraint report_file_once unique (report_id, hash),
  constraint report_file_hash check (hash = encode(sha256(bytes), 'hex') and byte_count = length(bytes))
);
revoke update, delete, truncate on report_file from throughline_app;

alter table report_enclosure
  add column file_id uuid,
  -- What a picture shows, for those who do not see it.
  add column alt_text text,
  -- When a person last opened its address and saw it there.
  add column last_opened_on date,
  add foreign key (council_id, report_id, file_id) references report_file (council_id, report_id, id),
  add constraint report_enclosure_file_at_hand check (file_id is null or is_at_hand),
  add constraint report_enclosure_alt_text check (alt_text is null or file_id is not null);

-- What those who read a draft say about it. It is never public, and in no version.
create table draft_comment (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  -- Null when it is about the whole paper, or when its section was removed.
  section_id uuid references report_section on delete set null,
  -- The comment that this one answers; an answer is not answered itself.
  answers_id uuid references draft_comment,
  body text not null,
  by_person_id uuid not null references person,
  made_at timestamptz not null,
  resolved_by_person_id uuid references person,
  resolved_at timestamptz,
  is_demonstration boolean not null,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint draft_comment_resolved check ((resolved_at is null) = (resolved_by_person_id is null)),
  constraint draft_comment_answer_stays_open check (answers_id is null or resolved_at is null)
);
create index draft_comment_report on draft_comment (report_id, made_at, id);
create index draft_comment_answers on draft_comment (answers_id) where answers_id is not null;
revoke delete, truncate on draft_comment from throughline_app;

-- The accounts of a council whose holders write, read or sign its papers. The application may not select people.
create function people_of_papers(of_council uuid)
  returns table (id uuid, council_id uuid, name text, is_demonstration boolean)
  language sql stable security definer set search_path = public
  as $$
    select p.id, of_council, p.name, p.is_demonstration from person p
    where exists (select from membership m where m.person_id = p.id and m.council_id = of_council and m.role in ('admin', 'programme', 'clerk', 'finance'))
  $$;
revoke execute on function people_of_papers from public;
grant execute on function people_of_papers to throughline_app;

-- A paper as those who prepare it see it, whoever else may see what is published of it.
create view report_draft with (security_invoker = true) as
  select id, council_id, slug, kind, title, body_id, meeting_id, meeting_day, programme_id, previous_report_id, status, correction_state, purposes, asks_for,
    classification, exempt_reason, is_key, key_test, key_explanation, in_forward_plan, call_in, is_urgent, urgency_reason, ward_coverage, holder_recommends,
    no_options_reason, written_at, written_by, version, is_demonstration
  from report;
