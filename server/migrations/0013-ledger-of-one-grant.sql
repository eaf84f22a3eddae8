-- Reading the ledger of one grant costs what its own lines cost, however many there are of others.

-- What a reversal takes back is looked up for reversals alone. As a join it was made with the ledgers of all councils.
create or replace view ledger_line with (security_invoker = true) as
  select line.id, line.council_id, line.grant_id, line.allowed_use_id,
    case when line.kind = 'REVERSAL' then (select taken.kind from spend_entry taken where taken.id = line.reverses_id) else line.kind end as kind,
    line.fund_type, line.spent_on, case when line.kind = 'REVERSAL' then -line.amount_pence else line.amount_pence end as pence, line.is_demonstration
  from spend_entry line;

-- All that is added up of a line stands in the index: lines of many councils are written in turn, and so lie far apart.
drop index spend_entry_grant;
create index spend_entry_grant on spend_entry (grant_id, spent_on desc, id)
  include (kind, fund_type, allowed_use_id, amount_pence, reverses_id, is_demonstration);
