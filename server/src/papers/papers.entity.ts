import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** A committee paper or web page that facts were taken from. */
const paperSchema = defineEntity({
  name: 'SourcePaperRow',
  tableName: 'source_paper',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    code: p.text(),
    title: p.text(),
    publisher: p.text(),
    statedDate: p.text().nullable(),
    datedOn: p.date().nullable(),
  },
});
export class SourcePaperRow extends paperSchema.class {}
paperSchema.setClass(SourcePaperRow);

/** Where one field of one row came from. */
const provenanceSchema = defineEntity({
  name: 'ProvenanceRow',
  tableName: 'provenance',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    paper: () => p.manyToOne(SourcePaperRow),
    subjectType: p.text(),
    subjectId: p.uuid(),
    field: p.text(),
    factId: p.text(),
    place: p.text(),
    raw: p.text().nullable(),
    normalised: p.text().nullable(),
    rule: p.text().nullable(),
  },
});
export class ProvenanceRow extends provenanceSchema.class {}
provenanceSchema.setClass(ProvenanceRow);

/** Something in a paper that does not fit, beside the row it is about. */
const issueSchema = defineEntity({
  name: 'DataQualityIssueRow',
  tableName: 'data_quality_issue',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    paper: () => p.manyToOne(SourcePaperRow),
    subjectType: p.text(),
    subjectId: p.uuid(),
    code: p.text(),
    place: p.text(),
    raw: p.text().nullable(),
    normalised: p.text().nullable(),
    note: p.text(),
    decidedBy: p.text(),
  },
});
export class DataQualityIssueRow extends issueSchema.class {}
issueSchema.setClass(DataQualityIssueRow);
