-- The life of a decision: from its proposal and notice to the day on which it has effect, and what ends it.
alter table decision
  -- A council that is run by committees resolves: no notice of 28 days, no call-in.
  add column route text not null default 'EXECUTIVE' constraint decision_route check (route in ('EXECUTIVE', 'COMMITTEE')),
  add column body_id uuid,
  -- The meeting that it waits for; the one that took it stands in meeting_id.
  add column due_meeting_id uuid,
  add column due_on date,
  add column key_reason text constraint decision_key_reason check (key_reason in ('MONEY', 'WARDS', 'MONEY_AND_WARDS', 'OTHER')),
  add column amount_pence bigint check (amount_pence between 1 and 9007199254740991),
  add column ward_count integer check (ward_count > 0),
  add column notice_published_on date,
  -- Why the usual notice was not given, and who agreed that it could not wait.
  add column notice_exception text constraint decision_notice_exception check (notice_exception in ('GENERAL_EXCEPTION', 'SPECIAL_URGENCY')),
  add column urgency_reason text,
  add column urgency_agreed_by_role text,
  add column urgency_agreed_on date,
  add column report_published_on date,
  -- The day on which the record of the decision was published: call-in is counted from it.
  add column published_on date,
  add column call_in_ends_on date,
  -- From this day another decision stands in its place, or it was taken back.
  add column ended_on date,
  add column delegation_id uuid,
  add column consulted_role text,
  add column consulted_on date,
  add foreign key (council_id, body_id) references body (council_id, id),
  add foreign key (council_id, due_meeting_id) references meeting (council_id, id),
  add constraint decision_call_in_after_published check (call_in_ends_on >= published_on),
  add constraint decision_ended_after_made check (ended_on >= made_on);

alter table delegation
  -- The most that may be spent under one decision taken under it; null where no limit is stated.
  add column limit_pence bigint check (limit_pence between 1 and 9007199254740991),
  add constraint delegation_council unique (council_id, id);
alter table decision add foreign key (council_id, delegation_id) references delegation (council_id, id);
create index decision_delegation on decision (delegation_id) where delegation_id is not null;

alter table decision_condition
  add column met_by_decision_id uuid,
  add column met_note text,
  add foreign key (council_id, met_by_decision_id) references decision (council_id, id),
  add constraint decision_condition_council unique (council_id, id);

-- Each step in the life of a decision, never changed: so that its life can be told, and told as at any past day.
create table decision_step (
  id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('PROPOSED', 'NOTICE_PUBLISHED', 'PRE_SCRUTINY', 'REPORT_PUBLISHED', 'URGENCY_AGREED', 'MADE', 'CALLED_IN', 'UPHELD',
    'RETURNED', 'REFERRED_TO_COUNCIL', 'REMADE', 'IMPLEMENTED', 'REVIEWED', 'WITHDRAWN', 'ENDED')),
  happened_on date not null,
  by_role text,
  note text,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint decision_step_position unique (decision_id, position)
);
revoke update, delete on decision_step from throughline_app;

-- What one decision does to another.
create table decision_link (
  id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  kind text not null check (kind in ('IMPLEMENTS', 'SUPERSEDES', 'AMENDS')),
  earlier_decision_id uuid not null,
  is_demonstration boolean not null,
  foreign key (council_id, decision_id) references decision (council_id, id),
  foreign key (council_id, earlier_decision_id) references decision (council_id, id),
  constraint decision_link_itself check (decision_id <> earlier_decision_id),
  constraint decision_link_once unique (decision_id, kind, earlier_decision_id)
);
create index decision_link_earlier on decision_link (earlier_decision_id);
revoke update, delete on decision_link from throughline_app;

-- What had to be known before it was taken: the equality impact assessment and its stage, and that the duty was weighed.
create table decision_duty (
  id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  kind text not null check (kind in ('EQUALITY_ASSESSMENT', 'DUE_REGARD', 'CONSULTATION_READ')),
  -- How far the equality impact assessment went; null for the other kinds.
  assessment_stage text check (assessment_stage in ('STRATEGIC', 'INITIAL', 'FULL', 'UPDATED')),
  done_on date not null,
  by_role text not null,
  note text,
  is_demonstration boolean not null,
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint decision_duty_stage check ((kind = 'EQUALITY_ASSESSMENT') = (assessment_stage is not null))
);
create index decision_duty_decision on decision_duty (decision_id, done_on);
revoke update, delete on decision_duty from throughline_app;

-- A council's own rules for decisions, from a day: what makes one key, and how long scrutiny has to call it in.
create table decision_rule (
  id uuid primary key,
  council_id uuid not null references council,
  -- The first day on which a paper shows the rule; papers do not say since when it holds.
  valid_from date not null,
  key_pence bigint check (key_pence between 1 and 9007199254740991),
  key_areas integer check (key_areas > 0),
  -- Working days in which a decision may be called in; null where not stated.
  call_in_working_days integer check (call_in_working_days between 1 and 30),
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint decision_rule_day unique (council_id, valid_from)
);

alter table scrutiny_referral
  add column grounds text,
  add column response_due_on date,
  add column response text,
  add column is_demonstration boolean not null default false;

create index spend_entry_decision on spend_entry (decision_id);
