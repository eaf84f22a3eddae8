import { addFocusAreaForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { textField } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { AddFocusAreaDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(addFocusAreaForm, async ({ data, gql, params }) => {
  await gql.mutate(AddFocusAreaDocument, { input: data });
  return `/${params['council']}/programme/record`;
});

/** Adds a topic that a workstream looks at in particular. */
export function Component() {
  const params = useParams();
  const programme = recordBook.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Add a focus area"
      back={`/${params['council']}/programme/record`}
      fields={[
        {
          ...{ name: 'workstreamId', kind: 'select', label: 'Which workstream looks at it?' },
          options: programme.workstreams.map(({ id, title }) => ({ value: id, text: title })),
        },
        textField('title', 'What does it look at?'),
      ]}
      submit="Save"
    />
  );
}
