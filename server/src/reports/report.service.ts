import { londonDay } from '@throughline/shared/dates';
import { validateForm } from '@throughline/shared/forms';
import { publishReportForm } from '@throughline/shared/forms/publish-report';
import { PAPER_CLEAR_DAYS, draftStateOf } from '@throughline/shared/report-life';
import { canCountWorkingDays, clearWorkingDaysBetween } from '@throughline/shared/working-days';
import { allow } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { freeze } from './report-content.service.ts';
import { holdMove, keepStep, lockedReport } from './report-move.service.ts';
import { holdAsSigned } from './report-steps.service.ts';
import { ReportVersionRow, ReportVersionSealedRow } from './report-version.entity.ts';
import type { ReportRow } from './report.entity.ts';
import { canPublishReport } from './report.policy.ts';
import { lastVersionOf } from './report.queries.ts';

/**
 * Publishes what a cleared report says, as a version that never changes. Figures are copied from their sources.
 *
 * The second and every later version is a correction and says in its note what it corrects. A report of which no correction
 * was written can be published again as it was signed, with its figures of now. The first version comes five clear working
 * days before its meeting, or says why it could not. Two at once who saw the same state become one version.
 *
 * Who: canPublishReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, REPORT_STEP_NOT_ALLOWED, REPORT_TOO_LATE,
 * REPORT_NOT_AS_SIGNED, REPORT_FIGURE_WITHOUT_SOURCE, REPORT_NAMES_MISSING_FIGURE, REPORT_NAMES_EXEMPT_FIGURE.
 * Writes: report_version, report_version_sealed, report, report_step, audit_entry.
 *
 * @returns the id of the version
 */
export function publishReport(context: Context, input: object): Promise<string> {
  // Which report it is comes first: whether a note is needed depends on it.
  const which = parse(input, { isCorrection: false });
  return command(context, async (em) => {
    const report = await lockedReport(context, em, which.reportId);
    allow(canPublishReport(context.viewer, report));
    if (which.version !== null && which.version !== report.version) throw new Refused('VERSION_CONFLICT');
    holdMove(report, 'PUBLISH');
    const from = draftStateOf(report);
    const last = await lastVersionOf(em, report.id);
    const { note, urgencyReason } = parse(input, { isCorrection: last !== null });
    const publishedAt = context.clock.now();
    if (last === null) holdClearDays(report, londonDay(publishedAt), urgencyReason);
    await em.flush();
    await holdAsSigned(em, report);
    const publication = { number: (last?.number ?? 0) + 1, publishedAt, note, previousHash: last?.hash ?? null };
    const { sealed, ...frozen } = await freeze(em, report.id, publication);
    const id = newId(publishedAt.getTime());
    await em.insert(ReportVersionRow, {
      id,
      council: report.council,
      report,
      number: publication.number,
      publishedAt,
      note,
      ...frozen,
    });
    await em.insert(ReportVersionSealedRow, { version: id, council: report.council, ...sealed });
    report.status = 'PUBLISHED';
    report.correctionState = null;
    report.version += 1;
    await keepStep(context, em, report, { kind: 'PUBLISHED', from, note });
    return {
      result: id,
      audit: { councilId: report.council.id, action: 'publishReport', subjectType: 'reportVersion', subjectId: id, digest: frozen.contentHash },
    };
  });
}

/**
 * Five working days lie between publication and meeting, neither counted, or it is said why the paper cannot wait. A reason
 * that was not needed is not kept.
 */
function holdClearDays(report: ReportRow, publishedOn: string, given: string | null): void {
  const meetingDay = report.meetingDay ?? null;
  if (meetingDay === null) return;
  if (!canCountWorkingDays(publishedOn) || !canCountWorkingDays(meetingDay)) {
    throw new Refused('BAD_INPUT', { form: 'The bank holidays of that year are not held, so the days before the meeting cannot be counted' });
  }
  if (clearWorkingDaysBetween(publishedOn, meetingDay) >= PAPER_CLEAR_DAYS) return;
  const reason = given ?? report.urgencyReason ?? null;
  if (reason === null) throw new Refused('REPORT_TOO_LATE', { urgencyReason: 'Enter why it is less than five clear working days before the meeting' });
  report.urgencyReason = reason;
}

function parse(input: object, kind: { isCorrection: boolean }) {
  const form = validateForm(publishReportForm(kind), input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  return form.data;
}
