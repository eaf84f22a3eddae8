-- Localities are drawn by councils and may be without a name in the source; organisations may be made up for the demonstration.
alter table area add column name_is_stated boolean not null default true;
alter table organisation add column is_demonstration boolean not null default false;
create index area_member_parent on area_member (parent_id, child_id);
create index organisation_council on organisation (council_id, name, id);

-- The hubs of a council taken together, as its papers speak of them.
create table hub_network (
  id uuid primary key,
  council_id uuid not null references council,
  name text not null,
  -- How many hubs the papers count; null where they do not count them.
  stated_hubs integer check (stated_hubs >= 0),
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint hub_network_name unique (council_id, name)
);

-- The words a council has for how far a hub has come.
create table hub_stage_name (
  id uuid primary key,
  council_id uuid not null references council,
  code text not null check (code ~ '^[A-Z_]+$'),
  label text not null,
  raw_label text,
  meaning text not null,
  position integer not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint hub_stage_name_code unique (council_id, code)
);

create table hub (
  id uuid primary key,
  council_id uuid not null references council,
  name text not null,
  name_is_stated boolean not null,
  -- Its place in lists, among those with a name and among those without.
  position integer not null default 0,
  kind text not null check (kind in ('FAMILY', 'COMMUNITY', 'AUTISM', 'CHILDRENS_CENTRE', 'OTHER')),
  form text not null check (form in ('BUILDING', 'OTHER_NAMED_BUILDING', 'VIRTUAL', 'SCHOOL_PARTNERSHIP', 'NOT_STATED')),
  ages_start text not null check (ages_start in ('CONCEPTION', 'BIRTH', 'AGE', 'NOT_STATED')),
  ages_from_age integer check (ages_from_age between 0 and 120),
  ages_to_age integer check (ages_to_age between 0 and 120),
  ages_to_age_with_send integer check (ages_to_age_with_send between 0 and 120),
  summary text,
  is_demonstration boolean not null,
  version integer not null default 1,
  unique (council_id, id),
  constraint hub_name unique (council_id, name),
  constraint hub_ages check (
    (ages_start = 'AGE') = (ages_from_age is not null) and ages_to_age >= coalesce(ages_from_age, 0) and ages_to_age_with_send >= ages_to_age
  )
);

-- A stage said of a hub, by itself or by the council. Where the page that says it names no hub, there is none.
create table hub_stage (
  id uuid primary key,
  council_id uuid not null references council,
  hub_id uuid,
  stage_name_id uuid not null,
  position integer not null,
  basis text not null check (basis in ('SELF_DECLARED', 'ASSESSED', 'REPORTED')),
  said_of text not null,
  since_start date,
  since_end date,
  since_precision text,
  since_approximate boolean,
  since_raw text,
  is_demonstration boolean not null,
  foreign key (council_id, hub_id) references hub (council_id, id),
  foreign key (council_id, stage_name_id) references hub_stage_name (council_id, id),
  constraint hub_stage_position unique (hub_id, position)
);
create index hub_stage_council on hub_stage (council_id, position);

-- The places a hub serves, for a time: never one ward.
create table hub_area (
  id uuid primary key,
  council_id uuid not null,
  hub_id uuid not null,
  area_id uuid not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  foreign key (council_id, hub_id) references hub (council_id, id),
  foreign key (council_id, area_id) references area (council_id, id),
  constraint hub_area_from unique (hub_id, area_id, valid_from)
);

-- A range of keys: with it the constraint below compares keys for equality without an extension.
create type uuidrange as range (subtype = uuid);

