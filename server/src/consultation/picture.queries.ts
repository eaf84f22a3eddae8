import type { Pool } from 'pg';

/** A picture, and what its visibility follows from. */
export interface StoredPicture {
  councilId: string;
  mediaType: string;
  bytes: Buffer;
  /** True when a published form of a consultation that is public shows it. */
  isShown: boolean;
}

/** The picture of this key; null when there is none. */
export async function pictureOf(pool: Pick<Pool, 'query'>, id: string): Promise<StoredPicture | null> {
  const { rows } = await pool.query<StoredPicture>(
    `select p.council_id as "councilId", p.media_type as "mediaType", p.bytes, c.is_published and exists (
        select from consultation_wording w join consultation_form f on f.id = w.form_id
        where w.picture_id = p.id and f.published_at is not null) as "isShown"
      from consultation_picture p join consultation c on c.id = p.consultation_id where p.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** The address of the page on which the questions of a form are prepared; null when there is no such form. */
export async function addressOfForm(pool: Pick<Pool, 'query'>, formId: string): Promise<string | null> {
  const { rows } = await pool.query<{ address: string }>(
    `select '/' || k.slug || '/consultations/' || c.slug || '/manage/questions' as address
      from consultation_form f join consultation c on c.id = f.consultation_id join council k on k.id = c.council_id where f.id = $1`,
    [formId],
  );
  return rows[0]?.address ?? null;
}
