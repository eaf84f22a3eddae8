import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ReportContent } from '@throughline/shared/report-content';
import { see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import { usualOrder } from './paper-template.entity.ts';
import { partsOf, sourceWords, termsUsed } from './report-content.service.ts';
import { displayOf } from './report-draft.entity.ts';
import { ReportRow } from './report.entity.ts';
import { canSeeDraft } from './report.policy.ts';
import { draftOf, type DraftedFigure } from './report.queries.ts';

/** A draft as it would be drawn if it were published now: its public part, and what of it is exempt. */
export interface ReportPreview {
  open: ReportContent;
  /** The same paper with its exempt sections, figures, exhibits and enclosures alone; null where nothing is exempt. */
  exempt: ReportContent | null;
}

/**
 * The draft of a report for those who read drafts, as JSON.
 *
 * @throws Refused NOT_FOUND
 */
export async function previewDraft({ em, viewer }: Context, reportId: string): Promise<{ id: string; content: string; exemptContent: string | null }> {
  const fork = em.fork() as SqlEntityManager;
  const report = isId(reportId) ? await fork.findOne(ReportRow, { id: reportId }) : null;
  see(report, report !== null && canSeeDraft(viewer, report));
  const { open, exempt } = await previewOf(fork, report.id);
  return { id: report.id, content: JSON.stringify(open), exemptContent: exempt && JSON.stringify(exempt) };
}

/** Everything that a draft says now, in the shape in which every paper is drawn. Figures without a value have none. */
export async function previewOf(em: SqlEntityManager, reportId: string): Promise<ReportPreview> {
  const draft = await draftOf(em, reportId);
  const figures = draft.figures.map(drawn);
  const of = (isExempt: boolean) => {
    const parts = partsOf(draft, figures, isExempt);
    return { ...draft.parts, order: draft.parts['order'] ?? usualOrder, ...parts, glossary: termsUsed(draft, parts) } as unknown as ReportContent;
  };
  const hasExempt = [...draft.sections, ...draft.enclosures, ...draft.exhibits, ...draft.figures].some(({ isExempt }) => isExempt);
  return { open: of(false), exempt: hasExempt ? of(true) : null };
}

function drawn(figure: DraftedFigure) {
  const { position, key, section, label, unit, note, pence, number, isComputed, isDemonstration, isExempt, hasSource, paper } = figure;
  return {
    position, key, section, label, unit, note, pence, number, isComputed, isDemonstration, isExempt,
    display: displayOf(figure),
    source: hasSource ? sourceWords(figure) : null,
    raw: paper?.raw ?? null,
    asAt: null,
  };
}
