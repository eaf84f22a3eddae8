import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addPackTextForm, packFileForm, packFileVersionForm, removePackDocumentForm, revisePackTextForm } from '@throughline/shared/forms/consultation-parts';
import { LockMode } from '@mikro-orm/core';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { changePart, changeWithConsultation, consultationToKeep, holdDraft } from './consultation-change.service.ts';
import { nextPosition } from './consultation.queries.ts';
import type { ConsultationRow } from './consultation.entity.ts';
import { giveNotice } from './notice.service.ts';
import { keepPackFile, removeDraftDocument } from './pack.queries.ts';
import { PackDocumentRow, PackDocumentVersionRow } from './pack.entity.ts';

const ofDocument = { subjectType: 'packDocument', entity: PackDocumentRow };

/** What a version of a document holds: its words, or a file. */
export type PackContent = { words: string } | { fileName: string; mediaType: string; bytes: Buffer };

/**
 * Adds a document in words to the information pack. Once the consultation is public, the public is told.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: pack_document, pack_document_version, perhaps consultation_notice, audit_entry.
 */
export function addPackText(context: Context, input: object): Promise<string> {
  return changeWithConsultation(context, { action: 'addPackText', subjectType: 'packDocument' }, addPackTextForm, input, async (em, consultation, { title, about, words }) =>
    addDocument(context, em, consultation, { title, about }, { words }),
  );
}

/**
 * Gives a document in words a new version. The old ones stay readable.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: pack_document, pack_document_version, perhaps consultation_notice, audit_entry.
 */
export function revisePackText(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'revisePackText', ...ofDocument }, revisePackTextForm, input, ({ documentId }) => documentId, (em, document, { words, changeNote }, consultation) =>
    addVersion(context, em, consultation, document, { words }, changeNote),
  );
}

/**
 * Takes a document out of the pack, while the consultation is being prepared.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, CONSULTATION_IS_PUBLIC.
 * Writes: pack_document, pack_document_version, pack_document_file, audit_entry.
 */
export function removePackDocument(context: Context, input: object): Promise<string> {
  return changePart(context, { action: 'removePackDocument', ...ofDocument }, removePackDocumentForm, input, ({ documentId }) => documentId, async (em, document, _data, consultation) => {
    holdDraft(consultation);
    await removeDraftDocument(em, document.id);
    em.clear();
  });
}

/**
 * Adds a file to the information pack.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: pack_document, pack_document_version, pack_document_file, perhaps consultation_notice, audit_entry.
 */
export function addPackFile(context: Context, consultationId: string, fields: object, file: PackContent): Promise<string> {
  const { title, about } = checkedInput(packFileForm, fields);
  return command(context, async (em) => {
    const consultation = await consultationToKeep(context, em, consultationId);
    const id = await addDocument(context, em, consultation, { title, about }, file);
    return { result: id, audit: { councilId: consultation.council.id, action: 'addPackFile', subjectType: 'packDocument', subjectId: id } };
  });
}

/**
 * Gives a document a new version that is a file. The old ones stay readable.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: pack_document, pack_document_version, pack_document_file, perhaps consultation_notice, audit_entry.
 */
export function revisePackFile(context: Context, documentId: string, fields: object, file: PackContent): Promise<string> {
  const { changeNote } = checkedInput(packFileVersionForm, fields);
  return command(context, async (em) => {
    const known = await em.findOne(PackDocumentRow, { id: documentId });
    const consultation = await consultationToKeep(context, em, known?.consultation.id ?? '');
    const document = await em.findOneOrFail(PackDocumentRow, { id: documentId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    await addVersion(context, em, consultation, document, file, changeNote);
    document.version += 1;
    return { result: documentId, audit: { councilId: consultation.council.id, action: 'revisePackFile', subjectType: 'packDocument', subjectId: documentId } };
  });
}

async function addDocument(
  context: Context,
  em: SqlEntityManager,
  consultation: ConsultationRow,
  { title, about }: { title: string; about: string | null },
  content: PackContent,
): Promise<string> {
  const { isDemonstration } = consultation;
  const id = newId(context.clock.now().getTime());
  const position = await nextPosition(em, 'pack_document', consultation.id);
  const document = em.create(PackDocumentRow, { id, council: consultation.council, consultation, title, about, position, isDemonstration, version: 1 });
  await em.flush();
  await addVersion(context, em, consultation, document, content, null);
  return id;
}

async function addVersion(
  context: Context,
  em: SqlEntityManager,
  consultation: ConsultationRow,
  document: PackDocumentRow,
  content: PackContent,
  changeNote: string | null,
): Promise<void> {
  const addedAt = context.clock.now();
  const id = newId(addedAt.getTime());
  const number = (await em.count(PackDocumentVersionRow, { document: document.id })) + 1;
  const held = 'words' in content
    ? { words: content.words, fileName: null, mediaType: null, byteCount: null }
    : { words: null, fileName: content.fileName, mediaType: content.mediaType, byteCount: content.bytes.length };
  em.create(PackDocumentVersionRow, { id, council: consultation.council, document, number, ...held, changeNote, addedAt, isDemonstration: consultation.isDemonstration });
  await em.flush();
  if ('bytes' in content) await keepPackFile(em, id, content.bytes);
  if (!consultation.isPublished) return;
  const words = changeNote === null ? `“${document.title}” was added to what you can read.` : `“${document.title}” was changed. ${changeNote}`;
  giveNotice(context, em, consultation, { kind: changeNote === null ? 'DOCUMENT_ADDED' : 'DOCUMENT_CHANGED', words });
}
