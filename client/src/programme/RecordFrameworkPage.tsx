import { recordFrameworkForm } from '@throughline/shared/forms/programme-lists';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { longField, textField, timeField, wordsOf } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { RecordFrameworkDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(recordFrameworkForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RecordFrameworkDocument, { input: { ...data, issued: wordsOf(values['issued']) } });
  return `/${params['council']}/programme/record`;
});

/** Writes down which version of a national framework a programme answers to. */
export function Component() {
  const params = useParams();
  const programme = recordBook.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Add a framework"
      back={`/${params['council']}/programme/record`}
      fields={[
        textField('name', 'What is the framework called?'),
        textField('publisher', 'Who published it?'),
        timeField('issued', 'When was this version published? (optional)'),
        longField('note', 'How does the programme answer to it? (optional)', 500),
      ]}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    />
  );
}
