import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Who prepares papers, and sees them before they are published and after they are withdrawn. */
export const reportPreparers = ['admin', 'programme', 'clerk'] as const;
/** Who reads a draft: those who prepare papers, and those who sign them for finance. */
export const draftReaders = ['admin', 'programme', 'clerk', 'finance'] as const;
/** Who reads what is published and exempt: the committee, the board, and those who prepare papers. */
export const exemptReaders = ['admin', 'programme', 'clerk', 'board', 'scrutiny'] as const;

export interface ReportFacts {
  council: { id: string };
  status: string;
  classification: string;
}

/** A public paper is everybody's once it is published. The same rule as SQL stands on the type. */
export function canSeeReport(viewer: Viewer, { council, status, classification }: ReportFacts): boolean {
  if (status !== 'PUBLISHED') return isMemberOf(viewer, council.id, ...draftReaders);
  return classification === 'PUBLIC' || isMemberOf(viewer, council.id, ...exemptReaders);
}

/** The text and figures of a draft, also while an earlier version is public. */
export const canSeeDraft = (viewer: Viewer, { council }: Pick<ReportFacts, 'council'>): boolean =>
  isMemberOf(viewer, council.id, ...draftReaders);

/** Those who prepare papers begin and write them; a withdrawn one stays as it is. */
export const canPrepareReports = (viewer: Viewer, councilId: string): boolean => isMemberOf(viewer, councilId, ...reportPreparers);
export const canWriteReport = (viewer: Viewer, { council, status }: Pick<ReportFacts, 'council' | 'status'>): boolean =>
  status !== 'WITHDRAWN' && canPrepareReports(viewer, council.id);

/** The clerk publishes; those who write a paper do not publish it themselves. What was withdrawn stays so. */
export const canPublishReport = (
  viewer: Viewer,
  { council, status }: Pick<ReportFacts, 'council' | 'status'>,
): boolean => status !== 'WITHDRAWN' && isMemberOf(viewer, council.id, 'clerk');
