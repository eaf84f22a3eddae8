import { createHash } from 'node:crypto';
import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ReportRow } from './report.entity.ts';

/** The hash that holds a published version: SHA-256 over the UTF-8 bytes of its content, in hexadecimal. */
export const hashOfVersion = (content: string): string => createHash('sha256').update(content, 'utf8').digest('hex');

/** A report as it was published. Never changed, never removed. */
const schema = defineEntity({
  name: 'ReportVersionRow',
  tableName: 'report_version',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    number: p.integer(),
    publishedAt: p.datetime().nullable(),
    note: p.text().nullable(),
    /** The whole paper as canonical JSON: what the hash covers. */
    content: p.text(),
    contentJson: p.json<object>().generated('(content::jsonb) stored'),
    contentHash: p.text(),
  },
});
export class ReportVersionRow extends schema.class {}
schema.setClass(ReportVersionRow);

/** The exempt parts of a version, apart from it. Never changed, never removed; there for every version, be it empty. */
const sealedSchema = defineEntity({
  name: 'ReportVersionSealedRow',
  tableName: 'report_version_sealed',
  properties: {
    version: () => p.oneToOne(ReportVersionRow).primary(),
    council: () => p.manyToOne(CouncilRow),
    content: p.text(),
    contentJson: p.json<object>().generated('(content::jsonb) stored'),
    contentHash: p.text(),
  },
});
export class ReportVersionSealedRow extends sealedSchema.class {}
sealedSchema.setClass(ReportVersionSealedRow);
