import { sql, type Sql } from '../platform/reading/sql.ts';
import { inForceOn } from './decision-cover.queries.ts';

/**
 * Where a decision stands on a day, as SQL of type text: the same as `stateOn` of the shared life of a decision.
 *
 * @param id SQL of type uuid: the decision's key
 * @param day SQL of type date
 */
export const stateOfDecision = (id: Sql, day: Sql): Sql => sql`(
  select case
    when it.ended_on <= ${day} and it.latest <> 'WITHDRAWN' then 'ENDED'
    when it.latest not in ('MADE', 'UPHELD', 'REMADE') then it.latest
    when ${inForceOn(sql`it`, day)} then 'EFFECTIVE'
    when it.call_in = 'YES' and it.call_in_ends_on >= ${day} then 'CALL_IN_WINDOW'
    else 'MADE' end
  from (select decided.*, coalesce(
      (select step.kind from decision_step step where step.decision_id = decided.id and step.happened_on <= ${day} order by step.position desc limit 1),
      case when decided.made_on <= ${day} then 'MADE' else 'PROPOSED' end) as latest
    from decision decided where decided.id = ${id}) it)`;
