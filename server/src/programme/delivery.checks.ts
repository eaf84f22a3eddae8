import type { DataCheck } from '../platform/checks.ts';

/** Rules about plans and theories of change that must hold in any database. */
export const deliveryChecks: DataCheck[] = [
  {
    rule: 'a milestone stands as the last entry in its history says',
    sql: `select m.id from milestone m join lateral (
      select progress, holds_from from milestone_change c where c.milestone_id = m.id and c.progress is not null
      order by version desc limit 1) newest on true
      where (m.progress, m.progress_since) is distinct from (newest.progress, newest.holds_from)`,
  },
  {
    rule: 'what is promised now is the newest of the later promises',
    sql: `select m.id from milestone m join lateral (
      select due_start, due_end, set_on from milestone_baseline b where b.milestone_id = m.id
      order by version desc limit 1) newest on true
      where (m.agreed_start, m.agreed_end, m.agreed_on) is distinct from (newest.due_start, newest.due_end, newest.set_on)`,
  },
  {
    rule: 'no link of a theory of change leads backwards, or to an assumption',
    sql: `select link.id from theory_link link
      join theory_node source on source.id = link.from_node_id join theory_node target on target.id = link.to_node_id,
      lateral (select array['RESOURCE', 'ACTIVITY', 'OUTPUT', 'OUTCOME', 'IMPACT'] as kinds) known
      where target.kind = 'ASSUMPTION'
        or array_position(known.kinds, source.kind) > array_position(known.kinds, target.kind)`,
  },
  {
    rule: 'no theory of change leads round in a circle',
    sql: `with recursive walk (start, at, steps) as (
        select from_node_id, to_node_id, 1 from theory_link
        union
        select walk.start, link.to_node_id, walk.steps + 1 from walk join theory_link link on link.from_node_id = walk.at
        where walk.at <> walk.start and walk.steps < 61)
      select distinct start from walk where at = start`,
  },
];
