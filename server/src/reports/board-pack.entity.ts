import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { given } from '../platform/reading/sql.ts';
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
