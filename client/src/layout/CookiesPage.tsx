import type { Column } from '../govuk/Table.tsx';
import { DataTable } from './DataTable.tsx';
import { Page } from './Page.tsx';

const cookies = [
  { name: 'throughline_session', purpose: 'Keeps you signed in', lasts: '12 hours, or until you sign out' },
  {
    name: 'throughline_panel',
    purpose: 'Keeps your place in a panel session that you have joined. It does not say who you are',
    lasts: '1 day',
  },
  {
    name: 'throughline_resume',
    purpose: 'Leads back to the answers that you have begun, on the pages of one consultation',
    lasts: 'Until you close the browser, send your answers, or remove them from the device',
  },
  {
    name: 'throughline_receipt',
    purpose: 'Leads to the answers that you have sent, on the pages of one consultation',
    lasts: 'Until you close the browser, or remove them from the device',
  },
  {
    name: 'throughline_edition',
    purpose: 'Remembers the language in which you read the questions of one consultation',
    lasts: 'Until you close the browser',
  },
];

const columns: readonly Column<(typeof cookies)[number]>[] = [
  { header: 'Name', cell: ({ name }) => name },
  { header: 'What it is for', cell: ({ purpose }) => purpose },
  { header: 'How long it lasts', cell: ({ lasts }) => lasts },
];

export function Component() {
  return (
    <Page title="Cookies" isNarrow>
      <h1 className="govuk-heading-l">Cookies</h1>
      <p className="govuk-body">
        Throughline sets a cookie only when you do something that needs one. They are necessary, so we do not ask for
        consent.
      </p>
      <DataTable caption="The cookies we use" columns={columns} rows={cookies} firstCellIsHeader />
      <h2 className="govuk-heading-m">Answers on your device</h2>
      <p className="govuk-body">
        While you answer a consultation, your browser keeps what is not saved yet (under names that begin with “throughline.kept”), so that
        nothing is lost when the connection drops or the page is closed. It is deleted when it is saved, when you choose “Remove them from
        this device” or “Exit this page”, and after a day by the next page that you open here.
      </p>
      <p className="govuk-body">We do not count visits, and no other organisation can put a cookie here.</p>
    </Page>
  );
}
