import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ReportSectionRow } from './report-draft.entity.ts';
import { ReportRow } from './report.entity.ts';

/** A file that a paper encloses. It is never changed or removed. */
const fileSchema = defineEntity({
  name: 'ReportFileRow',
  tableName: 'report_file',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    name: p.text(),
    mediaType: p.text(),
    byteCount: p.integer(),
    hash: p.text(),
    bytes: p.blob().lazy(),
    keptAt: p.datetime(),
  },
});
export class ReportFileRow extends fileSchema.class {}
fileSchema.setClass(ReportFileRow);

/** What somebody says of a draft, or answers to such a comment. */
const commentSchema = defineEntity({
  name: 'DraftCommentRow',
  tableName: 'draft_comment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    section: () => p.manyToOne(ReportSectionRow).nullable(),
    answers: p.uuid().fieldName('answers_id').nullable(),
    body: p.text(),
    byPerson: p.uuid().fieldName('by_person_id'),
    madeAt: p.datetime(),
    resolvedByPerson: p.uuid().fieldName('resolved_by_person_id').nullable(),
    resolvedAt: p.datetime().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class DraftCommentRow extends commentSchema.class {}
commentSchema.setClass(DraftCommentRow);
