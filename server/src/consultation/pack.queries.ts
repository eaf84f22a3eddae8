import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

/** A file of an information pack, and who may see it. */
export interface PackFile {
  councilId: string;
  isPublished: boolean;
  fileName: string;
  mediaType: string;
  bytes: Buffer;
}

export async function packFileOf(pool: Pool, versionId: string): Promise<PackFile | null> {
  const { rows } = await pool.query<PackFile>({
    name: 'pack_file',
    text: `
      select v.council_id as "councilId", c.is_published as "isPublished", v.file_name as "fileName", v.media_type as "mediaType", f.bytes
      from pack_document_version v join pack_document_file f on f.version_id = v.id
      join pack_document d on d.id = v.document_id join consultation c on c.id = d.consultation_id where v.id = $1`,
    values: [versionId],
  });
  return rows[0] ?? null;
}

/** Where the pack of a consultation is kept on the pages: its own id or that of one of its documents leads there. */
export async function packPagePath(pool: Pool, id: string): Promise<string | null> {
  const { rows } = await pool.query<{ path: string }>({
    name: 'pack_page_path',
    text: `
      select '/' || k.slug || '/consultations/' || c.slug || '/manage/pack' as path from consultation c join council k on k.id = c.council_id
      where c.id = coalesce((select d.consultation_id from pack_document d where d.id = $1), $1)`,
    values: [id],
  });
  return rows[0]?.path ?? null;
}

export const keepPackFile = (em: SqlEntityManager, versionId: string, bytes: Buffer): Promise<unknown> =>
  em.execute('insert into pack_document_file (version_id, bytes) values (?, ?)', [versionId, bytes]);

/** Versions are never removed, except with a document that nobody outside has seen: see the function. */
export const removeDraftDocument = (em: SqlEntityManager, documentId: string): Promise<unknown> => em.execute('select remove_draft_document(?)', [documentId]);
