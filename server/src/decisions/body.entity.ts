import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** A committee, board, panel or network that meets. */
const bodySchema = defineEntity({
  name: 'BodyRow',
  tableName: 'body',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    name: p.text(),
    kind: p.text(),
    status: p.text(),
    purpose: p.text().nullable(),
    frequency: p.text(),
    chairRole: p.text().nullable(),
    accountableToRole: p.text().nullable(),
    meetsSince: p.date().nullable(),
    version: p.integer().default(1),
    isDemonstration: p.boolean(),
  },
});
export class BodyRow extends bodySchema.class {}
bodySchema.setClass(BodyRow);

/** A kind of member that a body has, or must have. */
const seatSchema = defineEntity({
  name: 'BodySeatRow',
  tableName: 'body_seat',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    body: () => p.manyToOne(BodyRow),
    heldBy: p.text(),
    isRequired: p.boolean(),
    least: p.integer().default(1),
  },
});
export class BodySeatRow extends seatSchema.class {}
seatSchema.setClass(BodySeatRow);

/** What a body watches over, and whether that is only suggested. */
const oversightSchema = defineEntity({
  name: 'OversightRow',
  tableName: 'oversight',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    body: () => p.manyToOne(BodyRow),
    ofWhat: p.text(),
    status: p.text(),
    shownOn: p.date(),
  },
});
export class OversightRow extends oversightSchema.class {}
oversightSchema.setClass(OversightRow);

/** Who sits on a body, by role; a name only where the person holds a public office. */
const memberSchema = defineEntity({
  name: 'BodyMemberRow',
  tableName: 'body_member',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    body: () => p.manyToOne(BodyRow),
    seat: () => p.manyToOne(BodySeatRow).nullable(),
    role: p.text(),
    holder: p.text().nullable(),
    isPublicOffice: p.boolean(),
    capacity: p.text(),
    fromOn: p.date(),
    toOn: p.date().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class BodyMemberRow extends memberSchema.class {}
memberSchema.setClass(BodyMemberRow);
