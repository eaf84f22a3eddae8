import type { EntityName, SqlEntityManager } from '@mikro-orm/postgresql';
import {
  addReportEnclosureForm,
  addReportPersonForm,
  changeReportEnclosureForm,
  changeReportPersonForm,
  moveReportPartForm,
  removeReportPartForm,
  type partKinds,
} from '@throughline/shared/forms/report-parts';
import type { DataOf } from '@throughline/shared/forms';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { changeDraft, movePart, nextPosition, partToChange } from './draft-change.service.ts';
import { ReportFigureRow, ReportSectionRow } from './report-draft.entity.ts';
import { ReportEnclosureRow, ReportImplicationRow, ReportPersonRow, ReportRecommendationRow } from './report-parts.entity.ts';
import { isPersonOfPapers } from './report-writing.queries.ts';
import type { ReportRow } from './report.entity.ts';

const person = (action: string) => ({ action, subjectType: 'reportPerson' });
const enclosure = (action: string) => ({ action, subjectType: 'reportEnclosure' });

/**
 * Names somebody in a paper: an author, an officer who answers for it, a portfolio holder, a contact.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_person, report (written), audit_entry.
 */
export function addReportPerson(context: Context, input: object): Promise<string> {
  return changeDraft(context, person('addReportPerson'), addReportPersonForm, input, async (em, report, { reportId: _paper, accountId, ...named }) => {
    await holdAccount(em, report, accountId);
    const id = newId();
    const position = await nextPosition(em, ReportPersonRow, report);
    await em.insert(ReportPersonRow, { id, council: report.council.id, report: report.id, position, ...named, account: accountId, version: 1 });
    return id;
  });
}

/**
 * Changes how somebody is named in a paper.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report_person, report (written), audit_entry.
 */
export function changeReportPerson(context: Context, input: object): Promise<string> {
  return changeDraft(context, person('changeReportPerson'), changeReportPersonForm, input, async (em, report, said) => {
    const { capacity, name, post, email, phone, accountId } = said;
    await holdAccount(em, report, accountId);
    em.assign(await partToChange(em, ReportPersonRow, report, said), { capacity, name, post, email, phone, account: accountId });
    return said.id;
  });
}

async function holdAccount(em: SqlEntityManager, report: ReportRow, accountId: string | null): Promise<void> {
  if (accountId === null || (await isPersonOfPapers(em, report.council.id, accountId))) return;
  throw new Refused('BAD_INPUT', { accountId: 'Choose an account from the list' });
}

/**
 * Adds what a paper points to: an appendix, a background paper or an earlier decision.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_enclosure, report (written), audit_entry.
 */
export function addReportEnclosure(context: Context, input: object): Promise<string> {
  return changeDraft(context, enclosure('addReportEnclosure'), addReportEnclosureForm, input, async (em, report, said) => {
    const id = newId();
    const position = await nextPosition(em, ReportEnclosureRow, report);
    await em.insert(ReportEnclosureRow, { id, council: report.council.id, report: report.id, position, ...enclosed(context, said), file: null, altText: null, version: 1 });
    return id;
  });
}

/**
 * Changes what a paper says of something it points to. What has a file is at hand.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report_enclosure, report (written), audit_entry.
 */
export function changeReportEnclosure(context: Context, input: object): Promise<string> {
  return changeDraft(context, enclosure('changeReportEnclosure'), changeReportEnclosureForm, input, async (em, report, said) => {
    const row = await partToChange(em, ReportEnclosureRow, report, said);
    if (row.file !== null && !said.isAtHand) throw new Refused('BAD_INPUT', { isAtHand: 'Its file is here. Take the file away first' });
    em.assign(row, enclosed(context, said));
    return said.id;
  });
}

function enclosed(context: Context, said: DataOf<typeof addReportEnclosureForm>) {
  const { kind, label, title, datedOn, publisher, url, lastOpenedOn, isAtHand, waivedReason, isExempt } = said;
  if (lastOpenedOn !== null) holdNotInFuture(context, 'lastOpenedOn', lastOpenedOn);
  return { kind, label, title, datedOn, publisher, url, lastOpenedOn, isAtHand, waivedReason, isExempt };
}

/** What the parts have in common. */
interface AnyPart {
  id: string;
  version: number;
  position: number;
  report: { id: string };
}

/** The rows that each kind of part is kept in. */
const rows: Readonly<Record<(typeof partKinds)[number], EntityName<AnyPart>>> = {
  SECTION: ReportSectionRow,
  RECOMMENDATION: ReportRecommendationRow,
  IMPLICATION: ReportImplicationRow,
  PERSON: ReportPersonRow,
  ENCLOSURE: ReportEnclosureRow,
};

/**
 * Moves a part of a draft one place up or down in its list.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: the rows of that kind of part, report (written), audit_entry.
 */
export function moveReportPart(context: Context, input: object): Promise<string> {
  return changeDraft(context, { action: 'moveReportPart', subjectType: 'report' }, moveReportPartForm, input, async (em, report, { part, id, direction }) => {
    await movePart(em, rows[part], report, id, direction);
    return null;
  });
}

/**
 * Removes a part of a draft. Figures of a section that is removed stay, for the whole paper; so do comments on it.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: the rows of that kind of part, report_figure, draft_comment, report (written), audit_entry.
 */
export function removeReportPart(context: Context, input: object): Promise<string> {
  return changeDraft(context, { action: 'removeReportPart', subjectType: 'report' }, removeReportPartForm, input, async (em, report, { part, id, version }) => {
    if (part === 'SECTION') await em.nativeUpdate(ReportFigureRow, { section: id, report: report.id }, { section: null });
    em.remove(await partToChange(em, rows[part], report, { id, version }));
    return null;
  });
}
