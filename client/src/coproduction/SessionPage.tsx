import { ActionErrors } from '../forms/ActionErrors.tsx';
import { PostButton } from '../forms/PostButton.tsx';
import { Details } from '../govuk/Details.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { ConnectionNotice } from '../layout/ConnectionNotice.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { AddStatement } from './AddStatement.tsx';
import { spoken } from './join-code.ts';
import { sessionAction } from './session-actions.ts';
import { SessionPageDocument } from './SessionPage.graphql.generated.ts';
import type { SessionRoomFragment } from './SessionRoom.graphql.generated.ts';
import { SessionStatus } from './SessionStatus.tsx';
import { StatementCard } from './StatementCard.tsx';
import { useSessionRoom } from './use-session-room.ts';

const page = definePage(SessionPageDocument, {
  variables: ({ params }) => ({ id: params['id']! }),
  found: ['panelSession'],
  elsewhere: ({ panelSession }, { params }) => {
    const slug = panelSession?.council.slug ?? params['council'];
    return slug === params['council'] ? undefined : `/${slug}/panel/sessions/${params['id']}`;
  },
});
export const loader = page.loader;
export const action = sessionAction;

/** A session on a phone: read, vote, add. What others add appears by itself. */
export function Component() {
  const { panelSession: session } = page.useData();
  const news = useSessionRoom(session);
  const { slug } = session.council;
  const mayVote = session.status === 'OPEN' && session.hasJoined;
  return (
    <Page title={session.title} back={`/${slug}/panel`}>
      <ActionErrors />
      <span className="govuk-caption-l">{session.panel.name}</span>
      <h1 className="govuk-heading-l">{session.title}</h1>
      <p className="govuk-body">
        <Day on={session.startsOn} /> <SessionStatus status={session.status} />{' '}
        {session.isDemonstration && <DemonstrationTag />}
      </p>
      <ConnectionNotice />
      <div role="status" className="govuk-visually-hidden">
        {news}
      </div>
      <Standing session={session} />
      <RunSession session={session} screen={`/${slug}/panel/sessions/${session.id}/screen`} />
      <h2 className="govuk-heading-m">Statements</h2>
      {session.statements.length === 0 ? (
        <EmptyState>Nobody has added a statement yet.</EmptyState>
      ) : (
        <ol className="govuk-list">
          {session.statements.map((statement) => (
            <StatementCard
              key={statement.id}
              statement={statement}
              mayVote={mayVote}
              mayHide={session.viewerCan.hideStatements}
            />
          ))}
        </ol>
      )}
      {mayVote && <AddStatement />}
      <Details summary="How your vote stays private">
        <p className="govuk-body">We do not know who you are. Nobody in the room can see your vote.</p>
        <p className="govuk-body">
          Votes are counted in groups: nothing is shown until the first group is complete, and the numbers are shown in
          steps. So nobody can tell your vote by watching the screen. Of each bar the dark part is certain, the pale
          part may be. The last few votes may not be in the numbers.
        </p>
      </Details>
    </Page>
  );
}

/** What this person can do here, and what they need for it. */
function Standing({ session }: { session: SessionRoomFragment }) {
  if (session.status === 'CLOSED')
    return <InsetText>This session has closed. You can still read what was said.</InsetText>;
  if (session.hasJoined) {
    return session.status === 'OPEN' ? null : (
      <InsetText>You have joined. You can vote as soon as the session opens.</InsetText>
    );
  }
  const address = session.joinCode === null ? '/join' : `/join?code=${session.joinCode}`;
  return (
    <InsetText>
      To vote or to add a statement,{' '}
      <a className="govuk-link" href={address}>
        join with the code
      </a>{' '}
      on the screen in the room.
      {session.isDemonstration && session.joinCode !== null && (
        <>
          {' '}
          To try it out, the code is <strong>{spoken(session.joinCode)}</strong>.
        </>
      )}
    </InsetText>
  );
}

/** For those who run the session, and for those who show it to the room. */
function RunSession({
  session: { viewerCan, status, joinCode },
  screen,
}: {
  session: SessionRoomFragment;
  screen: string;
}) {
  if (joinCode === null) return null;
  return (
    <section aria-labelledby="run" className="app-run">
      <h2 className="govuk-heading-s" id="run">
        In the room
      </h2>
      <p className="govuk-body">
        <a className="govuk-link" href={screen}>
          Show this session on a projector
        </a>
        , with the code {spoken(joinCode)}
      </p>
      <div className="govuk-button-group">
        {viewerCan.openPanelSession && (
          <PostButton hidden={{ act: 'open' }}>{status === 'CLOSED' ? 'Open again' : 'Open the session'}</PostButton>
        )}
        {viewerCan.closePanelSession && (
          <PostButton variant="warning" hidden={{ act: 'close' }}>
            Close the session
          </PostButton>
        )}
      </div>
    </section>
  );
}
