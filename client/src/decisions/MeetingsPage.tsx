import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { meetingPath } from './decision-paths.ts';
import { MeetingsPageDocument, type MeetingsPageQuery } from './MeetingsPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

const page = definePage(MeetingsPageDocument, {
  variables: ({ params, url }) => ({ councilSlug: params['council']!, page: pageNumber(url) }),
  found: ['council'],
});
export const loader = withToday(page.loader);

type Meeting = NonNullable<MeetingsPageQuery['council']>['meetings']['items'][number];

/** When the bodies of a council meet, the newest first. */
export function Component() {
  const { slug, meetings, decisionAbilities } = page.useData().council;
  return (
    <Page title="Meetings" back={`/${slug}/decisions`} isNarrow>
      <h1 className="govuk-heading-l">Meetings</h1>
      {decisionAbilities.manage && (
        <p className="govuk-body">To schedule a meeting, <a className="govuk-link" href={`/${slug}/bodies`}>choose the body that meets</a>.</p>
      )}
      {meetings.total === 0 && <EmptyState>The papers of this council name no meeting.</EmptyState>}
      <ul className="govuk-list govuk-list--spaced">
        {meetings.items.map((meeting) => <MeetingItem key={meeting.id} meeting={meeting} council={slug} />)}
      </ul>
      <ListPages label="Pages of meetings" list={meetings} path={`/${slug}/meetings`} />
    </Page>
  );
}

/** Which of its papers are published. Of a meeting that is past, nothing is said to come. */
function papersWords({ day, agendaPublishedOn, minutesPublishedOn }: Meeting, today: string): string {
  if (minutesPublishedOn !== null) return 'Minutes are published.';
  if (agendaPublishedOn !== null) return 'The agenda is published.';
  const isPast = day !== null && day < today;
  return isPast ? 'Its agenda and minutes are not recorded here.' : 'The agenda is not published yet.';
}

function MeetingItem({ meeting, council }: { meeting: Meeting; council: string }) {
  const { id, held, startsAt, venue, body, cancelledOn, isPublished, isDemonstration } = meeting;
  const papers = papersWords(meeting, useToday());
  return (
    <li>
      <a className="govuk-link" href={meetingPath(council, id)}><FuzzyDay date={held} />: {body.name}</a>{' '}
      {!isPublished && <Tag colour="grey">Not public</Tag>} {isDemonstration && <DemonstrationTag />}
      <br />
      {cancelledOn !== null ? 'Cancelled.' : [...[startsAt, venue].filter(Boolean).map((words) => `${words}.`), papers].join(' ')}
    </li>
  );
}
