-- How a programme is meant to work, in numbered versions. One that is agreed is never changed: the next is begun from it.
create table theory_of_change (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  number integer not null check (number > 0),
  title text not null,
  -- The day on which it was agreed; null while it is being worked on.
  agreed_on date,
  version integer not null default 1 check (version > 0),
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  constraint theory_of_change_number unique (programme_id, number)
);
-- A programme works on one version at a time.
create unique index theory_of_change_draft on theory_of_change (programme_id) where agreed_on is null;

create table theory_node (
  id uuid primary key,
  council_id uuid not null references council,
  theory_id uuid not null,
  kind text not null check (kind in ('RESOURCE', 'ACTIVITY', 'OUTPUT', 'OUTCOME', 'IMPACT', 'ASSUMPTION')),
  position integer not null check (position > 0),
  title text not null,
  detail text,
  is_demonstration boolean not null,
  unique (council_id, id),
  -- What is linked belongs to one theory.
  unique (theory_id, id),
  foreign key (council_id, theory_id) references theory_of_change (council_id, id),
  constraint theory_node_title unique (theory_id, kind, title)
);

create table theory_link (
  id uuid primary key,
  council_id uuid not null references council,
  theory_id uuid not null,
  from_node_id uuid not null,
  to_node_id uuid not null,
  is_demonstration boolean not null,
  foreign key (council_id, theory_id) references theory_of_change (council_id, id),
  foreign key (theory_id, from_node_id) references theory_node (theory_id, id),
  foreign key (theory_id, to_node_id) references theory_node (theory_id, id),
  constraint theory_link_once unique (theory_id, from_node_id, to_node_id),
  constraint theory_link_elsewhere check (from_node_id <> to_node_id)
);
create index theory_link_to on theory_link (to_node_id);
