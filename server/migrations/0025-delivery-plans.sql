-- What a delivery plan must say: data, for plans of the programme and of hubs.
create table plan_section (
  id uuid primary key,
  council_id uuid not null references council,
  subject text not null check (subject in ('PROGRAMME', 'HUB')),
  position integer not null check (position > 0),
  title text not null,
  guidance text,
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint plan_section_position unique (council_id, subject, position)
);

-- A plan of a programme, or of one hub in it.
create table delivery_plan (
  id uuid primary key,
  council_id uuid not null references council,
  programme_id uuid not null,
  hub_id uuid,
  title text not null,
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id),
  foreign key (council_id, programme_id) references programme (council_id, id),
  foreign key (council_id, hub_id) references hub (council_id, id)
);
create unique index delivery_plan_of_programme on delivery_plan (programme_id, title);

create table delivery_plan_version (
  id uuid primary key,
  council_id uuid not null references council,
  plan_id uuid not null,
  number integer not null check (number > 0),
  based_on_id uuid references delivery_plan_version,
  state text not null check (state in ('DRAFT', 'AGREED', 'SUBMITTED', 'ACCEPTED')),
  -- Who made it together, in words.
  contributors text,
  note text,
  agreed_on date,
  agreed_by_role text,
  submitted_to text,
  submitted_on date,
  accepted_on date,
  -- The whole plan as canonical JSON, and the hash over it: from the submission on it never changes.
  frozen_content text,
  frozen_hash text,
  -- A submitted plan of which only the fact of its submission is known, from a paper.
  is_text_known boolean not null default true,
  version integer not null default 1 check (version > 0),
  is_demonstration boolean not null,
  unique (council_id, id),
  foreign key (council_id, plan_id) references delivery_plan (council_id, id),
  constraint delivery_plan_version_number unique (plan_id, number),
  constraint delivery_plan_version_submitted check (
    (state in ('SUBMITTED', 'ACCEPTED')) = (num_nulls(submitted_to, submitted_on) = 0)
    and (frozen_hash is not null) = (state in ('SUBMITTED', 'ACCEPTED') and is_text_known)
    and (frozen_hash is null) = (frozen_content is null)),
  constraint delivery_plan_version_accepted check ((state = 'ACCEPTED') = (accepted_on is not null) and submitted_on <= accepted_on)
);

create table delivery_plan_text (
  id uuid primary key,
  council_id uuid not null references council,
  version_id uuid not null,
  section_id uuid not null,
  content text not null,
  foreign key (council_id, version_id) references delivery_plan_version (council_id, id),
  foreign key (council_id, section_id) references plan_section (council_id, id),
  constraint delivery_plan_text_once unique (version_id, section_id)
);

-- What was submitted stays as it was, whoever asks for a change.
create function keep_submitted_plan() returns trigger language plpgsql as $$
begin
  if exists (select from delivery_plan_version v where v.id = coalesce(old.version_id, new.version_id) and v.state in ('SUBMITTED', 'ACCEPTED')) then
    raise exception 'a submitted plan is never changed' using constraint = 'delivery_plan_text_frozen', errcode = 'check_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_submitted_plan before insert or update or delete on delivery_plan_text
  for each row execute function keep_submitted_plan();

create function keep_frozen_version() returns trigger language plpgsql as $$
begin
  if old.frozen_hash is not null and (new.frozen_hash, new.frozen_content, new.submitted_to, new.submitted_on) is distinct from
      (old.frozen_hash, old.frozen_content, old.submitted_to, old.submitted_on) then
    raise exception 'a submitted plan is never changed' using constraint = 'delivery_plan_text_frozen', errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger keep_frozen_version before update on delivery_plan_version for each row execute function keep_frozen_version();
