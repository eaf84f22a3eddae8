-- A national funding scheme. Shared by all councils: it belongs to none, so that two councils can be seen to share one or not.
create table funding_scheme (
  id uuid primary key,
  code text not null constraint funding_scheme_code unique check (code ~ '^[A-Z0-9-]+$'),
  name text not null constraint funding_scheme_name unique,
  department text not null,
  national_total_pence bigint check (national_total_pence between 0 and 9007199254740991),
  -- The part of the national total that is for hubs, where a paper states it.
  hub_component_pence bigint check (hub_component_pence between 0 and national_total_pence),
  authority_count integer check (authority_count > 0),
  -- Where its figures come from, in words; for those from a paper there is provenance too.
  source text not null
);

-- A name by which papers call a scheme. One name never means two schemes.
create table funding_scheme_alias (
  id uuid primary key,
  scheme_id uuid not null references funding_scheme,
  name text not null,
  name_key text not null generated always as (lower(name)) stored constraint funding_scheme_alias_name unique
);
create index funding_scheme_alias_scheme on funding_scheme_alias (scheme_id, name);

create table funding_grant (
  id uuid primary key,
  council_id uuid not null references council,
  scheme_id uuid not null references funding_scheme,
  title text not null,
  purpose text not null check (purpose in ('TRANSFORMATION', 'DELIVERY', 'NOT_STATED')),
  applied_start date,
  applied_end date,
  applied_precision text,
  applied_approximate boolean,
  applied_raw text,
  -- The most that could come. It is no income and enters no total.
  ceiling_pence bigint check (ceiling_pence between 0 and 9007199254740991),
  ceiling_stated_start date,
  ceiling_stated_end date,
  ceiling_stated_precision text,
  ceiling_stated_approximate boolean,
  ceiling_stated_raw text,
  -- An amount that the funder has spoken of and not promised. No income either.
  indicative_pence bigint check (indicative_pence between 0 and 9007199254740991),
  indicative_stated_start date,
  indicative_stated_end date,
  indicative_stated_precision text,
  indicative_stated_approximate boolean,
  indicative_stated_raw text,
  -- What has been awarded, as amended. Changed by an amendment only.
  awarded_pence bigint check (awarded_pence between 0 and 9007199254740991),
  awarded_stated_start date,
  awarded_stated_end date,
  awarded_stated_precision text,
  awarded_stated_approximate boolean,
  awarded_stated_raw text,
  -- What part of the grant the award covers, in words, when it is not the whole.
  awarded_for text,
  starts_on date,
  ends_on date,
  -- Totals of the rows below, kept in the transaction that adds a row; a check compares them with the rows.
  received_pence bigint not null default 0,
  spent_pence bigint not null default 0,
  committed_pence bigint not null default 0,
  -- The part of spent and committed that is capital.
  capital_used_pence bigint not null default 0,
  forecast_pence bigint check (forecast_pence between 0 and 9007199254740991),
  is_published boolean not null,
  is_demonstration boolean not null,
  version integer not null default 1,
  unique (council_id, id),
  constraint funding_grant_title unique (council_id, title),
  constraint funding_grant_dates check (starts_on <= ends_on),
  constraint funding_grant_received_within_award check (received_pence between 0 and coalesce(awarded_pence, 0)),
  constraint funding_grant_too_much check (spent_pence between 0 and 9007199254740991 and committed_pence between 0 and 9007199254740991
    and spent_pence + committed_pence <= 9007199254740991),
  check (capital_used_pence between 0 and spent_pence + committed_pence)
);

-- A part of an award: by capital and revenue, by financial year, by strand, or by several at once. A part without an
-- amount is one that no paper states.
create table grant_allocation (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  kind text check (kind in ('CAPITAL', 'REVENUE')),
  financial_year text check (financial_year ~ '^[0-9]{4}/[0-9]{2}$'),
  strand text,
  amount_pence bigint check (amount_pence between 0 and 9007199254740991),
  note text,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  check (num_nonnulls(kind, financial_year, strand) > 0),
  constraint grant_allocation_part unique nulls not distinct (grant_id, kind, financial_year, strand)
);

-- Allocations as they are shown: when exactly one part of a split is not stated, it is what the others leave of the award.
create view grant_allocation_shown as
  select id, council_id, grant_id, kind, financial_year, strand, note,
    case when amount_pence is not null then amount_pence when unstated = 1 then awarded_pence - stated_pence end as amount_pence,
    amount_pence is null and unstated = 1 and awarded_pence is not null as is_computed
  from (
    select part.*, whole.awarded_pence,
      coalesce(sum(amount_pence) over split, 0)::bigint as stated_pence,
      count(*) filter (where amount_pence is null) over split as unstated
    from grant_allocation part join funding_grant whole on whole.id = part.grant_id
    window split as (partition by part.grant_id, kind is null, financial_year is null, strand is null)
  ) parts;

