import { ConnectionNotice } from '../layout/ConnectionNotice.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import type { Column } from '../govuk/Table.tsx';
import { Agreement } from './Agreement.tsx';
import { spoken } from './join-code.ts';
import { QrCode } from '../layout/QrCode.tsx';
import { ScreenPageDocument } from './ScreenPage.graphql.generated.ts';
import type { SessionRoomFragment, StatementInRoomFragment } from './SessionRoom.graphql.generated.ts';
import { SessionStatus } from './SessionStatus.tsx';
import { useSessionRoom } from './use-session-room.ts';

const page = definePage(ScreenPageDocument, {
  variables: ({ params }) => ({ id: params['id']! }),
  found: ['panelSession'],
});
export const loader = page.loader;

/** A session on a projector: large, for the whole room, without anything about a person. */
export function Component() {
  const { panelSession: session } = page.useData();
  const news = useSessionRoom(session);
  // The people who run the session see hidden statements; the room must not.
  const statements = session.statements.filter(({ isHidden }) => !isHidden);
  return (
    <Page title={session.title} back={`/${session.council.slug}/panel/sessions/${session.id}`}>
      <div className="app-screen">
        <h1 className="govuk-heading-xl">{session.title}</h1>
        <p className="govuk-body-l">
          <SessionStatus status={session.status} /> {session.isDemonstration && <DemonstrationTag />} Phones in the
          room: <strong>{session.joined.display}</strong>
        </p>
        <ConnectionNotice />
        <div role="status" className="govuk-visually-hidden">
          {news}
        </div>
        <div className="app-screen__room">
          <section aria-labelledby="statements">
            <h2 className="govuk-heading-l" id="statements">
              What we said
            </h2>
            <Statements statements={statements} />
          </section>
          <HowToJoin session={session} />
        </div>
        {statements.length > 0 && (
          <DataTable
            caption="The same as a table"
            columns={columns}
            rows={statements}
            rowKey={({ id }) => id}
            firstCellIsHeader
          />
        )}
        <p className="govuk-body">
          Votes are counted in groups and shown in steps, so that nobody’s vote can be seen. Of each bar the dark part
          is certain, the pale part may be.
        </p>
      </div>
    </Page>
  );
}

const columns: readonly Column<StatementInRoomFragment>[] = [
  {
    header: 'Statement',
    cell: ({ number, text }) => (
      <span dir="auto">
        {number}. {text}
      </span>
    ),
  },
  { header: 'Agree', isNumeric: true, cell: ({ agree }) => agree.display },
  { header: 'Disagree', isNumeric: true, cell: ({ disagree }) => disagree.display },
  { header: 'Votes counted', isNumeric: true, cell: ({ bar }) => bar?.voters ?? 'None yet' },
];

function Statements({ statements }: { statements: readonly StatementInRoomFragment[] }) {
  if (statements.length === 0) return <EmptyState>Nobody has added a statement yet.</EmptyState>;
  return (
    <ol className="govuk-list">
      {statements.map((statement) => (
        <li key={statement.id} className="app-statement">
          <p className="app-screen__statement" dir="auto">
            <span className="app-quiet">{statement.number}.</span> {statement.text}
          </p>
          <Agreement statement={statement} />
        </li>
      ))}
    </ol>
  );
}

function HowToJoin({ session: { joinCode, joinAddress, status } }: { session: SessionRoomFragment }) {
  if (joinCode === null || joinAddress === null || status === 'CLOSED') return null;
  const { host } = new URL(joinAddress);
  return (
    <section aria-labelledby="join" className="app-join">
      <h2 className="govuk-heading-l" id="join">
        Join in
      </h2>
      <p className="govuk-body-l">Point your phone’s camera here</p>
      <QrCode text={joinAddress} title={`QR code that opens ${host}/join with the code ${spoken(joinCode)}`} />
      <p className="govuk-body-l">
        or go to <strong>{host}/join</strong> and enter
      </p>
      <p className="app-join__code">{spoken(joinCode)}</p>
    </section>
  );
}
