import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Roles that see a council's grants before they are published, and the lines of the ledger. */
export const grantReaders = ['admin', 'programme', 'finance', 'board'] as const;
/** Roles that write in the ledger, record instalments and enter amendments. */
export const grantKeepers = ['admin', 'programme', 'finance'] as const;

export interface GrantFacts {
  councilId: string;
  isPublished: boolean;
}

/** What a published paper says of a grant is public, and so are the totals of its ledger. */
export const canSeeGrant = (viewer: Viewer, grant: GrantFacts): boolean =>
  grant.isPublished || isMemberOf(viewer, grant.councilId, ...grantReaders);

/** The single lines of a ledger are for those who answer for the money. */
export const canSeeLedger = (viewer: Viewer, entry: { councilId: string }): boolean => isMemberOf(viewer, entry.councilId, ...grantReaders);

/** Who keeps the grants, costs and savings of a council. */
export const canKeepGrants = (viewer: Viewer, councilId: string): boolean => isMemberOf(viewer, councilId, ...grantKeepers);
export const canRecordSpend = (viewer: Viewer, grant: { councilId: string }): boolean => canKeepGrants(viewer, grant.councilId);
export const canRecordInstalment = canRecordSpend;
export const canAmendGrant = canRecordSpend;
