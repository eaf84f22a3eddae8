import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Roles that see what of a programme is not published: the board and those who work for it. */
export const planReaders = ['admin', 'programme', 'finance', 'board', 'clerk'] as const;
const planEditors = ['admin', 'programme'] as const;

/** What is asked of a programme's row. */
export interface ProgrammeFacts {
  council: { id: string };
  isPublished: boolean;
}
/** What is asked of a milestone's row. */
export interface MilestoneFacts extends ProgrammeFacts {
  programme: { isPublished: boolean };
}

export const canSeeProgramme = (viewer: Viewer, programme: ProgrammeFacts): boolean =>
  programme.isPublished || isMemberOf(viewer, programme.council.id, ...planReaders);

/** A milestone is never more public than its programme. */
export const canSeeMilestone = (viewer: Viewer, milestone: MilestoneFacts): boolean =>
  (milestone.isPublished && milestone.programme.isPublished) ||
  isMemberOf(viewer, milestone.council.id, ...planReaders);

/** A theory of change is never more public than its programme. */
export const canSeeTheory = canSeeMilestone;

/** How an expected time has changed, and why: for the board and its officers, also when the milestone is public. */
export const canSeeMilestoneForecast = (viewer: Viewer, forecast: { council: { id: string } }): boolean =>
  isMemberOf(viewer, forecast.council.id, ...planReaders);

/** What was done with a milestone: for the board and its officers, also when the milestone is public. */
export const canSeeMilestoneChange = canSeeMilestoneForecast;

/** To plan, start, complete and reforecast the milestones of a council's programmes. */
export const canManageMilestones = (viewer: Viewer, councilId: string): boolean =>
  isMemberOf(viewer, councilId, ...planEditors);
