import { defineEntity, p } from '@mikro-orm/core';
import { ConsultationRow } from '../consultation/consultation.entity.ts';
import { EntryBatchRow } from '../consultation/entry-batch.entity.ts';
import { ConsultationFormRow } from '../consultation/question.entity.ts';
import { CouncilRow } from '../councils/council.entity.ts';

/** A file of responses that somebody sent. */
const fileSchema = defineEntity({
  name: 'ResponseFileRow',
  tableName: 'response_file',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    form: () => p.manyToOne(ConsultationFormRow),
    channel: p.text(),
    status: p.text(),
    fileName: p.text(),
    fileHash: p.text(),
    byteCount: p.integer(),
    encoding: p.text(),
    separator: p.text(),
    headings: p.text().default('[]'),
    problem: p.text().nullable(),
    problemColumn: p.text().nullable(),
    problemLine: p.integer().nullable(),
    linesRead: p.integer().default(0),
    goodCount: p.integer().default(0),
    lateCount: p.integer().default(0),
    alreadyCount: p.integer().default(0),
    wrongCount: p.integer().default(0),
    batch: () => p.manyToOne(EntryBatchRow).nullable(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(),
    confirmedBy: p.uuid().nullable(),
    doneAt: p.datetime().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class ResponseFileRow extends fileSchema.class {}
fileSchema.setClass(ResponseFileRow);

/** What becomes of one line of it. */
const lineSchema = defineEntity({
  name: 'ResponseFileLineRow',
  tableName: 'response_file_line',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    file: () => p.manyToOne(ResponseFileRow),
    lineNumber: p.integer(),
    reference: p.text().nullable(),
    verdict: p.text(),
    problems: p.json<{ column: string; message: string }[]>(),
  },
});
export class ResponseFileLineRow extends lineSchema.class {}
lineSchema.setClass(ResponseFileLineRow);
