import { canSeeMeeting } from '../decisions/decision.policy.ts';
import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';
import { canSeeReport, type ReportFacts } from './report.policy.ts';

interface MeetingFacts {
  council: { id: string };
  isPublished: boolean;
}

/** Whoever may see the paper and the meeting sees that the one considered the other, and what was resolved. */
export const canSeeConsideration = (viewer: Viewer, { report, meeting }: { report: ReportFacts; meeting: MeetingFacts }): boolean =>
  canSeeReport(viewer, report) && canSeeMeeting(viewer, meeting);

/** The clerk keeps what committees consider, resolve, recommend and plan; the administrator of the council may too. */
export const canKeepScrutiny = (viewer: Viewer, councilId: string): boolean => isMemberOf(viewer, councilId, 'admin', 'clerk');
