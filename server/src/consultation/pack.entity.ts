import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';

/** A document of the information pack. */
const documentSchema = defineEntity({
  name: 'PackDocumentRow',
  tableName: 'pack_document',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    title: p.text(),
    about: p.text().nullable(),
    position: p.integer(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class PackDocumentRow extends documentSchema.class {}
documentSchema.setClass(PackDocumentRow);

/** A document as it was from one day on: its words, or a file. Never changed. */
const versionSchema = defineEntity({
  name: 'PackDocumentVersionRow',
  tableName: 'pack_document_version',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    document: () => p.manyToOne(PackDocumentRow),
    number: p.integer(),
    words: p.text().nullable(),
    fileName: p.text().nullable(),
    mediaType: p.text().nullable(),
    byteCount: p.integer().nullable(),
    changeNote: p.text().nullable(),
    addedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class PackDocumentVersionRow extends versionSchema.class {}
versionSchema.setClass(PackDocumentVersionRow);
