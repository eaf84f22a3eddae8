-- What becomes of a paper after it is published: the meeting that considered it, what was resolved on each of its
-- recommendations, what scrutiny itself recommended, what the committee means to look at, and how it is kept up to date.

alter table agenda_item add constraint agenda_item_council unique (council_id, id);
alter table report_version add constraint report_version_report unique (council_id, report_id, id);
alter table grant_commitment add constraint grant_commitment_council unique (council_id, id);

-- How a body is kept up to date on a subject: how often, and with what. Until the body has said how often, it was only asked.
create table update_schedule (
  id uuid primary key,
  council_id uuid not null,
  body_id uuid not null,
  subject text not null,
  -- What each update is to tell; null where nothing is said.
  content text,
  every_months integer check (every_months between 1 and 24),
  -- The day from which the months are counted, while no update has been considered.
  starts_on date,
  -- The place in a published paper that asks for it; null where none does.
  source_version_id uuid,
  source_section integer check (source_section > 0),
  ended_on date,
  end_reason text,
  version integer not null default 1 check (version > 0),
  is_demonstration boolean not null,
  foreign key (council_id, body_id) references body (council_id, id),
  foreign key (council_id, source_version_id) references report_version (council_id, id),
  constraint update_schedule_council unique (council_id, id),
  constraint update_schedule_subject unique (body_id, subject),
  constraint update_schedule_pace check (num_nonnulls(every_months, starts_on) in (0, 2)),
  constraint update_schedule_end check (num_nonnulls(ended_on, end_reason) in (0, 2))
);
create index update_schedule_of_council on update_schedule (council_id);

-- A paper on the agenda of a meeting, and the version that was before the committee once it considered it.
create table report_consideration (
  id uuid primary key,
  council_id uuid not null,
  report_id uuid not null,
  meeting_id uuid not null,
  agenda_item_id uuid not null,
  version_id uuid,
  considered_on date,
  -- The arrangement under which it counts as an update; null where it counts under none.
  update_schedule_id uuid,
  is_demonstration boolean not null,
  foreign key (council_id, report_id) references report (council_id, id),
  foreign key (council_id, meeting_id) references meeting (council_id, id),
  foreign key (council_id, agenda_item_id) references agenda_item (council_id, id) on delete cascade,
  foreign key (council_id, report_id, version_id) references report_version (council_id, report_id, id),
  foreign key (council_id, update_schedule_id) references update_schedule (council_id, id),
  constraint report_consideration_council unique (council_id, id),
  constraint report_consideration_once unique (meeting_id, report_id),
  constraint report_consideration_item unique (agenda_item_id),
  constraint report_consideration_version check (num_nonnulls(version_id, considered_on) in (0, 2)),
  constraint report_consideration_update check (update_schedule_id is null or considered_on is not null)
);
create index report_consideration_report on report_consideration (report_id, considered_on);
create index report_consideration_schedule on report_consideration (update_schedule_id) where update_schedule_id is not null;

-- What a meeting resolved on one recommendation of a paper: once, and never changed.
create table recommendation_resolution (
  id uuid primary key,
  council_id uuid not null,
  consideration_id uuid not null,
  -- Which recommendation of the version that was considered, from 1.
  position integer not null check (position > 0),
  outcome text not null check (outcome in ('AGREED', 'NOTED', 'AMENDED', 'NOT_AGREED', 'DEFERRED', 'REFERRED')),
  -- The recommendation as it was agreed, when it was amended.
  wording text,
  deferred_to_meeting_id uuid,
  referred_to_body_id uuid,
  note text,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, consideration_id) references report_consideration (council_id, id),
  foreign key (council_id, deferred_to_meeting_id) references meeting (council_id, id),
  foreign key (council_id, referred_to_body_id) references body (council_id, id),
  constraint recommendation_resolution_once unique (consideration_id, position),
  constraint recommendation_resolution_wording check ((outcome = 'AMENDED') = (wording is not null)),
  constraint recommendation_resolution_deferred check ((outcome = 'DEFERRED') = (deferred_to_meeting_id is not null)),
  constraint recommendation_resolution_referred check ((outcome = 'REFERRED') = (referred_to_body_id is not null))
);
revoke update, delete, truncate on recommendation_resolution from throughline_app;

