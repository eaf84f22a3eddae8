import { useParams } from 'react-router';
import { LinkButton } from '../../govuk/Button.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { DataTable } from '../../layout/DataTable.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { consultationPath } from '../response-cookies.ts';
import { batchName, batchState, channelWords } from './entry-words.ts';
import { ResponsesPageDocument } from './Entry.graphql.generated.ts';

const page = definePage(ResponsesPageDocument, { variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }), found: ['consultation'] });
export const loader = page.loader;

/** What came on paper, by telephone and at events: the batches in which it is entered. Never what anybody answered. */
export function Component() {
  const { consultation } = page.useData();
  const one = consultationPath(useParams() as Record<string, string>);
  const path = `${one}/manage/responses`;
  const { entryBatches: batches, title, viewerCan, paperReturns } = consultation;
  return (
    <Page title={`Responses on paper: ${title}`} back={`${one}/manage`}>
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Responses on paper, by telephone and at events</h1>
      {viewerCan.keep ? (
        <>
          <p className="govuk-body">A response counts by the day on which it came, whenever it is entered. What came after the close is kept and not counted.</p>
          <LinkButton href={`${path}/open`}>Begin a batch</LinkButton>
          <ul className="govuk-list">
            <li><a className="govuk-link" href={`${path}/files`}>Bring in responses from a file (CSV)</a></li>
            <li><a className="govuk-link" href={`${one}/paper`}>The form to print</a></li>
            <li><a className="govuk-link" href={`${path}/paper`}>{paperReturns.length === 0 ? 'Say where the form is sent to' : 'Change where the form is sent to'}</a></li>
          </ul>
          {batches.length === 0 ? (
            <EmptyState>Nothing has been entered yet.</EmptyState>
          ) : (
            <DataTable
              caption="Batches"
              rows={batches}
              rowKey={({ id }) => id}
              firstCellIsHeader
              columns={[
                {
                  header: 'Batch',
                  cell: (batch) => (
                    <>
                      <a className="govuk-link" href={`${path}/${batch.id}`}>{batchName(batch)}</a> {batch.isDemonstration && <DemonstrationTag />}
                    </>
                  ),
                },
                { header: 'How they came', cell: ({ channel }) => channelWords[channel] },
                { header: 'Where it stands', cell: ({ state }) => <Tag colour={batchState[state]?.colour}>{batchState[state]?.words}</Tag> },
                { header: 'Entered', isNumeric: true, cell: ({ entered }) => entered.toLocaleString('en-GB') },
                { header: 'Late', isNumeric: true, cell: ({ late }) => late.toLocaleString('en-GB') },
                { header: 'To look at', isNumeric: true, cell: ({ duplicatesToSettle, toEnterAgain }) => (duplicatesToSettle + toEnterAgain).toLocaleString('en-GB') },
              ]}
            />
          )}
        </>
      ) : (
        <EmptyState>Only those who keep this consultation enter responses.</EmptyState>
      )}
    </Page>
  );
}
