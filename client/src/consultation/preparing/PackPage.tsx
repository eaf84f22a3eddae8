import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostLink } from '../../forms/PostLink.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { ErrorSummary } from '../../govuk/ErrorSummary.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Page } from '../../layout/Page.tsx';
import { PackDocuments } from './PackDocuments.tsx';
import { PackFileForm, usePackFileSent, wrongField } from './PackFileForm.tsx';
import { RemovePackDocumentDocument } from './PreparingCommands.graphql.generated.ts';
import { managePath, preparationPage, useManagePath } from './preparing-data.ts';

export const loader = preparationPage.loader;

export const action = buttonAction(async ({ gql, values, params }) => {
  await gql.mutate(RemovePackDocumentDocument, { input: { documentId: textOf(values['id']), version: Number(textOf(values['version'])) } });
  return `${managePath(params)}/pack`;
});

/** What people can read before they answer. */
export function Component() {
  const { consultation } = preparationPage.useData();
  const path = useManagePath();
  const sent = usePackFileSent();
  const { id, title, status, pack, viewerCan } = consultation;
  return (
    <Page title={`Information pack: ${title}`} back={path} isNarrow>
      <ActionErrors />
      {sent.problem !== undefined && <ErrorSummary errors={[{ text: sent.problem, href: wrongField(sent, 'title') }]} />}
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Information pack</h1>
      <p className="govuk-body">What people need to know before they answer. Every version stays readable.</p>
      {status !== 'DRAFT' && viewerCan.keep && <InsetText>The public is told of each document that you add or change.</InsetText>}
      {pack.length === 0 && <p className="govuk-body">There is nothing to read yet.</p>}
      <PackDocuments
        documents={pack}
        actions={(document) => viewerCan.keep && (
          <div className="govuk-body app-actions">
            <a className="govuk-link" href={`${path}/pack/${document.id}`}>New version<span className="govuk-visually-hidden"> of {document.title}</span></a>{' '}
            {status === 'DRAFT' && <PostLink hidden={{ id: document.id, version: pack.find((each) => each.id === document.id)!.version }}>Remove<span className="govuk-visually-hidden"> {document.title}</span></PostLink>}
          </div>
        )}
      />
      {viewerCan.keep && (
        <>
          <LinkButton href={`${path}/pack/new`} variant="secondary">Add a document in words</LinkButton>
          <h2 className="govuk-heading-m">Add a file</h2>
          <PackFileForm action={`/imports/consultation-pack/${id}`} sent={sent} asks="title" />
        </>
      )}
    </Page>
  );
}
