import { sql, type Param, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { planReaders } from './programme.policy.ts';
import { restrictedReaders } from './raid.policy.ts';

/** The columns of one item of the register, as the fragments below need them. */
export interface RaidColumns {
  id: Sql;
  council: Sql;
  programme: Sql;
  raisedOn: Sql;
  isPublished: Sql;
  isRestricted: Sql;
}

/** Those columns of a table that has this alias: `raidAs(sql`item`)`. */
export const raidAs = (alias: Sql): RaidColumns => ({
  id: sql`${alias}.id`,
  council: sql`${alias}.council_id`,
  programme: sql`${alias}.programme_id`,
  raisedOn: sql`${alias}.raised_on`,
  isPublished: sql`${alias}.is_published`,
  isRestricted: sql`${alias}.is_restricted`,
});

/** The rule `canSeeRaidHistory` as SQL: the register itself, with its restricted items. */
export const visibleRaidHistory = ({ id, council, isRestricted }: RaidColumns, viewer: ViewerSql): Sql => sql`(
  ${viewer.isMemberOf(council, ...planReaders)} and (not ${isRestricted} or ${viewer.isMemberOf(council, ...restrictedReaders)}
    or exists (select from raid_item_reader named where named.item_id = ${id} and named.person_id = ${viewer.personId()})))`;

/** The rule `canSeeRaidItem` as SQL. Every list of items made by hand must hold it. */
export const visibleRaidItem = (item: RaidColumns, viewer: ViewerSql): Sql => sql`(
  (${item.isPublished} and exists (select from programme owner where owner.id = ${item.programme} and owner.is_published))
  or ${visibleRaidHistory(item, viewer)})`;

/** True when the item had been raised by the day and was not closed as of it. */
export const isOpenOn = ({ id, raisedOn }: RaidColumns, on: Sql | Param): Sql => sql`(${raisedOn} <= ${on} and coalesce((
  select change.status from raid_status_change change where change.item_id = ${id} and change.changed_on <= ${on}
  order by change.changed_on desc, change.recorded_at desc, change.id desc limit 1), 'OPEN') = 'OPEN')`;

/** The newest score up to the day: as things are, or where nobody has said that yet, as they were before any response. */
export const scoreOn = ({ id }: RaidColumns, on: Sql | Param): Sql => sql`(
  select judged.score from raid_assessment judged
  where judged.item_id = ${id} and judged.basis <> 'TARGET' and judged.assessed_on <= ${on}
  order by judged.basis = 'CURRENT' desc, judged.assessed_on desc, judged.recorded_at desc, judged.id desc limit 1)`;

/** The council's word for a score, or the colour beside it; null without a score. */
export const bandOf = (score: Sql, council: Sql, column: 'word' | 'tone'): Sql => sql`(
  select ${column === 'word' ? sql`band.word` : sql`band.tone`} from severity_band band
  where band.council_id = ${council} and band.from_score <= ${score} order by band.from_score desc limit 1)`;

/** The council's word for how grave the item was on the day; null while nobody has judged it. */
export const severityOn = (item: RaidColumns, on: Sql | Param): Sql => bandOf(scoreOn(item, on), item.council, 'word');
