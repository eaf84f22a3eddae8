import { recordCommitmentForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { longField, textField, timeField, wordsOf } from './record-fields.ts';
import { promisesPage } from './record-data.ts';
import { RecordCommitmentDocument } from './PromisesPage.graphql.generated.ts';

export const loader = promisesPage.loader;

export const action = formAction(recordCommitmentForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RecordCommitmentDocument, { input: { ...data, due: wordsOf(values['due']) } });
  return `/${params['council']}/programme/promises`;
});

/** Writes down what was promised in a programme. */
export function Component() {
  const params = useParams();
  const programme = promisesPage.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Write down a promise"
      back={`/${params['council']}/programme/promises`}
      fields={[
        longField('promise', 'What was promised?', 500),
        textField('ownerRole', 'Who promised it? (optional)', 'A role or body, such as Hub leaders'),
        timeField('due', 'By when? (optional)'),
      ]}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    />
  );
}
