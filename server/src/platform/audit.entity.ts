import { defineEntity, p } from '@mikro-orm/core';

/** One command that was carried out. Append-only; each entry holds the hash of the one before it in its chain. */
const schema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    id: p.uuid().primary(),
    /** The council's id, or 'platform'. */
    chain: p.text(),
    seq: p.integer(),
    at: p.datetime(),
    actorId: p.uuid().nullable(),
    action: p.text(),
    subjectType: p.text(),
    subjectId: p.uuid().nullable(),
    digest: p.text().nullable(),
    previousHash: p.text(),
    hash: p.text(),
  },
});
export class AuditEntry extends schema.class {}
schema.setClass(AuditEntry);
