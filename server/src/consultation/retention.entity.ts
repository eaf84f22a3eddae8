import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** How long a council keeps what people gave, in days, where it has chosen that itself. */
const schema = defineEntity({
  name: 'RetentionRow',
  tableName: 'retention',
  properties: {
    council: () => p.manyToOne(CouncilRow).primary(),
    equalityLinkDays: p.integer(),
    draftDays: p.integer(),
    idleDraftDays: p.integer(),
    wordsDays: p.integer(),
    version: p.integer().default(1),
  },
});
export class RetentionRow extends schema.class {}
schema.setClass(RetentionRow);
