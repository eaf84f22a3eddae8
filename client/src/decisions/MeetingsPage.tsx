import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { meetingPath } from './decision-paths.ts';
import { MeetingsPageDocument, type MeetingsPageQuery } from './MeetingsPage.graphql.generated.ts';

const page = definePage(MeetingsPageDocument, {
  variables: ({ params, url }) => ({ councilSlug: params['council']!, page: pageNumber(url) }),
  found: ['council'],
});
export const loader = page.loader;

type Meeting = NonNullable<MeetingsPageQuery['council']>['meetings']['items'][number];

/** When the bodies of a council meet, the newest first. */
export function Component() {
  const { slug, meetings, decisionAbilities } = page.useData().council;
  return (
    <Page title="Meetings" back={`/${slug}/decisions`}>
      <h1 className="govuk-heading-l">Meetings</h1>
      {decisionAbilities.manage && (
        <p className="govuk-body">To schedule a meeting, <a className="govuk-link" href={`/${slug}/bodies`}>choose the body that meets</a>.</p>
      )}
      {meetings.total === 0 && <EmptyState>The papers of this council name no meeting.</EmptyState>}
      {meetings.total > 0 && (
        <DataTable
          caption="Meetings, the newest first"
          rows={meetings.items}
          rowKey={({ id }) => id}
          firstCellIsHeader
          columns={[
            { header: 'When', cell: ({ id, held, startsAt }) => <><a className="govuk-link" href={meetingPath(slug, id)}><FuzzyDay date={held} /></a>{startsAt !== null && `, ${startsAt}`}</> },
            { header: 'Body', cell: ({ body, isDemonstration }) => <>{body.name} {isDemonstration && <DemonstrationTag />}</> },
            { header: 'Papers', cell: papersWords },
          ]}
        />
      )}
      <ListPages label="Pages of meetings" list={meetings} path={`/${slug}/meetings`} />
    </Page>
  );
}

function papersWords({ agendaPublishedOn, minutesPublishedOn, cancelledOn, isPublished }: Meeting) {
  if (cancelledOn !== null) return <Tag colour="grey">Cancelled</Tag>;
  const words = minutesPublishedOn !== null ? 'Minutes' : agendaPublishedOn !== null ? 'Agenda' : 'None yet';
  return <>{words} {!isPublished && <Tag colour="grey">Not public</Tag>}</>;
}
