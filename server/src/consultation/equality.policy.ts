import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

interface OfCouncil {
  councilId: string;
}

/** Who reads, in counts that point to nobody, what people said about themselves. Each reading is on record. */
export const canReadEqualityProfile = (viewer: Viewer, { councilId }: OfCouncil): boolean =>
  isMemberOf(viewer, councilId, 'admin', 'programme', 'board', 'analyst');

/** Who adds a question of the council's own to the list. */
export const canKeepEqualityList = (viewer: Viewer, { councilId }: OfCouncil): boolean => isMemberOf(viewer, councilId, 'admin', 'programme');

/** Who says how long the council keeps what people gave. */
export const canSetRetention = (viewer: Viewer, { councilId }: OfCouncil): boolean => isMemberOf(viewer, councilId, 'admin');
