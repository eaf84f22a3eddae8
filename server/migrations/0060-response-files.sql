-- A file of responses that somebody sent. Its lines wait until they are confirmed; none is counted before.
create table response_file (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  form_id uuid not null,
  channel text not null check (channel in ('PAPER', 'PHONE', 'EVENT')),
  status text not null check (status in ('READING', 'READY', 'WRITING', 'DONE', 'STOPPED', 'DISCARDED')),
  file_name text not null,
  file_hash text not null,
  byte_count integer not null check (byte_count > 0),
  encoding text not null check (encoding in ('utf-8', 'windows-1252')),
  separator text not null check (separator in (',', ';', E'\t')),
  -- Why it stopped, about which column, and at which line of the file.
  problem text,
  problem_column text,
  problem_line integer,
  lines_read integer not null default 0,
  good_count integer not null default 0,
  -- Of the good lines those that came too late to be counted.
  late_count integer not null default 0,
  already_count integer not null default 0,
  wrong_count integer not null default 0,
  -- The batch that its lines are in, once they are.
  batch_id uuid,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null,
  confirmed_by uuid references person,
  done_at timestamptz,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  foreign key (consultation_id, form_id) references consultation_form (consultation_id, id),
  foreign key (council_id, batch_id) references entry_batch (council_id, id),
  unique (council_id, id)
);
create index response_file_consultation on response_file (consultation_id, uploaded_at desc, id);

-- What becomes of each line; never what it answers.
create table response_file_line (
  id uuid primary key,
  council_id uuid not null,
  file_id uuid not null,
  line_number integer not null,
  reference text,
  verdict text not null check (verdict in ('ADD', 'LATE', 'ALREADY', 'WRONG')),
  -- A list of { column, message }.
  problems jsonb not null default '[]',
  foreign key (council_id, file_id) references response_file (council_id, id),
  constraint response_file_line_number unique (file_id, line_number)
);

-- The file as it came, in pieces, and the wrong lines as they stand in it. The second wall: the transaction names the file.
create table response_file_piece (
  file_id uuid not null references response_file,
  position integer not null,
  bytes bytea not null,
  primary key (file_id, position)
);
create table response_file_raw (
  file_id uuid not null references response_file,
  line_number integer not null,
  raw text not null,
  primary key (file_id, line_number)
);
create function response_file_at_work() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('throughline.response_file', true), '')::uuid
$$;
alter table response_file_piece enable row level security;
alter table response_file_raw enable row level security;
create policy office_works_at_its_file on response_file_piece to throughline_app using (file_id = response_file_at_work());
create policy office_works_at_its_file on response_file_raw to throughline_app using (file_id = response_file_at_work());
