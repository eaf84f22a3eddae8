-- A programme of work towards family hubs: what it is, for whom, and under which authority it runs.
create table programme (
  id uuid primary key,
  council_id uuid not null references council,
  name text not null,
  working_title text,
  -- The larger portfolio of change that it is part of, when a paper names one.
  portfolio text,
  -- The decision under whose authority it runs, and what that decision covers.
  authority_decision_id uuid,
  authority_scope text,
  model_standing text not null check (model_standing in ('IN_DEVELOPMENT', 'PROPOSED', 'IN_PRINCIPLE', 'APPROVED', 'NOT_STATED')),
  team text,
  project_method text,
  -- The board that oversees it.
  board_id uuid,
  established_start date, established_end date, established_precision text, established_approximate boolean, established_raw text,
  planned_end_start date, planned_end_end date, planned_end_precision text, planned_end_approximate boolean, planned_end_raw text,
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint programme_name unique (council_id, name),
  foreign key (council_id, authority_decision_id) references decision (council_id, id),
  foreign key (council_id, board_id) references body (council_id, id),
  -- A model is approved by a decision, never by saying so.
  constraint programme_approved_by_decision check (model_standing <> 'APPROVED' or authority_decision_id is not null),
  constraint programme_established_span check (num_nulls(established_start, established_end, established_precision, established_approximate) in (0, 4) and established_start <= established_end),
  constraint programme_planned_end_span check (num_nulls(planned_end_start, planned_end_end, planned_end_precision, planned_end_approximate) in (0, 4) and planned_end_start <= planned_end_end)
);

-- Papers give different ages for different things: each range says what it describes.
create table programme_age_range (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  position integer not null check (position > 0),
  describes text not null,
  ages_start text not null check (ages_start in ('CONCEPTION', 'BIRTH', 'AGE', 'NOT_STATED')),
  ages_from_age integer check (ages_from_age between 0 and 120),
  -- Null where there is no upper end, or none is stated.
  ages_to_age integer check (ages_to_age between 0 and 120),
  ages_to_age_with_send integer check (ages_to_age_with_send between 0 and 120),
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint programme_age_range_position unique (programme_id, position),
  constraint programme_age_range_ages check (
    (ages_start = 'AGE') = (ages_from_age is not null) and ages_to_age >= coalesce(ages_from_age, 0) and ages_to_age_with_send >= ages_to_age
  )
);

-- What the programme says of itself, in our words: vision (in versions), aims, principles, objectives, scope, effects.
create table programme_statement (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  kind text not null check (kind in ('VISION', 'AIM', 'PRINCIPLE', 'OBJECTIVE', 'SCOPE', 'EFFECT')),
  position integer not null check (position > 0),
  -- How the paper letters or numbers it: text to show, never a key.
  label text,
  -- What it is about, when that is not the whole programme.
  about text,
  content text not null,
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint programme_statement_position unique (programme_id, kind, position)
);

create table scope_change (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  description text not null,
  changed_start date not null, changed_end date not null, changed_precision text not null, changed_approximate boolean not null, changed_raw text,
  foreign key (council_id, programme_id) references programme (council_id, id),
  check (changed_start <= changed_end)
);

create table programme_phase (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  position integer not null check (position > 0),
  label text,
  title text not null,
  starts_start date, starts_end date, starts_precision text, starts_approximate boolean, starts_raw text,
  ends_start date, ends_end date, ends_precision text, ends_approximate boolean, ends_raw text,
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint programme_phase_position unique (programme_id, position),
  constraint programme_phase_starts_span check (num_nulls(starts_start, starts_end, starts_precision, starts_approximate) in (0, 4) and starts_start <= starts_end),
  constraint programme_phase_ends_span check (num_nulls(ends_start, ends_end, ends_precision, ends_approximate) in (0, 4) and ends_start <= ends_end),
  constraint programme_phase_order check (starts_start <= ends_end)
);

