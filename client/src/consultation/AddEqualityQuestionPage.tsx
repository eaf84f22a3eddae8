import { addEqualityQuestionForm } from '@throughline/shared/forms/equality';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { AddEqualityQuestionDocument, ManageEqualityDocument } from './ManageEquality.graphql.generated.ts';
import { consultationPath } from './response-cookies.ts';

const page = definePage(ManageEqualityDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['consultation'],
});
export const loader = page.loader;

export const action = formAction(addEqualityQuestionForm, async ({ data, gql, params }) => {
  await gql.mutate(AddEqualityQuestionDocument, { input: data });
  return `${consultationPath(params)}/manage/equality`;
});

/** A question about people themselves that only this council asks. */
export function Component() {
  const { consultation: { council } } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <FormPage
      title="Add a question about people themselves"
      back={`${path}/manage/equality`}
      hidden={{ councilId: council.id }}
      submit="Add the question"
      fields={[
        { kind: 'text', name: 'text', label: 'The question', hint: 'For example, “Do you look after somebody who could not manage without your help?”', spellCheck: true },
        { kind: 'text', name: 'hint', label: 'A hint (optional)', spellCheck: true },
        { kind: 'textarea', name: 'options', label: 'The answers', hint: 'One on each line. “Prefer not to say” is added as the last. Nobody can give an answer in words.', rows: 6 },
      ]}
    >
      <p className="govuk-body">All consultations of the council can ask it then. It cannot be changed afterwards, since people may have answered it.</p>
    </FormPage>
  );
}
