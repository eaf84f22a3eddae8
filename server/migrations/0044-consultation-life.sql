-- The life of a consultation: how it is prepared, what it rests on, when it opens, and what the public is told of changes.
alter table consultation
  -- Why people are asked now, while what they say can still change what is done.
  add column why_now text,
  -- How people can answer.
  add column methods text[] not null default '{ONLINE}',
  -- What the proposal would change: each brings duties and groups with it.
  add column changes_childrens_centres text not null default 'NOT_STATED'
    constraint consultation_childrens_centres check (changes_childrens_centres in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  add column changes_youth_provision text not null default 'NOT_STATED'
    constraint consultation_youth_provision check (changes_youth_provision in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  add column changes_send_provision text not null default 'NOT_STATED'
    constraint consultation_send_provision check (changes_send_provision in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  -- The day by which people are told what became of what they said.
  add column feedback_due_on date,
  -- While this is set nobody can answer.
  add column suspended_at timestamptz,
  add constraint consultation_methods check (methods <@ array['ONLINE', 'PAPER', 'PHONE', 'EVENT', 'EASY_READ'] and cardinality(methods) > 0);

alter table consultation_duty
  add column version integer not null default 1,
  add constraint consultation_duty_council unique (council_id, id);
alter table consultation_option
  add column version integer not null default 1,
  add constraint consultation_option_council unique (council_id, id);
-- Places are exchanged within one statement or transaction.
alter table consultation_option drop constraint consultation_option_position,
  add constraint consultation_option_position unique (consultation_id, position) deferrable initially deferred;

-- What the public is told of each change to a consultation that it can see. Only added to.
create table consultation_notice (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  kind text not null check (kind in ('PUBLISHED', 'EXTENDED', 'REOPENED', 'SUSPENDED', 'RESUMED', 'WITHDRAWN', 'DOCUMENT_ADDED', 'DOCUMENT_CHANGED',
    'QUESTIONS_CORRECTED')),
  given_at timestamptz not null,
  -- The reason, in words for everybody.
  words text,
  old_closes_at timestamptz,
  new_closes_at timestamptz,
  is_demonstration boolean not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  constraint consultation_notice_reason check (kind = 'PUBLISHED' or words is not null),
  constraint consultation_notice_later check ((kind in ('EXTENDED', 'REOPENED')) = (new_closes_at is not null and old_closes_at is not null)
    and (new_closes_at is null or new_closes_at > old_closes_at))
);
create index consultation_notice_consultation on consultation_notice (consultation_id, given_at);
revoke update, delete, truncate on consultation_notice from throughline_app;

-- What people need to know before they answer: documents, each in versions that all stay readable.
create table pack_document (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  title text not null,
  about text,
  position integer not null check (position > 0),
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  unique (council_id, id),
  constraint pack_document_position unique (consultation_id, position)
);

create table pack_document_version (
  id uuid primary key,
  council_id uuid not null,
  document_id uuid not null,
  number integer not null check (number > 0),
  -- Either its words, in paragraphs, or a file.
  words text,
  file_name text,
  media_type text,
  byte_count integer check (byte_count > 0),
  -- What changed since the version before.
  change_note text,
  added_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, document_id) references pack_document (council_id, id),
  unique (council_id, id),
  constraint pack_document_version_number unique (document_id, number),
  constraint pack_document_version_content check ((words is null) = (file_name is not null)),
  constraint pack_document_version_file check ((file_name is null) = (media_type is null) and (file_name is null) = (byte_count is null)),
  constraint pack_document_version_change check ((number > 1) = (change_note is not null))
);
revoke update, delete, truncate on pack_document_version from throughline_app;

create table pack_document_file (
  version_id uuid primary key references pack_document_version,
  bytes bytea not null
);
revoke update, delete, truncate on pack_document_file from throughline_app;

-- Who is to be asked, and whether they were.
create table consultee_group (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  kind text not null constraint consultee_group_kind check (kind in ('YOUNG_PEOPLE', 'SEND_CHILDREN', 'PARENTS', 'SCHOOLS', 'COLLEGES', 'CHILDRENS_CENTRES',
    'EARLY_YEARS_PROVIDERS', 'YOUTH_OFFENDING_TEAMS', 'STAFF', 'PARTNERS', 'RESIDENTS', 'OTHER')),
  name text not null,
  -- The law that asks for it, where one does.
  legal_basis text,
  is_prescribed boolean not null,
  is_seldom_heard boolean not null,
  invited_on date,
  channel text,
  -- How many were reached by the invitation. A count of people: it leaves through disclosure only.
  reach integer check (reach >= 0),
  position integer not null check (position > 0),
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  unique (council_id, id),
  constraint consultee_group_position unique (consultation_id, position),
  constraint consultee_group_prescribed check (not is_prescribed or legal_basis is not null),
  constraint consultee_group_invited check (invited_on is not null or (channel is null and reach is null))
);

-- What was done before it opened, and before a decision: each with its day and who did it. Only added to.
create table consultation_assurance (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  kind text not null constraint consultation_assurance_kind
    check (kind in ('EQUALITY_ASSESSMENT', 'DUE_REGARD', 'SUFFICIENCY_STATEMENT', 'LEGAL_ADVICE', 'APPROVAL')),
  assessment_stage text check (assessment_stage in ('STRATEGIC', 'INITIAL', 'FULL', 'UPDATED')),
  done_on date not null,
  by_role text not null,
  -- What was found or advised, and where it can be read.
  note text not null,
  is_demonstration boolean not null,
  recorded_at timestamptz not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  constraint consultation_assurance_stage check ((kind = 'EQUALITY_ASSESSMENT') = (assessment_stage is not null))
);
create index consultation_assurance_consultation on consultation_assurance (consultation_id, done_on);
revoke update, delete, truncate on consultation_assurance from throughline_app;

-- An item of the start checklist that is left out, and why.
create table consultation_waiver (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  item text not null,
  reason text not null,
  waived_by_role text not null,
  waived_on date not null,
  is_demonstration boolean not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  constraint consultation_waiver_item unique (consultation_id, item)
);

-- Days on which a council votes. From the notice of election until then it does not consult.
create table election (
  id uuid primary key,
  council_id uuid not null references council,
  kind text not null constraint election_kind check (kind in ('LOCAL', 'PARLIAMENT', 'MAYOR', 'POLICE', 'BY_ELECTION', 'REFERENDUM')),
  polling_on date not null,
  -- When notice was given; null where that is not known, then the last day that the rules allow.
  notice_on date,
  source text not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint election_once unique (council_id, kind, polling_on),
  constraint election_notice_before check (notice_on < polling_on)
);
