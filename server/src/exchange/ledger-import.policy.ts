import { grantKeepers } from '../funding/grant.policy.ts';
import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Whoever keeps a grant's money imports its ledger, and sees what was sent before it counts. */
export const canImportLedger = (viewer: Viewer, grant: { councilId: string }): boolean => isMemberOf(viewer, grant.councilId, ...grantKeepers);
