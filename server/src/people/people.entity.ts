import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** Somebody with an account. Read only through the functions of `people.queries.ts`. */
const personSchema = defineEntity({
  name: 'PersonRow',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    name: p.text(),
    passwordHash: p.text(),
    isDemonstration: p.boolean(),
  },
});
export class PersonRow extends personSchema.class {}
personSchema.setClass(PersonRow);

/** The part a person plays in a council. */
const membershipSchema = defineEntity({
  name: 'MembershipRow',
  tableName: 'membership',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    person: () => p.manyToOne(PersonRow),
    role: p.text(),
  },
});
export class MembershipRow extends membershipSchema.class {}
membershipSchema.setClass(MembershipRow);
