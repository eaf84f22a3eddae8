import { revisePackTextForm } from '@throughline/shared/forms/consultation-parts';
import { useParams } from 'react-router';
import type { Field } from '../../forms/fields.ts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { ErrorSummary } from '../../govuk/ErrorSummary.tsx';
import { findById } from '../../programme/record-fields.ts';
import { PackFileForm, usePackFileSent, wrongField } from './PackFileForm.tsx';
import { RevisePackTextDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';

export const loader = keepingPage.loader;

export const action = formAction(revisePackTextForm, async ({ data, gql, params }) => {
  await gql.mutate(RevisePackTextDocument, { input: data });
  return `${managePath(params)}/pack`;
});

const fields: readonly Field[] = [
  { name: 'words', kind: 'textarea', label: 'Its words', hint: 'Leave an empty line between paragraphs.', maxLength: 60_000, rows: 15 },
  { name: 'changeNote', kind: 'textarea', label: 'What changed', hint: 'Everybody will see this.', maxLength: 500, rows: 3 },
];

/** Gives a document a new version, in words or as a file. The versions before stay readable. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const document = findById(consultation.pack, useParams()['document']);
  const sent = usePackFileSent();
  return (
    <FormPage
      title={`New version of “${document.title}”`}
      back={`${useManagePath()}/pack`}
      fields={fields}
      values={{ words: document.versions[0]?.words ?? '', changeNote: '' }}
      version={document.version}
      hidden={{ documentId: document.id }}
      submit="Save"
      after={
        <>
          <h2 className="govuk-heading-m">Or send a file</h2>
          <PackFileForm action={`/imports/pack-document/${document.id}`} sent={sent} asks="changeNote" />
        </>
      }
    >
      {sent.problem !== undefined && <ErrorSummary errors={[{ text: sent.problem, href: wrongField(sent, 'changeNote') }]} />}
    </FormPage>
  );
}
