import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { HomeReports } from './home-data.ts';
import { HomePart } from './HomePart.tsx';

/** The last thing that was reported to a committee. Nothing while nothing is published. */
export function HomeReport({ councilSlug, reports }: { councilSlug: string; reports: HomeReports }) {
  const [newest] = reports
    .filter(({ status }) => status === 'PUBLISHED')
    .toSorted((one, other) => (other.meetingDay ?? '').localeCompare(one.meetingDay ?? ''));
  if (!newest) return null;
  const { slug, title, meetingDay, body, isDemonstration } = newest;
  return (
    <HomePart title="The latest report" more={{ href: `/${councilSlug}/reports`, text: 'See all reports' }}>
      <p className="govuk-body">
        <a className="govuk-link" href={`/${councilSlug}/reports/${slug}`}>
          {title}
        </a>
        , for {body.name}
        {meetingDay !== null && <> on <Day on={meetingDay} /></>}. {isDemonstration && <DemonstrationTag />}
      </p>
    </HomePart>
  );
}