create table hub_membership (
  id uuid primary key,
  council_id uuid not null,
  hub_id uuid not null,
  organisation_id uuid not null,
  is_primary boolean not null,
  phase text not null check (phase in ('EARLY_YEARS', 'PRIMARY', 'SECONDARY', 'ALL_THROUGH', 'POST_16', 'NOT_APPLICABLE', 'NOT_STATED')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  is_demonstration boolean not null,
  foreign key (council_id, hub_id) references hub (council_id, id),
  foreign key (council_id, organisation_id) references organisation (council_id, id),
  constraint hub_membership_from unique (hub_id, organisation_id, valid_from),
  -- A school belongs to other partnerships too, and has one primary hub at any time.
  constraint hub_membership_one_primary exclude using gist (
    uuidrange(organisation_id, organisation_id, '[]') with &&, daterange(valid_from, valid_to) with &&
  ) where (is_primary)
);

create table hub_leader (
  id uuid primary key,
  council_id uuid not null,
  hub_id uuid not null,
  name text not null,
  post text not null,
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  is_demonstration boolean not null,
  foreign key (council_id, hub_id) references hub (council_id, id)
);
create index hub_leader_hub on hub_leader (hub_id, valid_from);

-- Staff who work with hubs: posts are not hubs, and one post may serve many.
create table staff_alignment (
  id uuid primary key,
  council_id uuid not null references council,
  role text not null,
  employer text,
  posts integer check (posts > 0),
  purpose text not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint staff_alignment_role unique (council_id, role)
);
create table staff_alignment_hub (
  id uuid primary key,
  council_id uuid not null,
  alignment_id uuid not null,
  hub_id uuid not null,
  foreign key (council_id, alignment_id) references staff_alignment (council_id, id),
  foreign key (council_id, hub_id) references hub (council_id, id),
  constraint staff_alignment_hub_once unique (alignment_id, hub_id)
);
create index staff_alignment_hub_hub on staff_alignment_hub (hub_id);

-- What a paper says of the hubs together, or of one hub, without a figure.
create table hub_statement (
  id uuid primary key,
  council_id uuid not null,
  network_id uuid not null,
  hub_id uuid,
  topic text not null check (topic in ('VISION', 'COVERAGE', 'MEMBERSHIP', 'LEADERSHIP', 'BOUNDARIES', 'MATURITY', 'SERVICES',
    'ELECTED_MEMBERS', 'BUILDINGS', 'PILOT_AIM', 'PILOT_RESULT')),
  extent text not null check (extent in ('ALL', 'SOME', 'VARIES', 'ONE', 'NOT_APPLICABLE')),
  position integer not null,
  text text not null,
  foreign key (council_id, network_id) references hub_network (council_id, id),
  foreign key (council_id, hub_id) references hub (council_id, id)
);
create index hub_statement_network on hub_statement (network_id, position);
create index hub_statement_hub on hub_statement (hub_id, position);

-- Organisations that share places with a hub, where a paper counts them and does not name them.
create table hub_co_location (
  id uuid primary key,
  council_id uuid not null,
  hub_id uuid not null,
  organisations integer not null check (organisations > 0),
  locations integer not null check (locations > 0),
  sectors text not null,
  basis text not null,
  is_demonstration boolean not null,
  foreign key (council_id, hub_id) references hub (council_id, id)
);
create index hub_co_location_hub on hub_co_location (hub_id);

-- A council's own explanation of one kind of hub.
create table hub_kind_note (
  id uuid primary key,
  council_id uuid not null references council,
  kind text not null check (kind in ('FAMILY', 'COMMUNITY', 'AUTISM', 'CHILDRENS_CENTRE', 'OTHER')),
  title text not null,
  summary text not null,
  ages_start text not null check (ages_start in ('CONCEPTION', 'BIRTH', 'AGE', 'NOT_STATED')),
  ages_from_age integer check (ages_from_age between 0 and 120),
  ages_to_age integer check (ages_to_age between 0 and 120),
  ages_to_age_with_send integer check (ages_to_age_with_send between 0 and 120),
  link_to_family_hubs text,
  position integer not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint hub_kind_note_kind unique (council_id, kind)
);
create table hub_kind_point (
  id uuid primary key,
  council_id uuid not null,
  note_id uuid not null,
  position integer not null,
  text text not null,
  foreign key (council_id, note_id) references hub_kind_note (council_id, id),
  constraint hub_kind_point_position unique (note_id, position)
);

-- A place where families are helped: a building, a line on the internet, or work out in the community.
create table site (
  id uuid primary key,
  council_id uuid not null references council,
  hub_id uuid,
  area_id uuid,
  name text not null,
  role text not null check (role in ('HUB', 'LINKED', 'SPOKE', 'NOT_STATED')),
  kind text not null check (kind in ('PHYSICAL', 'VIRTUAL', 'OUTREACH')),
  status text not null check (status in ('PENDING', 'ACTIVE', 'INACTIVE', 'CLOSED')),
  childrens_centre text not null check (childrens_centre in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  on_school_site text not null check (on_school_site in ('YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED')),
  -- A former grant may be claimed back when the building is used for something else, until this day.
  legacy_grant_restriction text,
  legacy_grant_until date,
  cost_recovery text,
  -- Written by the asset review: capital may be spent on the site once a decision has selected it.
  selected_by_decision_id uuid,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, hub_id) references hub (council_id, id),
  foreign key (council_id, area_id) references area (council_id, id),
  foreign key (council_id, selected_by_decision_id) references decision (council_id, id),
  unique (council_id, id),
  constraint site_name unique (council_id, name),
  check (legacy_grant_until is null or legacy_grant_restriction is not null)
);
create index site_hub on site (hub_id, name, id);
create index site_council on site (council_id, name, id);

create table site_co_location (
  id uuid primary key,
  council_id uuid not null,
  site_id uuid not null,
  with_whom text not null,
  is_demonstration boolean not null,
  foreign key (council_id, site_id) references site (council_id, id),
  constraint site_co_location_once unique (site_id, with_whom)
);
