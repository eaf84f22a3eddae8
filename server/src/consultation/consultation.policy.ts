import { isMemberOf } from '../platform/access.ts';
import type { Viewer } from '../platform/reading/viewer.ts';

/** Roles that see a consultation before it is published. */
export const draftReaders = ['admin', 'programme'] as const;
/** Roles that see what has come in before the results are published; scrutiny reads what is published. */
export const countReaders = ['admin', 'programme', 'board', 'analyst'] as const;
/** Roles that read single responses, with nobody's name: to redact, to code and to take them out, each reading on record. */
export const responseReaders = ['admin', 'programme'] as const;
/** Roles that see how a consultation is prepared: its checklist, the advice that was taken and what was done to reach people. */
export const preparationReaders = ['admin', 'programme', 'board', 'clerk', 'analyst'] as const;
const keepers = ['admin', 'programme'] as const;

/** What is asked of a consultation's row. */
export interface ConsultationFacts {
  councilId: string;
  isPublished: boolean;
  resultsPublishedAt: Date | string | null;
}

export const canSeeConsultation = (viewer: Viewer, { councilId, isPublished }: ConsultationFacts): boolean =>
  isPublished || isMemberOf(viewer, councilId, ...draftReaders);

/** A version of the questions: while it is a draft it is seen by those who prepare it, of a published consultation too. */
export const canSeeForm = (viewer: Viewer, { councilId, isPublished, publishedAt }: { councilId: string; isPublished: boolean; publishedAt: unknown }): boolean =>
  (isPublished && publishedAt !== null) || canSeeDraftForm(viewer, { councilId });

export const canSeeDraftForm = (viewer: Viewer, { councilId }: { councilId: string }): boolean => isMemberOf(viewer, councilId, ...draftReaders);

/** Counts under disclosure control: for everyone once they are published, before that for those who run it. */
export const canSeeResults = (viewer: Viewer, { councilId, resultsPublishedAt }: ConsultationFacts): boolean =>
  resultsPublishedAt !== null || isMemberOf(viewer, councilId, ...countReaders);

export const canPublishResults = (viewer: Viewer, { councilId }: Pick<ConsultationFacts, 'councilId'>): boolean =>
  isMemberOf(viewer, councilId, ...keepers);

/** Before publication results may be split by any question that is there for it only by those who read single responses anyway. */
export const canReadResponses = (viewer: Viewer, { councilId }: Pick<ConsultationFacts, 'councilId'>): boolean =>
  isMemberOf(viewer, councilId, ...responseReaders);

/** All responses as a file, as people sent them: a permission of its own, each taking on record. */
export const canExportResponses = (viewer: Viewer, { councilId }: Pick<ConsultationFacts, 'councilId'>): boolean =>
  isMemberOf(viewer, councilId, ...responseReaders);

/** Whoever prepares a consultation and answers for it while it runs. */
export const canKeepConsultation = (viewer: Viewer, { councilId }: Pick<ConsultationFacts, 'councilId'>): boolean =>
  isMemberOf(viewer, councilId, ...keepers);

/** Its checklist, advice and outreach: see `preparationReaders`. */
export const canSeePreparation = (viewer: Viewer, { councilId }: Pick<ConsultationFacts, 'councilId'>): boolean =>
  isMemberOf(viewer, councilId, ...preparationReaders);
