import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Who enters responses that came on paper: those who may read what people answered. */
export const enterers = ['admin', 'programme'] as const;

export const canEnterResponses = (viewer: Viewer, { councilId }: { councilId: string }): boolean => isMemberOf(viewer, councilId, ...enterers);
