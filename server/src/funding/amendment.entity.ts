import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** A change of the award or of a date that the funder has agreed. Append-only. */
const schema = defineEntity({
  name: 'GrantAmendmentRow',
  tableName: 'grant_amendment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    seq: p.integer(),
    change: p.text(),
    oldPence: p.bigint('number').nullable(),
    newPence: p.bigint('number').nullable(),
    oldDay: p.date().nullable(),
    newDay: p.date().nullable(),
    agreedOn: p.date(),
    decision: () => p.manyToOne(DecisionRow).nullable(),
    reason: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class GrantAmendmentRow extends schema.class {}
schema.setClass(GrantAmendmentRow);
