import type { Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { dueOn, milestoneAs, progressOn } from '../programme/milestone-standing.queries.ts';
import { bandOf, isOpenOn, raidAs, scoreOn, visibleRaidItem } from '../programme/raid-standing.queries.ts';
import { asAt } from './board-pack.entity.ts';
import { expectedOn } from './milestone-expected.queries.ts';

const milestone = milestoneAs('milestone');
const item = raidAs(sql`item`);
const boardDay = sql`board.day`;

/**
 * How milestones, ratings and the register of a programme moved between `board.day` and the day of its pack. Each thing is
 * read as it stood on the one day and on the other; a row says where the two differ.
 */
export const deliveryChanges = (pack: Row, viewer: ViewerSql): Sql[] => [
  sql`
    select kinds.place, kinds.kind, stood.title, kinds.on_day, null, null, kinds.from_day, kinds.to_day, null, null, stood.is_demonstration
    from (
      select milestone.title, milestone.is_demonstration, milestone.recorded_on, milestone.actual_end, milestone.progress_since,
        ${progressOn(milestone, boardDay)} as was, ${progressOn(milestone, asAt)} as became,
        ${dueOn(milestone, boardDay)} as was_due, ${dueOn(milestone, asAt)} as due,
        ${expectedOn('milestone', boardDay)} as was_expected, ${expectedOn('milestone', asAt)} as expected,
        coalesce(milestone.recorded_on, board.day) <= board.day as was_known,
        greatest(milestone.agreed_on, milestone.forecast_made_on) as moved_on
      from milestone where milestone.programme_id = ${pack('programme')} and coalesce(milestone.recorded_on, ${asAt}) <= ${asAt}) stood
    cross join lateral (
      select 30 as place, 'MILESTONE_REACHED' as kind, coalesce(least(stood.actual_end, ${asAt}), ${asAt}) as on_day, null::date as from_day, stood.actual_end as to_day
        where stood.became = 'COMPLETE' and (stood.was <> 'COMPLETE' or not stood.was_known)
      union all select 31, 'MILESTONE_LATE', stood.due + 1, null, stood.due
        where stood.became in ('PLANNED', 'IN_PROGRESS') and stood.due < ${asAt} and not (stood.was_known and coalesce(stood.was_due < board.day, false))
      union all select 32, 'MILESTONE_MOVED', coalesce(least(stood.moved_on, ${asAt}), ${asAt}), stood.was_expected, stood.expected
        where stood.was_known and stood.became in ('PLANNED', 'IN_PROGRESS') and stood.expected is distinct from stood.was_expected
      union all select 33, 'MILESTONE_GIVEN_UP', coalesce(least(stood.progress_since, ${asAt}), ${asAt}), null, null
        where stood.became in ('MISSED', 'CANCELLED') and (stood.was not in ('MISSED', 'CANCELLED') or not stood.was_known)
      union all select 34, 'MILESTONE_NEW', stood.recorded_on, null, stood.expected
        where not stood.was_known) kinds`,
  sql`
    select 40, 'RATING', coalesce(part.title, step.title, 'The whole programme'), rated.assessed_on, null, null, null, null, rated.earlier, rated.word, rated.is_demonstration
    from (
      select judged.workstream_id, judged.milestone_id, judged.assessed_on, judged.is_demonstration, point.word,
        (select before.word from rag_assessment older join rag_point before on before.id = older.point_id
          where older.programme_id = judged.programme_id and older.workstream_id is not distinct from judged.workstream_id
            and older.milestone_id is not distinct from judged.milestone_id and older.assessed_on <= board.day
          order by older.assessed_on desc, older.recorded_at desc, older.id desc limit 1) as earlier,
        row_number() over (partition by judged.workstream_id, judged.milestone_id order by judged.assessed_on desc, judged.recorded_at desc, judged.id desc) as age
      from rag_assessment judged join rag_point point on point.id = judged.point_id
      where judged.programme_id = ${pack('programme')} and judged.assessed_on <= ${asAt}) rated
    left join workstream part on part.id = rated.workstream_id left join milestone step on step.id = rated.milestone_id
    where rated.age = 1 and rated.assessed_on > board.day and rated.word is distinct from rated.earlier`,
  sql`
    select kinds.place, kinds.kind, entry.title, kinds.on_day, null, null, null, null, kinds.from_words, kinds.to_words, entry.is_demonstration
    from (
      select item.title, item.council_id, item.is_demonstration, item.raised_on, ${isOpenOn(item, boardDay)} as was_open, ${isOpenOn(item, asAt)} as is_open,
        ${scoreOn(item, boardDay)} as was_score, ${scoreOn(item, asAt)} as score,
        (select max(change.changed_on) from raid_status_change change where change.item_id = item.id and change.changed_on <= ${asAt}) as changed_on,
        (select max(judged.assessed_on) from raid_assessment judged where judged.item_id = item.id and judged.basis <> 'TARGET' and judged.assessed_on <= ${asAt}) as assessed_on
      from raid_item item where item.programme_id = ${pack('programme')} and item.raised_on <= ${asAt} and ${visibleRaidItem(item, viewer)}) entry
    cross join lateral (
      select 50 as place, 'RISK_OPENED' as kind, greatest(entry.raised_on, entry.changed_on) as on_day, null::text as from_words, ${severity(sql`entry.score`)} as to_words
        where entry.is_open and not entry.was_open
      union all select 51, 'RISK_CLOSED', entry.changed_on, null, null where entry.was_open and not entry.is_open
      union all select 52, 'RISK_MOVED', entry.assessed_on, ${severity(sql`entry.was_score`)}, ${severity(sql`entry.score`)}
        where entry.was_open and entry.is_open and entry.score is distinct from entry.was_score) kinds`,
];

/** A score with the council's word for it: 'High (16)'. */
const severity = (score: Sql): Sql =>
  sql`${bandOf(score, sql`entry.council_id`, 'word')} || ' (' || ${score} || ')'`;
