import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { beginReportForm } from '@throughline/shared/forms/report-header';
import { keyTestWords, sectionsOfKind, usualImplications, usualSignOffs } from '@throughline/shared/report-templates';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { PaperTemplateRow } from './paper-template.entity.ts';
import { ReportSectionRow } from './report-draft.entity.ts';
import { ReportImplicationRow, ReportSignOffRow } from './report-parts.entity.ts';
import { placeOf } from './report-place.service.ts';
import { freeSlug, keyTestOn } from './report-writing.queries.ts';
import { ReportRow } from './report.entity.ts';
import { canPrepareReports } from './report.policy.ts';

/**
 * Begins a paper. Its sections are those usual for its kind; the fields of implications and the sign-off list are those of
 * the council's template.
 *
 * Who: canPrepareReports.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: report, report_section, report_implication, report_sign_off, audit_entry.
 *
 * @returns the id of the report
 */
export function beginReport(context: Context, input: object): Promise<string> {
  const { councilSlug, kind, title, ...asked } = checkedInput(beginReportForm, input);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { slug: councilSlug });
    see(council, council !== null);
    allow(canPrepareReports(context.viewer, council.id));
    const now = context.clock.now();
    const id = newId(now.getTime());
    const place = await placeOf(em, { ...asked, council: council.id, reportId: null });
    const test = await keyTestOn(em, council.id, place.meetingDay ?? londonDay(now));
    await em.insert(ReportRow, {
      ...{ id, council: council.id, slug: await freeSlug(em, council.id, title), kind, title, ...place, status: 'DRAFTING', correctionState: null },
      ...{ asksFor: 'NOT_STATED', classification: 'PUBLIC', isKey: 'NOT_STATED', keyTest: test && keyTestWords(test, council.areaTerm === 'DIVISION' ? 'divisions' : 'wards') },
      ...{ inForwardPlan: 'NOT_STATED', callIn: 'NOT_STATED', isUrgent: 'NOT_STATED', holderRecommends: 'NOT_STATED', wardCoverage: 'NOT_STATED', purposes: [] },
      ...{ writtenAt: now, writtenBy: context.viewer.personId, isDemonstration: context.demo, version: 1 },
    });
    await beginParts(em, { id, council: council.id, kind });
    return { result: id, audit: { councilId: council.id, action: 'beginReport', subjectType: 'report', subjectId: id } };
  });
}

async function beginParts(em: SqlEntityManager, report: { id: string; council: string; kind: keyof typeof sectionsOfKind }): Promise<void> {
  const numbered = <Part extends object>(parts: readonly Part[]) =>
    parts.map((part, index) => ({ id: newId(), council: report.council, report: report.id, position: index + 1, ...part }));
  const template = await em.findOne(PaperTemplateRow, { council: report.council, $or: [{ kind: report.kind }, { kind: null }] }, { orderBy: { kind: 'asc nulls last' } });
  await em.insertMany(ReportSectionRow, numbered(sectionsOfKind[report.kind]).map((section) => ({ ...section, label: null, body: '' })));
  const fields = template?.implications ?? usualImplications;
  if (fields.length > 0) await em.insertMany(ReportImplicationRow, numbered(fields.map((kind) => ({ kind, state: 'NOT_STATED', text: null }))));
  const lines = template?.signOffs ?? usualSignOffs;
  if (lines.length > 0) {
    await em.insertMany(ReportSignOffRow, numbered(lines.map(({ kind, role }) => ({ kind, role, state: 'NOT_STATED', signedBy: null, onBehalfOf: null, signedOn: null }))));
  }
}
