import { sayPaperProblem } from '@throughline/shared/paper-problems';
import { useLocation } from 'react-router';
import { Button } from '../govuk/Button.tsx';
import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { paperImportStatus } from './paper-words.ts';
import { BringInPapersPageDocument } from './BringInPapersPage.graphql.generated.ts';

const page = definePage(BringInPapersPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
});
export const loader = page.loader;

/** Sends an older paper, pasted or as a file, and shows those that were sent before. */
export function Component() {
  const { council } = page.useData();
  const problem = sayPaperProblem(new URLSearchParams(useLocation().search).get('problem'));
  const path = `/${council.slug}/reports`;
  return (
    <Page title="Bring in an older paper" back={path}>
      {problem !== undefined && <ErrorSummary errors={[{ text: problem, href: '#text' }]} />}
      <h1 className="govuk-heading-l">Bring in an older paper</h1>
      {council.viewerCanBringInPapers ? (
        <SendPaper council={council.slug} problem={problem} />
      ) : (
        <EmptyState>Only those who prepare papers of this council can bring older ones in.</EmptyState>
      )}
      {council.paperImports.length > 0 && (
        <DataTable
          caption="Papers that were brought in"
          rows={council.paperImports}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Paper',
              cell: ({ id, title, isDemonstration }) => (
                <>
                  <a className="govuk-link" href={`${path}/bring-in/${id}`}>
                    {title}
                  </a>{' '}
                  {isDemonstration && <DemonstrationTag />}
                </>
              ),
            },
            { header: 'Sent', cell: ({ uploadedAt }) => <Moment at={uploadedAt} /> },
            { header: 'Where it stands', cell: ({ status }) => <Tag colour={paperImportStatus[status].colour}>{paperImportStatus[status].words}</Tag> },
          ]}
        />
      )}
    </Page>
  );
}

function SendPaper({ council, problem }: { council: string; problem: string | undefined }) {
  return (
    <>
      <p className="govuk-body">
        Paste the text of a committee paper, or choose its file. We look for its date, its recommendations, the people, amounts and other facts in
        it, and show you each one in its place. Nothing is taken over until you say so.
      </p>
      <form method="post" action={`/imports/papers/${council}`} encType="multipart/form-data">
        <div className={`govuk-form-group${problem === undefined ? '' : ' govuk-form-group--error'}`}>
          <label className="govuk-label govuk-label--s" htmlFor="text">
            Text of the paper
          </label>
          {problem !== undefined && (
            <p id="text-error" className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> {problem}
            </p>
          )}
          <textarea className="govuk-textarea" id="text" name="text" rows={12} spellCheck={false} aria-describedby={problem === undefined ? undefined : 'text-error'} />
        </div>
        <div className="govuk-form-group">
          <label className="govuk-label govuk-label--s" htmlFor="file">
            Or a file
          </label>
          <div id="file-hint" className="govuk-hint">
            A Word file (.docx), a web page or plain text. At most 10 MB. If you choose a file, pasted text is not used.
          </div>
          <input className="govuk-file-upload" id="file" name="file" type="file" accept=".docx,.html,.htm,.txt,.md,text/plain,text/html" aria-describedby="file-hint" />
        </div>
        <Button>Find its facts</Button>
      </form>
    </>
  );
}
