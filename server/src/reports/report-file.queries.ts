import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ContentFigure, ReportContent } from '@throughline/shared/report-content';
import { parse } from 'graphql';
import { usualOrder } from './paper-template.entity.ts';
import { displayOf } from './report-draft.entity.ts';
import { draftOf, type DraftedFigure } from './report.queries.ts';

/** What the file of a published paper is made from: the same fields as the page, so that both say the same. */
export const reportFileOperation = parse(`
  query ReportFile($council: String!, $report: String!, $version: Int!) {
    report(councilSlug: $council, slug: $report, version: $version) {
      number publishedAt contentHash isCurrent
      report { classification council { name } versions { number } }
      title kind body meetingDay asksFor isKey keyTest keyExplanation inForwardPlan callIn isUrgent urgencyReason holderRecommends
      wardCoverage wards { name } purposes noOptionsReason isDemonstration order numbering
      sections { position label heading body role }
      recommendations { position text reason }
      implications { kind state text }
      people { capacity name post email phone }
      signOffs { role state signedBy onBehalfOf signedOn }
      enclosures { kind label title datedOn isAtHand url publisher }
      exhibits { key kind title description figureKeys }
      figures { key section label display unit note pence number isComputed isDemonstration source raw asAt }
      glossary { term expansion meaning }
    }
  }`);

export interface ReportOfFile extends ReportContent {
  number: number;
  publishedAt: string | null;
  contentHash: string;
  isCurrent: boolean;
  report: { classification: string; council: { name: string }; versions: { number: number }[] };
}

/** What a draft says now, all of it, in the shape from which papers are drawn. Decides nothing about who may see it. */
export async function draftContent(em: SqlEntityManager, reportId: string): Promise<ReportContent> {
  const { parts, sections, enclosures, exhibits, figures, terms } = await draftOf(em, reportId);
  const text = JSON.stringify([parts, sections]);
  // The statement gives the header in the words of the columns, which are those of the content.
  const header = parts as unknown as Omit<ReportContent, 'order' | 'sections' | 'enclosures' | 'exhibits' | 'figures' | 'glossary'> & { order: ReportContent['order'] | null };
  return {
    ...header,
    order: header.order ?? usualOrder,
    sections: sections as unknown as ReportContent['sections'],
    enclosures: enclosures as unknown as ReportContent['enclosures'],
    exhibits: exhibits as unknown as ReportContent['exhibits'],
    figures: figures.map(figureOfDraft),
    glossary: terms.filter(({ term }) => text.includes(term)),
  };
}

const figureOfDraft = (figure: DraftedFigure): ContentFigure => ({
  ...figure,
  display: displayOf(figure),
  source: figure.sourceWords ?? (figure.paper && [figure.paper.title, figure.paper.place].join(', ')),
  raw: figure.paper?.raw ?? null,
  asAt: null,
});
