-- Councils with twenty wards each; the first has somebody who sits on its board. 17 hubs a council, three sites a hub.
insert into council (id, slug, name, gss_code, kind, region, governance_model, area_term)
select id, 'council-' || n, 'Council ' || n, 'E' || lpad(n::text, 8, '0'), 'UNITARY_AUTHORITY', 'Yorkshire and The Humber', 'EXECUTIVE', 'WARD'
from adding;

insert into area (id, council_id, code, name, level, valid_from, source)
select bench.key('area', n * 100 + i), id, 'W' || n || '-' || i, 'Ward ' || i, 'WARD', '2020-04-01', 'made up'
from adding, generate_series(1, 20) i;

insert into hub_stage_name (id, council_id, code, label, meaning, position, is_demonstration)
select bench.key('stage name', n * 10 + i), id,
  (array['EMERGING', 'DEVELOPING', 'EMBEDDED'])[i], 'Stage ' || i, 'How far it has come', i, true
from adding, generate_series(1, 3) i;

insert into hub (id, council_id, name, name_is_stated, position, kind, form, ages_start, ages_to_age, ages_to_age_with_send,
  summary, is_demonstration)
select bench.key('hub', n * 100 + h), id, 'Hub ' || h || ' of council ' || n, h % 4 <> 0, h,
  'FAMILY', 'BUILDING', 'CONCEPTION', 19, 25,
  'Help for families, from pregnancy until the children are grown up.', true
from adding, generate_series(1, 17) h;

insert into hub_stage (id, council_id, hub_id, stage_name_id, position, basis, said_of, is_demonstration)
select bench.key('stage', (n * 100 + h) * 10 + s), id, bench.key('hub', n * 100 + h),
  bench.key('stage name', n * 10 + 1 + (h + s) % 3), s,
  case s when 1 then 'SELF_DECLARED' else 'ASSESSED' end, 'the hub', true
from adding, generate_series(1, 17) h, generate_series(1, 2) s;

insert into hub_area (id, council_id, hub_id, area_id, valid_from)
select bench.key('hub area', (n * 100 + h) * 10 + i), id, bench.key('hub', n * 100 + h),
  bench.key('area', n * 100 + 1 + (h + i) % 20), '2024-04-01'
from adding, generate_series(1, 17) h, generate_series(1, 2) i;

insert into site (id, council_id, hub_id, area_id, name, role, kind, status, childrens_centre, on_school_site,
  is_demonstration)
select bench.key('site', (n * 100 + h) * 10 + s), id, bench.key('hub', n * 100 + h),
  bench.key('area', n * 100 + 1 + (h + s) % 20),
  'Site ' || s || ' of hub ' || h, case s when 1 then 'HUB' else 'LINKED' end, 'PHYSICAL', 'ACTIVE', 'YES', 'NO', true
from adding, generate_series(1, 17) h, generate_series(1, 3) s;
