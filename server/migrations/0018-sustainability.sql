-- A cost that goes on, perhaps beyond the grant that pays for it now.
create table recurring_cost (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  -- The proposal or the stage of the programme that it belongs to, in words.
  proposal text not null,
  title text not null,
  yearly_pence bigint not null check (yearly_pence between 1 and 9007199254740991),
  is_approximate boolean not null,
  starts_on date not null,
  -- Null for what has no end.
  ends_on date,
  is_published boolean not null,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  unique (council_id, id),
  constraint recurring_cost_title unique (grant_id, title),
  constraint recurring_cost_days check (starts_on <= ends_on)
);
create index recurring_cost_grant on recurring_cost (grant_id);

-- Who has promised to pay for it. Only what is confirmed closes the gap.
create table funding_promise (
  id uuid primary key,
  council_id uuid not null,
  recurring_cost_id uuid not null,
  source text not null check (source in ('EXISTING_BUDGET', 'GENERAL_FUND', 'PUBLIC_HEALTH_GRANT', 'DSG', 'PARTNER', 'INCOME', 'GRANT')),
  promised_by text not null,
  yearly_pence bigint not null check (yearly_pence between 1 and 9007199254740991),
  starts_on date not null,
  ends_on date,
  confirmed_on date,
  confirmed_by text,
  evidence text,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, recurring_cost_id) references recurring_cost (council_id, id),
  constraint funding_promise_days check (starts_on <= ends_on),
  check (num_nonnulls(confirmed_on, confirmed_by, evidence) in (0, 3))
);
create index funding_promise_cost on funding_promise (recurring_cost_id);

-- Whether what is proposed can go on without the grant, as somebody judged it on a day. Added to, never overwritten.
create table sustainability_check (
  id uuid primary key,
  council_id uuid not null,
  grant_id uuid not null,
  -- The cost that was looked at; null when the check was of a whole stage.
  recurring_cost_id uuid,
  about text not null,
  outcome text not null check (outcome in ('SUSTAINED', 'PARTLY', 'NOT_SUSTAINED', 'NOT_YET_KNOWN')),
  words text not null,
  checked_on date not null,
  checked_by text not null,
  decision_id uuid,
  recorded_at timestamptz not null,
  is_published boolean not null,
  is_demonstration boolean not null,
  foreign key (council_id, grant_id) references funding_grant (council_id, id),
  foreign key (council_id, recurring_cost_id) references recurring_cost (council_id, id),
  foreign key (council_id, decision_id) references decision (council_id, id)
);
create index sustainability_check_grant on sustainability_check (grant_id, checked_on desc, id desc);
create index sustainability_check_cost on sustainability_check (recurring_cost_id) where recurring_cost_id is not null;
revoke update, delete, truncate on sustainability_check from throughline_app;

-- Full-time posts in hundredths, since half a post is half a post.
alter table cost_estimate
  add column fte_hundredths integer check (fte_hundredths > 0),
  add column is_published boolean not null default true,
  add column version integer not null default 1,
  add check (fte_hundredths is null or posts is not null);

-- Savings that wait for a review and for consultation have no amount and no source before both are recorded.
alter table savings_target
  add column source text check (source in ('EXISTING_BUDGET', 'GENERAL_FUND', 'PUBLIC_HEALTH_GRANT', 'DSG', 'PARTNER', 'INCOME', 'GRANT')),
  add column needs_review boolean not null default false,
  add column review_decision_id uuid,
  add column consulted_on date,
  add column consultation text,
  add column is_published boolean not null default true,
  add column version integer not null default 1,
  add foreign key (council_id, review_decision_id) references decision (council_id, id),
  add check (num_nonnulls(consulted_on, consultation) in (0, 2)),
  add constraint savings_target_reviewed check (
    not needs_review or num_nonnulls(amount_pence, source) = 0 or num_nonnulls(review_decision_id, consulted_on) = 2);
