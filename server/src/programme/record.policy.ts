import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';
import { planReaders, type MilestoneFacts } from './programme.policy.ts';

/**
 * What belongs to the record of a programme (lists, agreements, engagement, plans) is public when it and the programme
 * are; until then it is for the board and its officers.
 */
export const canSeeRecord = (viewer: Viewer, row: MilestoneFacts): boolean =>
  (row.isPublished && row.programme.isPublished) || isMemberOf(viewer, row.council.id, ...planReaders);
