import type { Viewer } from '../platform/reading/viewer.ts';
import type { StoredFile } from './report-writing.queries.ts';
import { canSeeDraft, canSeeReport, canWriteReport, exemptReaders, type ReportFacts } from './report.policy.ts';
import { isMemberOf } from '../platform/access.ts';

/** Whoever reads a draft may say something about it. */
export const canCommentOnDraft = (viewer: Viewer, report: Pick<ReportFacts, 'council'>): boolean => canSeeDraft(viewer, report);

/** Whoever writes the paper settles what was said of it, and everybody what they said themselves. */
export const canSettleComment = (viewer: Viewer, report: Pick<ReportFacts, 'council' | 'status'>, comment: { byPerson: string }): boolean =>
  canWriteReport(viewer, report) || (canCommentOnDraft(viewer, report) && comment.byPerson === viewer.personId);

/** A file is for those who may read what encloses it: the published paper, its exempt parts, or the draft. */
export function canTakeFile(viewer: Viewer, { councilId, status, classification, isPublished, isSealed }: Omit<StoredFile, 'bytes' | 'name' | 'mediaType'>): boolean {
  const council = { id: councilId };
  if (canSeeDraft(viewer, { council })) return true;
  if (isSealed && !isPublished) return isMemberOf(viewer, councilId, ...exemptReaders);
  if (!isPublished) return false;
  return status === 'WITHDRAWN' ? isMemberOf(viewer, councilId, ...exemptReaders) : canSeeReport(viewer, { council, status, classification });
}
