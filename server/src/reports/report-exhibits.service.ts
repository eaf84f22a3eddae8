import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addExhibitForm, changeExhibitForm, moveExhibitForm, removeExhibitForm } from '@throughline/shared/forms/report-figures';
import { renamedExhibit } from '@throughline/shared/report-keys';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeDraft, movePart, nextPosition, partToChange } from './draft-change.service.ts';
import { ReportExhibitRow, ReportFigureRow } from './report-draft.entity.ts';
import { holdExhibitUnnamed, holdFreeExhibitKey, namersOf } from './report-names.service.ts';
import type { ReportRow } from './report.entity.ts';

const named = (action: string) => ({ action, subjectType: 'report' });

/**
 * Shows figures of a draft together: as a table, or as bars where they can stand beside one another.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_exhibit, audit_entry.
 */
export function addExhibit(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('addExhibit'), addExhibitForm, input, async (em, report, { reportId, ...exhibit }) => {
    await holdFreeExhibitKey(em, report, exhibit.key);
    await holdFigures(em, report, exhibit);
    const position = await nextPosition(em, ReportExhibitRow, report);
    await em.insert(ReportExhibitRow, { id: newId(), council: report.council.id, report: reportId, position, version: 1, ...exhibit });
    return null;
  });
}

/**
 * Changes an exhibit. Texts that name it by the old key name it by the new one.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report_exhibit, report_section, audit_entry.
 */
export function changeExhibit(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('changeExhibit'), changeExhibitForm, input, async (em, report, { reportId: _same, exhibitId, version, ...change }) => {
    const exhibit = await partToChange(em, ReportExhibitRow, report, { id: exhibitId, version });
    await holdFreeExhibitKey(em, report, change.key, exhibit.id);
    await holdFigures(em, report, change);
    if (exhibit.key !== change.key) await renameExhibit(em, report, exhibit.key, change.key);
    em.assign(exhibit, change);
    return null;
  });
}

/**
 * Moves an exhibit one place up or down. At either end nothing happens.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_exhibit, audit_entry.
 */
export function moveExhibit(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('moveExhibit'), moveExhibitForm, input, async (em, report, { exhibitId, direction }) => {
    await movePart(em, ReportExhibitRow, report, exhibitId, direction);
    return null;
  });
}

/**
 * Takes an exhibit out of a draft, once no text names it. Its figures stay.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, REPORT_FIGURE_NAMED, VERSION_CONFLICT.
 * Writes: report_exhibit, audit_entry.
 */
export function removeExhibit(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('removeExhibit'), removeExhibitForm, input, async (em, report, { exhibitId, version }) => {
    const exhibit = await partToChange(em, ReportExhibitRow, report, { id: exhibitId, version });
    await holdExhibitUnnamed(em, report, exhibit.key);
    em.remove(exhibit);
    return null;
  });
}

/** Its figures are figures of this report; bars are of one kind and one unit. */
async function holdFigures(em: SqlEntityManager, report: ReportRow, { kind, figureKeys }: { kind: string; figureKeys: readonly string[] }): Promise<void> {
  const figures = await em.find(ReportFigureRow, { report: report.id, key: [...figureKeys] });
  if (figures.length < figureKeys.length) throw new Refused('BAD_INPUT', { figureKeys: 'Select figures of this report' });
  const measures = new Set(figures.map(({ valueKind, unit }) => `${valueKind} ${unit ?? ''}`));
  const areBars = measures.size === 1 && figures.every(({ valueKind }) => valueKind !== 'DAY');
  if (kind === 'BARS' && !areBars) throw new Refused('BAD_INPUT', { figureKeys: 'Bars need amounts, or numbers of the same thing. Select others, or show a table' });
}

async function renameExhibit(em: SqlEntityManager, report: ReportRow, from: string, to: string): Promise<void> {
  for (const section of (await namersOf(em, report)).sections) {
    const body = renamedExhibit(section.body, from, to);
    if (body !== section.body) em.assign(section, { body, version: section.version + 1 });
  }
}
