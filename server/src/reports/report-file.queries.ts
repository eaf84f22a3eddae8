import type { ReportContent } from '@throughline/shared/report-content';
import { parse } from 'graphql';

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
