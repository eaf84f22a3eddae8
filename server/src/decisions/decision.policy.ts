import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Who works on decisions and meetings before they are published. */
export const DRAFT_ROLES = ['admin', 'programme', 'board', 'clerk'];

interface PublishedRow {
  council: { id: string };
  isPublished: boolean;
}

/** Everyone sees what is published; before that, those who prepare it. The same rule as SQL stands on the type. */
export const canSeeDecision = (viewer: Viewer, decision: PublishedRow): boolean => canSee(viewer, decision);

/** As for decisions: boards meet without the public. */
export const canSeeMeeting = (viewer: Viewer, meeting: PublishedRow): boolean => canSee(viewer, meeting);

/** Decisions, bodies and meetings are kept by the clerk and the administrator of their council. */
export const canManageDecisions = (viewer: Viewer, councilId: string): boolean => isMemberOf(viewer, councilId, 'admin', 'clerk');

const canSee = (viewer: Viewer, row: PublishedRow) => row.isPublished || isMemberOf(viewer, row.council.id, ...DRAFT_ROLES);
