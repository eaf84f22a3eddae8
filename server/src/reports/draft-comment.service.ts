import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { commentOnDraftForm, settleDraftCommentForm } from '@throughline/shared/forms/report-parts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { ReportSectionRow } from './report-draft.entity.ts';
import { DraftCommentRow } from './report-writing.entity.ts';
import { ReportRow, stateOfDraft } from './report.entity.ts';
import { canCommentOnDraft, canSettleComment } from './report-writing.policy.ts';
import { canSeeReport } from './report.policy.ts';

/**
 * Comments on a draft: on one section, on the whole, or in answer to a comment. Also while it waits to be signed.
 *
 * Who: canCommentOnDraft.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: draft_comment, audit_entry.
 *
 * @returns the id of the report
 */
export function commentOnDraft(context: Context, input: object): Promise<string> {
  const { reportId, sectionId, answersId, body } = checkedInput(commentOnDraftForm, input);
  return command(context, async (em) => {
    const report = await draftToTalkOf(context, em, reportId);
    if (sectionId !== null && (await em.count(ReportSectionRow, { id: sectionId, report: reportId })) === 0) throw new Refused('BAD_INPUT', { sectionId: 'Choose a section from the list' });
    const answered = answersId === null ? null : await em.findOne(DraftCommentRow, { id: answersId, report: reportId });
    if (answersId !== null && (answered === null || answered.answers !== null)) throw new Refused('BAD_INPUT', { answersId: 'Choose the comment that you answer' });
    const madeAt = context.clock.now();
    const id = newId(madeAt.getTime());
    await em.insert(DraftCommentRow, {
      ...{ id, council: report.council.id, report: reportId, section: answered ? (answered.section?.id ?? null) : sectionId, answers: answersId, body },
      ...{ byPerson: context.viewer.personId!, madeAt, resolvedAt: null, resolvedByPerson: null, isDemonstration: context.demo },
    });
    return { result: reportId, audit: { councilId: report.council.id, action: 'commentOnDraft', subjectType: 'draftComment', subjectId: id } };
  });
}

/**
 * Settles a comment, or opens it again. Whoever writes the paper may, and whoever made the comment.
 *
 * Who: canSettleComment.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: draft_comment, audit_entry.
 *
 * @returns the id of the report
 */
export function settleDraftComment(context: Context, input: object): Promise<string> {
  const { reportId, commentId, isResolved } = checkedInput(settleDraftCommentForm, input);
  return command(context, async (em) => {
    const report = await draftToTalkOf(context, em, reportId);
    const comment = await em.findOne(DraftCommentRow, { id: commentId, report: reportId, answers: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!comment) throw new Refused('NOT_FOUND');
    allow(canSettleComment(context.viewer, report, comment));
    if ((comment.resolvedAt !== null) !== isResolved) {
      em.assign(comment, isResolved ? { resolvedAt: context.clock.now(), resolvedByPerson: context.viewer.personId } : { resolvedAt: null, resolvedByPerson: null });
    }
    const action = isResolved ? 'settleDraftComment' : 'reopenDraftComment';
    return { result: reportId, audit: { councilId: report.council.id, action, subjectType: 'draftComment', subjectId: commentId } };
  });
}

/** A paper of which something is being prepared, for those who read its draft. */
async function draftToTalkOf(context: Context, em: SqlEntityManager, reportId: string): Promise<ReportRow> {
  const report = await em.findOne(ReportRow, { id: reportId });
  see(report, report !== null && canSeeReport(context.viewer, report));
  allow(canCommentOnDraft(context.viewer, report));
  if (stateOfDraft(report) === null) throw new Refused('REPORT_NOT_IN_DRAFT');
  return report;
}
