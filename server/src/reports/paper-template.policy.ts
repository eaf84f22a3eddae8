import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';
import { reportPreparers } from './report.policy.ts';

/** How a council prints its papers is set by its clerk and its administrator. */
export const canChangeTemplates = (viewer: Viewer, councilId: string): boolean => isMemberOf(viewer, councilId, 'admin', 'clerk');

/** What its short forms mean is kept by all who prepare papers. */
export const canKeepGlossary = (viewer: Viewer, councilId: string): boolean => isMemberOf(viewer, councilId, ...reportPreparers);
