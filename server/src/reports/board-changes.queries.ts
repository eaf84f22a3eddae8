import { visibleDecision } from '../decisions/decision.type.ts';
import type { ListOptions, Row } from '../platform/reading/declare.ts';
import { join, sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { deliveryChanges } from './board-changes-delivery.queries.ts';
import { moneyChanges } from './board-changes-money.queries.ts';
import { asAt, since } from './board-pack.entity.ts';

/**
 * What changed after the day of the last board and up to the day of the pack. Each kind is a statement of its own.
 */
export const changesOfPack: ListOptions = {
  order: ['place', 'on desc', 'title', 'toWords'],
  atMost: 300,
  rows: (pack, _args, viewer) => sql`
    select changed.* from (select ${since(pack)} as day) board cross join lateral (
      ${join([...moneyChanges(pack), ...deliveryChanges(pack, viewer), ...otherChanges(pack, viewer)], ' union all ')}) changed
      (place, kind, title, on_day, from_pence, to_pence, from_day, to_day, from_words, to_words, is_demonstration)
    where board.day is not null`,
};

const otherChanges = (pack: Row, viewer: ViewerSql): Sql[] => [
  sql`
    select 60, 'DECISION_MADE', taken.reference || ': ' || taken.title, taken.made_on, null, null, null, null, null, null, taken.is_demonstration
    from decision taken where taken.council_id = ${pack('council')} and taken.made_on > board.day and taken.made_on <= ${asAt}
      and ${visibleDecision(sql`taken`, viewer)}`,
  sql`
    select 61, 'DECISION_CALLED_IN', called.reference || ': ' || called.title, step.happened_on, null, null, null, null, null, null, called.is_demonstration
    from decision_step step join decision called on called.id = step.decision_id
    where called.council_id = ${pack('council')} and step.kind = 'CALLED_IN' and step.happened_on > board.day and step.happened_on <= ${asAt}
      and ${visibleDecision(sql`called`, viewer)}`,
  sql`
    select 70, 'RESULTS_PUBLISHED', asked.title, (min(figure.published_at) at time zone 'Europe/London')::date, null, null, null, null, null, null,
      bool_or(figure.is_demonstration)
    from published_figure figure join consultation asked on asked.id = figure.consultation_id
    where asked.council_id = ${pack('council')} and (figure.published_at at time zone 'Europe/London')::date <= ${asAt}
    group by asked.id having (min(figure.published_at) at time zone 'Europe/London')::date > board.day`,
];
