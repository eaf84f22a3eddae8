import { changeFocusAreaForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { findById, textField } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { ChangeFocusAreaDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(changeFocusAreaForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeFocusAreaDocument, { input: data });
  return `/${params['council']}/programme/record`;
});

/** Puts right what a focus area is called. */
export function Component() {
  const params = useParams();
  const programmes = recordBook.useData().council.programmes;
  const all = programmes.flatMap(({ workstreams }) => workstreams.flatMap(({ focusAreas }) => focusAreas));
  const { id, title, version } = findById(all, params['area']);
  return (
    <FormPage
      title="Change a focus area"
      back={`/${params['council']}/programme/record`}
      fields={[textField('title', 'What does it look at?')]}
      values={{ title }}
      version={version}
      hidden={{ focusAreaId: id }}
      submit="Save"
    />
  );
}
