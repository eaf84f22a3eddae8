create table person (
  id uuid primary key,
  email text not null constraint person_email unique check (email = lower(email)),
  name text not null,
  password_hash text not null,
  is_demonstration boolean not null default false
);
create table membership (
  id uuid primary key,
  council_id uuid not null references council,
  person_id uuid not null references person,
  role text not null check (role in ('admin', 'programme', 'finance', 'board', 'hub', 'panel', 'scrutiny', 'clerk', 'analyst')),
  constraint membership_role unique (council_id, person_id, role)
);
create index membership_person on membership (person_id);

-- A signed-in browser. The cookie holds a secret; here is only its hash.
create table sign_in_session (
  id uuid primary key,
  token_hash bytea not null constraint sign_in_session_token unique,
  person_id uuid not null references person,
  started_at timestamptz not null,
  expires_at timestamptz not null
);

-- The second wall around people: the application sees nobody by selecting, only by asking one of these questions.
alter table person enable row level security;
alter table membership enable row level security;
alter table sign_in_session enable row level security;
create policy own_row on person for select to throughline_app
  using (id = nullif(current_setting('throughline.person', true), '')::uuid);
create policy new_session on sign_in_session for insert to throughline_app with check (true);

create function person_to_sign_in(their_email text)
  returns table (id uuid, name text, password_hash text, is_demonstration boolean)
  language sql stable security definer set search_path = public
  as $$ select id, name, password_hash, is_demonstration from person where email = lower(their_email) $$;

create function viewer_of_session(their_token_hash bytea, at timestamptz)
  returns table (person_id uuid, name text, email text, is_demonstration boolean, memberships jsonb)
  language sql stable security definer set search_path = public
  as $$
    select p.id, p.name, p.email, p.is_demonstration,
      (select coalesce(jsonb_agg(jsonb_build_object('councilId', m.council_id, 'role', m.role) order by m.council_id, m.role), '[]')
         from membership m where m.person_id = p.id)
    from sign_in_session s join person p on p.id = s.person_id
    where s.token_hash = their_token_hash and s.expires_at > at
  $$;

create function end_session(their_token_hash bytea) returns void
  language sql security definer set search_path = public
  as $$ delete from sign_in_session where token_hash = their_token_hash $$;

create function demonstration_people()
  returns table (email text, name text, role text, council_slug text, council_name text)
  language sql stable security definer set search_path = public
  as $$
    select p.email, p.name, m.role, c.slug, c.name
    from person p join membership m on m.person_id = p.id join council c on c.id = m.council_id
    where p.is_demonstration order by c.name, m.role, p.email
  $$;
revoke execute on function person_to_sign_in, viewer_of_session, end_session, demonstration_people from public;
grant execute on function person_to_sign_in, viewer_of_session, end_session, demonstration_people to throughline_app;
