-- Programmes of change that are run together.
create table portfolio (
  id uuid primary key,
  council_id uuid not null references council,
  name text not null,
  description text not null,
  target_start date, target_end date, target_precision text, target_approximate boolean, target_raw text,
  version integer not null default 1 check (version > 0),
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint portfolio_name unique (council_id, name),
  constraint portfolio_target_span check (num_nulls(target_start, target_end, target_precision, target_approximate) in (0, 4) and target_start <= target_end)
);
alter table programme drop column portfolio;
alter table programme add column portfolio_id uuid;
alter table programme add foreign key (council_id, portfolio_id) references portfolio (council_id, id);

-- A new wording replaces an old one, which stays. What was once written down is never changed.
alter table programme_statement
  add column version integer not null default 1 check (version > 0),
  add column replaces_id uuid,
  -- When it was agreed, as far as that is known.
  add column agreed_start date, add column agreed_end date, add column agreed_precision text, add column agreed_approximate boolean, add column agreed_raw text,
  add column change_note text,
  add column recorded_at timestamptz,
  add column recorded_by uuid,
  add column is_demonstration boolean not null default false,
  drop constraint programme_statement_position,
  add constraint programme_statement_position unique (programme_id, kind, position, version),
  add constraint programme_statement_key unique (programme_id, id),
  add constraint programme_statement_replaces foreign key (programme_id, replaces_id) references programme_statement (programme_id, id) deferrable initially deferred,
  add constraint programme_statement_replaced_once unique (replaces_id) deferrable initially immediate,
  add constraint programme_statement_first check ((version = 1) = (replaces_id is null)),
  add constraint programme_statement_agreed_span check (num_nulls(agreed_start, agreed_end, agreed_precision, agreed_approximate) in (0, 4) and agreed_start <= agreed_end);
revoke update, delete, truncate on programme_statement from throughline_app;

alter table scope_change
  add column reason text,
  add column decision_id uuid,
  add column recorded_at timestamptz,
  add column recorded_by uuid,
  add column is_demonstration boolean not null default false,
  add foreign key (council_id, decision_id) references decision (council_id, id);
revoke update, delete, truncate on scope_change from throughline_app;

alter table programme_phase add column version integer not null default 1 check (version > 0), add column is_demonstration boolean not null default false;
alter table workstream add column version integer not null default 1 check (version > 0), add column lead_role text;
alter table focus_area add column version integer not null default 1 check (version > 0), add column is_demonstration boolean not null default false;

-- The first time a promise was made for stays in due_*; the newest agreed one stands in revised_*.
alter table programme_commitment
  add column version integer not null default 1 check (version > 0),
  add column made_on date,
  add column revised_start date, add column revised_end date, add column revised_precision text, add column revised_approximate boolean, add column revised_raw text,
  add column outcome_note text,
  add column closed_on date,
  add constraint programme_commitment_revised_span check (num_nulls(revised_start, revised_end, revised_precision, revised_approximate) in (0, 4) and revised_start <= revised_end);

-- Each change of the time of a promise, with its reason. Append-only.
create table commitment_due_change (
  id uuid primary key,
  council_id uuid not null references council,
  commitment_id uuid not null,
  version integer not null check (version > 1),
  due_start date not null, due_end date not null, due_precision text not null, due_approximate boolean not null, due_raw text,
  reason text not null,
  changed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  foreign key (council_id, commitment_id) references programme_commitment (council_id, id),
  constraint commitment_due_change_version unique (commitment_id, version),
  check (due_start <= due_end)
);
revoke update, delete, truncate on commitment_due_change from throughline_app;

-- Which version of a national framework the programme answers to.
create table programme_framework (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  name text not null,
  publisher text not null,
  issued_start date, issued_end date, issued_precision text, issued_approximate boolean, issued_raw text,
  note text,
  is_demonstration boolean not null,
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint programme_framework_issued_span check (num_nulls(issued_start, issued_end, issued_precision, issued_approximate) in (0, 4) and issued_start <= issued_end)
);

-- A list of which each line is met not at all, partly or fully: investment options, requirements, changes that are needed.
create table checklist (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  kind text not null check (kind in ('INVESTMENT_OPTIONS', 'REQUIREMENTS', 'CHANGES_NEEDED', 'IN_PLACE')),
  title text not null,
  about text,
  position integer not null check (position > 0),
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint checklist_position unique (programme_id, position)
);
create table checklist_item (
  id uuid primary key,
  council_id uuid not null references council,
  checklist_id uuid not null,
  position integer not null check (position > 0),
  label text,
  title text not null,
  unique (council_id, id),
  foreign key (council_id, checklist_id) references checklist (council_id, id),
  constraint checklist_item_position unique (checklist_id, position)
);
-- How far one line is met, with the evidence, on a day. Append-only: the newest day counts.
create table checklist_finding (
  id uuid primary key,
  council_id uuid not null references council,
  item_id uuid not null,
  -- ADDRESSED: fully or partly, and the source does not say which.
  status text not null check (status in ('NONE', 'PARTIAL', 'FULL', 'ADDRESSED')),
  evidence text not null check (evidence <> ''),
  assessor_role text not null,
  assessed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  is_published boolean not null,
  is_demonstration boolean not null,
  foreign key (council_id, item_id) references checklist_item (council_id, id)
);
create index checklist_finding_item on checklist_finding (item_id, assessed_on desc, recorded_at desc);
revoke update, delete, truncate on checklist_finding from throughline_app;

-- What was agreed between parties: a framework of accountability, a memorandum, a service level agreement, a commission.
create table agreement (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  kind text not null check (kind in ('ACCOUNTABILITY_FRAMEWORK', 'MOU', 'SLA', 'COMMISSION', 'ALIGNMENT')),
  title text not null,
  purpose text not null,
  parties text not null,
  -- The agreement that specifies it, such as a framework.
  part_of_id uuid,
  agreed_start date, agreed_end date, agreed_precision text, agreed_approximate boolean, agreed_raw text,
  starts_on date,
  ends_on date,
  review_on date,
  version integer not null default 1 check (version > 0),
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  unique (programme_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  foreign key (programme_id, part_of_id) references agreement (programme_id, id),
  constraint agreement_days check (starts_on <= ends_on),
  constraint agreement_agreed_span check (num_nulls(agreed_start, agreed_end, agreed_precision, agreed_approximate) in (0, 4) and agreed_start <= agreed_end)
);

-- Workshops, sessions, research and other work with people outside the team.
create table engagement (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  kind text not null check (kind in ('WORKSHOP', 'SESSION', 'RESEARCH', 'INITIATIVE')),
  title text not null,
  detail text,
  how_many integer check (how_many > 0),
  audience text,
  led_by text,
  status text not null check (status in ('HELD', 'UNDER_WAY', 'FORMING', 'PLANNED')),
  happened_start date, happened_end date, happened_precision text, happened_approximate boolean, happened_raw text,
  learnt text,
  version integer not null default 1 check (version > 0),
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint engagement_happened_span check (num_nulls(happened_start, happened_end, happened_precision, happened_approximate) in (0, 4) and happened_start <= happened_end)
);
