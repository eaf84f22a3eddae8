import { DataTable } from '../layout/DataTable.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { KeptList } from './KeptList.tsx';
import { PrivacyPageDocument } from './RetentionPage.graphql.generated.ts';

const page = definePage(PrivacyPageDocument);
export const loader = page.loader;

/** What is kept of people, why, and until when, for all councils. */
export function Component() {
  const { councils } = page.useData();
  return (
    <Page title="Privacy" isNarrow>
      <h1 className="govuk-heading-l">Privacy</h1>
      <p className="govuk-body">
        This page says what Throughline itself keeps. The council that you answer to decides why it asks, and its own
        privacy notice applies too.
      </p>
      <h2 className="govuk-heading-m">When you have your say</h2>
      <p className="govuk-body">You need no account, and we do not ask your name.</p>
      <KeptList days={null} />
      <DataTable
        caption="For how many days"
        captionSize="s"
        firstCellIsHeader
        isSmall
        rows={councils}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Council', cell: ({ name }) => name },
          { header: 'About yourself, after closing', isNumeric: true, cell: ({ equalityLinkDays }) => equalityLinkDays },
          { header: 'Not sent, after closing', isNumeric: true, cell: ({ draftDays }) => draftDays },
          { header: 'Not sent, after your last answer', isNumeric: true, cell: ({ idleDraftDays }) => idleDraftDays },
          { header: 'Own words, after the results', isNumeric: true, cell: ({ wordsDays }) => wordsDays },
        ]}
      />
      <h2 className="govuk-heading-m">When you sign in</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>We keep your name, your email address, and what you do in which council.</li>
        <li>Your password is kept only in a form that cannot be read.</li>
        <li>We keep a record of what was changed, when, and by whom, and of who looked at counts about people’s age, health, origin or beliefs.</li>
      </ul>
      <h2 className="govuk-heading-m">What we do not do</h2>
      <p className="govuk-body">
        Throughline holds no family case records, does not score families, and does not follow you to other websites.
        Its logs hold nothing that you typed.
      </p>
    </Page>
  );
}
