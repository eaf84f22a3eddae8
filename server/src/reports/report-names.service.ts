import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keysNamed } from '@throughline/shared/report-text';
import { Refused } from '../platform/errors.ts';
import { ReportExhibitRow, ReportFigureRow, ReportSectionRow } from './report-draft.entity.ts';
import type { ReportRow } from './report.entity.ts';

/** What of a draft can name figures and exhibits: the texts of its sections, and its exhibits. */
export async function namersOf(em: SqlEntityManager, report: ReportRow): Promise<{ sections: ReportSectionRow[]; exhibits: ReportExhibitRow[] }> {
  const [sections, exhibits] = [await em.find(ReportSectionRow, { report: report.id }), await em.find(ReportExhibitRow, { report: report.id })];
  return { sections, exhibits };
}

/** Refuses while a text or an exhibit names the figure. */
export async function holdFigureUnnamed(em: SqlEntityManager, report: ReportRow, key: string): Promise<void> {
  const { sections, exhibits } = await namersOf(em, report);
  const isNamed = sections.some(({ body }) => keysNamed(body).figures.includes(key)) || exhibits.some(({ figureKeys }) => figureKeys.includes(key));
  if (isNamed) throw new Refused('REPORT_FIGURE_NAMED');
}

/** Refuses while a text names the exhibit. */
export async function holdExhibitUnnamed(em: SqlEntityManager, report: ReportRow, key: string): Promise<void> {
  const { sections } = await namersOf(em, report);
  if (sections.some(({ body }) => keysNamed(body).exhibits.includes(key))) throw new Refused('REPORT_FIGURE_NAMED');
}

/** The section of this report with this id, or null for the whole paper. */
export async function sectionOf(em: SqlEntityManager, report: ReportRow, sectionId: string | null): Promise<ReportSectionRow | null> {
  if (sectionId === null) return null;
  const section = await em.findOne(ReportSectionRow, { id: sectionId, report: report.id });
  if (!section) throw new Refused('BAD_INPUT', { sectionId: 'Choose a section of this report' });
  return section;
}

/** Refuses a key that another figure of the report has. */
export async function holdFreeFigureKey(em: SqlEntityManager, report: ReportRow, key: string, own?: string): Promise<void> {
  const other = await em.findOne(ReportFigureRow, { report: report.id, key });
  if (other && other.id !== own) throw new Refused('BAD_INPUT', { key: 'Another figure of this report is called that' });
}

/** Refuses a key that another exhibit of the report has. */
export async function holdFreeExhibitKey(em: SqlEntityManager, report: ReportRow, key: string, own?: string): Promise<void> {
  const other = await em.findOne(ReportExhibitRow, { report: report.id, key });
  if (other && other.id !== own) throw new Refused('BAD_INPUT', { key: 'Another table or chart of this report is called that' });
}
