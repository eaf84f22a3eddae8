import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { AllowedUseRow } from '../funding/allowed-use.entity.ts';
import { GrantRow } from '../funding/grant.entity.ts';
import { SiteRow } from '../sites/site.entity.ts';

/** Which column of a finance system's file holds what, by the headings of the file. */
const layoutSchema = defineEntity({
  name: 'LedgerLayoutRow',
  tableName: 'ledger_layout',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    headingsHash: p.text(),
    kind: p.text(),
    dateColumn: p.integer(),
    amountColumn: p.integer(),
    creditColumn: p.integer().nullable(),
    descriptionColumn: p.integer(),
    numberColumn: p.integer().nullable(),
    evidenceColumn: p.integer().nullable(),
    creditsColumn: p.integer().nullable(),
    codeColumn: p.integer().nullable(),
    secondCodeColumn: p.integer().nullable(),
  },
});
export class LedgerLayoutRow extends layoutSchema.class {}
layoutSchema.setClass(LedgerLayoutRow);

/** What a code of the finance system stands for in a grant. */
const codeSchema = defineEntity({
  name: 'LedgerCodeRow',
  tableName: 'ledger_code',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    code: p.text(),
    fundType: p.text(),
    allowedUse: () => p.manyToOne(AllowedUseRow),
    decision: () => p.manyToOne(DecisionRow),
    site: () => p.manyToOne(SiteRow).nullable(),
    budgetTitle: p.text().nullable(),
    version: p.integer(),
  },
});
export class LedgerCodeRow extends codeSchema.class {}
codeSchema.setClass(LedgerCodeRow);

/** A file of a finance system that somebody sent for the ledger of a grant. */
const importSchema = defineEntity({
  name: 'LedgerImportRow',
  tableName: 'ledger_import',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    status: p.text(),
    fileName: p.text(),
    fileHash: p.text(),
    byteCount: p.integer(),
    encoding: p.text(),
    separator: p.text(),
    headings: p.text(),
    headingsHash: p.text(),
    layout: () => p.manyToOne(LedgerLayoutRow).nullable(),
    kind: p.text().nullable(),
    problem: p.text().nullable(),
    problemLine: p.integer().nullable(),
    linesRead: p.integer(),
    addCount: p.integer(),
    addPence: p.bigint('number'),
    alreadyCount: p.integer(),
    wrongCount: p.integer(),
    wrongPence: p.bigint('number'),
    codesToMatch: p.integer(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(),
    movedAt: p.datetime(),
    confirmedBy: p.uuid().nullable(),
    doneAt: p.datetime().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer(),
  },
});
export class LedgerImportRow extends importSchema.class {}
importSchema.setClass(LedgerImportRow);

/** A line of that file, and what will become of it. */
const lineSchema = defineEntity({
  name: 'LedgerImportLineRow',
  tableName: 'ledger_import_line',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    import: () => p.manyToOne(LedgerImportRow),
    lineNumber: p.integer(),
    spentOn: p.date().nullable(),
    amountPence: p.bigint('number').nullable(),
    description: p.text().nullable(),
    evidence: p.text().nullable(),
    number: p.text().nullable(),
    credits: p.text().nullable(),
    code: p.text().nullable(),
    ledgerKey: p.text().nullable(),
    raw: p.text(),
    misread: p.text().nullable(),
    verdict: p.text().nullable(),
    reason: p.text().nullable(),
    reversesId: p.uuid().nullable(),
  },
});
export class LedgerImportLineRow extends lineSchema.class {}
lineSchema.setClass(LedgerImportLineRow);

/** A code in that file, with what stands behind it. */
const importCodeSchema = defineEntity({
  name: 'LedgerImportCodeRow',
  tableName: 'ledger_import_code',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    import: () => p.manyToOne(LedgerImportRow),
    code: p.text(),
    lineCount: p.integer(),
    pence: p.bigint('number'),
    ledgerCode: () => p.manyToOne(LedgerCodeRow).nullable(),
  },
});
export class LedgerImportCodeRow extends importCodeSchema.class {}
importCodeSchema.setClass(LedgerImportCodeRow);
