import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Who sees what was passed on because it may tell of harm, and names the post that takes care of it. */
export const safeguardingReaders = ['admin'] as const;

export const canSeeFlaggedTexts = (viewer: Viewer, { councilId }: { councilId: string }): boolean => isMemberOf(viewer, councilId, ...safeguardingReaders);
