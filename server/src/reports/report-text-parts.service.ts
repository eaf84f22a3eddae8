import {
  addReportImplicationForm,
  addReportRecommendationForm,
  addReportSectionForm,
  changeReportImplicationForm,
  changeReportRecommendationForm,
  changeReportSectionForm,
} from '@throughline/shared/forms/report-parts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { changeDraft, nextPosition, partToChange } from './draft-change.service.ts';
import { ReportSectionRow } from './report-draft.entity.ts';
import { ReportImplicationRow, ReportRecommendationRow } from './report-parts.entity.ts';

const section = (action: string) => ({ action, subjectType: 'reportSection' });
const recommendation = (action: string) => ({ action, subjectType: 'reportRecommendation' });
const implication = (action: string) => ({ action, subjectType: 'reportImplication' });

/** What a section says; it is exempt when it says why. */
const sectionSaid = ({ label, heading, role, body, exemptReason }: { label: string | null; heading: string; role: string; body: string | null; exemptReason: string | null }) => ({
  label, heading, role, body: body ?? '', exemptReason, isExempt: exemptReason !== null,
});

/**
 * Adds a section of one's own at the end of a draft.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_section, report (written), audit_entry.
 */
export function addReportSection(context: Context, input: object): Promise<string> {
  return changeDraft(context, section('addReportSection'), addReportSectionForm, input, async (em, report, said) => {
    const id = newId();
    await em.insert(ReportSectionRow, {
      ...{ id, council: report.council.id, report: report.id, position: await nextPosition(em, ReportSectionRow, report) },
      ...{ ...sectionSaid(said), hint: null, isRequired: false, version: 1 },
    });
    return id;
  });
}

/**
 * Changes the text of a section, what it is for, or whether it is kept from the public. An empty text is not written yet.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report_section, report (written), audit_entry.
 */
export function changeReportSection(context: Context, input: object): Promise<string> {
  return changeDraft(context, section('changeReportSection'), changeReportSectionForm, input, async (em, report, said) => {
    em.assign(await partToChange(em, ReportSectionRow, report, said), sectionSaid(said));
    return said.id;
  });
}

/**
 * Adds a recommendation with its reason.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_recommendation, report (written), audit_entry.
 */
export function addReportRecommendation(context: Context, input: object): Promise<string> {
  return changeDraft(context, recommendation('addReportRecommendation'), addReportRecommendationForm, input, async (em, report, { verb, text, reason }) => {
    const id = newId();
    const position = await nextPosition(em, ReportRecommendationRow, report);
    await em.insert(ReportRecommendationRow, { id, council: report.council.id, report: report.id, position, verb, text, reason, version: 1 });
    return id;
  });
}

/**
 * Puts a recommendation, or its reason, in other words.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report_recommendation, report (written), audit_entry.
 */
export function changeReportRecommendation(context: Context, input: object): Promise<string> {
  return changeDraft(context, recommendation('changeReportRecommendation'), changeReportRecommendationForm, input, async (em, report, said) => {
    const { verb, text, reason } = said;
    em.assign(await partToChange(em, ReportRecommendationRow, report, said), { verb, text, reason });
    return said.id;
  });
}

/**
 * Adds a field of implications that the council's list does not have.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, DUPLICATE_REFERENCE.
 * Writes: report_implication, report (written), audit_entry.
 */
export function addReportImplication(context: Context, input: object): Promise<string> {
  return changeDraft(context, implication('addReportImplication'), addReportImplicationForm, input, async (em, report, { kind, state, text }) => {
    const id = newId();
    const position = await nextPosition(em, ReportImplicationRow, report);
    await em.insert(ReportImplicationRow, { id, council: report.council.id, report: report.id, position, kind, state, text, version: 1 });
    return id;
  });
}

/**
 * Says what a paper means for one field: which implications there are, that there are none, that nobody has looked yet,
 * or that the field does not arise.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT, DUPLICATE_REFERENCE.
 * Writes: report_implication, report (written), audit_entry.
 */
export function changeReportImplication(context: Context, input: object): Promise<string> {
  return changeDraft(context, implication('changeReportImplication'), changeReportImplicationForm, input, async (em, report, said) => {
    const { kind, state, text } = said;
    em.assign(await partToChange(em, ReportImplicationRow, report, said), { kind, state, text });
    return said.id;
  });
}
