import type { Row } from '../platform/reading/declare.ts';
import { identifier, sql, type Param, type Sql } from '../platform/reading/sql.ts';

/** The columns of the table `milestone` under an alias, for statements that are written by hand. */
export const milestoneAs =
  (alias: string): Row =>
  (property) =>
    sql`${identifier(alias)}.${identifier(property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))}`;

/**
 * How far a milestone had come on a day: PLANNED, IN_PROGRESS, COMPLETE, MISSED or CANCELLED. The last thing said of it
 * that held by then counts. Nearly always that is what holds now, and the history is not read.
 */
export const progressOn = (milestone: Row, day: Sql | Param): Sql => sql`case
  when coalesce(${milestone('progressSince')}, ${milestone('actualEnd')}, ${day}) <= ${day} then ${milestone('progress')}
  else coalesce((select said.progress from milestone_change said
    where said.milestone_id = ${milestone('id')} and said.progress is not null and said.holds_from <= ${day}
    order by said.version desc limit 1), ${milestone('firstProgress')}) end`;

/**
 * The last day by which a milestone was promised, as its promises stood on a day: the newest made by then, or the first;
 * where nothing was ever promised, its forecast as it was known then. Null where nobody had said.
 */
export const dueOn = (milestone: Row, day: Sql | Param): Sql => sql`coalesce(
  case when coalesce(${milestone('agreedOn')}, ${day}) <= ${day} then ${milestone('agreedEnd')}
    else (select again.due_end from milestone_baseline again
      where again.milestone_id = ${milestone('id')} and again.set_on <= ${day} order by again.version desc limit 1) end,
  ${milestone('baselineEnd')},
  case when coalesce(${milestone('forecastMadeOn')}, ${day}) <= ${day} then ${milestone('forecastEnd')}
    else (select forecast.due_end from milestone_forecast forecast
      where forecast.milestone_id = ${milestone('id')} and forecast.made_on <= ${day} order by forecast.version desc limit 1) end)`;

/** Whether a precondition stood on a day: added by then, and not removed by then. `needed` is its alias. */
export const stoodOn = (needed: Sql, day: Sql | Param): Sql =>
  sql`coalesce(${needed}.added_on, ${day}) <= ${day} and coalesce(${needed}.removed_on > ${day}, true)`;
