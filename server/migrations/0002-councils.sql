create table council (
  id uuid primary key,
  slug text not null constraint council_slug unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null,
  gss_code text not null constraint council_gss_code unique,
  dfe_code text,
  kind text not null check (kind in ('METROPOLITAN_DISTRICT', 'UNITARY_AUTHORITY', 'LONDON_BOROUGH', 'COUNTY')),
  region text not null,
  governance_model text not null check (governance_model in ('EXECUTIVE', 'COMMITTEE', 'NOT_STATED')),
  area_term text not null check (area_term in ('WARD', 'DIVISION')),
  -- The council's own test of a key decision, as its papers state it; null where they do not.
  key_decision_pence bigint check (key_decision_pence between 0 and 9007199254740991),
  key_decision_areas integer check (key_decision_areas > 0),
  disclosure_threshold integer not null default 5 check (disclosure_threshold between 2 and 50)
);

-- A ward or division, valid for a time: its code is the key, never its name.
create table area (
  id uuid primary key,
  council_id uuid not null references council,
  code text not null constraint area_code unique,
  name text not null,
  level text not null check (level in ('WARD', 'DIVISION', 'DISTRICT', 'LOCALITY')),
  valid_from date not null,
  valid_to date check (valid_to > valid_from),
  source text not null,
  unique (council_id, id)
);
create index area_council on area (council_id, name, id);

-- A locality is made of wards; membership is for a time too.
create table area_member (
  id uuid primary key,
  council_id uuid not null references council,
  parent_id uuid not null,
  child_id uuid not null,
  foreign key (council_id, parent_id) references area (council_id, id),
  foreign key (council_id, child_id) references area (council_id, id),
  unique (parent_id, child_id)
);

create table organisation (
  id uuid primary key,
  council_id uuid not null references council,
  name text not null,
  kind text not null check (kind in ('COUNCIL_TEAM', 'NHS', 'SCHOOL', 'COLLEGE', 'VOLUNTARY', 'HOUSING', 'DEPARTMENT', 'INSPECTORATE', 'RESEARCH', 'OTHER')),
  unique (council_id, id),
  constraint organisation_name unique (council_id, name)
);
