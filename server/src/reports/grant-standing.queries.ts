import { sql, type Param, type Sql } from '../platform/reading/sql.ts';

interface History {
  /** `table change where …`: the changes of one value, as rows that have `agreed_on` and `seq`. */
  changes: Sql;
  was: Sql;
  became: Sql;
  /** What it is now. */
  now: Sql;
}

/**
 * A value that is changed by rows which say what it was and what it became, as it stood on a day.
 *
 * While no change was agreed after the day it is what it is now. Otherwise the last one entered of those agreed by then
 * counts; before the first of them, what that one found.
 */
export const asItStood = ({ changes, was, became, now }: History, day: Param): Sql => sql`case
  when exists (select from ${changes} and change.agreed_on > ${day}) then (
    select case when change.agreed_on <= ${day} then ${became} else ${was} end from ${changes}
    order by change.agreed_on <= ${day} desc, case when change.agreed_on <= ${day} then -change.seq else change.seq end limit 1)
  else ${now} end`;

/** Nothing was awarded, and no day agreed, before the day on which the award is said to have been made. */
const onceAwarded = (grant: Sql, day: Param, value: Sql): Sql => sql`case
  when not exists (select from grant_step made where made.grant_id = ${grant}.id and made.state = 'AWARDED' and made.happened_start > ${day})
  then ${value} end`;

/** The award of the grant under this alias as it stood on a day, in pence. */
export const awardOn = (grant: Sql, day: Param): Sql =>
  onceAwarded(
    grant,
    day,
    asItStood(
      {
        changes: sql`grant_amendment change where change.grant_id = ${grant}.id and change.change = 'AWARDED'`,
        was: sql`change.old_pence`,
        became: sql`change.new_pence`,
        now: sql`${grant}.awarded_pence`,
      },
      day,
    ),
  );

/** The last day of the grant under this alias as it stood on a day. */
export const endOn = (grant: Sql, day: Param): Sql =>
  onceAwarded(
    grant,
    day,
    asItStood(
      {
        changes: sql`grant_amendment change where change.grant_id = ${grant}.id and change.change = 'ENDS_ON'`,
        was: sql`change.old_day`,
        became: sql`change.new_day`,
        now: sql`${grant}.ends_on`,
      },
      day,
    ),
  );

/** A part of an award, of the row of grant_allocation under this alias, as it stood on a day, in pence; null where not stated. */
export const allocationOn = (part: Sql, day: Param): Sql =>
  asItStood(
    {
      changes: sql`grant_allocation_change change where change.allocation_id = ${part}.id`,
      was: sql`change.old_pence`,
      became: sql`change.new_pence`,
      now: sql`${part}.amount_pence`,
    },
    day,
  );
