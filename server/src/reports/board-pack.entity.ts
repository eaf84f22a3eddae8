import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import type { Row } from '../platform/reading/declare.ts';
import { given, sql, type Sql } from '../platform/reading/sql.ts';
import { ProgrammeRow } from '../programme/programme.entity.ts';

/** The board pack of a programme: the programme, as its board reads it. A view; never written. */
const schema = defineEntity({
  name: 'BoardPackRow',
  tableName: 'board_pack',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    authorityDecision: () => p.manyToOne(DecisionRow).nullable(),
    isDemonstration: p.boolean(),
  },
});
export class BoardPackRow extends schema.class {}
schema.setClass(BoardPackRow);

/** The day that a pack is for, and the moment at which it is asked for. The resolver gives both to the statement. */
export const asAt = given('asAt', 'date');
export const now = given('now', 'timestamptz');

/** The day from which somebody wants to know what has changed; null for the last meeting of the board. */
const sinceAsked = given('since', 'date');

/**
 * The day with which a pack compares: the one that was asked for, or that of the last meeting of the programme's board
 * before the day of the pack that was not cancelled. Null where neither is known: then nothing is compared.
 */
export const since = (pack: Row): Sql => sql`coalesce(${sinceAsked}, (
  select max(met.held_end) from programme run join meeting met on met.body_id = run.board_id
  where run.id = ${pack('programme')} and met.held_end < ${asAt} and met.cancelled_on is null))`;
