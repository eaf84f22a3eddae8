import { changeWorkstreamForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { findById, longField, textField } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { ChangeWorkstreamDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(changeWorkstreamForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeWorkstreamDocument, { input: data });
  return `/${params['council']}/programme/record`;
});

/** Puts right what is written about a workstream. */
export function Component() {
  const params = useParams();
  const all = recordBook.useData().council.programmes.flatMap(({ workstreams }) => workstreams);
  const { id, title, description, leadRole, version } = findById(all, params['workstream']);
  return (
    <FormPage
      title="Change a workstream"
      back={`/${params['council']}/programme/record`}
      fields={[
        textField('title', 'What is it called?'),
        longField('description', 'What is it to do?', 1000),
        textField('leadRole', 'Who leads it? (optional)', 'A role, such as Outcomes lead'),
      ]}
      values={{ title, description, leadRole: leadRole ?? '' }}
      version={version}
      hidden={{ workstreamId: id }}
      submit="Save"
    />
  );
}
