import { addTheoryNodeForm } from '@throughline/shared/forms/theory-of-change';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { theoryFormPage, theoryPath } from './theory-data.ts';
import { nodeFields } from './theory-fields.ts';
import { AddTheoryNodeDocument } from './TheoryPage.graphql.generated.ts';

const page = theoryFormPage();
export const loader = page.loader;

export const action = formAction(addTheoryNodeForm, async ({ data, gql, params }) => {
  await gql.mutate(AddTheoryNodeDocument, { input: data });
  return theoryPath(params);
});

/** Adds something that a theory of change speaks of. */
export function Component() {
  const { id, version } = page.useData().theoryOfChange;
  return (
    <FormPage
      title="Add something to the theory of change"
      back={theoryPath(useParams())}
      fields={nodeFields}
      version={version}
      hidden={{ theoryId: id }}
      submit="Add it"
    />
  );
}
