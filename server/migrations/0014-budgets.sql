-- Budgets: lines of a financial year, how each is spread over its months, what moves between them, and how they are expected to end.
-- Amounts of this file stay below £100bn, so that no sum of them leaves what a number holds exactly.

create table budget_line (
  id uuid primary key,
  council_id uuid not null references council,
  -- Where the money comes from. Of a grant, the grant is named.
  source text not null check (source in ('GRANT', 'PUBLIC_HEALTH_GRANT', 'DSG', 'GENERAL_FUND', 'EXISTING_BUDGET', 'PARTNER', 'INCOME')),
  grant_id uuid,
  title text not null,
  -- 1 April to 31 March.
  financial_year text not null check (financial_year ~ '^[0-9]{4}/[0-9]{2}$' and right(financial_year, 2)::integer = (left(financial_year, 4)::integer + 1) % 100),
  fund_type text not null check (fund_type in ('CAPITAL', 'REVENUE')),
  strand text,
  site_id uuid,
  -- The budget as it was first agreed. What moves in and out stands in budget_transfer.
  original_pence bigint not null check (original_pence between 0 and 10000000000000),
  agreed_on date not null,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, site_id) references site (council_id, id),
  unique (council_id, id),
  -- What is booked to a line is of its grant, and capital or revenue as it is.
  unique (council_id, grant_id, fund_type, id),
  check ((source = 'GRANT') = (grant_id is not null)),
  constraint budget_line_title unique nulls not distinct (council_id, grant_id, financial_year, fund_type, title)
);
create index budget_line_grant on budget_line (grant_id);

create function pence_total(amounts bigint[]) returns bigint language sql immutable
  return (select sum(amount)::bigint from unnest(amounts) amount);

-- How a line is spread over the twelve months from April. A new spread holds from a day on, and the old ones stay.
create table budget_profile (
  id uuid primary key,
  council_id uuid not null,
  budget_line_id uuid not null,
  seq integer not null check (seq > 0),
  month_pence bigint[] not null check (cardinality(month_pence) = 12 and array_position(month_pence, null) is null
    and 0 <= all (month_pence) and pence_total(month_pence) <= 10000000000000),
  holds_from date not null,
  reason text,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, budget_line_id) references budget_line (council_id, id),
  constraint budget_profile_seq unique (budget_line_id, seq)
);
revoke update, delete, truncate on budget_profile from throughline_app;

-- Money that moves from one line to another: a virement within a year, or what is carried forward into the next one.
-- Either a decision approves it, or the holder of a post.
create table budget_transfer (
  id uuid primary key,
  council_id uuid not null,
  kind text not null check (kind in ('VIREMENT', 'CARRY_FORWARD')),
  from_line_id uuid not null,
  to_line_id uuid not null,
  amount_pence bigint not null check (amount_pence between 1 and 10000000000000),
  approved_on date not null,
  decision_id uuid,
  post_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, from_line_id) references budget_line (council_id, id),
  foreign key (council_id, to_line_id) references budget_line (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  foreign key (council_id, post_id) references post (council_id, id),
  check (num_nonnulls(decision_id, post_id) = 1),
  check (from_line_id <> to_line_id)
);
create index budget_transfer_from on budget_transfer (from_line_id);
create index budget_transfer_to on budget_transfer (to_line_id);
revoke update, delete, truncate on budget_transfer from throughline_app;

-- Each transfer as what it does to one line.
create view budget_movement with (security_invoker = true) as
  select id as transfer_id, council_id, kind, from_line_id as budget_line_id, -amount_pence as pence, approved_on from budget_transfer
  union all
  select id, council_id, kind, to_line_id, amount_pence, approved_on from budget_transfer;

-- What a line is expected to have cost when its year is over. The newest one counts.
create table budget_forecast (
  id uuid primary key,
  council_id uuid not null,
  budget_line_id uuid not null,
  amount_pence bigint not null check (amount_pence between 0 and 10000000000000),
  made_on date not null,
  note text,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, budget_line_id) references budget_line (council_id, id)
);
create index budget_forecast_line on budget_forecast (budget_line_id, made_on desc, id desc);
revoke update, delete, truncate on budget_forecast from throughline_app;

-- The line of the budget that a spend is booked to, where it is booked to one.
alter table spend_entry add column budget_line_id uuid;
alter table spend_entry add constraint spend_entry_budget_line
  foreign key (council_id, grant_id, fund_type, budget_line_id) references budget_line (council_id, grant_id, fund_type, id);
create index spend_entry_budget_line on spend_entry (budget_line_id, spent_on)
  include (kind, amount_pence, reverses_id, is_demonstration) where budget_line_id is not null;
-- All that is added up of a line of the ledger stands in the index.
drop index spend_entry_grant;
create index spend_entry_grant on spend_entry (grant_id, spent_on desc, id)
  include (kind, fund_type, allowed_use_id, budget_line_id, amount_pence, reverses_id, is_demonstration);

create or replace view ledger_line with (security_invoker = true) as
  select line.id, line.council_id, line.grant_id, line.allowed_use_id,
    case when line.kind = 'REVERSAL' then (select taken.kind from spend_entry taken where taken.id = line.reverses_id) else line.kind end as kind,
    line.fund_type, line.spent_on, case when line.kind = 'REVERSAL' then -line.amount_pence else line.amount_pence end as pence, line.is_demonstration,
    line.budget_line_id
  from spend_entry line;

-- The forecast of a grant that counts on a day: once each of its lines has one, the sum of their newest; until then the newest that
-- was made for the grant itself. No row while there is neither.
create function grant_forecast_at(grant_key uuid, day date)
  returns table (amount_pence bigint, made_on date, is_of_lines boolean, is_demonstration boolean) language sql stable as $$
  select found.amount_pence, found.made_on, found.is_of_lines, found.is_demonstration from (
    select sum(guess.amount_pence)::bigint as amount_pence, max(guess.made_on) as made_on, true as is_of_lines,
      bool_or(guess.is_demonstration) as is_demonstration
    from budget_line line left join lateral (
      select made.amount_pence, made.made_on, made.is_demonstration from budget_forecast made
      where made.budget_line_id = line.id and made.made_on <= day order by made.made_on desc, made.id desc limit 1) guess on true
    where line.grant_id = grant_key and line.agreed_on <= day
    having count(*) > 0 and count(*) = count(guess.amount_pence)
    union all
    (select made.amount_pence, made.made_on, false, made.is_demonstration from grant_forecast made
      where made.grant_id = grant_key and made.made_on <= day order by made.made_on desc, made.id desc limit 1)
  ) found order by found.is_of_lines desc limit 1
$$;

-- The budget monitor of a council: the council itself, to be read by those who answer for its money.
create view budget_monitor with (security_invoker = true) as select id, id as council_id from council;
