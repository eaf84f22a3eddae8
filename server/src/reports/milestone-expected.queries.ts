import { identifier, sql, type Param, type Sql } from '../platform/reading/sql.ts';
import { dueOn, milestoneAs } from '../programme/milestone-standing.queries.ts';

/**
 * The last day by which a milestone was expected, as SQL of type date: its forecast as it was known on the day, or else what
 * was promised. Null where nobody had said.
 *
 * @param alias of the table `milestone`
 */
export const expectedOn = (alias: string, day: Sql | Param): Sql => {
  const own = identifier(alias);
  return sql`coalesce(
    case when coalesce(${own}.forecast_made_on, ${day}) <= ${day} then ${own}.forecast_end
      else (select forecast.due_end from milestone_forecast forecast
        where forecast.milestone_id = ${own}.id and forecast.made_on <= ${day} order by forecast.version desc limit 1) end,
    ${dueOn(milestoneAs(alias), day)})`;
};
