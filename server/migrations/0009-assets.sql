-- A review of buildings that finds the sites of the hubs: no capital before it has decided.
create table asset_review (
  id uuid primary key,
  council_id uuid not null references council,
  title text not null,
  status text not null check (status in ('REQUIREMENTS_DRAFTED', 'REQUIREMENTS_AGREED', 'INITIATED', 'LONGLIST', 'SHORTLIST', 'ASSESSED', 'RECOMMENDED',
    'DECIDED', 'ADAPTATIONS_COMMISSIONED', 'COMPLETE', 'PAUSED', 'CANCELLED')),
  considers text,
  sites_promised integer check (sites_promised > 0),
  -- Capital that may be spent only once sites are chosen; the gate itself belongs to the grant.
  capital_waiting_pence bigint check (capital_waiting_pence between 1 and 9007199254740991),
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint asset_review_title unique (council_id, title)
);

-- What a site must offer, and how much that counts against the rest.
create table asset_requirement (
  id uuid primary key,
  council_id uuid not null references council,
  review_id uuid not null,
  position integer not null check (position > 0),
  title text not null,
  weight integer not null check (weight between 1 and 100),
  is_published boolean not null,
  is_demonstration boolean not null,
  foreign key (council_id, review_id) references asset_review (council_id, id),
  constraint asset_requirement_position unique (review_id, position)
);
