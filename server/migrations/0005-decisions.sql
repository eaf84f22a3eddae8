-- A post that somebody holds: who may decide and who answers for it. The holder changes, the post stays.
create table post (
  id uuid primary key,
  council_id uuid not null references council,
  title text not null,
  -- The same post as another place in the papers calls it; null where they call it one thing.
  also_called text,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint post_title unique (council_id, title)
);

create table appointment (
  id uuid primary key,
  council_id uuid not null,
  post_id uuid not null,
  holder text not null,
  -- The day on which a paper shows them in the post; the papers do not say from when until when.
  shown_on date not null,
  is_demonstration boolean not null,
  foreign key (council_id, post_id) references post (council_id, id),
  constraint appointment_holder unique (post_id, holder, shown_on)
);

-- A committee, board, panel or network that meets.
create table body (
  id uuid primary key,
  council_id uuid not null references council,
  name text not null,
  kind text not null check (kind in ('CABINET', 'COMMITTEE', 'CABINET_COMMITTEE', 'SCRUTINY', 'PROGRAMME_BOARD', 'PROJECT_BOARD',
    'PARTNERSHIP_BOARD', 'LEADER_NETWORK', 'HUB_MANAGEMENT_GROUP', 'MULTI_AGENCY_PANEL', 'PARENT_CARER_PANEL')),
  status text not null check (status in ('PROPOSED', 'AGREED', 'LIVE', 'ENDED')),
  purpose text,
  frequency text not null check (frequency in ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'NOT_STATED')),
  chair_role text,
  accountable_to_role text,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint body_name unique (council_id, name)
);

-- A kind of member that a body has, or must have.
create table body_seat (
  id uuid primary key,
  council_id uuid not null,
  body_id uuid not null,
  held_by text not null,
  is_required boolean not null,
  foreign key (council_id, body_id) references body (council_id, id),
  constraint body_seat_held_by unique (body_id, held_by)
);

-- What a body watches over, and whether that is only suggested.
create table oversight (
  id uuid primary key,
  council_id uuid not null,
  body_id uuid not null,
  of_what text not null,
  status text not null check (status in ('PROPOSED', 'AGREED', 'LIVE', 'ENDED')),
  shown_on date not null,
  foreign key (council_id, body_id) references body (council_id, id),
  constraint oversight_of_what unique (body_id, of_what)
);

create table meeting (
  id uuid primary key,
  council_id uuid not null,
  body_id uuid not null,
  -- The day, where it is known to the day.
  day date,
  held_start date not null,
  held_end date not null check (held_end >= held_start),
  held_precision text not null,
  held_approximate boolean not null,
  held_raw text,
  is_published boolean not null,
  is_demonstration boolean not null,
  foreign key (council_id, body_id) references body (council_id, id),
  unique (council_id, id),
  check (day is null or (day = held_start and day = held_end)),
  constraint meeting_day unique (body_id, held_start, held_end)
);
create index meeting_council on meeting (council_id, held_start, id);

create table decision (
  id uuid primary key,
  council_id uuid not null references council,
  reference text not null check (length(reference) between 1 and 40),
  title text not null,
  kind text not null check (kind in ('IN_PRINCIPLE', 'SUBSTANTIVE', 'DELEGATED')),
  is_key text not null check (is_key in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  is_urgent text not null check (is_urgent in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  call_in text not null check (call_in in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  taken_by_role text,
  meeting_id uuid,
  made_on date,
  effective_on date,
  is_published boolean not null,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, meeting_id) references meeting (council_id, id),
  unique (council_id, id),
  constraint decision_reference unique (council_id, reference),
  constraint decision_maker check (made_on is null or taken_by_role is not null or meeting_id is not null),
  constraint decision_effective_after_made check (effective_on >= made_on),
  -- Only urgency takes a key decision out of call-in.
  constraint decision_key_without_call_in check (is_key <> 'YES' or call_in <> 'NO' or is_urgent = 'YES')
);

create table decision_part (
  id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  label text not null,
  position integer not null,
  text text not null,
  foreign key (council_id, decision_id) references decision (council_id, id),
  unique (council_id, decision_id, id),
  constraint decision_part_label unique (decision_id, label)
);

-- What must happen before what was decided may go further.
create table decision_condition (
  id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  part_id uuid,
  position integer not null,
  needs text not null check (needs in ('DETAILED_PROPOSALS', 'CONSULTATION', 'ENGAGEMENT', 'FURTHER_DECISION', 'KEY_DECISION', 'OTHER')),
  text text not null,
  met_on date,
  foreign key (council_id, decision_id) references decision (council_id, id),
  foreign key (council_id, decision_id, part_id) references decision_part (council_id, decision_id, id)
);
create index decision_condition_decision on decision_condition (decision_id, position);

-- What may be done, and spent on, under the decision.
create table decision_allowance (
  id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  activity text not null check (activity in ('PROPOSAL_DEVELOPMENT', 'PARTNERSHIP', 'PREPARATORY_SPEND', 'DELIVERY')),
  text text not null,
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint decision_allowance_activity unique (decision_id, activity)
);

create table delegation (
  id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  part_id uuid,
  position integer not null,
  to_role text not null,
  in_consultation_with_role text,
  scope text not null,
  foreign key (council_id, decision_id) references decision (council_id, id),
  foreign key (council_id, decision_id, part_id) references decision_part (council_id, decision_id, id)
);
create index delegation_decision on delegation (decision_id, position);

create table scrutiny_referral (
  id uuid primary key,
  council_id uuid not null,
  decision_id uuid not null,
  -- A member's right to place an item is not a call-in.
  kind text not null check (kind in ('CALL_IN', 'MEMBER_ITEM', 'PRE_DECISION', 'UPDATE')),
  requested_by_role text not null,
  requested_start date,
  requested_end date,
  requested_precision text,
  requested_approximate boolean,
  requested_raw text,
  meeting_id uuid,
  heard_on date,
  outcome text not null check (outcome in ('AWAITED', 'NOTED', 'ENDORSED', 'RECOMMENDATIONS', 'REFERRED_BACK', 'NOT_STATED')),
  foreign key (council_id, decision_id) references decision (council_id, id),
  foreign key (council_id, meeting_id) references meeting (council_id, id),
  constraint scrutiny_referral_heard check (heard_on is not null or outcome in ('AWAITED', 'NOT_STATED'))
);
create index scrutiny_referral_decision on scrutiny_referral (decision_id);
