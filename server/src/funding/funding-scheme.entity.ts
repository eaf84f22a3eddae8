import { defineEntity, p } from '@mikro-orm/core';

/** A national scheme from which councils are paid. It belongs to no council. */
const schemeSchema = defineEntity({
  name: 'FundingSchemeRow',
  tableName: 'funding_scheme',
  properties: {
    id: p.uuid().primary(),
    code: p.text(),
    name: p.text(),
    department: p.text(),
    nationalTotalPence: p.bigint('number').nullable(),
    hubComponentPence: p.bigint('number').nullable(),
    authorityCount: p.integer().nullable(),
    source: p.text(),
  },
});
export class FundingSchemeRow extends schemeSchema.class {}
schemeSchema.setClass(FundingSchemeRow);

/** A name by which papers call a scheme. */
const aliasSchema = defineEntity({
  name: 'FundingSchemeAliasRow',
  tableName: 'funding_scheme_alias',
  properties: {
    id: p.uuid().primary(),
    scheme: () => p.manyToOne(FundingSchemeRow),
    name: p.text(),
  },
});
export class FundingSchemeAliasRow extends aliasSchema.class {}
aliasSchema.setClass(FundingSchemeAliasRow);
