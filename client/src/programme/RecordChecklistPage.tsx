import { checklistKinds, recordChecklistForm } from '@throughline/shared/forms/programme-lists';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { checklistWords } from './list-words.ts';
import { longField, textField } from './record-fields.ts';
import { listsPage } from './record-data.ts';
import { RecordChecklistDocument } from './ListsPage.graphql.generated.ts';

export const loader = listsPage.loader;

export const action = formAction(recordChecklistForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordChecklistDocument, { input: data });
  return `/${params['council']}/programme/lists`;
});

/** Writes down a list of what is to be met. */
export function Component() {
  const params = useParams();
  const programme = listsPage.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Write down a list"
      back={`/${params['council']}/programme/lists`}
      fields={[
        {
          ...{ name: 'kind', kind: 'radios', label: 'What is it a list of?' },
          choices: checklistKinds.map((value) => ({ value, label: checklistWords[value] })),
        },
        textField('title', 'What is the list called?'),
        longField('about', 'Where does it come from, and what is it for? (optional)', 500),
        longField('lines', 'Its lines', 6000, 'One under another, 20 at most'),
      ]}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    />
  );
}
