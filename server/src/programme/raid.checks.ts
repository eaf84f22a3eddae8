import type { DataCheck } from '../platform/checks.ts';

/** Rules about registers and ratings that must hold in any database. */
export const registerChecks: DataCheck[] = [
  {
    rule: 'an item of the register stands as its newest closing or reopening says',
    sql: `select item.id from raid_item item where item.status <> coalesce((
      select change.status from raid_status_change change where change.item_id = item.id
      order by change.changed_on desc, change.recorded_at desc, change.id desc limit 1), 'OPEN')`,
  },
  {
    rule: 'only risks are judged without a response or for a target, and actions and logged decisions not at all',
    sql: `select judged.id from raid_assessment judged join raid_item item on item.id = judged.item_id
      where item.kind in ('ACTION', 'DECISION_LOG') or (item.kind <> 'RISK' and judged.basis <> 'CURRENT')`,
  },
  {
    rule: 'what has happened is certain: an issue is judged with the greatest likelihood',
    sql: `select judged.id from raid_assessment judged join raid_item item on item.id = judged.item_id
      where item.kind = 'ISSUE' and judged.likelihood <> 5`,
  },
  {
    rule: 'the words for scores of a council begin at 1',
    sql: `select council_id as id from severity_band group by council_id having min(from_score) <> 1`,
  },
  {
    rule: 'a milestone is rated in its own programme, and a scale has three or five points',
    sql: `select rated.id from rag_assessment rated join milestone on milestone.id = rated.milestone_id
        where milestone.programme_id <> rated.programme_id
      union all select scale.id from rag_scale scale where (select count(*) from rag_point point where point.scale_id = scale.id) not in (3, 5)`,
  },
];
