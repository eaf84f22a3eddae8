import { defineEntity, p } from '@mikro-orm/core';

/** A council: the tenant. Every other row belongs to one. */
const schema = defineEntity({
  name: 'CouncilRow',
  tableName: 'council',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    gssCode: p.text(),
    dfeCode: p.text().nullable(),
    kind: p.text(),
    region: p.text(),
    governanceModel: p.text(),
    areaTerm: p.text(),
    keyDecisionPence: p.bigint('number').nullable(),
    keyDecisionAreas: p.integer().nullable(),
    disclosureThreshold: p.integer(),
    equalityThreshold: p.integer().default(10),
    countRounding: p.integer().nullable(),
  },
});
export class CouncilRow extends schema.class {}
schema.setClass(CouncilRow);
