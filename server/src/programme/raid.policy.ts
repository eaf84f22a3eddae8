import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';
import { planReaders } from './programme.policy.ts';

/** Roles that see what is restricted, such as privileged legal advice: those who keep the register and the clerk. */
export const restrictedReaders = ['admin', 'programme', 'clerk'] as const;
const registerKeepers = ['admin', 'programme'] as const;

/** What is asked of an item of the register. */
export interface RaidItemFacts {
  council: { id: string };
  programme: { isPublished: boolean };
  isPublished: boolean;
  isRestricted: boolean;
  /** People of the board or of finance who were named for a restricted item. */
  readerIds: readonly string[];
}

/**
 * The register is for the board and its officers. A restricted item is for those who keep it, the clerk and whoever of
 * the board was named. What a paper has published is public.
 */
export const canSeeRaidItem = (viewer: Viewer, item: RaidItemFacts): boolean =>
  (item.isPublished && item.programme.isPublished) || canSeeRaidHistory(viewer, item);

/** How an item was judged, opened and closed is never public. */
export const canSeeRaidHistory = (viewer: Viewer, item: RaidItemFacts): boolean =>
  isMemberOf(viewer, item.council.id, ...planReaders) &&
  (!item.isRestricted ||
    isMemberOf(viewer, item.council.id, ...restrictedReaders) ||
    (viewer.personId !== null && item.readerIds.includes(viewer.personId)));

/** To record, judge, change, close and reopen items. */
export const canKeepRegister = (viewer: Viewer, councilId: string): boolean =>
  isMemberOf(viewer, councilId, ...registerKeepers);

/** To see how the programme and its parts are rated, and why. */
export const canSeeRatings = (viewer: Viewer, councilId: string): boolean =>
  isMemberOf(viewer, councilId, ...planReaders);

/** To rate the programme and its parts. */
export const canRate = (viewer: Viewer, councilId: string): boolean =>
  isMemberOf(viewer, councilId, ...registerKeepers);
