import type { RequiredEntityData } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readFigure, type TypedFigureKind } from '@throughline/shared/figure-reading';
import {
  changeFigureForm,
  figureFromPaperForm,
  moveFigureForm,
  quoteFiguresForm,
  removeFigureForm,
  statedFigureForm,
} from '@throughline/shared/forms/report-figures';
import { keyFrom, renamedFigure } from '@throughline/shared/report-keys';
import { SourcePaperRow } from '../papers/papers.entity.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeDraft, movePart, nextPosition, partToChange } from './draft-change.service.ts';
import { quotableWithIds } from './quotable-figure.queries.ts';
import { ReportFigureRow } from './report-draft.entity.ts';
import { holdFigureUnnamed, holdFreeFigureKey, namersOf, sectionOf } from './report-names.service.ts';
import type { ReportRow } from './report.entity.ts';

const named = (action: string) => ({ action, subjectType: 'report' });
const noSource = {
  sourceKind: null, subjectType: null, subjectId: null, subjectField: null, publishedFigure: null, paper: null, place: null, raw: null, statedBy: null,
  statedPence: null, statedNumber: null, statedDay: null,
};

/**
 * Takes figures of records and of published results into a draft, each with a key made of its words. A figure that the
 * draft quotes already comes in once more, for another section.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_figure, audit_entry.
 */
export function quoteFigures(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('quoteFigures'), quoteFiguresForm, input, async (em, report, { sectionId, quoted }) => {
    const section = await sectionOf(em, report, sectionId);
    const found = new Map((await quotableWithIds(em, report.council.id, quoted)).map((figure) => [figure.id, figure]));
    const taken = await keysTaken(em, report);
    let position = await nextPosition(em, ReportFigureRow, report);
    for (const id of quoted) {
      const figure = found.get(id);
      if (!figure) throw new Refused('BAD_INPUT', { quoted: 'One of these figures cannot be quoted any more. Open the list again' });
      const { words, valueKind, unit, sourceKind, subjectType, subjectId, subjectField, publishedFigure } = figure;
      const key = keyFrom(words, taken);
      taken.add(key);
      const label = (sourceKind === 'LIVE' ? figure.sourceWords : words).slice(0, 200);
      await insertFigure(em, report, {
        ...{ position: position++, key, label, valueKind, unit, note: null, section, isApproximate: false },
        ...{ sourceKind, subjectType, subjectId, subjectField, publishedFigure },
      });
    }
    return null;
  });
}

/**
 * Takes a figure that a paper prints into a draft: its place, its words and what they mean.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_figure, audit_entry.
 */
export function addFigureFromPaper(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('addFigureFromPaper'), figureFromPaperForm, input, async (em, report, data) => {
    const paper = await em.findOne(SourcePaperRow, { id: data.paperId, council: report.council.id });
    if (!paper) throw new Refused('BAD_INPUT', { paperId: 'Choose a paper of this council' });
    await addTyped(em, report, data, data.value ?? data.raw, { sourceKind: 'PAPER', paper, place: data.place, raw: data.raw });
    return null;
  });
}

/**
 * Takes a figure into a draft that somebody outside the platform states.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_figure, audit_entry.
 */
export function addStatedFigure(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('addStatedFigure'), statedFigureForm, input, async (em, report, data) => {
    await addTyped(em, report, data, data.value, { sourceKind: 'STATED', statedBy: data.statedBy });
    return null;
  });
}

/**
 * Changes the words beside a figure, its section and its key. Texts and exhibits that name it by the old key name it by the
 * new one. Its value stays with its source.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, VERSION_CONFLICT.
 * Writes: report_figure, report_section, report_exhibit, audit_entry.
 */
export function changeFigure(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('changeFigure'), changeFigureForm, input, async (em, report, { reportId: _same, figureId, version, sectionId, ...words }) => {
    const figure = await partToChange(em, ReportFigureRow, report, { id: figureId, version });
    const section = await sectionOf(em, report, sectionId);
    if (figure.key !== words.key) {
      await holdFreeFigureKey(em, report, words.key, figure.id);
      await renameFigure(em, report, figure.key, words.key);
    }
    em.assign(figure, { ...words, section });
    return null;
  });
}

/**
 * Moves a figure one place up or down. At either end nothing happens.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_figure, audit_entry.
 */
export function moveFigure(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('moveFigure'), moveFigureForm, input, async (em, report, { figureId, direction }) => {
    await movePart(em, ReportFigureRow, report, figureId, direction);
    return null;
  });
}

/**
 * Takes a figure out of a draft, once nothing names it.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, REPORT_FIGURE_NAMED, VERSION_CONFLICT.
 * Writes: report_figure, audit_entry.
 */
export function removeFigure(context: Context, input: object): Promise<string> {
  return changeDraft(context, named('removeFigure'), removeFigureForm, input, async (em, report, { figureId, version }) => {
    const figure = await partToChange(em, ReportFigureRow, report, { id: figureId, version });
    await holdFigureUnnamed(em, report, figure.key);
    em.remove(figure);
    return null;
  });
}

async function addTyped(
  em: SqlEntityManager,
  report: ReportRow,
  { sectionId, label, kind, unit, note }: { sectionId: string | null; label: string; kind: TypedFigureKind; unit: string | null; note: string | null },
  words: string,
  source: object,
): Promise<void> {
  const section = await sectionOf(em, report, sectionId);
  const reading = readFigure(kind, words);
  if (!reading.ok) throw new Refused('BAD_INPUT', { value: reading.message });
  const { pence, number, day, isApproximate } = reading.value;
  const position = await nextPosition(em, ReportFigureRow, report);
  await insertFigure(em, report, {
    ...{ position, key: keyFrom(label, await keysTaken(em, report)), label, valueKind: kind, unit, note, section, isApproximate },
    ...{ ...source, statedPence: pence, statedNumber: number, statedDay: day },
  });
}

type NewFigure = Pick<RequiredEntityData<ReportFigureRow>, 'position' | 'key' | 'label' | 'valueKind' | 'isApproximate'> & Partial<RequiredEntityData<ReportFigureRow>>;
const insertFigure = async (em: SqlEntityManager, report: ReportRow, figure: NewFigure): Promise<void> => {
  await em.insert(ReportFigureRow, { id: newId(), council: report.council.id, report: report.id, ...noSource, isExempt: false, version: 1, ...figure });
};

const keysTaken = async (em: SqlEntityManager, report: ReportRow): Promise<Set<string>> =>
  new Set((await em.find(ReportFigureRow, { report: report.id })).map(({ key }) => key));

async function renameFigure(em: SqlEntityManager, report: ReportRow, from: string, to: string): Promise<void> {
  const { sections, exhibits } = await namersOf(em, report);
  for (const section of sections) {
    const body = renamedFigure(section.body, from, to);
    if (body !== section.body) em.assign(section, { body, version: section.version + 1 });
  }
  for (const exhibit of exhibits.filter(({ figureKeys }) => figureKeys.includes(from)))
    em.assign(exhibit, { figureKeys: exhibit.figureKeys.map((key) => (key === from ? to : key)), version: exhibit.version + 1 });
}
