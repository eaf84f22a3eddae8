import { useLocation, useParams } from 'react-router';
import { Button } from '../govuk/Button.tsx';
import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Money } from '../layout/Money.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { importStatus, lines, sayFileProblem } from './import-words.ts';
import { ImportsPageDocument } from './ImportsPage.graphql.generated.ts';

const page = definePage(ImportsPageDocument, {
  variables: ({ params }) => ({ grant: params['grant']! }),
  found: ['grant'],
});
export const loader = page.loader;

/** Sends a file of the finance system, and shows the files that were sent before. */
export function Component() {
  const { grant } = page.useData();
  const { council } = useParams();
  const problem = sayFileProblem(new URLSearchParams(useLocation().search).get('problem'));
  const path = `/${council}/grants/${grant.id}`;
  return (
    <Page title="Import from the finance system" back={path}>
      {problem !== undefined && <ErrorSummary errors={[{ text: problem, href: '#file' }]} />}
      <span className="govuk-caption-l">{grant.title}</span>
      <h1 className="govuk-heading-l">Import from the finance system</h1>
      {grant.viewerCan.recordSpend ? (
        <>
          <p className="govuk-body">
            Send the lines of this grant as a CSV file. You will see what each line will do before anything is added, and
            lines that are in the ledger already are not added again.
          </p>
          <form method="post" action={`/imports/ledger/${grant.id}`} encType="multipart/form-data">
            <div className={`govuk-form-group${problem === undefined ? '' : ' govuk-form-group--error'}`}>
              <label className="govuk-label govuk-label--s" htmlFor="file">
                CSV file
              </label>
              <div id="file-hint" className="govuk-hint">
                At most 100,000 lines. Separated by commas, semicolons or tabs, with the day first in dates.
              </div>
              {problem !== undefined && (
                <p id="file-error" className="govuk-error-message">
                  <span className="govuk-visually-hidden">Error:</span> {problem}
                </p>
              )}
              <input
                className="govuk-file-upload"
                id="file"
                name="file"
                type="file"
                accept=".csv,.txt,.tsv,text/csv,text/plain"
                aria-describedby={problem === undefined ? 'file-hint' : 'file-hint file-error'}
              />
            </div>
            <Button>Send the file</Button>
          </form>
        </>
      ) : (
        <EmptyState>Only those who keep the money of this grant can import its ledger.</EmptyState>
      )}
      {grant.imports.length > 0 && (
        <DataTable
          caption="Files that were sent"
          rows={grant.imports}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'File',
              cell: ({ id, fileName, isDemonstration }) => (
                <>
                  <a className="govuk-link" href={`${path}/import/${id}`}>
                    {fileName || 'A file without a name'}
                  </a>{' '}
                  {isDemonstration && <DemonstrationTag />}
                </>
              ),
            },
            { header: 'Sent', cell: ({ uploadedAt }) => <Moment at={uploadedAt} /> },
            { header: 'Where it stands', cell: ({ status }) => <Tag colour={importStatus[status]?.colour}>{importStatus[status]?.words}</Tag> },
            { header: 'To add', isNumeric: true, cell: ({ addCount }) => lines(addCount) },
            { header: 'Amount', isNumeric: true, cell: ({ addPence }) => <Money pence={addPence} /> },
            { header: 'Wrong', isNumeric: true, cell: ({ wrongCount }) => wrongCount.toLocaleString('en-GB') },
          ]}
        />
      )}
    </Page>
  );
}
