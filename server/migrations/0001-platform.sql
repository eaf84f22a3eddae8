-- The application works as this role: it may read and write rows, and may not alter the schema.
do $$ begin
  create role throughline_app nologin;
exception when duplicate_object then null;
end $$;
grant throughline_app to current_user;
grant usage on schema public to throughline_app;
revoke create on schema public from public;
alter default privileges in schema public grant select, insert, update, delete on tables to throughline_app;
alter default privileges in schema public grant usage, select on sequences to throughline_app;

-- One entry for each command; entries of a chain hold each other by their hashes. Append-only for the application.
create table audit_head (
  chain text primary key,
  seq integer not null,
  hash text not null
);
create table audit_entry (
  id uuid primary key,
  chain text not null,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_id uuid,
  previous_hash text not null,
  hash text not null,
  constraint audit_entry_seq unique (chain, seq)
);
revoke update, delete, truncate on audit_entry from throughline_app;

-- Counters of rate-limiter-flexible. Keys are salted hashes; losing them costs nothing but patience.
create unlogged table throttle (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
