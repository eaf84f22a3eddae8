-- Jobs: queued by a command in its own transaction, done after it has been committed. The queue belongs to the owner of
-- the database and is made by graphile-worker after these files; the application may add to it and do nothing else.
create function queue_job(task text, payload json, key text) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, max_attempts => 5, job_key => key);
end $$;
revoke execute on function queue_job(text, json, text) from public;
grant execute on function queue_job(text, json, text) to throughline_app;

-- A line that came from a finance system says by which key, so that no file adds it a second time.
alter table spend_entry add column ledger_key text, add column import_id uuid, add check (ledger_key is null or import_id is not null);
create unique index spend_entry_ledger_key on spend_entry (grant_id, ledger_key) where ledger_key is not null;

-- Which column of a finance system's file holds what. Confirmed once and remembered by the headings of the file.
create table ledger_layout (
  id uuid primary key,
  council_id uuid not null references council,
  headings_hash text not null,
  kind text not null check (kind in ('ACTUAL', 'COMMITMENT', 'ACCRUAL')),
  date_column integer not null check (date_column >= 0),
  amount_column integer not null check (amount_column >= 0),
  credit_column integer check (credit_column >= 0),
  description_column integer not null check (description_column >= 0),
  number_column integer check (number_column >= 0),
  evidence_column integer check (evidence_column >= 0),
  credits_column integer check (credits_column >= 0),
  code_column integer check (code_column >= 0),
  second_code_column integer check (second_code_column >= 0),
  constraint ledger_layout_headings unique (council_id, headings_hash)
);

-- What a code of the finance system stands for in a grant. Remembered for every file that comes.
create table ledger_code (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  code text not null,
  fund_type text not null check (fund_type in ('CAPITAL', 'REVENUE')),
  allowed_use_id uuid not null,
  decision_id uuid not null,
  site_id uuid,
  -- The budget lines of this title: each line of the ledger belongs to that of its financial year. Null for none.
  budget_title text,
  version integer not null default 1,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, grant_id, allowed_use_id) references allowed_use (council_id, grant_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  foreign key (council_id, site_id) references site (council_id, id),
  constraint ledger_code_code unique (grant_id, code)
);

-- A file that somebody sent. Its lines wait here until they are confirmed; the ledger holds none of them before.
create table ledger_import (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  status text not null check (status in ('COLUMNS_NEEDED', 'READING', 'READY', 'WRITING', 'DONE', 'STOPPED', 'DISCARDED')),
  file_name text not null,
  file_hash text not null,
  byte_count integer not null check (byte_count > 0),
  encoding text not null check (encoding in ('utf-8', 'windows-1252')),
  separator text not null check (separator in (',', ';', E'\t')),
  -- A JSON list of texts.
  headings text not null,
  headings_hash text not null,
  layout_id uuid references ledger_layout,
  -- Why it stopped, and at which line of the file.
  problem text,
  problem_line integer,
  lines_read integer not null default 0,
  add_count integer not null default 0,
  -- What the lines to add come to, credits below nought.
  add_pence bigint not null default 0,
  already_count integer not null default 0,
  wrong_count integer not null default 0,
  wrong_pence bigint not null default 0,
  codes_to_match integer not null default 0,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null,
  -- When a job last said how far it is.
  moved_at timestamptz not null,
  confirmed_by uuid references person,
  done_at timestamptz,
  is_demonstration boolean not null,
  version integer not null default 1,
  unique (council_id, id),
  foreign key (council_id, grant_id) references funding_grant (council_id, id)
);
create index ledger_import_grant on ledger_import (grant_id, uploaded_at desc, id);
alter table spend_entry add constraint spend_entry_import foreign key (council_id, import_id) references ledger_import (council_id, id);

-- The file as it came, in pieces; forgotten when the import is done or discarded.
create table ledger_import_piece (
  import_id uuid not null references ledger_import,
  position integer not null,
  bytes bytea not null,
  primary key (import_id, position)
);

create table ledger_import_line (
  -- The key that its line in the ledger will have.
  id uuid primary key,
  council_id uuid not null,
  import_id uuid not null,
  line_number integer not null,
  spent_on date,
  -- Credits are below nought.
  amount_pence bigint check (amount_pence between -9007199254740991 and 9007199254740991),
  description text,
  evidence text,
  -- The number that the finance system gave it.
  number text,
  -- Of a credit: the number or the evidence of the line that it takes back.
  credits text,
  code text,
  ledger_key text,
  -- The line as it stands in the file.
  raw text not null,
  -- What was wrong with reading it; the other columns are then as far as they could be read.
  misread text,
  verdict text check (verdict in ('ADD', 'ALREADY', 'WRONG')),
  reason text,
  reverses_id uuid,
  foreign key (council_id, import_id) references ledger_import (council_id, id),
  constraint ledger_import_line_number unique (import_id, line_number)
);

-- The codes in a file, with what stands behind each.
create table ledger_import_code (
  id uuid primary key,
  council_id uuid not null,
  import_id uuid not null,
  code text not null,
  line_count integer not null,
  pence bigint not null,
  ledger_code_id uuid references ledger_code,
  foreign key (council_id, import_id) references ledger_import (council_id, id),
  constraint ledger_import_code_code unique (import_id, code)
);