-- What scrutiny itself recommended, to whom, and what became of it. An answer is always due by a day.
create table scrutiny_recommendation (
  id uuid primary key,
  council_id uuid not null,
  body_id uuid not null,
  meeting_id uuid not null,
  text text not null,
  -- A body or a post: one of the two.
  to_body_id uuid,
  to_role text,
  -- What it is about: a paper as it was published, a decision, or neither.
  about_version_id uuid,
  about_decision_id uuid,
  made_on date not null,
  response_due_on date not null,
  response text check (response in ('ACCEPTED', 'PARTLY', 'NOT_ACCEPTED')),
  response_reason text,
  responded_on date,
  progress text check (progress in ('DONE', 'ON_THE_WAY', 'NOT_DONE')),
  progress_evidence text,
  progress_on date,
  version integer not null default 1 check (version > 0),
  is_demonstration boolean not null,
  foreign key (council_id, body_id) references body (council_id, id),
  foreign key (council_id, meeting_id) references meeting (council_id, id),
  foreign key (council_id, to_body_id) references body (council_id, id),
  foreign key (council_id, about_version_id) references report_version (council_id, id),
  foreign key (council_id, about_decision_id) references decision (council_id, id),
  constraint scrutiny_recommendation_council unique (council_id, id),
  constraint scrutiny_recommendation_to check (num_nonnulls(to_body_id, to_role) = 1),
  constraint scrutiny_recommendation_about check (num_nonnulls(about_version_id, about_decision_id) <= 1),
  constraint scrutiny_recommendation_due check (response_due_on >= made_on),
  constraint scrutiny_recommendation_response check (num_nonnulls(response, responded_on) in (0, 2) and (response is null or response = 'ACCEPTED' or response_reason is not null)),
  constraint scrutiny_recommendation_progress check (num_nonnulls(progress, progress_on, progress_evidence) in (0, 3)),
  constraint scrutiny_recommendation_answered_first check (progress is null or response in ('ACCEPTED', 'PARTLY'))
);
create index scrutiny_recommendation_of_council on scrutiny_recommendation (council_id, made_on desc, id);

-- Each change of a recommendation, with its day. Never changed.
create table scrutiny_recommendation_step (
  id uuid primary key,
  council_id uuid not null,
  recommendation_id uuid not null,
  -- The version of the recommendation that it made.
  version integer not null check (version > 0),
  kind text not null check (kind in ('MADE', 'DUE_CHANGED', 'ANSWERED', 'PROGRESS')),
  happened_on date not null,
  due_on date,
  response text check (response in ('ACCEPTED', 'PARTLY', 'NOT_ACCEPTED')),
  progress text check (progress in ('DONE', 'ON_THE_WAY', 'NOT_DONE')),
  note text,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, recommendation_id) references scrutiny_recommendation (council_id, id),
  constraint scrutiny_recommendation_step_version unique (recommendation_id, version)
);
revoke update, delete, truncate on scrutiny_recommendation_step from throughline_app;

-- What a body means to look at, and when.
create table work_plan_item (
  id uuid primary key,
  council_id uuid not null,
  body_id uuid not null,
  title text not null,
  why text,
  brought_by_role text,
  due_start date, due_end date, due_precision text, due_approximate boolean, due_raw text,
  -- The item of an agenda that it became; null before.
  agenda_item_id uuid,
  considered_on date,
  dropped_on date,
  dropped_reason text,
  source_version_id uuid,
  source_section integer check (source_section > 0),
  version integer not null default 1 check (version > 0),
  is_demonstration boolean not null,
  foreign key (council_id, body_id) references body (council_id, id),
  foreign key (council_id, agenda_item_id) references agenda_item (council_id, id) on delete set null (agenda_item_id),
  foreign key (council_id, source_version_id) references report_version (council_id, id),
  constraint work_plan_item_agenda unique (agenda_item_id),
  constraint work_plan_item_due check (num_nulls(due_start, due_end, due_precision, due_approximate) in (0, 4) and due_start <= due_end),
  constraint work_plan_item_dropped check (num_nonnulls(dropped_on, dropped_reason) in (0, 2)),
  constraint work_plan_item_ended_once check (num_nonnulls(considered_on, dropped_on) <= 1)
);
create index work_plan_item_of_council on work_plan_item (council_id, due_end, id);

-- Where in a published paper a promise stands.
create table promise_citation (
  id uuid primary key,
  council_id uuid not null,
  version_id uuid not null,
  -- The place of the section; null where it stands outside them, as among the implications.
  section integer check (section > 0),
  commitment_id uuid,
  grant_commitment_id uuid,
  foreign key (council_id, version_id) references report_version (council_id, id),
  foreign key (council_id, commitment_id) references programme_commitment (council_id, id),
  foreign key (council_id, grant_commitment_id) references grant_commitment (council_id, id),
  constraint promise_citation_of_one check (num_nonnulls(commitment_id, grant_commitment_id) = 1),
  -- A promise may be printed in several papers; the first of them is the one it was made in.
  constraint promise_citation_once unique nulls not distinct (version_id, commitment_id, grant_commitment_id)
);
create index promise_citation_commitment on promise_citation (commitment_id) where commitment_id is not null;
create index promise_citation_grant on promise_citation (grant_commitment_id) where grant_commitment_id is not null;
revoke update on promise_citation from throughline_app;

-- The day on which scrutiny had its answer; null while it has none, or the day is not known.
alter table scrutiny_referral add column response_received_on date;
