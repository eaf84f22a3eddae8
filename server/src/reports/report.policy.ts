import { reportMovesFrom, type ReportMove } from '@throughline/shared/report-life';
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

/**
 * A public paper is everybody's once it is published. What was withdrawn is for the committee and officers; that there was
 * such a paper, and why it was withdrawn, stays public: canSeeWithdrawal. The same rules as SQL stand on the types.
 */
export function canSeeReport(viewer: Viewer, { council, status, classification }: ReportFacts): boolean {
  if (status === 'PUBLISHED') return classification === 'PUBLIC' || canReadExempt(viewer, council.id);
  return isMemberOf(viewer, council.id, ...(status === 'WITHDRAWN' ? exemptReaders : draftReaders));
}

/** The title of a paper that was published and withdrawn, with the day and the reason. */
export const canSeeWithdrawal = (viewer: Viewer, { council, classification, withdrawnOn }: Omit<ReportFacts, 'status'> & { withdrawnOn: string | null }): boolean =>
  withdrawnOn !== null && (classification === 'PUBLIC' || canReadExempt(viewer, council.id));

/** The exempt parts of what is published. */
export const canReadExempt = (viewer: Viewer, councilId: string): boolean => isMemberOf(viewer, councilId, ...exemptReaders);

/** The text and figures of a draft, also while an earlier version is public. */
export const canSeeDraft = (viewer: Viewer, { council }: Pick<ReportFacts, 'council'>): boolean =>
  isMemberOf(viewer, council.id, ...draftReaders);

/** Those who prepare papers begin and write them; a withdrawn one stays as it is. */
export const canPrepareReports = (viewer: Viewer, councilId: string): boolean => isMemberOf(viewer, councilId, ...reportPreparers);
export const canWriteReport = (viewer: Viewer, { council, status }: Pick<ReportFacts, 'council' | 'status'>): boolean =>
  status !== 'WITHDRAWN' && canPrepareReports(viewer, council.id);

/** The clerk publishes, and takes back. What was withdrawn stays so. */
export const canPublishReport = (
  viewer: Viewer,
  { council, status }: Pick<ReportFacts, 'council' | 'status'>,
): boolean => status !== 'WITHDRAWN' && isMemberOf(viewer, council.id, 'clerk');

/** Those who prepare papers ask officers what they think, ask for signatures, take a text back, and begin a correction. */
export const canMoveReport = canWriteReport;

/** The clerk or the administrator looks whether everything is there, before the clerk publishes. */
export const canClearReport = (viewer: Viewer, { council }: Pick<ReportFacts, 'council'>): boolean => isMemberOf(viewer, council.id, 'admin', 'clerk');

/** Lines for finance are signed by finance, those for the law and others are recorded by the clerk. The administrator may stand in. */
export const canSignLine = (viewer: Viewer, councilId: string, kind: string): boolean =>
  isMemberOf(viewer, councilId, 'admin', kind === 'FINANCE' ? 'finance' : 'clerk');

/** What the viewer may do with a report where it stands: which buttons there are. Each command asks anew. */
export function abilitiesOf(viewer: Viewer, report: Pick<ReportFacts, 'council' | 'status'> & { correctionState: string | null }) {
  const moves = reportMovesFrom(report);
  const may = (move: ReportMove, can: (viewer: Viewer, report: Pick<ReportFacts, 'council' | 'status'>) => boolean) => moves.includes(move) && can(viewer, report);
  return {
    write: canWriteReport(viewer, report),
    seeDraft: canSeeDraft(viewer, report),
    consult: may('CONSULT', canMoveReport),
    askForSignOff: may('ASK_FOR_SIGN_OFF', canMoveReport),
    returnToDraft: may('RETURN', canMoveReport),
    clear: may('CLEAR', canClearReport),
    publish: may('PUBLISH', canPublishReport),
    beginCorrection: may('BEGIN_CORRECTION', canMoveReport),
    withdraw: may('WITHDRAW', canPublishReport),
    readExempt: canReadExempt(viewer, report.council.id),
  };
}
