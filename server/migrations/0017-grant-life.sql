-- The life of a grant: each step is a row of its own, and the state it is in now is that of the last one.
create table grant_step (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  seq integer not null check (seq > 0),
  state text not null check (state in ('ELIGIBLE', 'APPLIED', 'AWARDED', 'MOU_SIGNED', 'ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED', 'REJECTED',
    'WITHDRAWN', 'CLAWBACK')),
  -- When it happened, as precisely as anybody says; null where nobody does.
  happened_start date,
  happened_end date,
  happened_precision text,
  happened_approximate boolean,
  happened_raw text,
  -- What was applied for, awarded or asked back.
  amount_pence bigint check (amount_pence between 0 and 9007199254740991),
  by_whom text not null,
  note text,
  decision_id uuid,
  -- The day from which it was known: that of the paper, or that of the entry.
  known_on date not null,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint grant_step_seq unique (grant_id, seq)
);
create index grant_step_demonstration on grant_step (grant_id) where is_demonstration;
revoke update, delete, truncate on grant_step from throughline_app;

-- Each statement of a ceiling or of an indicative amount. The grant holds the last one.
create table grant_amount (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  seq integer not null check (seq > 0),
  kind text not null check (kind in ('CEILING', 'INDICATIVE')),
  amount_pence bigint not null check (amount_pence between 0 and 9007199254740991),
  stated_start date not null,
  stated_end date not null,
  stated_precision text not null,
  stated_approximate boolean not null,
  stated_raw text,
  said_by text not null,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  constraint grant_amount_seq unique (grant_id, seq)
);
revoke update, delete, truncate on grant_amount from throughline_app;

-- Parts of an award are set again, never overwritten unseen.
alter table grant_allocation add unique (council_id, id);
create table grant_allocation_change (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  allocation_id uuid not null,
  seq integer not null check (seq > 0),
  -- Null where the part was not stated before, or is not stated any more.
  old_pence bigint check (old_pence between 0 and 9007199254740991),
  new_pence bigint check (new_pence between 0 and 9007199254740991),
  agreed_on date not null,
  decision_id uuid,
  reason text not null,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, allocation_id) references grant_allocation (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint grant_allocation_change_seq unique (grant_id, seq)
);
revoke update, delete, truncate on grant_allocation_change from throughline_app;

-- Instalments are planned, claimed and withheld by people, so each has a version. Money that goes back may say which
-- receipt it takes back: repaid, clawed back by the funder, or a receipt that was entered by mistake.
alter table grant_instalment
  add column version integer not null default 1,
  add column claimed_on date,
  add column withheld_on date,
  add column takes_back_id uuid,
  add column takes_back_as text check (takes_back_as in ('REPAYMENT', 'CLAWBACK', 'CORRECTION')),
  add unique (council_id, grant_id, id),
  add foreign key (council_id, grant_id, takes_back_id) references grant_instalment (council_id, grant_id, id),
  add check ((takes_back_id is null) = (takes_back_as is null)),
  add check (takes_back_id is null or status = 'REPAID');
create index grant_instalment_takes_back on grant_instalment (takes_back_id) where takes_back_id is not null;

alter table grant_condition
  drop constraint grant_condition_kind_check,
  add constraint grant_condition_kind_check check (kind in ('CAPITAL_ONLY_FOR_SELECTED_SITES', 'TRANSFORMATION_ONLY', 'SUSTAINABLE_AFTERWARDS',
    'MONITORED', 'AGREEMENT_SIGNED', 'FURTHER_DECISIONS', 'OTHER')),
  add column due_start date,
  add column due_end date,
  add column due_precision text,
  add column due_approximate boolean,
  add column due_raw text,
  add column is_demonstration boolean not null default false,
  add unique (council_id, grant_id, id);

alter table grant_commitment
  drop constraint grant_commitment_kind_check,
  add constraint grant_commitment_kind_check check (kind in ('HUB_SITES', 'OTHER')),
  drop constraint grant_commitment_kind,
  add column due_start date,
  add column due_end date,
  add column due_precision text,
  add column due_approximate boolean,
  add column due_raw text,
  add column is_demonstration boolean not null default false,
  add unique (council_id, grant_id, id);
-- Sites are promised once for a grant; other things as often as they are.
create unique index grant_commitment_kind on grant_commitment (grant_id) where kind = 'HUB_SITES';

-- What somebody found when they looked whether a condition or a promise is met. The last one counts.
create table grant_term_check (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  condition_id uuid,
  commitment_id uuid,
  seq integer not null check (seq > 0),
  is_met boolean not null,
  -- Of a promise: how many of what was promised are there.
  met_count integer check (met_count >= 0),
  checked_on date not null,
  evidence text not null,
  by_whom text not null,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, grant_id, condition_id) references grant_condition (council_id, grant_id, id),
  foreign key (council_id, grant_id, commitment_id) references grant_commitment (council_id, grant_id, id),
  constraint grant_term_check_seq unique (grant_id, seq),
  check (num_nonnulls(condition_id, commitment_id) = 1),
  check (met_count is null or commitment_id is not null)
);
create index grant_term_check_condition on grant_term_check (condition_id, seq desc);
create index grant_term_check_commitment on grant_term_check (commitment_id, seq desc);
revoke update, delete, truncate on grant_term_check from throughline_app;

-- An earlier grant may restrict what becomes of a site. Whoever may lift that has done so, and a decision says it.
create table site_restriction_waiver (
  id uuid primary key,
  council_id uuid not null,
  site_id uuid not null,
  decision_id uuid not null,
  waived_on date not null,
  by_whom text not null,
  reason text not null,
  recorded_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, site_id) references site (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id),
  constraint site_restriction_waiver_site unique (site_id)
);
revoke update, delete, truncate on site_restriction_waiver from throughline_app;
