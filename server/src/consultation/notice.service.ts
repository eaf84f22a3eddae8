import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import type { ConsultationRow } from './consultation.entity.ts';
import { ConsultationNoticeRow } from './notice.entity.ts';

interface Notice {
  kind: 'PUBLISHED' | 'EXTENDED' | 'REOPENED' | 'SUSPENDED' | 'RESUMED' | 'WITHDRAWN' | 'DOCUMENT_ADDED' | 'DOCUMENT_CHANGED' | 'QUESTIONS_CORRECTED';
  /** Why, in words for everybody. */
  words: string | null;
  /** When it was to close before, where that changes; it closes then as the row says. */
  oldClosesAt?: Date;
}

/**
 * Tells the public of a change, in the transaction of the change. The instant is that of the server's clock, after the
 * consultation is held.
 */
export function giveNotice(context: Context, em: SqlEntityManager, consultation: ConsultationRow, { kind, words, oldClosesAt }: Notice): Date {
  const givenAt = context.clock.now();
  em.create(ConsultationNoticeRow, {
    id: newId(givenAt.getTime()),
    council: consultation.council,
    consultation,
    kind,
    givenAt,
    words,
    oldClosesAt: oldClosesAt ?? null,
    newClosesAt: oldClosesAt ? consultation.closesAt : null,
    isDemonstration: consultation.isDemonstration,
  });
  return givenAt;
}
