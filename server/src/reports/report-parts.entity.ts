import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ReportFileRow } from './report-writing.entity.ts';
import { ReportRow } from './report.entity.ts';

/** Who wrote a report, answers for it or can be asked. */
const personSchema = defineEntity({
  name: 'ReportPersonRow',
  tableName: 'report_person',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    position: p.integer(),
    capacity: p.text(),
    name: p.text(),
    post: p.text().nullable(),
    account: p.uuid().fieldName('account_id').nullable(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    version: p.integer().default(1),
  },
});
export class ReportPersonRow extends personSchema.class {}
personSchema.setClass(ReportPersonRow);

/** One line of a sign-off list. */
const signOffSchema = defineEntity({
  name: 'ReportSignOffRow',
  tableName: 'report_sign_off',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    position: p.integer(),
    role: p.text(),
    state: p.text(),
    signedBy: p.text().nullable(),
    onBehalfOf: p.text().nullable(),
    signedOn: p.date().nullable(),
    kind: p.text().default('OTHER'),
    signedByAccount: p.uuid().fieldName('signed_by_account_id').nullable(),
    note: p.text().nullable(),
    version: p.integer().default(1),
  },
});
export class ReportSignOffRow extends signOffSchema.class {}
signOffSchema.setClass(ReportSignOffRow);

/** What a report means for one field, such as finance or the law. */
const implicationSchema = defineEntity({
  name: 'ReportImplicationRow',
  tableName: 'report_implication',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    position: p.integer(),
    kind: p.text(),
    state: p.text(),
    text: p.text().nullable(),
    version: p.integer().default(1),
  },
});
export class ReportImplicationRow extends implicationSchema.class {}
implicationSchema.setClass(ReportImplicationRow);

/** What a report says is attached, or was read or decided before. */
const enclosureSchema = defineEntity({
  name: 'ReportEnclosureRow',
  tableName: 'report_enclosure',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    position: p.integer(),
    kind: p.text(),
    label: p.text().nullable(),
    title: p.text(),
    datedOn: p.date().nullable(),
    isAtHand: p.boolean(),
    url: p.text().nullable(),
    publisher: p.text().nullable(),
    waivedReason: p.text().nullable(),
    /** A file that is kept with it. */
    file: () => p.manyToOne(ReportFileRow).nullable(),
    altText: p.text().nullable(),
    lastOpenedOn: p.date().nullable(),
    isExempt: p.boolean().default(false),
    version: p.integer().default(1),
  },
});
export class ReportEnclosureRow extends enclosureSchema.class {}
enclosureSchema.setClass(ReportEnclosureRow);

/** What a committee is asked to do. */
const recommendationSchema = defineEntity({
  name: 'ReportRecommendationRow',
  tableName: 'report_recommendation',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    report: () => p.manyToOne(ReportRow),
    position: p.integer(),
    verb: p.text(),
    text: p.text(),
    reason: p.text().nullable(),
    version: p.integer().default(1),
  },
});
export class ReportRecommendationRow extends recommendationSchema.class {}
recommendationSchema.setClass(ReportRecommendationRow);
