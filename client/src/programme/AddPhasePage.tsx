import { addPhaseForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { textField, timeField, wordsOf } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { AddPhaseDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(addPhaseForm, async ({ data, values, gql, params }) => {
  await gql.mutate(AddPhaseDocument, { input: { ...data, starts: wordsOf(values['starts']), ends: wordsOf(values['ends']) } });
  return `/${params['council']}/programme/record`;
});

/** Adds a phase to a programme. */
export function Component() {
  const params = useParams();
  const programme = recordBook.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Add a phase"
      back={`/${params['council']}/programme/record`}
      fields={[
        textField('title', 'What is the phase called?'),
        timeField('starts', 'When does it start? (optional)'),
        timeField('ends', 'When does it end? (optional)'),
      ]}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    />
  );
}
