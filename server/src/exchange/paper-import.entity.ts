import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { SourcePaperRow } from '../papers/papers.entity.ts';
import { ReportRow } from '../reports/report.entity.ts';
import type { TakenFact } from './paper-facts.service.ts';

/** An older paper that somebody brings in. */
const importSchema = defineEntity({
  name: 'PaperImportRow',
  tableName: 'paper_import',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    title: p.text(),
    format: p.text(),
    fileName: p.text().nullable(),
    fileHash: p.text(),
    byteCount: p.integer(),
    status: p.text(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    report: () => p.manyToOne(ReportRow).nullable(),
    paper: () => p.manyToOne(SourcePaperRow).nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class PaperImportRow extends importSchema.class {}
importSchema.setClass(PaperImportRow);

/** One heading, paragraph, item or table of it. */
const blockSchema = defineEntity({
  name: 'PaperImportBlockRow',
  tableName: 'paper_import_block',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    import: () => p.manyToOne(PaperImportRow),
    position: p.integer(),
    kind: p.text(),
    level: p.integer().nullable(),
    label: p.text().nullable(),
    text: p.text(),
  },
});
export class PaperImportBlockRow extends blockSchema.class {}
blockSchema.setClass(PaperImportBlockRow);

/** Something that was found in it, and what somebody says of that. */
const factSchema = defineEntity({
  name: 'PaperImportFactRow',
  tableName: 'paper_import_fact',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    import: () => p.manyToOne(PaperImportRow),
    block: () => p.manyToOne(PaperImportBlockRow).nullable(),
    position: p.integer(),
    kind: p.text(),
    placeStart: p.integer(),
    placeEnd: p.integer(),
    beforeWords: p.text(),
    raw: p.text(),
    afterWords: p.text(),
    place: p.text(),
    words: p.text(),
    taken: p.json<TakenFact>().nullable(),
    rule: p.text(),
    isSure: p.boolean(),
    verdict: p.text(),
    isCorrected: p.boolean(),
    decidedBy: p.uuid().nullable(),
    decidedAt: p.datetime().nullable(),
    version: p.integer().default(1),
  },
});
export class PaperImportFactRow extends factSchema.class {}
factSchema.setClass(PaperImportFactRow);