create table workstream (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  position integer not null check (position > 0),
  label text,
  title text not null,
  description text not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  -- What belongs to a workstream belongs to its programme.
  unique (programme_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint workstream_position unique (programme_id, position)
);

create table focus_area (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  workstream_id uuid not null,
  position integer not null check (position > 0),
  label text,
  title text not null,
  foreign key (council_id, programme_id) references programme (council_id, id),
  foreign key (council_id, workstream_id) references workstream (council_id, id),
  foreign key (programme_id, workstream_id) references workstream (programme_id, id),
  constraint focus_area_position unique (workstream_id, position)
);

create table milestone (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  workstream_id uuid,
  title text not null,
  owner_role text,
  -- What was promised first; it is never overwritten.
  baseline_start date, baseline_end date, baseline_precision text, baseline_approximate boolean, baseline_raw text,
  -- What is expected now: the newest of its forecasts.
  forecast_start date, forecast_end date, forecast_precision text, forecast_approximate boolean, forecast_raw text,
  actual_start date, actual_end date, actual_precision text, actual_approximate boolean, actual_raw text,
  -- Blocked and ready are worked out from the preconditions, never kept.
  progress text not null check (progress in ('PLANNED', 'IN_PROGRESS', 'COMPLETE', 'MISSED')),
  version integer not null default 1 check (version > 0),
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  foreign key (council_id, workstream_id) references workstream (council_id, id),
  foreign key (programme_id, workstream_id) references workstream (programme_id, id),
  constraint milestone_baseline_span check (num_nulls(baseline_start, baseline_end, baseline_precision, baseline_approximate) in (0, 4) and baseline_start <= baseline_end),
  constraint milestone_forecast_span check (num_nulls(forecast_start, forecast_end, forecast_precision, forecast_approximate) in (0, 4) and forecast_start <= forecast_end),
  constraint milestone_actual_span check (num_nulls(actual_start, actual_end, actual_precision, actual_approximate) in (0, 4) and actual_start <= actual_end),
  constraint milestone_complete_has_date check ((progress = 'COMPLETE') = (actual_end is not null))
);
create index milestone_programme on milestone (programme_id, baseline_end, id);

-- A decision that must be in force before the milestone may start. Without a decision it has still to be taken.
create table milestone_precondition (
  id uuid primary key,
  council_id uuid not null references council,
  milestone_id uuid not null,
  title text not null,
  decision_id uuid,
  is_demonstration boolean not null,
  foreign key (council_id, milestone_id) references milestone (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint milestone_precondition_title unique (milestone_id, title)
);

-- Each change of an expected date, with its reason. Append-only: a later forecast never hides an earlier one.
create table milestone_forecast (
  id uuid primary key,
  council_id uuid not null references council,
  milestone_id uuid not null,
  -- The version of the milestone that it made, which puts them in order.
  version integer not null check (version > 1),
  due_start date not null, due_end date not null, due_precision text not null, due_approximate boolean not null, due_raw text,
  reason text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  foreign key (council_id, milestone_id) references milestone (council_id, id),
  constraint milestone_forecast_version unique (milestone_id, version),
  check (due_start <= due_end)
);
revoke update, delete, truncate on milestone_forecast from throughline_app;

-- What happened, in the country or here, that the programme's story is told by.
create table timeline_event (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  scope text not null check (scope in ('NATIONAL', 'LOCAL')),
  title text not null,
  happened_start date not null, happened_end date not null, happened_precision text not null, happened_approximate boolean not null, happened_raw text,
  foreign key (council_id, programme_id) references programme (council_id, id),
  check (happened_start <= happened_end)
);
create index timeline_event_programme on timeline_event (programme_id, happened_end, id);

-- What was promised, by whom, until when, and what became of it.
create table programme_commitment (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  promise text not null,
  owner_role text,
  due_start date, due_end date, due_precision text, due_approximate boolean, due_raw text,
  status text not null check (status in ('OPEN', 'MET', 'NOT_MET', 'WITHDRAWN')),
  met_start date, met_end date, met_precision text, met_approximate boolean, met_raw text,
  is_demonstration boolean not null,
  unique (council_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint programme_commitment_due_span check (num_nulls(due_start, due_end, due_precision, due_approximate) in (0, 4) and due_start <= due_end),
  constraint programme_commitment_met_has_date check ((status = 'MET') = (met_end is not null) and num_nulls(met_start, met_end, met_precision, met_approximate) in (0, 4))
);
