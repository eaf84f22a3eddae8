import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from './council.entity.ts';

/** A team, school, charity, NHS body or department that takes part. */
const schema = defineEntity({
  name: 'OrganisationRow',
  tableName: 'organisation',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    name: p.text(),
    kind: p.text(),
    isDemonstration: p.boolean().default(false),
  },
});
export class OrganisationRow extends schema.class {}
schema.setClass(OrganisationRow);
