-- Bodies with their members, and meetings with what is on their agendas.
alter table body
  -- The first day from which it is expected to meet as often as it says; null where that is not known.
  add column meets_since date,
  add column version integer not null default 1;

alter table body_seat
  -- How many of them there must be, when it is required.
  add column least integer not null default 1 check (least between 1 and 100),
  add constraint body_seat_body unique (council_id, body_id, id);

-- Who sits on a body, by role. A name only where the person holds a public office.
create table body_member (
  id uuid primary key,
  council_id uuid not null,
  body_id uuid not null,
  seat_id uuid,
  role text not null,
  holder text,
  is_public_office boolean not null,
  capacity text not null check (capacity in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'SUBSTITUTE', 'ADVISER', 'OBSERVER')),
  from_on date not null,
  -- The last day on it; null while they sit.
  to_on date,
  is_demonstration boolean not null,
  foreign key (council_id, body_id) references body (council_id, id),
  foreign key (council_id, body_id, seat_id) references body_seat (council_id, body_id, id),
  constraint body_member_named check (holder is null or is_public_office),
  constraint body_member_days check (to_on >= from_on)
);
create index body_member_body on body_member (body_id, from_on);

alter table meeting
  -- The time of day, such as 18:30, and where; null where not stated.
  add column starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column venue text,
  add column agenda_published_on date,
  add column agenda_late_reason text,
  add column minutes_published_on date,
  add column minutes text,
  add column cancelled_on date,
  add column cancelled_reason text,
  add column version integer not null default 1,
  add constraint meeting_minutes_after_meeting check (minutes_published_on >= held_start),
  add constraint meeting_agenda_before_meeting check (agenda_published_on <= held_end);

create table agenda_item (
  id uuid primary key,
  council_id uuid not null,
  meeting_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('DECISION', 'REPORT', 'UPDATE', 'MINUTES', 'OTHER')),
  title text not null,
  -- The paper for it, by its title or where it is found.
  paper text,
  decision_id uuid,
  -- What the minutes say of it; null before.
  outcome text,
  is_demonstration boolean not null,
  foreign key (council_id, meeting_id) references meeting (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint agenda_item_position unique (meeting_id, position),
  constraint agenda_item_decision check (decision_id is null or kind = 'DECISION')
);
create index agenda_item_decision_id on agenda_item (decision_id) where decision_id is not null;

-- Who came, by the kinds of seat and never by person.
create table meeting_attendance (
  id uuid primary key,
  council_id uuid not null,
  meeting_id uuid not null,
  seat_id uuid not null references body_seat,
  present integer not null check (present between 0 and 500),
  apologies integer not null check (apologies between 0 and 500),
  is_demonstration boolean not null,
  foreign key (council_id, meeting_id) references meeting (council_id, id),
  constraint meeting_attendance_seat unique (meeting_id, seat_id)
);
