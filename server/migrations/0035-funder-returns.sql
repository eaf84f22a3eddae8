-- What a funder asks to be told, as data: a funder changes its form from one year to the next.
create table funder_return_template (
  id uuid primary key,
  code text not null constraint funder_return_template_code unique,
  title text not null,
  -- By what the figures are told: the allowed uses of the grant, or the strands of its budget.
  groups_by text not null check (groups_by in ('USE', 'STRAND')),
  source text not null,
  is_demonstration boolean not null
);

-- What a council tells a funder of a period, out of the ledger alone.
create table funder_return (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  template_id uuid not null references funder_return_template,
  title text not null,
  period_start date not null,
  period_end date not null,
  due_on date,
  status text not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETE', 'SIGNED_OFF', 'SUBMITTED', 'ACCEPTED', 'QUERIED', 'RESUBMITTED')),
  is_demonstration boolean not null,
  version integer not null default 1,
  unique (council_id, id),
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  constraint funder_return_dates check (period_start <= period_end),
  constraint funder_return_period unique (grant_id, period_start, period_end)
);

-- How it came there: added to, never changed.
create table funder_return_step (
  id uuid primary key,
  council_id uuid not null,
  return_id uuid not null,
  seq integer not null check (seq > 0),
  status text not null,
  made_on date not null,
  note text,
  made_by uuid,
  recorded_at timestamptz not null,
  -- Of what was submitted: over its figures as they were.
  values_hash text check ((values_hash is not null) = (status in ('SUBMITTED', 'RESUBMITTED'))),
  foreign key (council_id, return_id) references funder_return (council_id, id),
  unique (council_id, id),
  constraint funder_return_step_seq unique (return_id, seq)
);
revoke update, delete, truncate on funder_return_step from throughline_app;

-- The figures that were submitted, copied. The ledger goes on; these do not.
create table funder_return_line (
  id uuid primary key,
  council_id uuid not null,
  step_id uuid not null,
  position integer not null,
  label text not null,
  fund_type text not null check (fund_type in ('CAPITAL', 'REVENUE')),
  profile_pence bigint,
  actual_pence bigint not null,
  committed_pence bigint not null,
  forecast_pence bigint,
  foreign key (council_id, step_id) references funder_return_step (council_id, id),
  constraint funder_return_line_position unique (step_id, position)
);
revoke update, delete, truncate on funder_return_line from throughline_app;
