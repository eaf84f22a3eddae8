-- A milestone may be given up on, and each thing that is said of it holds from a day, so that a past day can be read again.
alter table milestone drop constraint milestone_progress_check;
alter table milestone add constraint milestone_progress_check check (progress in ('PLANNED', 'IN_PROGRESS', 'COMPLETE', 'MISSED', 'CANCELLED'));
alter table milestone
  -- The day on which work began; null while it has not, and where nobody has said.
  add column began_on date,
  -- The day from which its progress is what it is now; null where that was always so, as far as is known.
  add column progress_since date,
  -- How it stood before the first change in its history.
  add column first_progress text not null default 'PLANNED' check (first_progress in ('PLANNED', 'IN_PROGRESS')),
  -- What is promised now, when it was promised anew: the newest of its later baselines, and the day of that promise.
  add column agreed_start date, add column agreed_end date, add column agreed_precision text, add column agreed_approximate boolean, add column agreed_raw text,
  add column agreed_on date,
  -- The day on which its forecast was made; null where it came from a paper.
  add column forecast_made_on date,
  -- The day on which an officer wrote it down; null where it came from a paper.
  add column recorded_on date,
  add constraint milestone_agreed_span check (num_nulls(agreed_start, agreed_end, agreed_precision, agreed_approximate, agreed_on) in (0, 5) and agreed_start <= agreed_end),
  add constraint milestone_began_when_begun check (began_on is null or progress <> 'PLANNED');
update milestone set progress_since = actual_end, first_progress = 'IN_PROGRESS' where progress <> 'PLANNED';

-- Each later promise, with its reason. Append-only; the first promise stands on the milestone itself.
create table milestone_baseline (
  id uuid primary key,
  council_id uuid not null references council,
  milestone_id uuid not null,
  -- The version of the milestone that it made, which puts them in order.
  version integer not null check (version > 1),
  due_start date not null, due_end date not null, due_precision text not null, due_approximate boolean not null, due_raw text,
  set_on date not null,
  reason text not null,
  -- The decision that agreed to it, when there was one.
  decision_id uuid,
  made_by uuid not null,
  made_at timestamptz not null,
  foreign key (council_id, milestone_id) references milestone (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint milestone_baseline_version unique (milestone_id, version),
  check (due_start <= due_end)
);
revoke update, delete, truncate on milestone_baseline from throughline_app;

-- Everything that was done with a milestone, one row for each of its versions. Append-only.
create table milestone_change (
  id uuid primary key,
  council_id uuid not null references council,
  milestone_id uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('RECORDED', 'REVISED', 'STARTED', 'COMPLETED', 'REFORECAST', 'REBASELINED', 'MISSED', 'CANCELLED',
    'PRECONDITION_ADDED', 'PRECONDITION_DECIDED', 'PRECONDITION_REMOVED')),
  -- The progress that it led to; null where it led to none.
  progress text check (progress in ('PLANNED', 'IN_PROGRESS', 'COMPLETE', 'MISSED', 'CANCELLED')),
  holds_from date not null,
  note text,
  made_by uuid not null,
  made_at timestamptz not null,
  foreign key (council_id, milestone_id) references milestone (council_id, id),
  constraint milestone_change_version unique (milestone_id, version)
);
revoke update, delete, truncate on milestone_change from throughline_app;

alter table milestone_forecast add column made_on date generated always as ((made_at at time zone 'Europe/London')::date) stored;

alter table milestone_precondition drop constraint milestone_precondition_title;
alter table milestone_precondition
  -- When the decision is expected, while it is still to be taken.
  add column expected_start date, add column expected_end date, add column expected_precision text, add column expected_approximate boolean, add column expected_raw text,
  -- From when until when it stood; null where that was always so, and while it stands.
  add column added_on date,
  add column removed_on date,
  -- The milestone again, while it stands: what is removed stays in the history and out of the list.
  add column open_milestone_id uuid generated always as (case when removed_on is null then milestone_id end) stored,
  add constraint milestone_precondition_expected_span check (num_nulls(expected_start, expected_end, expected_precision, expected_approximate) in (0, 4) and expected_start <= expected_end),
  add constraint milestone_precondition_removed check (removed_on >= added_on);
create unique index milestone_precondition_open on milestone_precondition (open_milestone_id, title);
create index milestone_precondition_milestone on milestone_precondition (milestone_id);
