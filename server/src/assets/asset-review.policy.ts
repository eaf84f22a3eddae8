import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Roles that see what of a review is not published. */
export const reviewReaders = ['admin', 'programme', 'finance', 'board', 'clerk'] as const;

interface PublishedRow {
  council: { id: string };
  isPublished: boolean;
}

export const canSeeAssetReview = (viewer: Viewer, review: PublishedRow): boolean =>
  review.isPublished || isMemberOf(viewer, review.council.id, ...reviewReaders);

/** A requirement is never more public than its review. */
export const canSeeAssetRequirement = (
  viewer: Viewer,
  requirement: PublishedRow & { review: { isPublished: boolean } },
): boolean =>
  (requirement.isPublished && requirement.review.isPublished) ||
  isMemberOf(viewer, requirement.council.id, ...reviewReaders);
