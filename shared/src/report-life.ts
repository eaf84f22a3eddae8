/** What is being prepared: a paper before it is published, or a correction of it afterwards. */
export type DraftState = 'DRAFTING' | 'CONSULTING' | 'SIGN_OFF' | 'CLEARED';

/** How far a paper has come, and how far a correction of it has; null while none is prepared. */
export interface ReportState {
  status: string;
  correctionState?: string | null | undefined;
}

/** What can be done with a paper as a whole. */
export const reportMoves = ['CONSULT', 'ASK_FOR_SIGN_OFF', 'SIGN', 'RETURN', 'CLEAR', 'PUBLISH', 'BEGIN_CORRECTION', 'WITHDRAW'] as const;
export type ReportMove = (typeof reportMoves)[number];

const movesOfDraft: Readonly<Record<DraftState, readonly ReportMove[]>> = {
  DRAFTING: ['CONSULT', 'ASK_FOR_SIGN_OFF'],
  CONSULTING: ['ASK_FOR_SIGN_OFF', 'RETURN'],
  SIGN_OFF: ['SIGN', 'CLEAR', 'RETURN'],
  CLEARED: ['PUBLISH', 'RETURN'],
};

/** What is being prepared of a paper; null when nothing is. */
export function draftStateOf({ status, correctionState }: ReportState): DraftState | null {
  if (status === 'WITHDRAWN') return null;
  return ((status === 'PUBLISHED' ? correctionState : status) ?? null) as DraftState | null;
}

/**
 * What may be done with a paper where it stands, whoever does it.
 *
 * A published paper of which no correction is written can be published again as it was signed: its figures are copied anew.
 * It can be withdrawn at any time. What was withdrawn stays so.
 */
export function reportMovesFrom(report: ReportState): readonly ReportMove[] {
  if (report.status === 'WITHDRAWN') return [];
  const state = draftStateOf(report);
  const ofDraft = state === null ? [] : movesOfDraft[state];
  if (report.status !== 'PUBLISHED') return ofDraft;
  return state === null ? ['PUBLISH', 'BEGIN_CORRECTION', 'WITHDRAW'] : [...ofDraft, 'WITHDRAW'];
}

/** How many clear working days lie at least between the publication of a paper and its meeting. */
export const PAPER_CLEAR_DAYS = 5;

/** A person's name, so that "Cllr  Jo Smith" and "cllr jo smith" are the same. */
export const foldedName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en-GB');
