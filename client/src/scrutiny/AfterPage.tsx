import { formatDay } from '@throughline/shared/dates';
import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { AfterPageDocument } from './After.graphql.generated.ts';
import { AtMeeting } from './AtMeeting.tsx';
import { afterPath } from './scrutiny-paths.ts';
import { stageWords } from './scrutiny-words.ts';

const page = definePage(AfterPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  found: ['council', 'paper'],
});
export const loader = page.loader;

/** What meetings made of one paper: when it was considered, in which version, the minute, and each recommendation. */
export function Component() {
  const { council, paper: report } = page.useData();
  const { slug } = council;
  const path = afterPath(slug, report.slug);
  const stage = stageWords[report.committeeStage];
  const isPublished = report.status === 'PUBLISHED';
  return (
    <Page title={`What meetings made of “${report.title}”`} back={isPublished ? `/${slug}/reports/${report.slug}` : `/${slug}/reports`} isNarrow>
      <span className="govuk-caption-l">{report.title}</span>
      <h1 className="govuk-heading-l">What meetings made of it</h1>
      <p className="govuk-body app-standing">
        {stage !== null && <Tag colour={stage.colour}>{stage.words}</Tag>} {report.isDemonstration && <DemonstrationTag />}
      </p>
      {council.scrutinyAbilities.keep && (
        <ul className="govuk-list">
          <li><a className="govuk-link" href={`${path}/agenda`}>Put it on the agenda of a meeting</a></li>
          {isPublished && <li><a className="govuk-link" href={`${path}/considered`}>Record that a meeting considered it</a></li>}
          {isPublished && <li><a className="govuk-link" href={`${path}/promise`}>Link a promise to the section it stands in</a></li>}
        </ul>
      )}
      {report.considerations.length === 0 && (
        <EmptyState>
          {report.meetingDay !== null && `It was for the meeting on ${formatDay(report.meetingDay)}. `}No meeting that considered this paper is on record here. That does not mean that none did.
        </EmptyState>
      )}
      {report.considerations.map((consideration) => (
        <AtMeeting key={consideration.id} consideration={consideration} council={slug} path={path} mayKeep={council.scrutinyAbilities.keep} />
      ))}
    </Page>
  );
}
