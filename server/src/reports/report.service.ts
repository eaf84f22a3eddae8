import { LockMode } from '@mikro-orm/core';
import { validateForm } from '@throughline/shared/forms';
import { publishReportForm } from '@throughline/shared/forms/publish-report';
import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { freeze } from './report-content.service.ts';
import { ReportVersionRow, ReportVersionSealedRow } from './report-version.entity.ts';
import { ReportRow } from './report.entity.ts';
import { canPublishReport, canSeeReport } from './report.policy.ts';
import { lastVersionOf } from './report.queries.ts';

/**
 * Publishes what a report says now, as a version that never changes. Figures are copied from their sources.
 *
 * The second and every later version is a correction and says in its note what it corrects. Two at once become two
 * versions, one after the other.
 *
 * Who: canPublishReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_FIGURE_WITHOUT_SOURCE, REPORT_NAMES_MISSING_FIGURE,
 * REPORT_NAMES_EXEMPT_FIGURE.
 * Writes: report_version, report_version_sealed, report, audit_entry.
 *
 * @returns the id of the version
 */
export function publishReport(context: Context, input: object): Promise<string> {
  // Which report it is comes first: whether a note is needed depends on it.
  const which = parse(input, { isCorrection: false });
  return command(context, async (em) => {
    const report = await em.findOne(ReportRow, { id: which.reportId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    see(report, report !== null && canSeeReport(context.viewer, report));
    allow(canPublishReport(context.viewer, report));
    const last = await lastVersionOf(em, report.id);
    const { note } = parse(input, { isCorrection: last !== null });
    const publishedAt = context.clock.now();
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
    return {
      result: id,
      audit: { councilId: report.council.id, action: 'publishReport', subjectType: 'reportVersion', subjectId: id, digest: frozen.contentHash },
    };
  });
}

function parse(input: object, kind: { isCorrection: boolean }) {
  const form = validateForm(publishReportForm(kind), input);
  if (!form.ok) throw new Refused('BAD_INPUT', form.fields);
  return form.data;
}
