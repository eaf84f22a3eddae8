-- What a score of likelihood times impact is called: data, so that each council uses its own words.
create table severity_band (
  id uuid primary key,
  council_id uuid not null references council,
  -- The lowest score that has this word; it holds up to the next band.
  from_score integer not null check (from_score between 1 and 25),
  word text not null,
  -- The colour that goes with the word on a screen; the word carries the meaning.
  tone text not null check (tone in ('GREEN', 'YELLOW', 'ORANGE', 'RED')),
  unique (council_id, id),
  constraint severity_band_from unique (council_id, from_score),
  constraint severity_band_word unique (council_id, word)
);

-- Risks, assumptions, issues, dependencies, actions and decisions of a programme that somebody must keep an eye on.
create table raid_item (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  workstream_id uuid,
  kind text not null check (kind in ('RISK', 'ASSUMPTION', 'ISSUE', 'DEPENDENCY', 'ACTION', 'DECISION_LOG')),
  -- How people call it: R4 is the fourth risk of its programme.
  number integer not null check (number > 0),
  title text not null,
  detail text,
  -- A risk has all three.
  cause text,
  event text,
  effect text,
  response text check (response in ('AVOID', 'REDUCE', 'TRANSFER', 'SHARE', 'ACCEPT')),
  response_plan text,
  owner_role text,
  -- The directorate or organisation that the owner belongs to, and the others that it touches.
  owner_body text,
  others_involved text,
  raised_on date not null,
  review_on date,
  due_on date,
  -- The risk that an issue came from.
  raised_from_id uuid,
  status text not null check (status in ('OPEN', 'CLOSED')),
  -- Not for the board at large, such as legally privileged advice.
  is_restricted boolean not null,
  restricted_why text,
  version integer not null default 1 check (version > 0),
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  unique (programme_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  foreign key (council_id, workstream_id) references workstream (council_id, id),
  foreign key (programme_id, workstream_id) references workstream (programme_id, id),
  foreign key (programme_id, raised_from_id) references raid_item (programme_id, id),
  constraint raid_item_number unique (programme_id, kind, number),
  constraint raid_item_risk_parts check (kind <> 'RISK' or num_nulls(cause, event, effect) = 0),
  constraint raid_item_raised_from check (raised_from_id is null or kind = 'ISSUE'),
  constraint raid_item_restricted check (is_restricted = (restricted_why is not null) and not (is_restricted and is_published))
);
create index raid_item_programme on raid_item (programme_id, kind, number);
create index raid_item_raised_from on raid_item (raised_from_id);

-- How likely and how bad, on a day, in the eyes of a role. Append-only: the newest day counts.
create table raid_assessment (
  id uuid primary key,
  council_id uuid not null references council,
  item_id uuid not null,
  basis text not null check (basis in ('INHERENT', 'CURRENT', 'TARGET')),
  likelihood integer not null check (likelihood between 1 and 5),
  impact integer not null check (impact between 1 and 5),
  score integer not null generated always as (likelihood * impact) stored,
  reason text,
  assessor_role text not null,
  assessed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  is_demonstration boolean not null,
  foreign key (council_id, item_id) references raid_item (council_id, id)
);
create index raid_assessment_item on raid_assessment (item_id, basis, assessed_on desc, recorded_at desc);
revoke update, delete, truncate on raid_assessment from throughline_app;

-- Each closing and reopening, with its outcome. Append-only.
create table raid_status_change (
  id uuid primary key,
  council_id uuid not null references council,
  item_id uuid not null,
  status text not null check (status in ('OPEN', 'CLOSED')),
  outcome text check (outcome in ('RESOLVED', 'HAPPENED', 'NO_LONGER_APPLIES', 'ACCEPTED', 'DONE')),
  note text not null,
  changed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  is_demonstration boolean not null,
  foreign key (council_id, item_id) references raid_item (council_id, id),
  constraint raid_status_change_outcome check ((status = 'CLOSED') = (outcome is not null))
);
create index raid_status_change_item on raid_status_change (item_id, changed_on desc, recorded_at desc);
revoke update, delete, truncate on raid_status_change from throughline_app;

-- Board and finance members who may see one restricted item, by name.
create table raid_item_reader (
  id uuid primary key,
  council_id uuid not null references council,
  item_id uuid not null,
  person_id uuid not null references person,
  name text not null,
  named_at timestamptz not null,
  named_by uuid,
  foreign key (council_id, item_id) references raid_item (council_id, id),
  constraint raid_item_reader_once unique (item_id, person_id)
);

-- The application may not select people: this finds one member of a council by e-mail address.
create function member_by_email(in_council uuid, their_email text)
  returns table (person_id uuid, name text)
  language sql stable security definer set search_path = public
  as $$
    select p.id, p.name from person p
    where p.email = lower(trim(their_email)) and exists (
      select from membership m where m.person_id = p.id and m.council_id = in_council and m.role in ('board', 'finance'))
  $$;
revoke execute on function member_by_email from public;
grant execute on function member_by_email to throughline_app;

-- A scale for how something stands: three or five points, each a word with its meaning. Data, never only colours.
create table rag_scale (
  id uuid primary key,
  council_id uuid not null references council,
  name text not null,
  -- The one that new assessments use; earlier ones keep theirs.
  is_in_use boolean not null,
  unique (council_id, id),
  constraint rag_scale_name unique (council_id, name)
);
create unique index rag_scale_in_use on rag_scale (council_id) where is_in_use;

create table rag_point (
  id uuid primary key,
  council_id uuid not null references council,
  scale_id uuid not null,
  -- 1 is the best.
  position integer not null check (position between 1 and 5),
  word text not null,
  meaning text not null,
  tone text not null check (tone in ('GREEN', 'YELLOW', 'ORANGE', 'RED')),
  unique (council_id, id),
  foreign key (council_id, scale_id) references rag_scale (council_id, id),
  constraint rag_point_position unique (scale_id, position),
  constraint rag_point_word unique (scale_id, word)
);

-- How a programme, a workstream or a milestone stands, in somebody's judgement, with the reason. Append-only.
create table rag_assessment (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  -- Both null: the whole programme, which is judged by itself and never worked out from its parts.
  workstream_id uuid,
  milestone_id uuid,
  point_id uuid not null,
  reason text not null check (reason <> ''),
  assessor_role text not null,
  assessed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  is_demonstration boolean not null,
  foreign key (council_id, programme_id) references programme (council_id, id),
  foreign key (programme_id, workstream_id) references workstream (programme_id, id),
  foreign key (council_id, milestone_id) references milestone (council_id, id),
  foreign key (council_id, point_id) references rag_point (council_id, id),
  check (num_nonnulls(workstream_id, milestone_id) < 2)
);
create index rag_assessment_subject on rag_assessment (programme_id, workstream_id, milestone_id, assessed_on desc, recorded_at desc);
create index rag_assessment_workstream on rag_assessment (workstream_id, assessed_on desc) where workstream_id is not null;
create index rag_assessment_milestone on rag_assessment (milestone_id, assessed_on desc) where milestone_id is not null;
revoke update, delete, truncate on rag_assessment from throughline_app;
