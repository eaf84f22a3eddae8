-- A grant a council, with eight instalments and 2,000 lines of its ledger: 1,900 entries and 50 reversals of a half among them.
insert into decision (id, council_id, reference, title, kind, is_key, is_urgent, call_in, taken_by_role, made_on,
  effective_on, is_published, is_demonstration)
select bench.key('decision', n), id, 'D-' || n, 'To accept the grant', 'SUBSTANTIVE', 'NO', 'NO', 'NO', 'Cabinet',
  current_date - 560, current_date - 550, true, true
from adding;

insert into funding_scheme (id, code, name, department, source)
values (bench.key('scheme', 1), 'BENCH', 'A scheme to measure with', 'A department', 'made up') on conflict do nothing;

insert into funding_grant (id, council_id, scheme_id, title, purpose, awarded_pence, starts_on, ends_on, is_published,
  is_demonstration)
select bench.key('grant', n), id, bench.key('scheme', 1), 'Grant of council ' || n, 'TRANSFORMATION', 200000000,
  current_date - 540, current_date + 190, true, true
from adding;

insert into grant_allocation (id, council_id, grant_id, kind, amount_pence)
select bench.key('allocation', n * 10 + i), id, bench.key('grant', n), (array['CAPITAL', 'REVENUE'])[i],
  case i when 1 then 50000000 end
from adding, generate_series(1, 2) i;

insert into grant_instalment (id, council_id, grant_id, seq, amount_pence, status, received_on, is_demonstration)
select bench.key('instalment', n * 10 + i), id, bench.key('grant', n), i, 20000000,
  case when i <= 5 then 'RECEIVED' when i = 6 then 'CLAIMED' else 'PROFILED' end,
    case when i <= 5 then current_date - 540 + i * 90 end, true
from adding, generate_series(1, 8) i;

insert into allowed_use (id, council_id, grant_id, position, name)
select bench.key('use', n * 10 + i), id, bench.key('grant', n), i, 'Use ' || i
from adding, generate_series(1, 4) i;

-- Line 3, 43, 83, … takes back a half of the line before it.
insert into spend_entry (id, council_id, grant_id, kind, fund_type, allowed_use_id, amount_pence, spent_on, description,
  decision_id, reverses_id, recorded_at, is_demonstration)
select bench.key('line', n * 10000 + i), id, bench.key('grant', n),
  case when i % 40 = 3 then 'REVERSAL' when i % 10 = 0 then 'COMMITMENT' when i % 25 = 1 then 'ACCRUAL' else 'ACTUAL' end,
  case when entry % 5 = 0 then 'CAPITAL' else 'REVENUE' end, bench.key('use', n * 10 + 1 + entry % 4),
  case when i % 40 = 3 then (10000 + entry * 7919 % 40000) / 2 else 10000 + entry * 7919 % 40000 end,
    current_date - 520 + i / 4, 'Line ' || i,
  bench.key('decision', n), case when i % 40 = 3 then bench.key('line', n * 10000 + i - 1) end, now(), true
from adding, generate_series(1, 2000) i, lateral (select case when i % 40 = 3 then i - 1 else i end as entry) at;

insert into grant_forecast (id, council_id, grant_id, amount_pence, made_on, is_demonstration)
select bench.key('forecast', n), id, bench.key('grant', n), 190000000, current_date - 30, true from adding;

-- Its totals, worked out of the rows as the product's seeds do.
update funding_grant set forecast_pence = 190000000, received_pence = 100000000, spent_pence = ledger.spent,
  committed_pence = ledger.committed, capital_used_pence = ledger.capital
from (
  select grant_id, sum(pence) filter (where kind <> 'COMMITMENT') as spent,
    sum(pence) filter (where kind = 'COMMITMENT') as committed,
    sum(pence) filter (where fund_type = 'CAPITAL') as capital
  from (
    select line.grant_id, coalesce(taken.kind, line.kind) as kind, line.fund_type,
      case when line.kind = 'REVERSAL' then -line.amount_pence else line.amount_pence end as pence
    from spend_entry line left join spend_entry taken on taken.id = line.reverses_id) lines
  group by grant_id) ledger
where funding_grant.id = ledger.grant_id and spent_pence = 0;
