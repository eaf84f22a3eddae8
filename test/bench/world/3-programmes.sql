-- A programme a council: 60 milestones in five workstreams, some of which wait for a decision. Its grant pays for it.
insert into programme (id, council_id, name, authority_decision_id, model_standing, is_published, is_demonstration)
select bench.key('programme', n), id, 'Programme of council ' || n, bench.key('decision', n), 'APPROVED', true, true
  from adding;

insert into programme_grant (id, council_id, programme_id, grant_id)
select bench.key('programme grant', n), id, bench.key('programme', n), bench.key('grant', n) from adding;

insert into workstream (id, council_id, programme_id, position, title, description, is_demonstration)
select bench.key('workstream', n * 10 + w), id, bench.key('programme', n), w, 'Workstream ' || w, 'What it is to do', true
from adding, generate_series(1, 5) w;

insert into milestone (id, council_id, programme_id, workstream_id, title, baseline_start, baseline_end, baseline_precision,
  baseline_approximate,
  actual_start, actual_end, actual_precision, actual_approximate, progress, is_published, is_demonstration)
select bench.key('milestone', n * 100 + m), id, bench.key('programme', n),
  bench.key('workstream', n * 10 + 1 + m % 5), 'Milestone ' || m,
  due, due, 'DAY', false, reached, reached, case when reached is not null then 'DAY' end,
    case when reached is not null then false end,
  case when reached is not null then 'COMPLETE' when m <= 30 then 'IN_PROGRESS' when m = 31 then 'MISSED' else 'PLANNED' end,
    true, true
from adding, generate_series(1, 60) m,
  lateral (select current_date - 250 + m * 8 as due, case when m <= 20 then current_date - 250 + m * 8 + m % 7 end as reached) at;

insert into milestone_precondition (id, council_id, milestone_id, title, decision_id, is_demonstration)
select bench.key('precondition', n * 100 + m), id, bench.key('milestone', n * 100 + m), 'Decision ' || m,
  case when m % 12 = 0 then bench.key('decision', n) end, true
from adding, generate_series(36, 60, 6) m;
