import { recordStatementForm, statementKinds } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { longField, textField, timeField, wordsOf } from './record-fields.ts';
import { statementWords } from './statement-words.ts';
import { recordBook } from './record-data.ts';
import { RecordStatementDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(recordStatementForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RecordStatementDocument, { input: { ...data, agreed: wordsOf(values['agreed']) } });
  return `/${params['council']}/programme/record`;
});

/** Writes down something that a programme says of itself. */
export function Component() {
  const params = useParams();
  const programme = recordBook.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Write down what it says of itself"
      back={`/${params['council']}/programme/record`}
      fields={[
        {
          ...{ name: 'kind', kind: 'radios', label: 'What is it?' },
          choices: statementKinds.map((value) => ({ value, label: statementWords[value].one })),
        },
        textField('about', 'What is it about? (optional)', 'Only if it is not about the whole programme'),
        longField('content', 'What does it say?', 1000),
        timeField('agreed', 'When was it agreed? (optional)'),
      ]}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    />
  );
}
