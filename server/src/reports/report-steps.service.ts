import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { askForSignOffForm, beginCorrectionForm, clearReportForm, consultOfficersForm, returnToDraftForm, withdrawReportForm } from '@throughline/shared/forms/report-steps';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { openFindings } from './draft-findings.service.ts';
import { gapsOf } from './report-gap.queries.ts';
import { moveReport, putInState } from './report-move.service.ts';
import { ReportSignOffRow } from './report-parts.entity.ts';
import { hashOfText } from './report-text-hash.service.ts';
import type { ReportRow } from './report.entity.ts';
import { canClearReport, canMoveReport, canPublishReport } from './report.policy.ts';

/**
 * Asks officers what they think of a report. Its text can still be changed.
 *
 * Who: canMoveReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REPORT_STEP_NOT_ALLOWED.
 * Writes: report, report_step, audit_entry.
 */
export function consultOfficers(context: Context, input: object): Promise<string> {
  const move = { action: 'consultOfficers', move: 'CONSULT', step: 'CONSULTED', can: canMoveReport } as const;
  return moveReport(context, move, consultOfficersForm, input, async (_em, report, { note }) => {
    putInState(report, 'CONSULTING');
    return { note };
  });
}

/**
 * Fixes the text of a report, and asks those on its list to sign it. What was changed before is in what they sign; what
 * comes later is refused.
 *
 * Who: canMoveReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REPORT_STEP_NOT_ALLOWED, REPORT_NOT_READY when
 * something is missing besides the signatures.
 * Writes: report, report_step, audit_entry.
 */
export function askForSignOff(context: Context, input: object): Promise<string> {
  const move = { action: 'askForSignOff', move: 'ASK_FOR_SIGN_OFF', step: 'SIGN_OFF_ASKED', can: canMoveReport } as const;
  return moveReport(context, move, askForSignOffForm, input, async (em, report, { note }) => {
    await holdReady(context, em, report, (kind) => kind !== 'SIGN_OFF');
    report.signedTextHash = await hashOfText(em, report.id);
    putInState(report, 'SIGN_OFF');
    return { note };
  });
}

/**
 * Takes a report back to those who write it. What was signed falls; the steps keep who had signed.
 *
 * Who: canMoveReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REPORT_STEP_NOT_ALLOWED.
 * Writes: report, report_sign_off, report_step, audit_entry.
 */
export function returnToDraft(context: Context, input: object): Promise<string> {
  const move = { action: 'returnToDraft', move: 'RETURN', step: 'RETURNED', can: canMoveReport } as const;
  return moveReport(context, move, returnToDraftForm, input, async (em, report, { reason }) => {
    await dropSignatures(em, report);
    putInState(report, 'DRAFTING');
    return { note: reason };
  });
}

/**
 * Finds that nothing stands in the way of publication: every line signed or not applicable, no required section empty, no
 * figure without a source, every enclosure at hand or left out with a reason, and every finding that has to be mended
 * mended or left with a reason.
 *
 * Who: canClearReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REPORT_STEP_NOT_ALLOWED, REPORT_NOT_READY,
 * REPORT_NOT_AS_SIGNED.
 * Writes: report, report_step, audit_entry.
 */
export function clearReport(context: Context, input: object): Promise<string> {
  const move = { action: 'clearReport', move: 'CLEAR', step: 'CLEARED', can: canClearReport } as const;
  return moveReport(context, move, clearReportForm, input, async (em, report, { note }) => {
    await holdReady(context, em, report, () => true);
    await holdAsSigned(em, report);
    putInState(report, 'CLEARED');
    return { note };
  });
}

/**
 * Begins a correction of a published report. The version that is public stays so, and unchanged, until the correction is
 * signed and published as a further version.
 *
 * Who: canMoveReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REPORT_STEP_NOT_ALLOWED.
 * Writes: report, report_sign_off, report_step, audit_entry.
 */
export function beginReportCorrection(context: Context, input: object): Promise<string> {
  const move = { action: 'beginReportCorrection', move: 'BEGIN_CORRECTION', step: 'CORRECTION_BEGUN', can: canMoveReport } as const;
  return moveReport(context, move, beginCorrectionForm, input, async (em, report, { reason }) => {
    await dropSignatures(em, report);
    putInState(report, 'DRAFTING');
    return { note: reason };
  });
}

/**
 * Takes a published report back. Everybody still finds its title and the reason; what it said is for the committee and
 * officers alone. It is never published again.
 *
 * Who: canPublishReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REPORT_STEP_NOT_ALLOWED.
 * Writes: report, report_step, audit_entry.
 */
export function withdrawReport(context: Context, input: object): Promise<string> {
  const move = { action: 'withdrawReport', move: 'WITHDRAW', step: 'WITHDRAWN', can: canPublishReport } as const;
  return moveReport(context, move, withdrawReportForm, input, async (_em, report, { reason }) => {
    Object.assign(report, { status: 'WITHDRAWN', correctionState: null, withdrawnOn: londonDay(context.clock.now()), withdrawnReason: reason });
    return { note: reason };
  });
}

/** Refuses while something of these kinds is missing, or something in the text has to be mended. */
async function holdReady({ clock }: Context, em: SqlEntityManager, report: ReportRow, counts: (kind: string) => boolean): Promise<void> {
  await em.flush();
  const isFlawed = (await openFindings(em, report.id, londonDay(clock.now()))).length > 0;
  if (isFlawed || (await gapsOf(em, report.id)).some(counts)) throw new Refused('REPORT_NOT_READY');
}

/** Refuses a text that is not the one that was signed. Papers that were signed elsewhere have no hash to compare. */
export async function holdAsSigned(em: SqlEntityManager, report: ReportRow): Promise<void> {
  if (report.signedTextHash !== null && report.signedTextHash !== (await hashOfText(em, report.id))) throw new Refused('REPORT_NOT_AS_SIGNED');
}

async function dropSignatures(em: SqlEntityManager, report: ReportRow): Promise<void> {
  const lines = await em.find(ReportSignOffRow, { report: report.id });
  for (const line of lines) {
    em.assign(line, { state: 'NOT_STATED', signedBy: null, onBehalfOf: null, signedOn: null, signedByAccount: null, note: null, version: line.version + 1 });
  }
  report.signedTextHash = null;
}
