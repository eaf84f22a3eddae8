import { useLocation, useParams } from 'react-router';
import { Button } from '../../govuk/Button.tsx';
import { ErrorSummary } from '../../govuk/ErrorSummary.tsx';
import { Select } from '../../govuk/Select.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { DataTable } from '../../layout/DataTable.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Moment } from '../../layout/Moment.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { consultationPath } from '../response-cookies.ts';
import { channelWords } from './entry-words.ts';
import { ResponseFilesPageDocument } from './Files.graphql.generated.ts';
import { fileProblem, fileStatus } from './file-words.ts';

const page = definePage(ResponseFilesPageDocument, { variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }), found: ['consultation'] });
export const loader = page.loader;

/** Sends a file of responses, and shows the files that were sent before. */
export function Component() {
  const { consultation } = page.useData();
  const path = `${consultationPath(useParams() as Record<string, string>)}/manage/responses`;
  const problem = fileProblem(new URLSearchParams(useLocation().search).get('problem'));
  const { title, viewerCan, forms, responseFiles: files } = consultation;
  const published = forms.filter(({ publishedAt }) => publishedAt !== null);
  return (
    <Page title={`Responses from a file: ${title}`} back={path}>
      {problem !== undefined && <ErrorSummary errors={[{ text: problem, href: '#file' }]} />}
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Responses from a file</h1>
      {!viewerCan.keep ? (
        <EmptyState>Only those who keep this consultation enter responses.</EmptyState>
      ) : published.length === 0 ? (
        <EmptyState>No questions have been published yet.</EmptyState>
      ) : (
        <>
          <p className="govuk-body">You will see what each line will do before anything is entered. Sending the same file twice enters nothing twice.</p>
          <ul className="govuk-list">
            {published.map(({ id, number, isCurrent }) => (
              <li key={id}>
                <a className="govuk-link" href={`/exports/responses/${consultation.id}/${number}/template.csv`}>
                  Take a file to fill in, version {number} of the form{isCurrent ? ', the present one' : ''} (CSV)
                </a>
              </li>
            ))}
          </ul>
          <form method="post" action={`/imports/responses/${consultation.id}`} encType="multipart/form-data">
            <Select name="channel" label="How they came" options={Object.entries(channelWords).map(([value, text]) => ({ value, text }))} />
            <Select
              name="formNumber"
              label="Version of the form"
              options={published.toSorted((one, other) => Number(other.isCurrent) - Number(one.isCurrent)).map(({ number, isCurrent }) => ({ value: String(number), text: isCurrent ? `${number}, the present one` : String(number) }))}
            />
            <div className={`govuk-form-group${problem === undefined ? '' : ' govuk-form-group--error'}`}>
              <label className="govuk-label" htmlFor="file">
                CSV file
              </label>
              <div id="file-hint" className="govuk-hint">
                At most 10,000 lines, with the headings of the file to fill in.
              </div>
              {problem !== undefined && (
                <p id="file-error" className="govuk-error-message">
                  <span className="govuk-visually-hidden">Error:</span> {problem}
                </p>
              )}
              <input className="govuk-file-upload" id="file" name="file" type="file" accept=".csv,.txt,text/csv,text/plain" aria-describedby={problem === undefined ? 'file-hint' : 'file-hint file-error'} />
            </div>
            <Button>Send the file</Button>
          </form>
        </>
      )}
      {files.length > 0 && (
        <DataTable
          caption="Files that were sent"
          rows={files}
          rowKey={({ id }) => id}
          firstCellIsHeader
          columns={[
            {
              header: 'File',
              cell: ({ id, fileName, isDemonstration }) => (
                <>
                  <a className="govuk-link" href={`${path}/files/${id}`}>{fileName || 'A file without a name'}</a> {isDemonstration && <DemonstrationTag />}
                </>
              ),
            },
            { header: 'Sent', cell: ({ uploadedAt }) => <Moment at={uploadedAt} /> },
            { header: 'Where it stands', cell: ({ status }) => <Tag colour={fileStatus[status]?.colour}>{fileStatus[status]?.words}</Tag> },
            { header: 'Good lines', isNumeric: true, cell: ({ goodCount }) => goodCount.toLocaleString('en-GB') },
            { header: 'Wrong lines', isNumeric: true, cell: ({ wrongCount }) => wrongCount.toLocaleString('en-GB') },
          ]}
        />
      )}
    </Page>
  );
}
