import type { ContentTerm } from '@throughline/shared/report-content';
import { SummaryList } from '../govuk/SummaryList.tsx';

/** What the short forms and terms of a paper mean. */
export function ReportGlossary({ terms }: { terms: readonly ContentTerm[] }) {
  return <SummaryList rows={terms.map(({ term, expansion, meaning }) => ({ key: term, value: [expansion, meaning].filter(Boolean).join('. ') }))} />;
}