create table grant_instalment (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  seq integer not null check (seq > 0),
  financial_year text check (financial_year ~ '^[0-9]{4}/[0-9]{2}$'),
  due_start date,
  due_end date,
  due_precision text,
  due_approximate boolean,
  due_raw text,
  -- The plan, where there was one before money moved; what moved is in amount_pence.
  profiled_pence bigint check (profiled_pence between 1 and 9007199254740991),
  amount_pence bigint not null check (amount_pence between 1 and 9007199254740991),
  -- REPAID is money that went back to the funder: a line of its own, since a received instalment is never edited.
  status text not null check (status in ('PROFILED', 'CLAIMED', 'RECEIVED', 'WITHHELD', 'REPAID')),
  -- The day money moved; null where the paper does not say.
  received_on date check (received_on is null or status in ('RECEIVED', 'REPAID')),
  note text,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  constraint grant_instalment_seq unique (grant_id, seq)
);
revoke delete, truncate on grant_instalment from throughline_app;

-- A change that the funder has agreed. The grant holds the present value, its amendments how it came to be.
create table grant_amendment (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  seq integer not null check (seq > 0),
  change text not null check (change in ('AWARDED', 'STARTS_ON', 'ENDS_ON')),
  old_pence bigint check (old_pence between 0 and 9007199254740991),
  new_pence bigint check (new_pence between 0 and 9007199254740991),
  old_day date,
  new_day date,
  agreed_on date not null,
  decision_id uuid,
  reason text not null,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint grant_amendment_seq unique (grant_id, seq),
  check (case change when 'AWARDED' then new_pence is not null and num_nonnulls(old_day, new_day) = 0
    else new_day is not null and num_nonnulls(old_pence, new_pence) = 0 end)
);
revoke update, delete, truncate on grant_amendment from throughline_app;

-- What the funder asks. The first kind is a guard on spending, the others are told.
create table grant_condition (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('CAPITAL_ONLY_FOR_SELECTED_SITES', 'TRANSFORMATION_ONLY', 'SUSTAINABLE_AFTERWARDS', 'MONITORED',
    'AGREEMENT_SIGNED', 'FURTHER_DECISIONS')),
  words text not null,
  decision_id uuid,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint grant_condition_position unique (grant_id, position)
);

-- What the council promised in return.
create table grant_commitment (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  kind text not null check (kind in ('HUB_SITES')),
  words text not null,
  promised_count integer not null check (promised_count > 0),
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  constraint grant_commitment_kind unique (grant_id, kind)
);

-- What the money may be used for. Every spend is booked to one use.
create table allowed_use (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  position integer not null,
  name text not null,
  -- Null where the paper does not tie the use to capital or revenue.
  fund_type text check (fund_type in ('CAPITAL', 'REVENUE')),
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  unique (council_id, grant_id, id),
  constraint allowed_use_position unique (grant_id, position)
);

-- The ledger: added to, never edited. A mistake is put right by a reversal that names its entry.
create table spend_entry (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  kind text not null check (kind in ('ACTUAL', 'COMMITMENT', 'ACCRUAL', 'REVERSAL')),
  fund_type text not null check (fund_type in ('CAPITAL', 'REVENUE')),
  allowed_use_id uuid not null,
  amount_pence bigint not null check (amount_pence between 1 and 9007199254740991),
  spent_on date not null,
  description text not null,
  evidence text,
  site_id uuid,
  decision_id uuid not null,
  reverses_id uuid,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, grant_id, allowed_use_id) references allowed_use (council_id, grant_id, id),
  foreign key (council_id, site_id) references site (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  unique (council_id, grant_id, id),
  foreign key (council_id, grant_id, reverses_id) references spend_entry (council_id, grant_id, id),
  check ((kind = 'REVERSAL') = (reverses_id is not null))
);
create index spend_entry_grant on spend_entry (grant_id, spent_on desc, id);
create index spend_entry_demonstration on spend_entry (grant_id) where is_demonstration;
create index spend_entry_reverses on spend_entry (reverses_id) where reverses_id is not null;
revoke update, delete, truncate on spend_entry from throughline_app;

create table grant_forecast (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  amount_pence bigint not null check (amount_pence between 0 and 9007199254740991),
  made_on date not null,
  note text,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id)
);
create index grant_forecast_grant on grant_forecast (grant_id, made_on desc, id desc);
revoke update, delete, truncate on grant_forecast from throughline_app;

-- What somebody else says about a grant. Kept beside it, never taken for the grant's own figure.
create table grant_claim (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  position integer not null,
  about text not null,
  said text not null,
  said_by text not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  constraint grant_claim_position unique (grant_id, position)
);

-- A cost that a paper estimates, for a year, with the posts it pays for.
create table cost_estimate (
  id uuid primary key,
  council_id uuid not null references council,
  position integer not null,
  title text not null,
  amount_pence bigint not null check (amount_pence between 0 and 9007199254740991),
  is_approximate boolean not null,
  months integer not null check (months > 0),
  posts integer check (posts > 0),
  role text,
  funded_from text not null check (funded_from in ('EXISTING_BUDGETS', 'GRANT', 'NOT_STATED')),
  is_demonstration boolean not null,
  unique (council_id, id),
  constraint cost_estimate_position unique (council_id, position),
  check ((posts is null) = (role is null))
);

-- Savings that a council must find in a year, and what they are met from. Amounts may be unstated.
create table savings_target (
  id uuid primary key,
  council_id uuid not null references council,
  position integer not null,
  financial_year text check (financial_year ~ '^[0-9]{4}/[0-9]{2}$'),
  plan text not null,
  amount_pence bigint check (amount_pence between 0 and 9007199254740991),
  met_from text not null,
  is_demonstration boolean not null,
  constraint savings_target_position unique (council_id, position)
);
