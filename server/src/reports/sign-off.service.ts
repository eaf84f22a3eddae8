import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { foldedName } from '@throughline/shared/report-life';
import { signOffForm } from '@throughline/shared/forms/report-steps';
import { allow } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { moveReport } from './report-move.service.ts';
import { ReportPersonRow, ReportSignOffRow } from './report-parts.entity.ts';
import { canSeeDraft, canSignLine } from './report.policy.ts';

/**
 * Answers a line of the sign-off list: signed, not signed, or not applicable, with who and for whom. While the report waits
 * for its signatures an answer can be given anew; each stays among the steps.
 *
 * An author signs neither for finance nor for the law, and nobody does so in their name: whether they are known by their
 * account or by their name.
 *
 * Who: canSignLine.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REPORT_STEP_NOT_ALLOWED, REPORT_SIGNED_BY_AUTHOR.
 * Writes: report_sign_off, report_step, audit_entry.
 *
 * @returns the id of the report
 */
export function signOff(context: Context, input: object): Promise<string> {
  const move = { action: 'signOff', move: 'SIGN', step: 'SIGNED', can: canSeeDraft } as const;
  return moveReport(context, move, signOffForm, input, async (em, report, { lineId, version, answer, signedBy, onBehalfOf, signedOn, note }) => {
    const line = await em.findOne(ReportSignOffRow, { id: lineId, report: report.id });
    if (!line) throw new Refused('NOT_FOUND');
    allow(canSignLine(context.viewer, report.council.id, line.kind));
    if (line.version !== version) throw new Refused('VERSION_CONFLICT');
    holdNotInFuture(context, 'signedOn', signedOn);
    if (line.kind !== 'OTHER') await holdNoAuthor(em, report.id, context.viewer.personId, [signedBy, onBehalfOf]);
    const signature = { signedBy, onBehalfOf, signedOn, note };
    em.assign(line, { state: answer, ...signature, signedByAccount: context.viewer.personId, version: line.version + 1 });
    return { line: line.role, answer, ...signature };
  });
}

async function holdNoAuthor(em: SqlEntityManager, reportId: string, accountId: string | null, names: readonly (string | null)[]): Promise<void> {
  const authors = await em.find(ReportPersonRow, { report: reportId, capacity: 'AUTHOR' });
  const named = new Set(names.filter((name) => name !== null).map(foldedName));
  if (authors.some(({ account, name }) => (account !== null && account === accountId) || named.has(foldedName(name)))) throw new Refused('REPORT_SIGNED_BY_AUTHOR');
}
