import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { GrantRow } from '../funding/grant.entity.ts';
import { ProgrammeRow } from '../programme/programme.entity.ts';

/** A grant that pays for a programme. */
const schema = defineEntity({
  name: 'ProgrammeGrantRow',
  tableName: 'programme_grant',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    programme: () => p.manyToOne(ProgrammeRow),
    grant: () => p.manyToOne(GrantRow),
  },
});
export class ProgrammeGrantRow extends schema.class {}
schema.setClass(ProgrammeGrantRow);
