import { addWorkstreamForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { longField, textField } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { AddWorkstreamDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(addWorkstreamForm, async ({ data, gql, params }) => {
  await gql.mutate(AddWorkstreamDocument, { input: data });
  return `/${params['council']}/programme/record`;
});

/** Adds a workstream to a programme. */
export function Component() {
  const params = useParams();
  const programme = recordBook.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Add a workstream"
      back={`/${params['council']}/programme/record`}
      fields={[
        textField('title', 'What is it called?'),
        longField('description', 'What is it to do?', 1000),
        textField('leadRole', 'Who leads it? (optional)', 'A role, such as Outcomes lead'),
      ]}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    />
  );
}
