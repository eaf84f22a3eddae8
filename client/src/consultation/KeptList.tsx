import { whatWeKeep, type Kept, type RetentionDays } from '@throughline/shared/what-we-keep';
import { SummaryList } from '../govuk/SummaryList.tsx';

interface KeptListProps {
  /** Those of the council; null where the page is about all councils. */
  days: RetentionDays | null;
  /** What this page has nothing to do with. */
  without?: readonly Kept['key'][];
}

/** What is kept of somebody who answers, why, and until when. */
export function KeptList({ days, without = [] }: KeptListProps) {
  const kept = whatWeKeep(days).filter(({ key }) => !without.includes(key));
  return (
    <SummaryList
      rows={kept.map(({ what, why, until }) => ({
        key: what,
        value: (
          <>
            <p className="govuk-body">{why}</p>
            <p className="govuk-body govuk-!-margin-bottom-0">{until}</p>
          </>
        ),
      }))}
    />
  );
}
