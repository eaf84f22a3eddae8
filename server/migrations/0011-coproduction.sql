-- A group of parents, carers or young people who shape services with the council.
create table panel (
  id uuid primary key,
  council_id uuid not null references council,
  name text not null,
  status text not null check (status in ('PLANNED', 'MEETING', 'ENDED')),
  -- What it is about, and whose voices it puts first, in the words of its paper. Groups, never people.
  topics text[] not null,
  priority_groups text[] not null,
  is_published boolean not null,
  is_demonstration boolean not null,
  unique (council_id, id)
);
create index panel_council on panel (council_id, name, id);

create table panel_session (
  id uuid primary key,
  council_id uuid not null,
  panel_id uuid not null,
  title text not null,
  status text not null check (status in ('PLANNED', 'OPEN', 'CLOSED')),
  starts_on date not null,
  -- Letters and figures that are not mistaken for one another, read from a screen in a hall.
  join_code text not null constraint panel_session_join_code unique check (join_code ~ '^[CDFGHJKMNPQRTVWXY34679]{6}$'),
  -- How many votes enter the figures together. Fixed with the session: a change half-way would give single votes away.
  group_size integer not null check (group_size between 5 and 50),
  participants integer not null default 0 check (participants >= 0),
  is_demonstration boolean not null,
  foreign key (council_id, panel_id) references panel (council_id, id),
  unique (council_id, id),
  unique (council_id, id, group_size)
);
create index panel_session_panel on panel_session (panel_id, starts_on desc, id);

-- Somebody's phone in the room. Nothing about the person: only the hash of a secret that their browser keeps.
create table session_participant (
  id uuid primary key,
  council_id uuid not null,
  session_id uuid not null,
  secret_hash bytea not null constraint session_participant_secret unique,
  foreign key (council_id, session_id) references panel_session (council_id, id),
  unique (council_id, session_id, id)
);

create table session_statement (
  id uuid primary key,
  council_id uuid not null,
  session_id uuid not null,
  group_size integer not null,
  -- Null for a statement that the people who run the session put forward.
  participant_id uuid,
  text text not null constraint session_statement_text check (char_length(text) between 1 and 280),
  number integer not null,
  is_hidden boolean not null default false,
  -- The votes that are counted so far; see platform/disclosure-live.ts. Kept in the transaction of the vote.
  counted_voters integer not null default 0,
  counted_agree integer not null default 0,
  counted_disagree integer not null default 0,
  foreign key (council_id, session_id, group_size) references panel_session (council_id, id, group_size),
  foreign key (council_id, session_id, participant_id) references session_participant (council_id, session_id, id),
  unique (council_id, session_id, id),
  constraint session_statement_number unique (session_id, number),
  check (counted_agree >= 0 and counted_disagree >= 0 and counted_agree + counted_disagree <= counted_voters)
);
create unique index session_statement_words on session_statement (session_id, lower(text));

-- One row for a participant and a statement, of one session by the keys: the latest vote, and the one in the figures.
-- No times: who voted when is nobody's business.
create table session_vote (
  council_id uuid not null,
  session_id uuid not null,
  statement_id uuid not null,
  participant_id uuid not null,
  vote text not null check (vote in ('AGREE', 'DISAGREE', 'PASS')),
  counted text check (counted in ('AGREE', 'DISAGREE', 'PASS')),
  -- Voted again since the vote was counted.
  is_changed boolean not null default false check (counted is not null or not is_changed),
  primary key (statement_id, participant_id),
  foreign key (council_id, session_id, statement_id) references session_statement (council_id, session_id, id),
  foreign key (council_id, session_id, participant_id) references session_participant (council_id, session_id, id)
);
create index session_vote_participant on session_vote (participant_id);
