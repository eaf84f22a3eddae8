import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql, type Sql } from '../platform/reading/sql.ts';

/** What may be done under a decision. */
export type Activity = 'PROPOSAL_DEVELOPMENT' | 'PARTNERSHIP' | 'PREPARATORY_SPEND' | 'DELIVERY';

/**
 * The first day on which a decision has effect, as SQL of type date; null while it has none.
 *
 * A decision that scrutiny may call in has effect only from the day that is on its record: the day after the period of
 * call-in, cleared when it is called in and set anew when that has ended. Any other has effect from the day it was taken.
 *
 * @param decision the alias of the table `decision` in the statement; trusted text
 */
export const hasEffectFrom = (decision: string): string =>
  `coalesce(${decision}.effective_on, case when ${decision}.call_in <> 'YES' then ${decision}.made_on end)`;

/**
 * Whether a decision is in force on a day, as SQL of type boolean, never null: it has effect, and no other has taken its
 * place. For statements over many rows, such as the lines of an import.
 *
 * @param decision the alias of the table `decision` in the statement; trusted text. A left join may leave it empty
 * @param day SQL of type date, such as `line.spent_on` or `?::date`
 */
export const isInForceOn = (decision: string, day: string): string =>
  `coalesce(${hasEffectFrom(decision)} <= ${day} and (${decision}.ended_on is null or ${decision}.ended_on > ${day}), false)`;

/** The same for declarations of the reading path. It says nothing about who may see the decision: see `visibleDecision`. */
export const inForceOn = (decision: Sql, day: Sql): Sql =>
  sql`coalesce(coalesce(${decision}.effective_on, case when ${decision}.call_in <> 'YES' then ${decision}.made_on end) <= ${day}
    and (${decision}.ended_on is null or ${decision}.ended_on > ${day}), false)`;

/**
 * Whether a decision covers one of these activities, as SQL of type boolean. Works paid from capital are delivery; anything
 * else may be preparation too: see `activitiesOfSpend`.
 *
 * @param decision the alias of the table `decision` in the statement; trusted text
 * @param activities SQL of type text[], such as `?::text[]`
 */
export const covers = (decision: string, activities: string): string =>
  `exists (select from decision_allowance allowed where allowed.decision_id = ${decision}.id and allowed.activity = any(${activities}))`;

/** The activities of which a decision must allow one, for money of this type to be spent under it. */
export const activitiesOfSpend = (fundType: 'CAPITAL' | 'REVENUE'): Activity[] =>
  fundType === 'CAPITAL' ? ['DELIVERY'] : ['DELIVERY', 'PREPARATORY_SPEND'];

/**
 * The most that may be spent under a decision, as SQL of type bigint; null where there is no limit. A decision under a
 * delegation may spend what it says itself, and never more than its delegation allows.
 */
export const spendLimit = (decision: string): string =>
  `case when ${decision}.kind = 'DELEGATED' then least(${decision}.amount_pence,
    (select source.limit_pence from delegation source where source.id = ${decision}.delegation_id)) end`;

/** What a decision gives authority for, on a day. */
export interface DecisionCover {
  id: string;
  isInForce: boolean;
  coversMatter: boolean;
  /** The most that may be spent under it; null where there is no limit. */
  limitPence: number | null;
}

/**
 * Says whether one decision of a council is in force on a day and covers a matter, and holds it so until the end of the
 * transaction: whoever calls it in or takes it back at the same moment waits, and so does not slip between. Where it has a
 * limit the row is locked alone, so that two spends at once cannot pass the limit together.
 *
 * @param em the transaction's
 * @param day 'YYYY-MM-DD'
 * @returns null when the council has no such decision
 */
export async function coverOf(
  em: SqlEntityManager,
  councilId: string,
  decisionId: string,
  day: string,
  activities: readonly Activity[],
): Promise<DecisionCover | null> {
  const [known] = await em.execute<{ is_limited: boolean }[]>(
    `select ${spendLimit('taken')} is not null as is_limited from decision taken where taken.id = ? and taken.council_id = ?`,
    [decisionId, councilId],
  );
  if (!known) return null;
  await em.execute(`select from decision where id = ? for ${known.is_limited ? 'no key update' : 'share'}`, [decisionId]);
  // A second statement, so that it sees what was committed while the lock was waited for.
  const [found] = await em.execute<{ in_force: boolean; covers_matter: boolean; limit_pence: string | null }[]>(
    `select ${isInForceOn('taken', '?::date')} as in_force, ${covers('taken', '?::text[]')} as covers_matter, ${spendLimit('taken')} as limit_pence
     from decision taken where taken.id = ?`,
    [day, day, `{${activities.join(',')}}`, decisionId],
  );
  const { in_force: isInForce, covers_matter: coversMatter, limit_pence: limit } = found!;
  return { id: decisionId, isInForce, coversMatter, limitPence: limit === null ? null : Number(limit) };
}

/**
 * The first day on which a decision that supersedes this one has effect, as SQL of type date; null while none has. What was
 * withdrawn before it had effect does not count.
 *
 * @param decision SQL of type uuid, such as `taken.id` or `?`
 */
export const supersededFromSql = (decision: string): string => `(
  select min(${hasEffectFrom('later')}) from decision_link link join decision later on later.id = link.decision_id
  where link.earlier_decision_id = ${decision} and link.kind = 'SUPERSEDES'
    and not exists (select from decision_step step where step.decision_id = later.id and step.kind = 'WITHDRAWN'))`;

/** The same for one decision: 'YYYY-MM-DD' or null. */
export async function supersededFrom(em: SqlEntityManager, decisionId: string): Promise<string | null> {
  const [row] = await em.execute<{ day: string | null }[]>(`select ${supersededFromSql('?')}::text as day`, [decisionId]);
  return row!.day;
}
